/// What the branches of a union are called.
enum BranchNaming {
    /// The words for the branches where they are inline; those that would be the same have their position behind them.
    static func labels(_ union: UnionShape, of id: SchemaID, _ context: PlanningContext) -> [String] {
        let labels = union.branches.indices.map { index in
            label(union.branches[index], position(index, in: union, of: id, context.graph), context.graph)
        }
        let counts = Dictionary(grouping: labels) { context.naming.type($0) }.mapValues(\.count)
        return labels.indices.map { index in
            guard counts[context.naming.type(labels[index])] != 1 else { return labels[index] }
            if labels[index] == enumLabel, let kind = onlyEnumeration(union, index, context.graph) { return kind }
            return "\(labels[index]) Option\(position(index, in: union, of: id, context.graph) + 1)"
        }
    }

    private static let enumLabel = "Enum"

    /// `String` or `Integer`, when the other listed values of a union are of the other type.
    private static func onlyEnumeration(_ union: UnionShape, _ index: Int, _ graph: SchemaGraph) -> String? {
        let bases = union.branches.map { branch -> EnumerationShape.Base? in
            guard case .enumeration(let shape) = graph[branch.schema].shape else { return nil }
            return shape.base
        }
        guard bases.filter({ $0 == bases[index] }).count == 1 else { return nil }
        return bases[index] == .string ? "String" : "Integer"
    }

    /// The place of a branch in the description, which is not the order in which the branches are tried.
    static func position(_ index: Int, in union: UnionShape, of id: SchemaID, _ graph: SchemaGraph) -> Int {
        let source = graph[id].source
        let branch = union.branches[index]
        let location = graph[branch.schema].source.location
        let written = source.oneOf + source.anyOf
        return written.firstIndex { schema in
            if let name = branch.componentName {
                return schema.reference?.target.hasSuffix("/\(name)") == true
            }
            return schema.location == location
        } ?? index
    }

    /// The word for an inline branch: its title, the one value that selects it, the kind of its values, or its position.
    private static func label(_ branch: UnionShape.Branch, _ position: Int, _ graph: SchemaGraph) -> String {
        if let title = graph[branch.schema].source.title, !title.isEmpty, title.utf8.count <= 40 { return title }
        if let value = deciding(branch) { return value }
        switch graph[branch.schema].shape {
        case .any: return "Any"
        case .boolean: return "Bool"
        case .integer: return "Integer"
        case .number: return "Number"
        case .string: return "String"
        case .array: return "Array"
        case .map: return "Map"
        case .enumeration: return enumLabel
        case .object, .union, .same: return branch.componentName ?? "Option\(position + 1)"
        }
    }

    /// The value of the discriminator or of a constant property, when it is one only.
    private static func deciding(_ branch: UnionShape.Branch) -> String? {
        for condition in branch.conditions {
            switch condition {
            case .tag(let values) where values.count == 1 && !values[0].isEmpty: return values[0]
            case .equals(_, let values) where values.count == 1 && !values[0].isEmpty: return values[0]
            default: continue
            }
        }
        return nil
    }

    /// The names of a union's case to choose from, the best first: without the union's own name, in full, by position.
    static func cases(
        _ branch: UnionShape.Branch,
        _ payload: TypeReference,
        _ position: Int,
        in union: Identifier,
        _ context: PlanningContext
    ) -> [Identifier] {
        let full = text(branch, payload, context)
        var texts = [full, "\(full) option \(position + 1)"]
        if full.count > union.text.count, full.hasPrefix(union.text) {
            let rest = full.dropFirst(union.text.count)
            if rest.first?.isUppercase == true { texts.insert(String(rest), at: 0) }
        }
        return texts.map { context.naming.member($0, .unionCase) }
    }

    private static func text(_ branch: UnionShape.Branch, _ payload: TypeReference, _ context: PlanningContext)
        -> String
    {
        if case .named = payload { return text(of: payload) }
        if case .enumeration(let shape) = context.graph[branch.schema].shape, let member = shape.members.first {
            return member.name
        }
        if let title = context.graph[branch.schema].source.title, !title.isEmpty, title.utf8.count <= 40 {
            return title
        }
        return text(of: payload)
    }

    /// `Card`, `String`, `StringArray`, `CardMap`.
    private static func text(of type: TypeReference) -> String {
        switch type {
        case .named(let name): name.text
        case .runtime(.jsonValue): "Any"
        case .runtime(let type): type.rawValue
        case .array(let element): text(of: element) + "Array"
        case .dictionary(.runtime(.jsonValue)): "Object"
        case .dictionary(let value): text(of: value) + "Map"
        case .optional(let wrapped), .nullable(let wrapped), .generic(_, let wrapped): text(of: wrapped)
        }
    }
}
