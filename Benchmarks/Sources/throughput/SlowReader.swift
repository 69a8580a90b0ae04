import AsyncHTTPClientTransport
import SDKRuntime

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The memory that a long response takes whose reader is slower than its server.
enum SlowReader {
    private static let length = 1 << 30

    /// Kernels count the peak of a process for all of its life: what may take more comes last.
    static func rows() async throws {
        try await row("AsyncHTTPClientTransport", AsyncHTTPClientTransport())
        try await row("URLSessionTransport", URLSessionTransport())
    }

    private static func row(_ name: String, _ transport: any Transport) async throws {
        let server = try await LongServer.start(sending: length)
        let client = try Client(
            Service(name: "slow", version: "1", server: Server("http://localhost")),
            baseURL: "http://127.0.0.1:\(server.port)", configuration: ClientConfiguration(transport: transport))
        let start = peakMegabytes()
        var count = 0
        for try await chunk in try await client.send(Request<HTTPBody>(.get, "/", response: .bytes)).body {
            // For two seconds the server has all the time it wants.
            if count < 20 << 20, (count + chunk.count) >> 20 > count >> 20 {
                try await Task.sleep(for: .milliseconds(100))
            }
            count += chunk.count
        }
        guard count == length else { throw Miscount() }
        let megabytes = Int((peakMegabytes() - start).rounded(.up))
        print("memory over the start, 1 GiB read slowly, \(name)\t\(megabytes)\tMB\tle\t32")
        try await server.stop()
    }

    private struct Miscount: Error {}

    private static func peakMegabytes() -> Double {
        var usage = rusage()
        getrusage(0, &usage)  // RUSAGE_SELF, a constant of another type in each C library
        #if canImport(Darwin)
            return Double(usage.ru_maxrss) / 1e6
        #else
            return Double(usage.ru_maxrss) * 1.024 / 1e3
        #endif
    }
}
