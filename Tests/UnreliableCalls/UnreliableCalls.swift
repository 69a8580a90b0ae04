import AsyncHTTPClientTransport
import FlyingFox
import FlyingSocks
import SDKRuntime

/// Makes calls through a proxy that fails and prints what became of them: `unreliable-calls COUNT TRANSPORT`.
///
/// A process of its own, so that what is left of its tasks and connections can be counted.
@main
struct UnreliableCalls {
    static func main() async throws {
        let arguments = CommandLine.arguments
        guard arguments.count == 3, let count = Int(arguments[1]), transport(arguments[2]) != nil else {
            return print("usage: unreliable-calls COUNT URLSession|AsyncHTTPClient, where the trait is on")
        }
        let service = Service()
        let pool: some AsyncSocketPool = .make()
        try await pool.prepare()
        Task { try await pool.run() }
        let proxy = try Proxy(before: try await service.start(), pool: pool)
        Task { try await proxy.run() }

        // What the process needs once and keeps is there after a first run.
        let (_, first) = try await outcomes(100, arguments[2], proxy)
        await settle { first.allSatisfy { !$0.isAlive } }
        let before = Descriptors.count
        let (outcomes, witnesses) = try await outcomes(count, arguments[2], proxy)
        await settle { witnesses.allSatisfy { !$0.isAlive } && Descriptors.count <= before }
        let effects = await service.effects
        let rows: [(String, Int)] = [
            ("answered", outcomes.answered), ("failed", outcomes.failed), ("untyped", outcomes.untyped),
            ("late", outcomes.late), ("repeated", effects.count { $0.key.hasPrefix("POST") && $0.value > 1 }),
            ("retried", effects.count { $0.key.hasPrefix("GET") && $0.value > 1 }),
            ("tasks", witnesses.count { $0.isAlive }), ("descriptors", Descriptors.count - before),
        ]
        for (name, value) in rows { print(name, value) }
    }

    /// Calls with a client that is gone afterwards.
    private static func outcomes(
        _ count: Int, _ name: String, _ proxy: Proxy
    ) async throws -> (Outcomes, [WitnessReference]) {
        let client = try Client(
            Service.description, baseURL: "http://127.0.0.1:\(proxy.port)",
            configuration: ClientConfiguration(
                transport: transport(name) ?? ClientConfiguration.defaultTransport, timeout: .seconds(1),
                retry: RetryPolicy(initialDelay: .milliseconds(1))))
        return await Calls(client: client, count: count, run: "\(count)").outcomes()
    }

    private static func transport(_ name: String) -> (any Transport)? {
        #if URLSession
            if name == "URLSession" { return URLSessionTransport() }
        #endif
        #if AsyncHTTPClient
            if name == "AsyncHTTPClient" { return AsyncHTTPClientTransport() }
        #endif
        return nil
    }

    /// Waits, for a while, until what ends by itself has ended.
    private static func settle(_ isDone: @Sendable () -> Bool) async {
        for _ in 0..<100 where !isDone() { try? await Task.sleep(for: .milliseconds(100)) }
    }
}

extension Service {
    static let description = SDKRuntime.Service(name: "Test", version: "1", server: Server("http://localhost"))
}
