#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Android)
    import Android
#endif

/// Keeps tokens in a file that only its owner can read, for command-line tools: processes that share it make one
/// token request between them.
///
/// While one renews a token it holds a lock on a second file, named as the first with `.lock` behind it; the system
/// takes the lock back from a process that dies. The file is replaced as a whole, so that no one reads half of it.
/// A file that cannot be understood counts as empty.
public struct FileTokenStore: TokenStore {
    private let path: String
    private let patience: Duration

    /// Makes a store.
    ///
    /// - Parameters:
    ///   - path: The file. It is made when there is a token to keep; its folder must be there.
    ///   - patience: How long to wait for another process that renews a token.
    public init(path: String, patience: Duration = .seconds(90)) {
        self.path = path
        self.patience = patience
    }

    /// The token that is kept.
    public func token(for key: String) async throws -> BearerToken? { tokens()[key] }

    /// Renews a token while no other process does.
    ///
    /// - Throws: ``AuthenticationError`` when the files cannot be written or are locked for too long.
    public func renew(
        _ key: String, with renewal: @escaping @Sendable (BearerToken?) async throws -> BearerToken
    ) async throws -> BearerToken {
        let lock = try await FileLock(path: path + ".lock", patience: patience)
        defer { lock.release() }
        let kept = tokens()
        // Issued tokens are metered, so that none is asked for that could not be kept.
        let draft = try Draft(of: path)
        defer { draft.remove() }
        let token = try await renewal(kept[key])
        if token != kept[key] { try draft.keep(kept.merging([key: token]) { $1 }) }
        return token
    }

    private func tokens() -> [String: BearerToken] {
        guard let data = try? Data(contentsOf: URL(fileURLWithPath: path)) else { return [:] }
        return (try? JSONDecoder().decode([String: BearerToken].self, from: data)) ?? [:]
    }
}

/// What is to take the place of the file, open for writing from its making on.
private struct Draft {
    private let path: String
    private let file: OpenFile

    private var draft: String { path + ".new" }

    init(of path: String) throws {
        self.path = path
        // The draft of a process that died may be there, with other permissions.
        OpenFile.remove(path + ".new")
        do {
            // Nobody else can open it from its making on.
            file = try OpenFile(writing: path + ".new", isPrivate: true)
        } catch {
            throw Self.failure(path, error)
        }
    }

    func keep(_ tokens: [String: BearerToken]) throws {
        let content = try JSONEncoder().encode(tokens)
        do {
            try file.write(Array(content))
            try OpenFile.rename(draft, to: path)
        } catch {
            throw Self.failure(path, error)
        }
    }

    /// Does nothing when it has become the file.
    func remove() { OpenFile.remove(draft) }

    private static func failure(_ path: String, _ error: any Error) -> AuthenticationError {
        AuthenticationError(
            "the token cannot be kept: the file '\(path)' cannot be written", underlying: error)
    }
}

/// A lock between processes, held from its making on (`flock`).
private struct FileLock {
    private let descriptor: Int32

    init(path: String, patience: Duration) async throws {
        let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw AuthenticationError("the token cannot be kept: the file '\(path)' cannot be opened")
        }
        self.descriptor = descriptor
        let start = ContinuousClock.now
        // Asked for again and again rather than waited for, which would block a thread of the pool.
        while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
            guard start.duration(to: .now) < patience else {
                close(descriptor)
                throw AuthenticationError("another process has held '\(path)' for \(patience.shortDescription)")
            }
            do {
                try await Task.sleep(for: .milliseconds(20))
            } catch {
                close(descriptor)
                throw error
            }
        }
    }

    /// Closing the file ends the lock.
    func release() { close(descriptor) }
}
