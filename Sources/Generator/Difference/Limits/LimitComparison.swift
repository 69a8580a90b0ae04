/// Compares what is asked of values that are sent: a narrower limit refuses what was fine.
enum LimitComparison {
    /// What one side asks, and where.
    struct Asked {
        var limits: [Limit]
        var type: TypeReference
        /// The side of a change, with what it asks.
        var side: (Comparison) -> Change.Side
    }

    /// - Parameter rest: What there are fewer or more of: `values`.
    /// - Returns: Whether the sides ask for the same.
    @discardableResult static func compare(
        _ old: Asked, _ new: Asked, _ subject: String, of rest: String = "values", _ c: inout Comparison
    ) -> Bool {
        if old.limits == new.limits { return true }
        // Limits of values of another type are no limits of those that were sent.
        guard c.isSame(old.type.whenGiven, new.type.whenGiven) else { return false }
        let isNarrowed = Limit.isNarrowed(old.limits, new.limits)
        guard isNarrowed || Limit.isNarrowed(new.limits, old.limits) else { return false }
        c.add(
            .limits, isNarrowed ? .breaksWire : .adds, subject,
            isNarrowed ? "allows fewer \(rest)" : "allows more \(rest)", old.side(c), new.side(c))
        return false
    }

    /// Compares the properties of a model that programs send, and the model as a whole.
    static func compare(_ old: RecordPlan, _ new: RecordPlan, _ c: inout Comparison) {
        guard c.isSent(old.name, new.name) else { return }
        let (before, after) = (c.old.schemas.limits(ofModel: old.pointer), c.new.schemas.limits(ofModel: new.pointer))
        let type = TypeReference.named(new.name)
        compare(
            Asked(limits: before, type: type) { c in
                c.before(old.pointer, old.location, SwiftExcerpt.limits(before, of: "model"))
            },
            Asked(limits: after, type: type) { c in
                c.after(new.pointer, new.location, SwiftExcerpt.limits(after, of: "model"))
            }, new.name.text, of: "properties", &c)
    }

    /// Compares the values that bodies allow.
    static func compare(
        _ old: BodyPlan, _ new: BodyPlan, _ subject: String, _ sides: (Change.Side, Change.Side),
        _ c: inout Comparison
    ) {
        compare(asked(old, c.old, sides.0), asked(new, c.new, sides.1), subject, of: "values for its body", &c)
    }

    private static func asked(_ body: BodyPlan, _ plan: DescribedPlan, _ side: Change.Side) -> Asked {
        let limits = plan.schemas.limits(at: body.schema, as: plan.resolved(body.type))
        return Asked(limits: limits, type: body.type) { _ in
            Comparison.side(
                plan, body.schema, side.location, side.swift + SwiftExcerpt.limits(limits, of: "body"))
        }
    }

    /// Compares what the payloads of a case allow in a union that programs send.
    static func compare(
        _ old: UnionPlan.Branch, _ new: UnionPlan.Branch, _ subject: String, _ sides: (Change.Side?, Change.Side?),
        _ c: inout Comparison
    ) {
        compare(asked(old, c.old, sides.0), asked(new, c.new, sides.1), subject, &c)
    }

    private static func asked(_ branch: UnionPlan.Branch, _ plan: DescribedPlan, _ side: Change.Side?) -> Asked {
        // Branches that hold one type are one case: what one of them allows can be sent.
        let all = branch.schemas.map { plan.schemas.limits(at: $0, as: plan.resolved(branch.payload)) }
        let limits = all.contains([]) ? [] : all.count == 1 ? all[0] : [.anyOf(all)]
        return Asked(limits: limits, type: branch.payload) { _ in
            Comparison.side(
                plan, branch.schemas.first, side?.location,
                (side?.swift ?? []) + SwiftExcerpt.limits(limits, of: branch.name.text))
        }
    }

    /// Compares components that nothing uses: what uses one is compared with its limits.
    static func compare(_ old: AliasPlan, _ new: AliasPlan, _ c: inout Comparison) {
        guard !c.old.reach.contains(old.name), !c.new.reach.contains(new.name) else { return }
        compare(asked(old, c.old), asked(new, c.new), new.name.text, &c)
    }

    private static func asked(_ alias: AliasPlan, _ plan: DescribedPlan) -> Asked {
        let limits = plan.schemas.limits(at: alias.pointer, as: plan.resolved(alias.type))
        return Asked(limits: limits, type: alias.type) { _ in
            Comparison.side(
                plan, alias.pointer, alias.location,
                SwiftExcerpt.declaration(.alias(alias), plan.plan.access)
                    + SwiftExcerpt.limits(limits, of: alias.name.text))
        }
    }
}

extension Comparison {
    /// Whether programs made a type before and still do, to send it.
    func isSent(_ old: Identifier, _ new: Identifier) -> Bool {
        self.old.reach.isMade(old) && self.new.reach.isMade(new)
    }
}
