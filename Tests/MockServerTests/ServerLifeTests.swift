import Auth0Management
import FlyingSocks
import Foundation
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

    @Test(arguments: [
        ("192.0.2.1", "this machine has no address 192.0.2.1; take 127.0.0.1, "),
        ("no address", "'no address' is no address in digits, "),
        ("no::address", "'no::address' is no address in digits, "),
    ])
    func addressThatCannotBeListenedOnThrows(host: String, reason: String) async throws {
        let server = try MockServer(Serving.description(), host: host)
        let failure = await #expect(throws: ListeningFailure.self) { try await server.start() }
        #expect(failure?.description.hasPrefix(reason) == true)
    }

    @Test func portThatIsInUseIsSaidWithWhatToDo() async throws {
        let first = try MockServer(Serving.description())
        let address = try await first.listen()
        let port = try #require(address.split(separator: ":").last.flatMap { UInt16($0) })
        let second = try MockServer(Serving.description(), port: port)
        let failure = await #expect(throws: ListeningFailure.self) { try await second.start() }
        #expect(failure?.description == "the port \(port) is in use; take another one, or 0 for one that is free")
        await first.stop()
    }

    @Test(arguments: [
        (80, "the port 80 is not for every user; take one above 1023, or 0 for one that is free"),
        (8_080, "this program may not listen on the port 8080; take another one, or 0 for one that is free"),
    ])
    func portThatIsForbiddenIsSaidWithWhatToDo(port: UInt16, reason: String) {
        let error = SocketError.failed(type: "bind", errno: EACCES, message: "Permission denied")
        #expect(ListeningFailure(error, host: "127.0.0.1", port: port).description == reason)
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
