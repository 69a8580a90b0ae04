/// Names of types that generated code prints, or that code which imports it relies on: no generated type has one.
///
/// A type of a module hides the standard library's of the same name in every file that imports the module, and makes
/// Foundation's ambiguous; so the list holds more than what the generator prints itself.
enum TakenTypeNames {
    /// Whether a name is taken. One that begins with `_`, before a digit, could be that of a member too, and
    /// `var _1: _1` is no declaration.
    static func contains(_ name: String) -> Bool { name.utf8.first == UInt8(ascii: "_") || names.contains(name) }

    private static let names: Set<String> = Set(
        [runtime, swift, foundation].flatMap { $0.split(whereSeparator: \.isWhitespace) }.map(String.init))

    /// What `SDKRuntime` declares.
    private static let runtime = """
        TextPattern ValidationFailure ValueRule ValueRules APIClient APIError AuthenticationError Base64Data
        BearerToken Branch CalendarDate CallContext CallError Client ClientAuthentication ClientConfiguration
        ClientCredentials ClientCredentialsFlow ClientCredentialsGrant Condition Credential Credentials DecodingFailure
        DecodingOptions Disagreement Drift EncodingFailure ErrorBody ErrorShape FileError FilePart FileTokenStore
        HTTPBody HTTPFields HTTPRequest HTTPResponse IncomingResponse Indirect ItemStream JSON JSONNumber JSONObject
        JSONPath JSONReader JSONType JSONValue MemoryTokenStore Middleware Model Nullable OpenEnum OpenEnumRecord
        OutgoingRequest Pacing PageCount PageCursor PageItems PageStyle Paged PaginationError Parameter ParameterStyle
        PartEncoding RateLimit Reconnection Record Request RequestBody RequestError RequestOptions Resource Response
        ResponseCase ResponseFormat ResponseHeader RetryPolicy Schema SchemaValue SecurityRequirement SecurityScheme
        Server ServerSentEvent ServerVariable Service StatusPattern TimeSource TokenDemand TokenSource TokenStore
        SDKRuntime Transport TransportError URLSessionTransport Union UnionRecord
        """

    private static let swift = """
        Any AnyClass AnyHashable AnyObject Array ArraySlice Bool BitwiseCopyable CaseIterable Character Clock
        ClosedRange Codable CodingKey Collection Comparable ContinuousClock ContiguousArray Copyable
        CustomDebugStringConvertible CustomStringConvertible Decodable Decoder Dictionary Double Duration Encodable
        Encoder Equatable Error Escapable ExpressibleByArrayLiteral ExpressibleByStringLiteral Float Float16 Float80
        Hashable Hasher Identifiable Int Int128 Int16 Int32 Int64 Int8 InstantProtocol InlineArray Iterator
        IteratorProtocol KeyPath KeyValuePairs LazySequence MainActor ManagedBuffer MemoryLayout Mirror Never Numeric
        ObjectIdentifier OpaquePointer Optional OptionSet Protocol Range RandomNumberGenerator RawRepresentable Regex
        Result Self Sendable Sequence Set Slice Span StaticString Strideable String StringProtocol Substring
        SuspendingClock Swift Task TaskGroup TaskLocal TextOutputStreamable ThrowingTaskGroup Type UInt UInt128 UInt16 UInt32
        UInt64 UInt8 Unicode UnsafePointer UnsafeRawPointer Void Zip2Sequence Actor AsyncSequence AsyncStream
        AsyncThrowingStream CancellationError Observable
        """

    private static let foundation = """
        AttributedString Bundle ByteCountFormatter Calendar CharacterSet Data Date DateComponents DateFormatter DateInterval
        Decimal Dimension FileHandle FileManager Formatter Foundation Host IndexPath IndexSet InputStream JSONDecoder
        JSONEncoder JSONSerialization Locale Logger Measurement NotificationCenter Notification NumberFormatter Operation
        OperationQueue OutputStream PersonNameComponents Pipe Port Predicate Process ProcessInfo Progress
        PropertyListDecoder RunLoop Scanner Selector SortDescriptor Stream Thread TimeInterval TimeZone Timer URL
        URLComponents URLQueryItem URLRequest URLResponse URLSession UUID Unit UserDefaults
        """
}
