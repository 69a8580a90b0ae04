extension DecodingFailure {
    /// What is wrong.
    public enum Reason: Hashable, Sendable {
        /// The document ends inside a value.
        case unexpectedEnd
        /// A byte cannot stand here; the text says what can.
        case unexpectedByte(UInt8, expected: String)
        /// Bytes follow the document's value.
        case trailingBytes
        /// A number is not written as RFC 8259 §6 demands.
        case invalidNumber
        /// A string has a bad escape, an unescaped control character or is not UTF-8.
        case invalidString(String)
        /// Objects and arrays nest deeper than ``DecodingOptions/maximumDepth``.
        case tooDeep(limit: Int)
        /// Objects and arrays nest deeper than the thread's stack has room for: the same document can be decoded on a
        /// thread whose stack is larger.
        case tooDeepForStack(depth: Int)
        /// The value is of another JSON type.
        case wrongType(expected: String, found: JSONType)
        /// The number does not fit the Swift type.
        case numberOutOfRange(expected: String)
        /// The string is not of its format.
        case invalidFormat(expected: String)
        /// An object lacks a required property.
        case missingProperty(String)
        /// Strict decoding met a disagreement.
        case disagreement(Disagreement.Kind)
        /// A type of the user refused the value.
        case refused(String)

        /// What is wrong, in words.
        public var message: String {
            switch self {
            case .unexpectedEnd: "the document ends inside a value"
            case .unexpectedByte(let byte, let expected): "found \(Self.name(of: byte)) instead of \(expected)"
            case .trailingBytes: "the document goes on after its value"
            case .invalidNumber: "not a JSON number"
            case .invalidString(let problem): "not a JSON string: \(problem)"
            case .tooDeep(let limit): "objects and arrays nest deeper than \(limit)"
            case .tooDeepForStack(let depth):
                "objects and arrays nest \(depth) deep, for which the thread's stack has no room"
            case .wrongType(let expected, let found): "expected \(expected), found \(found.rawValue)"
            case .numberOutOfRange(let expected): "the number does not fit \(expected)"
            case .invalidFormat(let expected): "the text is not \(expected)"
            case .missingProperty(let name): "the required property \(name.debugDescription) is missing"
            case .disagreement(let kind): "strict decoding refuses \(kind.rawValue)"
            case .refused(let message): message
            }
        }

        /// Whether the document is sound there, so that decoding can go on after the value.
        var isRecoverable: Bool {
            switch self {
            case .wrongType, .numberOutOfRange, .invalidFormat, .refused: true
            default: false
            }
        }

        private static func name(of byte: UInt8) -> String {
            (0x21...0x7E).contains(byte)
                ? "\"\(Character(Unicode.Scalar(byte)))\"" : "byte 0x\(String(byte, radix: 16, uppercase: true))"
        }
    }
}
