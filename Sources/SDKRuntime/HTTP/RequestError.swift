/// A request that cannot be made from the values given for it; nothing has been sent.
public struct RequestError: Error, Hashable, Sendable {
    /// What is wrong.
    public enum Reason: Hashable, Sendable {
        /// A placeholder of the path template has no parameter, or a parameter has no placeholder.
        case undeclaredPathParameter
        /// A path parameter is absent or empty, so the path would name another resource.
        case missingPathParameter
        /// The values would make a path segment `.` or `..`, which a server resolves to another resource.
        case unsafePath
        /// A header name or value that HTTP cannot carry: control characters, CR, LF or NUL.
        case invalidHeader
        /// A parameter or a body that has no JSON form, such as a number that is not finite.
        case unencodable
        /// A file that is to be sent and cannot be read.
        case unreadableFile
        /// A base URL that is not an absolute `http` or `https` URL without user, query and fragment.
        case invalidBaseURL
        /// A server variable without a value, or with one that does not fit its place.
        case invalidServerVariable
        /// The client has no credential for what the operation requires.
        case missingCredential
        /// A credential that HTTP cannot carry.
        case invalidCredential
        /// A credential that would travel unencrypted to another machine.
        case insecureCredential
        /// A response that is to connect again by itself and is no stream of events, or not asked for with `GET`.
        case invalidReconnection
    }

    /// What is wrong, to switch over.
    public let reason: Reason

    /// What is wrong and what to do, in words. Holds names, never the values of parameters.
    public let message: String

    /// The operation as `PATCH /actions/triggers/{triggerId}/bindings`; `nil` while a client is being made.
    public var operation: String?

    /// Makes an error, for transports and middleware that refuse a request.
    ///
    /// - Parameters:
    ///   - reason: What is wrong.
    ///   - message: What is wrong and what to do, without secrets.
    ///   - operation: The operation, if there is one.
    public init(_ reason: Reason, _ message: String, operation: String? = nil) {
        self.reason = reason
        self.message = message
        self.operation = operation
    }
}

extension RequestError {
    /// Does what throws where a value has no JSON form.
    ///
    /// - Parameter what: What the value is for: `the body`.
    static func encoding<Result>(
        _ what: @autoclosure () -> String, _ work: () throws(EncodingFailure) -> Result
    ) throws(RequestError) -> Result {
        do throws(EncodingFailure) {
            return try work()
        } catch {
            throw RequestError(.unencodable, "\(what()) cannot be encoded: \(error)")
        }
    }
}

extension RequestError: CustomStringConvertible {
    /// One line: the operation and the message.
    public var description: String {
        guard let operation else { return message }
        return "\(operation) was not sent: \(message)"
    }
}
