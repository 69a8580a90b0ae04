#if URLSession
    import Foundation

    #if canImport(FoundationNetworking)
        import FoundationNetworking
    #endif

    /// What waits for one task: the call for the head, the reader of the body for its chunks.
    struct URLSessionExchange: Sendable {
        var head: CheckedContinuation<HTTPResponse, any Error>?
        let body: AsyncThrowingStream<Backlog.Piece, any Error>.Continuation
        let backlog: Backlog
        /// Kept until the task has ended, as it may own a temporary file.
        let upload: Upload
        var redirects = 0
    }

    /// Hands what a session tells to those who wait for it.
    final class URLSessionExchanges: NSObject, URLSessionDataDelegate {
        private let exchanges = Locked<[Int: URLSessionExchange]>([:])
        private static let maximumRedirects = 10

        func add(_ exchange: URLSessionExchange, for task: URLSessionTask) {
            exchanges.withLock { $0[task.taskIdentifier] = exchange }
        }

        /// Whether an exchange waits for the task.
        func knows(_ task: URLSessionTask) -> Bool {
            exchanges.withLock { $0[task.taskIdentifier] != nil }
        }

        func urlSession(
            _ session: URLSession, dataTask: URLSessionDataTask, didReceive response: URLResponse,
            completionHandler: @escaping @Sendable (URLSession.ResponseDisposition) -> Void
        ) {
            takeHead(of: dataTask)?.resume(with: Result { try HTTPResponse(response) })
            completionHandler(.allow)
        }

        func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
            guard let exchange = exchanges.withLock({ $0[dataTask.taskIdentifier] }) else { return }
            do throws(FileError) {
                if let piece = try exchange.backlog.add(data) { exchange.body.yield(piece) }
            } catch {
                // What comes after a gap is for nobody.
                exchanges.withLock { $0[dataTask.taskIdentifier] = nil }
                exchange.body.finish(throwing: TransportError.unkept(error))
                // Not here: on Linux cancelling waits for the queue that may wait for this message.
                DispatchQueue.global().async { dataTask.cancel() }
            }
        }

        func urlSession(_ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?) {
            let head = takeHead(of: task)
            let body = exchanges.withLock { $0.removeValue(forKey: task.taskIdentifier) }?.body
            if let error {
                let error = TransportError.translating(error, hasResponse: head == nil)
                head?.resume(throwing: error)
                body?.finish(throwing: error)
            } else {
                // On Linux a redirect that is not followed completes the task without telling of its response.
                head?.resume(with: Result { try HTTPResponse(task.response) })
                body?.finish()
            }
        }

        func urlSession(
            _ session: URLSession, task: URLSessionTask, willPerformHTTPRedirection response: HTTPURLResponse,
            newRequest request: URLRequest, completionHandler: @escaping @Sendable (URLRequest?) -> Void
        ) {
            let redirects = exchanges.withLock { exchanges in
                exchanges[task.taskIdentifier]?.redirects += 1
                return exchanges[task.taskIdentifier]?.redirects ?? .max
            }
            guard redirects <= Self.maximumRedirects, let original = task.originalRequest,
                Self.isSafe(original.httpMethod), original.url?.origin == request.url?.origin
            else { return completionHandler(nil) }
            var followed = request
            followed.allHTTPHeaderFields = original.allHTTPHeaderFields
            completionHandler(followed)
        }

        private func takeHead(of task: URLSessionTask) -> CheckedContinuation<HTTPResponse, any Error>? {
            exchanges.withLock { exchanges in
                let head = exchanges[task.taskIdentifier]?.head
                exchanges[task.taskIdentifier]?.head = nil
                return head
            }
        }

        private static func isSafe(_ method: String?) -> Bool { method == "GET" || method == "HEAD" }
    }

    extension URL {
        /// Scheme, host and port (RFC 6454 §4).
        fileprivate var origin: [String] {
            let scheme = (scheme ?? "").lowercased()
            return [scheme, (host() ?? "").lowercased(), "\(port ?? (scheme == "https" ? 443 : 80))"]
        }
    }

    extension HTTPResponse {
        fileprivate init(_ response: URLResponse?) throws(TransportError) {
            guard let response = response as? HTTPURLResponse, (100...999).contains(response.statusCode) else {
                throw TransportError(.invalidResponse, "the answer is not HTTP")
            }
            self.init(status: Status(code: response.statusCode))
            for (name, value) in response.allHeaderFields {
                guard let name = HTTPField.Name("\(name)") else { continue }
                headerFields.append(HTTPField(name: name, value: "\(value)"))
            }
        }
    }

    extension TransportError {
        /// The error of URLSession as ours. Its own text is not taken over, since it may hold the URL.
        ///
        /// - Parameter hasResponse: Whether the head of a response has come, so that only its body can be at fault:
        ///   on Linux a body that ends too early has no code of its own.
        fileprivate static func translating(_ error: any Error, hasResponse: Bool) -> any Error {
            guard let code = (error as? URLError)?.code else {
                return TransportError(.other, "URLSession failed with \(type(of: error))", underlying: error)
            }
            if code == .cancelled { return CancellationError() }
            let (kind, message): (Kind, String) =
                switch code {
                case .timedOut: (.timedOut, "no progress in the time allowed")
                case .cannotFindHost, .dnsLookupFailed: (.cannotConnect, "the host is unknown")
                case .cannotConnectToHost: (.cannotConnect, "the host does not accept connections")
                // URLSession does not say whether it noticed before or after something was sent.
                case .notConnectedToInternet: (.connectionLost, "there is no network")
                case .networkConnectionLost: (.connectionLost, "the connection ended before the response did")
                case .secureConnectionFailed, .serverCertificateUntrusted, .serverCertificateHasBadDate,
                    .serverCertificateHasUnknownRoot, .serverCertificateNotYetValid, .clientCertificateRejected,
                    .clientCertificateRequired:
                    (.tls, "no secure connection (URLError \(code.rawValue))")
                case .badServerResponse, .cannotParseResponse, .cannotDecodeRawData, .cannotDecodeContentData:
                    (.invalidResponse, "the answer is not HTTP (URLError \(code.rawValue))")
                default: (hasResponse ? .connectionLost : .other, "URLSession failed (URLError \(code.rawValue))")
                }
            return TransportError(kind, message, underlying: error)
        }
    }
#endif
