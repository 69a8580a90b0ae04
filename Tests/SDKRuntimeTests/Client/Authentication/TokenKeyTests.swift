import Testing

@testable import SDKRuntime

/// What a store calls the tokens that it keeps.
@Suite struct TokenKeyTests {
    /// Writes down the keys, and has a token for each.
    private actor Keys: TokenStore {
        private(set) var keys: [String] = []

        func token(for key: String) -> BearerToken? {
            keys.append(key)
            return BearerToken("t")
        }

        func renew(
            _ key: String, with renewal: @escaping @Sendable (BearerToken?) async throws -> BearerToken
        ) async throws -> BearerToken { try await renewal(nil) }
    }

    private func key(_ parameters: [String: String]) async throws -> String {
        let store = Keys()
        let tokens = try ClientCredentialsGrant(
            tokenURL: "https://a.b/token", clientID: "id", authentication: .secret("s3cret"), audience: "https://a.b/",
            scopes: ["write:a", "read:a"], parameters: parameters, store: store)
        _ = try await tokens.token(for: TokenDemand())
        return try #require(await store.keys.first)
    }

    @Test func namesWhatTheTokenIsFor() async throws {
        #expect(try await key([:]) == "https://a.b/token id https://a.b/ read:a write:a")
    }

    @Test func tellsParametersApartWithoutTheirValues() async throws {
        let first = try await key(["organization": "hunter1", "b": "c"])
        #expect(!first.contains("hunter1"))
        #expect(try await key(["organization": "hunter1", "b": "c"]) == first)
        for other in [["organization": "hunter2", "b": "c"], ["organization": "hunter1"], [:]] {
            #expect(try await key(other) != first)
        }
    }

    @Test(arguments: [
        (0, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        (3, "9834876dcfb05cb167a5c24953eba58c4ac89b1adf57f28f2f9d09af107ee8f0"),
        (55, "9f4390f8d30c2dd92ec9f095b65e2b9ae9b0a925a5258e241c9f1e910f734318"),
        (56, "b35439a4ac6f0948b6d6f9e3c6af0f5f590ce20f1bde7090ef7970686ec6738a"),
        (64, "ffe054fe7ae0cb6dc65c3af9b61d5209f439851db43d0ba5997337df154668eb"),
        (1_000, "41edece42d63e8d9bf515a9ba6932e1c20cbc9f5a5d134645adb5db1b9737ea3"),
    ])
    func hashOfSoManyLettersA(_ count: Int, _ hash: String) {
        #expect(SHA256.hexadecimal(of: Array(repeating: UInt8(ascii: "a"), count: count)) == hash)
    }
}
