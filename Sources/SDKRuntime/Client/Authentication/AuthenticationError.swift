/// A call that was not sent because there was no credential to send it with.
public struct AuthenticationError: Error, Sendable {
    /// What went wrong, in words, without secrets.
    public let message: String

    /// What the provider of the credential threw.
    public let underlying: (any Error)?

    /// Makes an error.
    ///
    /// - Parameters:
    ///   - message: What went wrong, in words, without secrets.
    ///   - underlying: What the provider of the credential threw.
    public init(_ message: String, underlying: (any Error)? = nil) {
        self.message = message
        self.underlying = underlying
    }
}

extension AuthenticationError: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The message.
    public var description: String { message }
    /// The message, so that what a provider threw is not printed by accident.
    public var debugDescription: String { message }
    /// The message.
    public var customMirror: Mirror { Mirror(self, children: ["message": message]) }
}
