#if AsyncHTTPClient
    import AsyncHTTPClient
    import NIOCore
    import NIOPosix

    /// Owns the pool of connections and ends it.
    final class Connections: Sendable {
        let client: HTTPClient
        /// The content codings that are undone; the library does not ask for them by itself.
        let decoded: Set<String>
        /// Where calls begin, and so where the library makes connections: a call whose connection is on another loop wakes
        /// both for each of its steps.
        let loop: any EventLoop
        /// The thread of the loop, where none was given. It is the transport's own: whoever blocks a thread that the process
        /// shares would delay its calls, also their ends.
        let thread: MultiThreadedEventLoopGroup?

        init(_ configuration: HTTPClient.Configuration, on group: (any EventLoopGroup)?) {
            decoded = if case .enabled = configuration.decompression { ["gzip", "deflate"] } else { [] }
            thread = group == nil ? MultiThreadedEventLoopGroup(numberOfThreads: 1) : nil
            loop = (group ?? thread ?? MultiThreadedEventLoopGroup.singleton).next()
            client = HTTPClient(eventLoopGroup: loop, configuration: configuration)
        }

        deinit {
            Task { [client, thread] in
                try? await client.shutdown()
                try? await thread?.shutdownGracefully()
            }
        }
    }

    /// One request and its response: keeps the connections as long as the body is read, and ends the upload with it.
    final class Exchange: Sendable {
        let connections: Connections
        let upload: Upload?

        init(_ connections: Connections, _ upload: Upload?) {
            self.connections = connections
            self.upload = upload
        }

        deinit { upload?.end() }
    }
#endif
