import Foundation
import Testing

@testable import SDKRuntime

@Suite(.timeLimit(.minutes(1))) struct FileTokenStoreTests {
    private func withFolder<Result>(_ body: (URL) async throws -> Result) async throws -> Result {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("tokens-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        return try await body(folder)
    }

    @Test func tokenIsKeptForTheOwnerAlone() async throws {
        try await withFolder { folder in
            let file = folder.appendingPathComponent("t.json").path
            let token = BearerToken("a", issued: Date(timeIntervalSince1970: 1), expiry: Date(timeIntervalSince1970: 2))
            let kept = try await FileTokenStore(path: file).renew("k") { current in
                #expect(current == nil)
                return token
            }
            #expect(kept == token)
            #expect(try await FileTokenStore(path: file).token(for: "k") == token)
            #expect(try await FileTokenStore(path: file).token(for: "other") == nil)
            let attributes = try FileManager.default.attributesOfItem(atPath: file)
            #expect((attributes[.posixPermissions] as? Int) == 0o600)
        }
    }

    @Test(arguments: ["", "{", "[]", #"{"k":1}"#, "\u{0}"])
    func fileThatCannotBeUnderstoodIsEmpty(_ content: String) async throws {
        try await withFolder { folder in
            let file = folder.appendingPathComponent("t.json")
            try Data(content.utf8).write(to: file)
            let store = FileTokenStore(path: file.path)
            #expect(try await store.token(for: "k") == nil)
            _ = try await store.renew("k") { _ in BearerToken("a") }
            #expect(try await store.token(for: "k")?.value == "a")
        }
    }

    @Test func folderThatIsNotThereIsAnError() async throws {
        await #expect(throws: AuthenticationError.self) {
            try await FileTokenStore(path: "/no/such/folder/t.json").renew("k") { _ in BearerToken("a") }
        }
    }

    @Test func tokenThatCouldNotBeKeptIsNotAskedFor() async throws {
        try await withFolder { folder in
            let file = folder.appendingPathComponent("t.json").path
            // A folder stands where the file is written.
            try FileManager.default.createDirectory(atPath: file + ".new/a", withIntermediateDirectories: true)
            let asked = Locked(false)
            await #expect(throws: AuthenticationError.self) {
                try await FileTokenStore(path: file).renew("k") { _ in
                    asked.withLock { $0 = true }
                    return BearerToken("a")
                }
            }
            #expect(!asked.withLock { $0 })
        }
    }

    @Test func lockIsHeldWhileATokenIsRenewedAndGivenBackAfterAFailure() async throws {
        struct Broken: Error {}
        try await withFolder { folder in
            let file = folder.appendingPathComponent("t.json").path
            _ = try await FileTokenStore(path: file).renew("k") { _ in
                await #expect(throws: AuthenticationError.self) {
                    try await FileTokenStore(path: file, patience: .milliseconds(50)).renew("k") { _ in
                        BearerToken("b")
                    }
                }
                return BearerToken("a")
            }
            await #expect(throws: Broken.self) {
                try await FileTokenStore(path: file).renew("k") { _ in throw Broken() }
            }
            #expect(try await FileTokenStore(path: file).renew("k") { $0 ?? BearerToken("c") }.value == "a")
        }
    }

    @Test func processesMakeOneTokenRequestBetweenThem() async throws {
        let endpoint = TokenEndpoint(delay: .milliseconds(300))
        try await withFolder { folder in
            let file = folder.appendingPathComponent("t.json").path
            let outputs = try await LoopbackServer.run({ try await endpoint.answer($0) }) { baseURL in
                try await withThrowingTaskGroup(of: String.self) { group in
                    for _ in 1...3 { group.addTask { try await Self.token(baseURL + "/oauth/token", file) } }
                    return try await group.reduce(into: []) { $0.append($1) }
                }
            }
            #expect(outputs == ["t1\n", "t1\n", "t1\n"])
        }
        #expect(await endpoint.requests.count == 1)
    }

    /// What another process gets.
    private static func token(_ tokenURL: String, _ file: String) async throws -> String {
        try await BuiltProgram("token-process").output(tokenURL, file)
    }
}
