/// Finds the properties of a page by their names on the wire.
struct PropertyPaths {
    let page: TypeReference
    let types: [Identifier: Declaration]

    /// The path to a property, and its type; the page itself when nothing is named.
    ///
    /// - Parameter name: Names with dots between: `meta.next`.
    func find(_ name: Named<String>?) throws(PaginationProblem) -> (PropertyPath, TypeReference) {
        var path = PropertyPath(steps: [])
        var type = page
        guard let name else { return (path, type) }
        for part in name.value.split(separator: ".", omittingEmptySubsequences: false) {
            guard case .named(let owner) = resolved(type), case .record(let record)? = types[owner],
                let property = record.properties.first(where: { $0.wireName == part && !$0.isAdditional })
            else { throw PaginationProblem("the page has no property '\(name.value)'", name.location) }
            if case .nullable = type {
                throw PaginationProblem(
                    "what is before '.\(part)' has three states and cannot be followed", name.location)
            }
            var isChained = false
            if case .optional = type { isChained = true }
            path.steps.append(PropertyPath.Step(name: property.name, isChained: isChained))
            type = property.type
        }
        return (path, type)
    }

    /// The type without optionals, with aliases followed.
    func resolved(_ type: TypeReference) -> TypeReference {
        var type = type
        for _ in 0...types.count {
            switch type {
            case .optional(let wrapped), .nullable(let wrapped): type = wrapped
            case .named(let name):
                guard case .alias(let alias)? = types[name] else { return type }
                type = alias.type
            default: return type
            }
        }
        return type
    }
}
