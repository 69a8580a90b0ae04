/// A call that brought no complete response: the service could not be reached, or stopped answering.
public struct TransportError: Error, Sendable {
    /// What went wrong.
    public enum Kind: Hashable, Sendable {
        /// No connection: unknown host, refused, no network. The service has seen nothing of the request.
        case cannotConnect
        /// A connection that ended before the response did.
        case connectionLost
        /// No complete response in the time allowed.
        case timedOut
        /// No secure connection: a certificate that is not trusted, or no common protocol.
        case tls
        /// Something that is not HTTP.
        case invalidResponse
        /// A body in a content coding that the transport cannot undo.
        case unknownEncoding
        /// A body longer than ``ClientConfiguration/maximumResponseSize``.
        case responseTooLarge
        /// No transport has been chosen.
        case unavailable
        /// Anything else; see ``TransportError/underlying``.
        case other
    }

    /// What went wrong, to switch over.
    public let kind: Kind

    /// What went wrong, in words; without URL, since a query may hold a key.
    public let message: String

    /// The operation as `PATCH /actions/triggers/{triggerId}/bindings`, once the client has added it.
    public var operation: String?

    /// The error of the networking library. It may name the whole URL: look before you log it.
    public let underlying: (any Error)?

    /// Makes an error, for transports and middleware.
    ///
    /// - Parameters:
    ///   - kind: What went wrong.
    ///   - message: What went wrong, in words, without URLs and secrets.
    ///   - underlying: The error of the networking library.
    public init(_ kind: Kind, _ message: String, underlying: (any Error)? = nil) {
        self.kind = kind
        self.message = message
        self.underlying = underlying
    }

    static let readTwice = TransportError(
        .other, "the body has been read already: it comes once, as it arrives")

    static func tooLarge(limit: Int) -> TransportError {
        TransportError(.responseTooLarge, "the response is larger than \(limit) bytes")
    }
}

extension TransportError: CustomStringConvertible, CustomDebugStringConvertible {
    /// One line: the operation and the message.
    public var description: String {
        guard let operation else { return message }
        return "\(operation) got no response: \(message)"
    }

    /// The same line, so that the underlying error with its URL is not printed by accident.
    public var debugDescription: String { description }
}

extension TransportError: CustomReflectable {
    /// Kind, message and operation.
    public var customMirror: Mirror {
        Mirror(self, children: ["kind": kind, "message": message, "operation": operation as Any])
    }
}
