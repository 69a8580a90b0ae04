/// Unions: a value must fit one of the branches.
extension SchemaCheck {
    /// The branch that a tag or a listed value picks is compared alone; else some branch must fit, and the first one
    /// whose conditions hold says what is wrong.
    mutating func union(_ value: Node, _ union: UnionShape, _ place: SchemaPlace) {
        if strictness.wantsToldBranches { return toldUnion(value, union, place) }
        var nearest: [SchemaViolation]?
        for branch in union.branches {
            let isMeant =
                !branch.conditions.isEmpty
                && branch.conditions.allSatisfy { $0.holds(for: value, discriminator: union.discriminator) }
            let found = attempt(value, branch, place)
            if found.isEmpty { return }
            if isMeant, branch.conditions.contains(where: \.isDecisive) {
                violations += found
                return
            }
            if nearest == nil, isMeant { nearest = found }
        }
        if let nearest {
            violations += nearest
        } else {
            fail(place.path, .noBranch(count: union.branches.count), place.id)
        }
    }

    /// One of the branches whose conditions hold must fit; the nearest of them says what is wrong, unless none is near.
    private mutating func toldUnion(_ value: Node, _ union: UnionShape, _ place: SchemaPlace) {
        var told = union.branches.filter { branch in
            branch.conditions.allSatisfy { $0.holds(for: value, discriminator: union.discriminator) }
        }
        let tagged = told.filter { $0.conditions.contains(where: \.isTag) }
        if !tagged.isEmpty { told = tagged }
        let tag = union.tagProperty
        var nearest: (distance: Int, violations: [SchemaViolation])?
        for branch in told {
            let found = attempt(value, branch, place)
            if found.isEmpty { return }
            let distance = found.reduce(0) { $0 + $1.distance(from: place.path, tag: tag) }
            if distance < nearest?.distance ?? .max { nearest = (distance, found) }
        }
        if let nearest, nearest.distance < SchemaViolation.farAway {
            violations += nearest.violations
        } else {
            fail(place.path, .noBranch(count: union.branches.count), place.id)
        }
    }

    private mutating func attempt(
        _ value: Node, _ branch: UnionShape.Branch, _ place: SchemaPlace
    ) -> [SchemaViolation] {
        var attempt = SchemaCheck(graph: graph, direction: direction, strictness: strictness, budget: budget)
        attempt.value(value, branch.schema, place.path)
        budget = attempt.budget
        return attempt.violations
    }
}

extension UnionShape {
    /// The property that tells the branches apart, by a discriminator or by its listed values.
    public var tagProperty: String? {
        if let discriminator { return discriminator }
        for case .equals(let name, _)? in branches.map(\.conditions.first) { return name }
        return nil
    }
}

extension SchemaViolation {
    /// The distance of a value from a schema that was not meant for it.
    fileprivate static let farAway = 1_000

    /// How much it tells that a union's branch is not the one that is meant.
    fileprivate func distance(from path: [String], tag: String?) -> Int {
        switch kind {
        case .wrongType, .noBranch: self.path.tokens == path ? Self.farAway : 5
        case .notListed: tag.map { self.path.tokens == path + [$0] } == true ? Self.farAway : 3
        case .missing: 2
        default: 1
        }
    }
}

extension BranchCondition {
    /// Whether no other branch can be meant once it holds.
    var isDecisive: Bool {
        switch self {
        case .tag, .equals: true
        case .type, .has: false
        }
    }

    /// Whether it speaks of the discriminator.
    var isTag: Bool { if case .tag = self { true } else { false } }

    /// Whether a value meets the condition.
    func holds(for value: Node, discriminator: String?) -> Bool {
        switch self {
        case .tag(let values): discriminator.flatMap { value[$0]?.text }.map(values.contains) ?? false
        case .type(let types):
            value.valueType.map { types.contains($0) || $0 == .integer && types.contains(.number) } ?? false
        case .has(let keys): value.mapping.map { mapping in keys.allSatisfy { mapping[$0] != nil } } ?? false
        case .equals(let name, let values): value[name]?.string.map(values.contains) ?? false
        }
    }
}
