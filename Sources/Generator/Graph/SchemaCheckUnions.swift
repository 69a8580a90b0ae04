/// Unions: a value must fit one of the branches.
extension SchemaCheck {
    /// The branch that a discriminator picks is compared alone; else some branch must fit, and the first one that a listed
    /// value picks, or else whose conditions hold, says what is wrong.
    mutating func union(_ value: Node, _ union: UnionShape, _ place: SchemaPlace) {
        if strictness.wantsToldBranches { return toldUnion(value, union, place) }
        var told: [SchemaViolation]?
        var nearest: [SchemaViolation]?
        for branch in union.branches {
            let answer = BranchAnswer(branch.conditions, for: value, discriminator: union.discriminator)
            let found = attempt(value, branch, place)
            if found.isEmpty { return }
            switch answer {
            case .tagged:
                violations += found
                return
            case .listed: told = told ?? found
            case .holds: if !branch.conditions.isEmpty { nearest = nearest ?? found }
            case .open, .another, .fails: break
            }
        }
        if let meant = told ?? nearest {
            violations += meant
        } else {
            fail(place.path, .noBranch(count: union.branches.count), place.id)
        }
    }

    /// One of the branches that decoding tries must fit; the nearest of them says what is wrong, unless none is near.
    private mutating func toldUnion(_ value: Node, _ union: UnionShape, _ place: SchemaPlace) {
        let tag = union.tagProperty
        var nearest: (distance: Int, violations: [SchemaViolation])?
        let conditions = union.branches.map(\.conditions)
        for index in BranchAnswer.candidates(conditions, for: value, discriminator: union.discriminator) {
            let found = attempt(value, union.branches[index], place)
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
