/// The types that resources had in an earlier run, by which programs make requests without sending them:
/// `Tokens.list()`.
///
/// A resource keeps its type whatever text leads to it now, and though a model comes that would be called so.
struct LockedResources {
    private var names: [[Identifier]: Identifier] = [:]

    /// None.
    init() {}

    /// Those of the resources that there are still.
    init(_ lock: NameLock, _ groups: [OperationGroup]) {
        guard !lock.resources.isEmpty else { return }
        for group in groups {
            for count in group.accessors.indices.map({ $0 + 1 }) {
                let path = Array(group.accessors.prefix(count))
                names[path] = lock.resources[Self.key(path)].flatMap { Identifier($0.name) }
            }
        }
    }

    /// The type of a resource; `nil` for one that is new.
    func name(of path: [Identifier]) -> Identifier? { names[path] }

    /// Whether a resource has a name.
    func contains(_ name: Identifier) -> Bool { names.values.contains(name) }

    /// What the lock knows a resource by: `actions.triggers`.
    static func key(_ path: [Identifier]) -> String { path.map(\.text).joined(separator: ".") }
}
