#if AsyncHTTPClient
    import AsyncHTTPClient
    import NIOCore
    import NIOHTTP1
    import NIOHTTP2
    import NIOPosix
    import NIOSSL
    import SDKRuntime

    #if canImport(Darwin)
        import Darwin
    #elseif canImport(Glibc)
        import Glibc
    #elseif canImport(Musl)
        import Musl
    #endif

    extension TransportError {
        /// The error of the networking libraries as ours. Their own texts are not taken over: they may hold the URL.
        static func translating(_ error: any Error) -> any Error {
            switch error {
            case is CancellationError, is TransportError, is RequestError: return error
            case let error as HTTPClientError: return translating(error)
            case is NIOConnectionError:
                return TransportError(.cannotConnect, "the host does not accept connections", underlying: error)
            case let error as IOError where error.errnoCode == ECONNREFUSED:
                return TransportError(.cannotConnect, "the host does not accept connections", underlying: error)
            case is IOError, is ChannelError:
                return TransportError(
                    .connectionLost, "the connection ended before the response did", underlying: error)
            // RFC 9113 §8.7: a stream that is refused was not processed, so that any request may be sent again.
            case let error as NIOHTTP2Errors.StreamClosed where error.errorCode == .refusedStream:
                return TransportError(.cannotConnect, "the service did not take the request", underlying: error)
            case is any NIOHTTP2Error:
                return TransportError(
                    .connectionLost, "the connection or its stream ended before the response did", underlying: error)
            // RFC 8446 §6.1: without a `close_notify` the end of the response may be missing.
            case NIOSSLError.uncleanShutdown:
                return TransportError(
                    .connectionLost, "the connection ended before the response did", underlying: error)
            case is NIOSSLError, is NIOSSLExtraError, is BoringSSLError:
                return TransportError(.tls, "no secure connection", underlying: error)
            case is HTTPParserError:
                return TransportError(.invalidResponse, "the answer is not HTTP", underlying: error)
            default:
                return TransportError(.other, "AsyncHTTPClient failed with \(type(of: error))", underlying: error)
            }
        }

        private static func translating(_ error: HTTPClientError) -> any Error {
            switch error {
            case .cancelled: CancellationError()
            case .deadlineExceeded, .readTimeout, .writeTimeout:
                TransportError(.timedOut, "no complete response in the time allowed", underlying: error)
            case .connectTimeout, .socksHandshakeTimeout, .httpProxyHandshakeTimeout, .getConnectionFromPoolTimeout:
                TransportError(.cannotConnect, "no connection in the time allowed", underlying: error)
            case .remoteConnectionClosed:
                TransportError(.connectionLost, "the connection ended before the response did", underlying: error)
            case .tlsHandshakeTimeout:
                TransportError(.tls, "no secure connection in the time allowed", underlying: error)
            default: TransportError(.other, "AsyncHTTPClient failed: \(error.shortDescription)", underlying: error)
            }
        }
    }
#endif
