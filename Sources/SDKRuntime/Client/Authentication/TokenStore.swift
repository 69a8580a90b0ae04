/// Where tokens are kept, so that those who share it request one token between them.
///
/// ``MemoryTokenStore`` serves one process, ``FileTokenStore`` the processes of one machine. Issued tokens are
/// metered by many services: for a fleet of servers write a store over the database that they share. With Redis,
/// ``token(for:)`` is `GET key`; ``renew(_:with:)`` takes a lock with `SET key:lock owner NX PX 30000`, waiting for
/// whoever has it, reads the token again, calls `renewal`, keeps its result with `SET key … PXAT expiry` and gives
/// the lock back. With a database the lock is that of a row.
///
/// What is kept opens the service to whoever reads it: encrypt it, or guard the place.
public protocol TokenStore: Sendable {
    /// The token that is kept, fresh or not, without waiting for one that is being renewed.
    ///
    /// - Parameter key: Says what the token is for: the same for all who want the same token. Holds no secret.
    func token(for key: String) async throws -> BearerToken?

    /// Calls `renewal` with the token that is kept, and keeps what it gives; one caller at a time for a key, among
    /// all who share the store.
    ///
    /// - Parameters:
    ///   - key: Says what the token is for.
    ///   - renewal: Gives the token to keep, which is the one it was called with if another caller has renewed it.
    /// - Returns: What `renewal` gave.
    /// - Throws: What `renewal` throws, and what keeps the store from being used.
    func renew(
        _ key: String, with renewal: @escaping @Sendable (BearerToken?) async throws -> BearerToken
    ) async throws -> BearerToken
}

/// Keeps tokens for as long as the process lives; give one to several clients to share them.
public actor MemoryTokenStore: TokenStore {
    private var tokens: [String: BearerToken] = [:]
    private var renewals: [String: Task<BearerToken, any Error>] = [:]

    /// Makes an empty store.
    public init() {}

    /// The token that is kept.
    public func token(for key: String) -> BearerToken? { tokens[key] }

    /// Renews a token after all renewals of the same key that were begun before.
    public func renew(
        _ key: String, with renewal: @escaping @Sendable (BearerToken?) async throws -> BearerToken
    ) async throws -> BearerToken {
        let earlier = renewals[key]
        let task = Task {
            _ = await earlier?.result
            let token = try await renewal(tokens[key])
            tokens[key] = token
            return token
        }
        renewals[key] = task
        return try await task.value
    }
}
