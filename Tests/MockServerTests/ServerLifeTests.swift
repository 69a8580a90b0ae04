import Auth0Management
import SDKRuntime
import Testing

@testable import MockServer

@Suite(.timeLimit(.minutes(1))) struct ServerLifeTests {
    @Test func startsAgainAfterItWasStopped() async throws {
        let server = try MockServer(path: Serving.actions)
        let first = try await server.start()
        #expect(try await server.start() == first)
        #expect(first.hasPrefix("http://127.0.0.1:") && first.hasSuffix("/api/v2"))
        await server.stop()
        await server.stop()
        let client = try ManagementClient(baseURL: try await server.start(), token: "t")
        #expect(try await client.actions.triggers.list().triggers?.isEmpty == false)
        await server.stop()
    }

    @Test func addressThatCannotBeListenedOnThrows() async throws {
        let server = try MockServer(Serving.description(), host: "192.0.2.1")
        await #expect(throws: (any Error).self) { try await server.start() }
        let name = try MockServer(Serving.description(), host: "no address")
        await #expect(throws: (any Error).self) { try await name.start() }
    }

    @Test func connectionIsRefusedAfterStop() async throws {
        let server = try MockServer(Serving.description())
        let url = try await server.start()
        await server.stop()
        let client = try ManagementClient(baseURL: url, token: "t", configuration: .init(retry: .none))
        let error = try await #require(throws: CallError.self) { _ = try await client.actions.list().page() }
        #expect((error.underlying as? TransportError)?.kind == .cannotConnect)
    }
}
