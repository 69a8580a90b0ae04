#if AsyncHTTPClient
    import AsyncHTTPClient
    import NIOCore
    import NIOHTTP1
    import SDKRuntime

    /// Carries requests with AsyncHTTPClient: the one for servers, with a pool of connections, HTTP/2, streams in both
    /// directions with back-pressure, and gzip. A response that is read slowly arrives slowly: none of it is held.
    ///
    /// ```swift
    /// configuration.transport = AsyncHTTPClientTransport()
    /// ```
    ///
    /// Redirects are not followed, so that no credential leaves the service's origin. The connections of a transport are on
    /// one thread of the network, which carries some ten thousand calls a second: a program that needs more of them, or
    /// streams more than a core can decrypt, makes several transports. Any number of clients can share one.
    public struct AsyncHTTPClientTransport: Transport {
        let connections: Connections

        /// Makes a transport with a pool of its own, which ends with the last copy of the transport.
        ///
        /// - Parameters:
        ///   - configuration: Proxies, TLS, limits of the pool; redirects, and attempts to connect again, stay off whatever
        ///     it says: the client decides about those.
        ///   - eventLoopGroup: Where the connections are, on one of its loops; `nil` for a thread of the transport's own,
        ///     with POSIX sockets on every platform. It has to outlive the transport. Whoever blocks that loop delays the
        ///     calls and their timeouts.
        public init(
            configuration: HTTPClient.Configuration = AsyncHTTPClientTransport.defaultConfiguration,
            eventLoopGroup: (any EventLoopGroup)? = nil
        ) {
            var configuration = configuration
            configuration.redirectConfiguration = .disallow
            configuration.connectionPool.retryConnectionEstablishment = false
            configuration.guardResponses()
            connections = Connections(configuration, on: eventLoopGroup)
        }

        /// Decompresses responses, of any size where they are streamed: for others
        /// ``SDKRuntime/ClientConfiguration/maximumResponseSize`` says how much is held.
        public static var defaultConfiguration: HTTPClient.Configuration {
            HTTPClient.Configuration(decompression: .enabled(limit: .none))
        }

        /// The library's deadline ends everything before the head of the response.
        public var endsInTime: Bool { true }

        /// Sends a request and returns when the head of the response has arrived.
        public func send(_ request: OutgoingRequest, timeout: Duration?) async throws -> IncomingResponse {
            let upload: Upload? = request.body.bytes == nil ? Upload(request.body) : nil
            let exchange = Exchange(connections, upload)
            try Task.checkCancellation()
            do {
                let deadline: NIODeadline = timeout.map { .now() + TimeAmount($0) } ?? .distantFuture
                let message: HTTPClientRequest = message(request, upload)
                let response = try await connections.loop.perform {
                    try await connections.client.execute(message, deadline: deadline)
                }
                let head = Self.head(of: response)
                try TransportError.refuseEncodings(of: head, to: request.head, except: connections.decoded)
                return IncomingResponse(
                    head: head, body: HTTPBody { BodyChunks(body: response.body, exchange: exchange) })
            } catch {
                throw TransportError.translating(error)
            }
        }

        private func message(_ request: OutgoingRequest, _ upload: Upload?) -> HTTPClientRequest {
            let head: SDKRuntime.HTTPRequest = request.head
            var message = HTTPClientRequest(
                url: (head.scheme ?? "https") + "://" + (head.authority ?? "") + (head.path ?? "/"))
            message.method = HTTPMethod(rawValue: head.method.rawValue)
            var fields: [(String, String)] = []
            fields.reserveCapacity(head.headerFields.count + 1)
            for field in head.headerFields { fields.append((field.name.rawName, field.value)) }
            if !connections.decoded.isEmpty, !head.headerFields.contains(.acceptEncoding) {
                fields.append(("Accept-Encoding", "gzip, deflate"))
            }
            message.headers = HTTPHeaders(fields)
            if let upload {
                let length: HTTPClientRequest.Body.Length = upload.body.length.map { .known(Int64($0)) } ?? .unknown
                message.body = .stream(upload, length: length)
            } else if let bytes = request.body.bytes, !bytes.isEmpty {
                message.body = .bytes(bytes)
            }
            return message
        }

        private static func head(of response: HTTPClientResponse) -> SDKRuntime.HTTPResponse {
            var head = SDKRuntime.HTTPResponse(status: .init(code: Int(response.status.code)))
            head.headerFields.reserveCapacity(response.headers.count)
            for (name, value) in response.headers {
                if let name = HTTPField.Name(name) { head.headerFields.append(HTTPField(name: name, value: value)) }
            }
            return head
        }

    }

    /// The chunks of a response's body, asked for one by one.
    private struct BodyChunks: AsyncSequence, Sendable {
        let body: HTTPClientResponse.Body
        let exchange: Exchange

        struct Iterator: AsyncIteratorProtocol {
            var buffers: HTTPClientResponse.Body.AsyncIterator
            let exchange: Exchange
            /// What is left when the response has ended before its upload.
            var rest: ArraySlice<ByteBuffer> = []

            mutating func next() async throws -> [UInt8]? {
                do {
                    if let buffer = try await buffers.next() { return [UInt8](buffer: buffer) }
                } catch let end as EarlyEnd {
                    exchange.upload?.end()
                    rest = end.rest[...]
                } catch {
                    throw TransportError.translating(error)
                }
                return rest.popFirst().map { [UInt8](buffer: $0) }
            }
        }

        func makeAsyncIterator() -> Iterator {
            Iterator(buffers: body.makeAsyncIterator(), exchange: exchange)
        }
    }
#endif
