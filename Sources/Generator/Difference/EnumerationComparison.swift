/// Compares two open enums. A new value breaks nobody: programs handle values that they do not know.
enum EnumerationComparison {
    static func compare(_ old: EnumerationPlan, _ new: EnumerationPlan, _ c: inout Comparison) {
        if old.rawType != new.rawType {
            c.add(
                .rawType, .breaksSource, "\(new.name).rawValue",
                "is '\(new.rawType.rawValue)' and was '\(old.rawType.rawValue)'",
                c.before(old.pointer, old.location, SwiftExcerpt.declaration(.enumeration(old), c.old.plan.access)),
                c.after(new.pointer, new.location, SwiftExcerpt.declaration(.enumeration(new), c.new.plan.access)))
        }
        for (oldMember, newMember) in Pairing.pairs(old.members, new.members, keys: [\.rawValue, \.name.text]) {
            let before = oldMember.map { side(of: $0, old, c.old, c) }
            let after = newMember.map { side(of: $0, new, c.new, c) }
            if let oldMember, oldMember.name != newMember?.name,
                let successor = new.members.first(where: { $0.name == oldMember.name })
            {
                c.add(
                    newMember == nil ? .valueRemoved : .valueRenamed, .breaksWire, "\(new.name).\(oldMember.name)",
                    "stands for \(quoted(successor.rawValue)) now; \(quoted(oldMember.rawValue)) is "
                        + (newMember.map { "'\($0.name)'" } ?? "gone"),
                    before, side(of: successor, new, c.new, c))
                continue
            }
            switch (oldMember, newMember) {
            case (let member?, nil):
                c.add(.valueRemoved, .breaksSource, "\(new.name).\(member.name)", "is gone", before, nil)
            case (nil, let member?):
                c.add(.valueAdded, .adds, "\(new.name).\(member.name)", "is new", nil, after)
            case (let oldMember?, let newMember?):
                compare(oldMember, newMember, new.name, before, after, &c)
            case (nil, nil): break
            }
        }
    }

    private static func compare(
        _ old: EnumerationPlan.Member, _ new: EnumerationPlan.Member, _ type: Identifier, _ before: Change.Side?,
        _ after: Change.Side?, _ c: inout Comparison
    ) {
        if old.name != new.name {
            c.add(
                .valueRenamed, .breaksSource, "\(type).\(old.name)", "is called '\(new.name)' now", before, after)
        } else if old.rawValue != new.rawValue {
            c.add(
                .valueOnWire, .breaksWire, "\(type).\(new.name)",
                "stands for \(quoted(new.rawValue)) and did for \(quoted(old.rawValue))", before, after)
        }
        DocumentationComparison.compare(
            old.documentation, new.documentation, "\(type).\(new.name)",
            { c in (nil, before?.location, before?.swift ?? []) }, { c in (nil, after?.location, after?.swift ?? []) },
            &c)
    }

    private static func side(
        of member: EnumerationPlan.Member, _ plan: EnumerationPlan, _ side: DescribedPlan, _ c: Comparison
    ) -> Change.Side {
        let swift = SwiftExcerpt.member(member, of: plan.rawType, side.plan.access)
        let values = side.root.value(at: plan.pointer.appending("enum"))?.sequence ?? []
        let index = values.firstIndex { $0.text == member.rawValue }
        let pointer = index.map { plan.pointer.appending("enum").appending(String($0)) } ?? plan.pointer
        return Comparison.side(side, pointer, plan.location, swift)
    }
}
