/// The types that resources had in an earlier run, by which programs make requests without sending them:
/// `Tokens.list()`.
///
/// A resource keeps its type whatever text leads to it now, and though a model comes that would be called so.
struct LockedResources {
    /// The type of a resource.
    struct Entry {
        var name: Identifier
        /// Where the lock says so.
        var location: SourceLocation?
    }

    private var entries: [[Identifier]: Entry] = [:]
    private var names: Set<Identifier> = []

    /// None.
    init() {}

    /// Those of the resources that there are still.
    ///
    /// - Parameter paths: The resources of the operations, also of those that are not written.
    init(_ lock: NameLock, _ paths: [[Identifier]]) {
        guard !lock.resources.isEmpty else { return }
        for path in Set(paths) {
            for count in path.indices.map({ $0 + 1 }) {
                let path = Array(path.prefix(count))
                guard let entry = lock.resources[Self.key(path)], let name = Identifier(entry.name) else { continue }
                entries[path] = Entry(name: name, location: entry.location)
                names.insert(name)
            }
        }
    }

    /// The type of a resource; `nil` for one that is new.
    func entry(of path: [Identifier]) -> Entry? { entries[path] }

    /// Whether a resource has a name.
    func contains(_ name: Identifier) -> Bool { names.contains(name) }

    /// What the lock knows a resource by: `actions.triggers`.
    static func key(_ path: [Identifier]) -> String { path.map(\.text).joined(separator: ".") }
}
