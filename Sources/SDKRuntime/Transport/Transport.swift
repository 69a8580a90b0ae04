/// Carries one HTTP message to a server and brings the answer: URLSession, AsyncHTTPClient, a test's closure.
///
/// A transport makes one attempt. It does not retry, does not add credentials, keeps no cookies and no cache, and
/// follows a redirect at most within one origin, since the head may hold credentials.
public protocol Transport: Sendable {
    /// Sends a request and returns when the head of the response has arrived.
    ///
    /// It undoes the content codings that it asks for, and refuses others: see
    /// ``TransportError/refuseEncodings(of:to:except:)``.
    ///
    /// An implementation ends at once when the task is cancelled, also while the body of the response is read.
    ///
    /// - Parameters:
    ///   - request: The head, complete with scheme, authority, path and credentials; the body, ``HTTPBody/empty`` when
    ///     there is none; and the call that it belongs to.
    ///   - timeout: How long the exchange may take; the client enforces it too.
    /// - Returns: The head of the response, of whatever status, and its body, which may still be arriving.
    /// - Throws: ``TransportError`` when there is no response, `CancellationError` when the task is cancelled.
    func send(_ request: OutgoingRequest, timeout: Duration?) async throws -> IncomingResponse

    /// Whether ``send(_:timeout:)`` ends by itself when the timeout has passed, whatever it waits for: a connection,
    /// the request's body, the answer. It then throws a ``TransportError`` of kind `timedOut`.
    ///
    /// Where it does, the client need not watch over it, which saves a task for each attempt. `false` unless given.
    var endsInTime: Bool { get }
}

extension Transport {
    /// The client ends it.
    public var endsInTime: Bool { false }
}
