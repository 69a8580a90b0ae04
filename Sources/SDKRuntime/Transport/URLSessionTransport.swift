#if URLSession
    import Foundation

    #if canImport(FoundationNetworking)
        import FoundationNetworking
    #endif

    /// Carries requests with URLSession, on Linux and on Apple platforms.
    ///
    /// It keeps no cookies, no cache and no stored credentials. A redirect is followed only for `GET` and `HEAD` and
    /// only within the origin of the request, so that no credential leaves it; any other is returned as it is.
    public struct URLSessionTransport: Transport {
        private let connection: Connection

        /// Makes a transport with a session of its own.
        ///
        /// - Parameter configuration: Proxies, TLS, network access and whatever else the session needs; `nil` for an
        ///   ephemeral session.
        public init(configuration: URLSessionConfiguration? = nil) {
            connection = Connection(configuration ?? Self.ephemeral())
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
        public func send(
            _ request: HTTPRequest, body: HTTPBody, timeout: Duration?
        ) async throws -> (HTTPResponse, HTTPBody) {
            try Task.checkCancellation()
            let task = connection.session.dataTask(
                with: try await Self.urlRequest(request, body: body, timeout: timeout))
            let (chunks, feed) = AsyncThrowingStream<[UInt8], any Error>.makeStream()
            feed.onTermination = { end in
                if case .cancelled = end { task.cancel() }
            }
            let response = try await withTaskCancellationHandler {
                try await withCheckedThrowingContinuation { head in
                    connection.delegate.add(URLSessionExchange(head: head, body: feed), for: task)
                    task.resume()
                }
            } onCancel: {
                task.cancel()
            }
            return (response, HTTPBody { chunks })
        }

        /// Foundation's form of a request. A streamed body is collected first: URLSession on Linux cannot stream.
        private static func urlRequest(
            _ request: HTTPRequest, body: HTTPBody, timeout: Duration?
        ) async throws -> URLRequest {
            let text = "\(request.scheme ?? "https")://\(request.authority ?? "")\(request.path ?? "/")"
            guard let url = URL(string: text) else {
                throw RequestError(.invalidBaseURL, "Foundation does not take the URL of the request")
            }
            var result = URLRequest(url: url)
            result.httpMethod = request.method.rawValue
            for field in request.headerFields {
                result.addValue(field.value, forHTTPHeaderField: field.name.rawName)
            }
            let bytes = try await body.collect(upTo: .max)
            if !bytes.isEmpty || request.headerFields[.contentType] != nil { result.httpBody = Data(bytes) }
            result.timeoutInterval = seconds(timeout)
            return result
        }

        /// URLSession's own timeout is a time without progress, in whole seconds on Linux: it backs up the client's.
        private static func seconds(_ timeout: Duration?) -> TimeInterval {
            guard let timeout else { return 7 * 24 * 3600 }
            return TimeInterval(max(1, min(timeout.components.seconds, 7 * 24 * 3600)) + 1)
        }
    }

    /// Owns the session and ends it with the last copy of the transport, as a session holds its delegate until then.
    private final class Connection: Sendable {
        let session: URLSession
        let delegate = URLSessionExchanges()

        init(_ configuration: URLSessionConfiguration) {
            session = URLSession(configuration: configuration, delegate: delegate, delegateQueue: nil)
        }

        deinit { session.finishTasksAndInvalidate() }
    }
#endif
