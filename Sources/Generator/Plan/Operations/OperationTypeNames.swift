/// What the types of operations that have no name of their own begin with: `ListUserPostsResponse`, `CreateCakeOutput`.
///
/// An `operationId` without what a framework puts around it, else what is done and to what, by method and path. Where
/// two operations come to one name, each has its whole `operationId`, or its whole address.
struct OperationTypeNames {
    private var names: [JSONPointer: Identifier] = [:]
    private let naming: Naming

    /// - Parameters:
    ///   - operations: All of the description, so that a filter renames none.
    ///   - naming: Makes the identifiers.
    init(_ operations: [ResolvedOperation], _ naming: Naming) {
        self.naming = naming
        var chosen = operations.map { Self.short($0).map { naming.type($0) } }
        let uses = Self.uses(chosen)
        // Of `PUT` and `PATCH`, which both update, the former replaces.
        for index in chosen.indices where uses[chosen[index].first, default: 0] > 1 && chosen[index].count > 1 {
            chosen[index].removeFirst()
        }
        let settled = Self.uses(chosen)
        let whole = operations.map { naming.type(Self.whole($0)) }
        let kept = Set(operations.indices.filter { settled[chosen[$0].first, default: 0] > 1 }.map { whole[$0] })
        for (index, operation) in operations.enumerated() {
            guard let name = chosen[index].first, settled[name, default: 0] == 1, !kept.contains(name) else {
                names[operation.pointer] = whole[index]
                continue
            }
            names[operation.pointer] = name
        }
    }

    /// The name of one operation.
    func name(of operation: ResolvedOperation) -> Identifier {
        names[operation.pointer] ?? naming.type(Self.whole(operation))
    }

    private static func uses(_ names: [[Identifier]]) -> [Identifier?: Int] {
        names.reduce(into: [:]) { $0[$1.first, default: 0] += 1 }
    }

    /// The texts without what says nothing, best first.
    private static func short(_ operation: ResolvedOperation) -> [String] {
        let source = operation.operation
        guard let identifier = source.operationID?.value, !identifier.isEmpty else {
            if NamingExtensions.text(.method, source.extensions) != nil { return [whole(operation)] }
            return AddressNaming(method: source.method, path: operation.path).methods(under: [])
        }
        if OperationNaming.isAddress(identifier, operation) {
            return AddressNaming(method: source.method, path: operation.path).methods(under: [])
        }
        return [OperationIdentifier(identifier, method: source.method, path: operation.path).whole]
    }

    /// The text that tells an operation from all others.
    private static func whole(_ operation: ResolvedOperation) -> String {
        let source = operation.operation
        if let identifier = source.operationID?.value, !identifier.isEmpty { return identifier }
        if let name = NamingExtensions.text(.method, source.extensions) {
            let group = NamingExtensions.group(source.extensions) ?? source.tags.prefix(1).map(\.self)
            return (group + [name]).joined(separator: " ")
        }
        return OperationNaming.addressText(operation)
    }
}
