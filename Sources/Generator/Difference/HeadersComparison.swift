/// Compares the header fields that programs name in Swift, by their names on the wire.
enum HeadersComparison {
    static func compare(_ old: HeadersPlan, _ new: HeadersPlan, _ c: inout Comparison) {
        for (oldMember, newMember) in Pairing.pairs(old.members, new.members, keys: [\.foldedName, \.name.text]) {
            let before = oldMember.map { c.before(nil, $0.location, SwiftExcerpt.header($0, c.old.plan.access)) }
            let after = newMember.map { c.after(nil, $0.location, SwiftExcerpt.header($0, c.new.plan.access)) }
            if let oldMember, oldMember.name != newMember?.name,
                let successor = new.members.first(where: { $0.name == oldMember.name }),
                c.isSame(oldMember.type, successor.type)
            {
                c.add(
                    .responseHeader, .breaksWire, "\(new.name).\(oldMember.name)",
                    "stands for \(quoted(successor.wireName)) now; \(quoted(oldMember.wireName)) is "
                        + (newMember.map { "'\($0.name)'" } ?? "gone"),
                    before, c.after(nil, successor.location, SwiftExcerpt.header(successor, c.new.plan.access)))
                continue
            }
            switch (oldMember, newMember) {
            case (let member?, nil):
                c.add(.responseHeader, .breaksSource, "\(new.name).\(member.name)", "is gone", before, nil)
            case (nil, let member?):
                c.add(.responseHeader, .adds, "\(new.name).\(member.name)", "is new", nil, after)
            case (let oldMember?, let newMember?): compare(oldMember, newMember, new.name, before, after, &c)
            case (nil, nil): break
            }
        }
    }

    private static func compare(
        _ old: HeadersPlan.Member, _ new: HeadersPlan.Member, _ type: Identifier, _ before: Change.Side?,
        _ after: Change.Side?, _ c: inout Comparison
    ) {
        if old.name != new.name {
            c.add(
                .responseHeader, .breaksSource, "\(type).\(old.name)", "is called \(new.name) now", before, after)
        } else if !c.isSame(old.type, new.type) {
            c.add(
                .responseHeader, .breaksSource, "\(type).\(new.name)",
                "is \(new.type.source) and was \(old.type.source)", before, after)
        } else if old.foldedName != new.foldedName {
            c.add(
                .responseHeader, .breaksWire, "\(type).\(new.name)",
                "stands for \(quoted(new.wireName)) and did for \(quoted(old.wireName))", before, after)
        }
        DocumentationComparison.compare(
            old.documentation, new.documentation, "\(type).\(new.name)",
            { c in (nil, before?.location, before?.swift ?? []) }, { c in (nil, after?.location, after?.swift ?? []) },
            &c)
    }
}

extension HeadersPlan.Member {
    /// The name on the wire, whose case does not count (RFC 9110 §5.1).
    fileprivate var foldedName: String { wireName.lowercased() }
}
