/// Gives the tokens that calls are sent with: ``ClientCredentialsGrant``, or anything of your own.
///
/// ```swift
/// struct VaultTokens: TokenSource {
///     func token(for demand: TokenDemand) async throws -> BearerToken {
///         try await vault.token(isRejected: { $0 == demand.rejected })
///     }
/// }
/// let client = try ManagementClient(baseURL: url, credentials: Credentials(.tokens(VaultTokens())))
/// ```
public protocol TokenSource: Sendable {
    /// The token for a call. Asked for before each attempt, so that a source keeps its token and renews it in time.
    ///
    /// - Parameter demand: What the call needs.
    /// - Returns: A token that is none the service has just rejected, if there can be another one.
    /// - Throws: What ends the call, as ``AuthenticationError/underlying`` if it is no ``AuthenticationError``.
    func token(for demand: TokenDemand) async throws -> BearerToken
}

/// What a call needs of a token.
public struct TokenDemand: Sendable {
    /// The token that the service has just answered with 401; `nil` on the first attempt.
    public var rejected: String?

    /// The scopes that the operation needs.
    public var scopes: [String]

    /// How the client behaves that makes the call: its transport and its clock serve the token request too.
    public var configuration: ClientConfiguration

    /// Makes a demand, for tests of sources.
    ///
    /// - Parameters:
    ///   - rejected: The token that the service has just answered with 401.
    ///   - scopes: The scopes that the operation needs.
    ///   - configuration: How the client behaves that makes the call.
    public init(
        rejected: String? = nil, scopes: [String] = [], configuration: ClientConfiguration = ClientConfiguration()
    ) {
        self.rejected = rejected
        self.scopes = scopes
        self.configuration = configuration
    }

    /// Whether a token will do.
    func accepts(_ token: BearerToken) -> Bool {
        token.value != rejected && token.isFresh(at: configuration.time.date())
    }
}

extension TokenDemand: CustomStringConvertible, CustomReflectable {
    /// The scopes, without the token that was rejected.
    public var description: String { "token for scopes [\(scopes.joined(separator: " "))]" }

    /// No more than ``description`` says.
    public var customMirror: Mirror { Mirror(self, children: ["scopes": scopes]) }
}
