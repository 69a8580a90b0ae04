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
    /// streams more than a core can decrypt, makes several transports.
    public struct AsyncHTTPClientTransport: Transport {
        private let connections: Connections

        /// Makes a transport with a pool of its own, which ends with the last copy of the transport.
        ///
        /// - Parameter configuration: Proxies, TLS, limits of the pool; redirects, and attempts to connect again, stay
        ///   off whatever it says: the client decides about those.
        public init(configuration: HTTPClient.Configuration = AsyncHTTPClientTransport.defaultConfiguration) {
            var configuration = configuration
            configuration.redirectConfiguration = .disallow
            configuration.connectionPool.retryConnectionEstablishment = false
            connections = Connections(configuration)
        }

        /// Decompresses responses up to the size that a client holds by default.
        public static var defaultConfiguration: HTTPClient.Configuration {
            HTTPClient.Configuration(decompression: .enabled(limit: .size(256 << 20)))
        }

        /// The library's deadline ends everything before the head of the response.
        public var endsInTime: Bool { true }

        /// Sends a request and returns when the head of the response has arrived.
        public func send(
            _ request: SDKRuntime.HTTPRequest, body: HTTPBody, timeout: Duration?
        ) async throws -> (SDKRuntime.HTTPResponse, HTTPBody) {
            do {
                let deadline: NIODeadline = timeout.map { .now() + TimeAmount($0) } ?? .distantFuture
                let message: HTTPClientRequest = message(request, body)
                let response = try await connections.loop.perform {
                    try await connections.client.execute(message, deadline: deadline)
                }
                let head = Self.head(of: response)
                try TransportError.refuseEncodings(of: head, to: request, except: connections.decoded)
                return (head, Self.body(of: response, connections))
            } catch {
                throw TransportError.translating(error)
            }
        }

        private func message(_ request: SDKRuntime.HTTPRequest, _ body: HTTPBody) -> HTTPClientRequest {
            var message = HTTPClientRequest(
                url: (request.scheme ?? "https") + "://" + (request.authority ?? "") + (request.path ?? "/"))
            message.method = HTTPMethod(rawValue: request.method.rawValue)
            var fields: [(String, String)] = []
            fields.reserveCapacity(request.headerFields.count + 1)
            for field in request.headerFields { fields.append((field.name.rawName, field.value)) }
            if !connections.decoded.isEmpty, !request.headerFields.contains(.acceptEncoding) {
                fields.append(("Accept-Encoding", "gzip, deflate"))
            }
            message.headers = HTTPHeaders(fields)
            if let bytes = body.bytes {
                if !bytes.isEmpty { message.body = .bytes(bytes) }
            } else {
                let length: HTTPClientRequest.Body.Length = body.length.map { .known(Int64($0)) } ?? .unknown
                message.body = .stream(BodyBuffers(body: body), length: length)
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

        /// Keeps the connections for as long as the body is read.
        private static func body(of response: HTTPClientResponse, _ connections: Connections) -> HTTPBody {
            HTTPBody { BodyChunks(body: response.body, connections: connections) }
        }
    }

    /// Owns the pool and ends it.
    private final class Connections: Sendable {
        let client: HTTPClient
        /// The content codings that are undone; the library does not ask for them by itself.
        let decoded: Set<String>
        /// Where calls begin, and so where the library makes connections: a call whose connection is on another loop wakes
        /// both for each of its steps.
        let loop: any EventLoop

        init(_ configuration: HTTPClient.Configuration) {
            decoded = if case .enabled = configuration.decompression { ["gzip", "deflate"] } else { [] }
            client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
            loop = client.eventLoopGroup.next()
        }

        deinit {
            Task { [client] in try? await client.shutdown() }
        }
    }

    /// The chunks of a request's body in the form that the network takes.
    private struct BodyBuffers: AsyncSequence, Sendable {
        let body: HTTPBody

        struct Iterator: AsyncIteratorProtocol {
            var chunks: HTTPBody.Iterator
            mutating func next() async throws -> ByteBuffer? {
                try await chunks.next().map { ByteBuffer(bytes: $0) }
            }
        }

        func makeAsyncIterator() -> Iterator { Iterator(chunks: body.makeAsyncIterator()) }
    }

    /// The chunks of a response's body, asked for one by one.
    private struct BodyChunks: AsyncSequence, Sendable {
        let body: HTTPClientResponse.Body
        let connections: Connections

        struct Iterator: AsyncIteratorProtocol {
            var buffers: HTTPClientResponse.Body.AsyncIterator
            let connections: Connections
            mutating func next() async throws -> [UInt8]? {
                do {
                    return try await buffers.next().map { [UInt8](buffer: $0) }
                } catch {
                    throw TransportError.translating(error)
                }
            }
        }

        func makeAsyncIterator() -> Iterator {
            Iterator(buffers: body.makeAsyncIterator(), connections: connections)
        }
    }
#endif
