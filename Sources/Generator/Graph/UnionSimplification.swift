/// Unions that are none: null branches, the open-enum idiom, branches of one primitive type.
extension GraphBuilder {
    /// Children mostly come after their parents, so one pass from the end usually settles it; nested ones take more.
    mutating func simplifyUnions() {
        for _ in 0..<8 {
            var hasChanged = false
            for index in schemas.indices.reversed() {
                guard case .union(let union) = schemas[index].shape else { continue }
                if simplify(union, SchemaID(index: Int32(clamping: index))) { hasChanged = true }
            }
            if !hasChanged { break }
        }
        breakReferenceCycles()
    }

    private mutating func simplify(_ union: UnionShape, _ id: SchemaID) -> Bool {
        var branches: [UnionShape.Branch] = []
        var seen: Set<SchemaID> = []
        for branch in union.branches {
            let target = final(branch.schema)
            if nullOnly.contains(target) || isNullableThrough(branch.schema) { self[id].isNullable = true }
            if nullOnly.contains(target) { continue }
            if leadsTo(id, from: target) {
                sayCycle(id, branch)
                continue
            }
            if seen.insert(target).inserted { branches.append(branch) }
        }
        if branches.isEmpty {
            self[id].shape = .any
        } else if branches.count == 1, !self[id].source.isDiscriminatorBase {
            self[id].shape = .same(branches[0].schema)
        } else if let shape = scalarShape(of: branches, id) {
            self[id].shape = shape
        } else {
            self[id].shape = .union(UnionShape(branches: branches, discriminator: union.discriminator))
            return branches.count != union.branches.count
        }
        return true
    }

    private mutating func sayCycle(_ id: SchemaID, _ branch: UnionShape.Branch) {
        report(
            .warning, .referenceCycle, at: self[id].source.location,
            "a branch of this union leads only to the union itself: '#\(self[branch.schema].pointer)'; it is left out")
    }

    /// Whether a union can be reached through unions and references alone.
    private func leadsTo(_ goal: SchemaID, from start: SchemaID) -> Bool {
        var seen: Set<SchemaID> = [start]
        var open = [start]
        while let next = open.popLast() {
            if next == goal { return true }
            guard case .union(let union) = self[next].shape else { continue }
            for branch in union.branches {
                let target = final(branch.schema)
                if seen.insert(target).inserted { open.append(target) }
            }
        }
        return false
    }

    /// The shape of a union whose branches are all strings, all numbers, all booleans, or all anything.
    private func scalarShape(of branches: [UnionShape.Branch], _ id: SchemaID) -> Shape? {
        let shapes = branches.map { self[final($0.schema)].shape }
        if shapes.allSatisfy(\.isString) { return stringShape(of: branches, shapes) }
        if shapes.allSatisfy(\.isNumber) { return numberShape(of: branches, shapes) }
        if shapes.allSatisfy({ if case .boolean = $0 { true } else { false } }) { return .boolean }
        if shapes.allSatisfy({ if case .any = $0 { true } else { false } }) { return .any }
        return nil
    }

    /// An enumeration that also allows any string is an enumeration, since enumerations are open.
    private func stringShape(of branches: [UnionShape.Branch], _ shapes: [Shape]) -> Shape {
        let listed = shapes.indices.filter { shapes[$0].isEnumeration }
        if listed.count == 1 { return .same(branches[listed[0]].schema) }
        if !listed.isEmpty { return .enumeration(joined(listed.map { shapes[$0] }, .string)) }
        return .string(format: commonFormat(shapes))
    }

    private func numberShape(of branches: [UnionShape.Branch], _ shapes: [Shape]) -> Shape {
        if shapes.contains(where: { if case .number = $0 { true } else { false } }) {
            return .number(format: commonFormat(shapes.filter { if case .number = $0 { true } else { false } }))
        }
        let listed = shapes.indices.filter { shapes[$0].isEnumeration }
        if listed.count == 1 { return .same(branches[listed[0]].schema) }
        if !listed.isEmpty { return .enumeration(joined(listed.map { shapes[$0] }, .integer)) }
        return .integer(format: commonFormat(shapes))
    }

    private func joined(_ shapes: [Shape], _ base: EnumerationShape.Base) -> EnumerationShape {
        var seen: Set<String> = []
        var members: [Named<String?>] = []
        var names: [String: String] = [:]
        for case .enumeration(let shape) in shapes {
            members += shape.members.filter { seen.insert($0.name).inserted }
            names.merge(shape.names) { first, _ in first }
        }
        return EnumerationShape(base: base, members: members, isConst: false, names: names)
    }

    private func commonFormat(_ shapes: [Shape]) -> String? {
        let formats = Set(shapes.map(\.format))
        return formats.count == 1 ? formats.first.flatMap { $0 } : nil
    }
}

extension Shape {
    var isEnumeration: Bool { if case .enumeration = self { true } else { false } }

    var isString: Bool {
        switch self {
        case .string: true
        case .enumeration(let shape): shape.base == .string
        default: false
        }
    }

    var isNumber: Bool {
        switch self {
        case .integer, .number: true
        case .enumeration(let shape): shape.base == .integer
        default: false
        }
    }

    var format: String? {
        switch self {
        case .integer(let format), .number(let format), .string(let format): format
        default: nil
        }
    }
}
