#if URLSession
    import Foundation

    #if canImport(FoundationNetworking)
        import FoundationNetworking
    #endif

    /// Carries requests with URLSession, on Linux and on Apple platforms.
    ///
    /// Files are sent from the disk and other bodies that come piece by piece through a temporary file, as URLSession on
    /// Linux cannot stream; so memory stays small. Of a response that is read slower than it arrives, up to 4 MiB are
    /// held. On Apple platforms the transfer pauses then. On Linux URLSession cannot: the rest goes to a file without a
    /// name in the temporary folder, as fast as the service sends it and the disk takes it. For long streams on Linux
    /// take AsyncHTTPClientTransport, which has back-pressure. On Linux a request of a method that is not idempotent has a
    /// connection of its own, so that nothing sends it twice; that costs a handshake each.
    ///
    /// Responses may be compressed: gzip and deflate, and br where URLSession has it, on Linux by its libcurl.
    ///
    /// It keeps no cookies, no cache and no stored credentials. A redirect is followed only for `GET` and `HEAD` and
    /// only within the origin of the request, so that no credential leaves it; any other is returned as it is.
    public struct URLSessionTransport: Transport {
        private let connection: Connection
        #if canImport(FoundationNetworking)
            private let configuration: URLSessionConfiguration
        #endif

        /// Makes a transport with a session of its own.
        ///
        /// - Parameter configuration: Proxies, TLS, network access and whatever else the session needs; `nil` for an
        ///   ephemeral session.
        public init(configuration: URLSessionConfiguration? = nil) {
            let configuration = configuration ?? Self.ephemeral()
            connection = Connection(configuration)
            #if canImport(FoundationNetworking)
                self.configuration = configuration
            #endif
        }

        private static func ephemeral() -> URLSessionConfiguration {
            let configuration = URLSessionConfiguration.ephemeral
            configuration.urlCache = nil
            configuration.httpCookieStorage = nil
            configuration.httpShouldSetCookies = false
            configuration.urlCredentialStorage = nil
            configuration.requestCachePolicy = .reloadIgnoringLocalCacheData
            configuration.httpMaximumConnectionsPerHost = 64
            return configuration
        }

        /// Sends a request and returns when the head of the response has arrived.
        public func send(_ request: OutgoingRequest, timeout: Duration?) async throws -> IncomingResponse {
            try Task.checkCancellation()
            let connection = connection(for: request.head)
            let upload = try await Upload(request.body)
            let task = connection.session.task(try Self.urlRequest(request.head, timeout: timeout), upload)
            let (pieces, feed) = AsyncThrowingStream<Backlog.Piece, any Error>.makeStream()
            feed.onTermination = { end in
                if case .cancelled = end { task.cancel() }
            }
            let backlog = Backlog(of: task)
            let head = try await withTaskCancellationHandler {
                try await withCheckedThrowingContinuation { head in
                    connection.delegate.add(
                        URLSessionExchange(head: head, body: feed, backlog: backlog, upload: upload), for: task)
                    task.resume()
                    // A task that is cancelled before the delegate knows it would end without a word.
                    if Task.isCancelled { task.cancel() }
                }
            } onCancel: {
                if connection.delegate.knows(task) { task.cancel() }
            }
            try TransportError.refuseEncodings(of: head, to: request.head, except: Self.decoded)
            let body = HTTPBody(length: Self.length(of: head, to: request.head)) {
                Draining(pieces: pieces, backlog: backlog)
            }
            return IncomingResponse(head: head, body: body)
        }

        /// The session for a request.
        ///
        /// On Linux one of its own for a request that must not be sent twice (RFC 9110 §9.2.2): libcurl sends again by
        /// itself what it has sent on a connection that was used before and ends without an answer, whatever the method.
        private func connection(for request: HTTPRequest) -> Connection {
            #if canImport(FoundationNetworking)
                if !request.method.isIdempotent { return Connection(configuration) }
            #endif
            return connection
        }

        /// The content codings that URLSession undoes. On Linux it fails itself where its libcurl was built without one.
        private static let decoded: Set<String> = ["gzip", "x-gzip", "deflate", "br"]

        /// What the server announces, where that is the number of bytes that will come.
        private static func length(of response: HTTPResponse, to request: HTTPRequest) -> Int? {
            let hasContent = request.method != .head && ![204, 304].contains(response.status.code)
            guard hasContent, !response.headerFields.contains(.contentEncoding) else { return nil }
            return response.headerFields[.contentLength].flatMap { Int($0) }
        }

        /// Foundation's form of the head of a request.
        private static func urlRequest(_ request: HTTPRequest, timeout: Duration?) throws(RequestError) -> URLRequest {
            let text = "\(request.scheme ?? "https")://\(request.authority ?? "")\(request.path ?? "/")"
            guard let url = URL(string: text) else {
                throw RequestError(.invalidBaseURL, "Foundation does not take the URL of the request")
            }
            var result = URLRequest(url: url)
            result.httpMethod = request.method.rawValue
            for field in request.headerFields {
                result.addValue(field.value, forHTTPHeaderField: field.name.rawName)
            }
            result.timeoutInterval = seconds(timeout)
            return result
        }

        /// URLSession's own timeout is a time without progress, in whole seconds on Linux: it backs up the client's.
        private static func seconds(_ timeout: Duration?) -> TimeInterval {
            guard let timeout else { return 7 * 24 * 3600 }
            return TimeInterval(max(1, min(timeout.components.seconds, 7 * 24 * 3600)) + 1)
        }
    }

    extension URLSession {
        fileprivate func task(_ request: URLRequest, _ upload: Upload) -> URLSessionDataTask {
            switch upload.source {
            case .file(let path): return uploadTask(with: request, fromFile: URL(fileURLWithPath: path))
            case .bytes(let bytes):
                var request = request
                if !bytes.isEmpty || request.value(forHTTPHeaderField: "Content-Type") != nil {
                    request.httpBody = Data(bytes)
                }
                return dataTask(with: request)
            }
        }
    }

    /// Owns the session and ends it with the last copy of the transport, as a session holds its delegate until then.
    private final class Connection: Sendable {
        let session: URLSession
        let delegate = URLSessionExchanges()

        init(_ configuration: URLSessionConfiguration) {
            #if canImport(FoundationNetworking)
                // A message holds up to 16 KiB of a body.
                let queue: OperationQueue? = BoundedQueue(capacity: 64)
            #else
                let queue: OperationQueue? = nil
            #endif
            session = URLSession(configuration: configuration, delegate: delegate, delegateQueue: queue)
        }

        deinit { session.finishTasksAndInvalidate() }
    }
#endif
