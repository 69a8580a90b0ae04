import SDKRuntime

/// Prints the token that a file store gives: `token-process TOKEN_URL FILE`.
@main
struct TokenProcess {
    static func main() async throws {
        let arguments = CommandLine.arguments
        guard arguments.count == 3 else { return print("usage: token-process TOKEN_URL FILE") }
        let tokens = try ClientCredentialsGrant(
            tokenURL: arguments[1], clientID: "id", authentication: .secret("secret"),
            store: FileTokenStore(path: arguments[2]))
        print(try await tokens.token(for: TokenDemand()).value)
    }
}
