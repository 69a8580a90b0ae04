/// Compares two unions. A program that reads one switches over its cases, so that one more is one too many for it.
enum UnionComparison {
    static func compare(_ old: UnionPlan, _ new: UnionPlan, _ c: inout Comparison) {
        let isRead = c.old.reach.isRead(old.name) || c.new.reach.isRead(new.name)
        let isSent = c.isSent(old.name, new.name)
        let payloads: (UnionPlan.Branch) -> String = { $0.name.text }
        for (oldBranch, newBranch) in Pairing.pairs(old.branches, new.branches, keys: [payloads, \.payload.source]) {
            let before = oldBranch.map { c.before(old.pointer, old.location, SwiftExcerpt.branch($0)) }
            let after = newBranch.map { c.after(new.pointer, new.location, SwiftExcerpt.branch($0)) }
            switch (oldBranch, newBranch) {
            case (let branch?, nil):
                c.add(.branchRemoved, .breaksSource, "\(new.name).\(branch.name)", "is gone", before, nil)
            case (nil, let branch?):
                c.add(
                    .branchAdded, isRead ? .breaksSource : .adds, "\(new.name).\(branch.name)",
                    isRead ? "is new: a switch over the union has to handle it" : "is new", nil, after)
            case (let oldBranch?, let newBranch?):
                compare(oldBranch, newBranch, new.name, isRead, isSent, before, after, &c)
            case (nil, nil): break
            }
        }
        compareDiscriminators(old, new, isRead, &c)
        compareOrder(old, new, isRead, &c)
    }

    /// Of branches that both fit a value, the first has it.
    private static func compareOrder(_ old: UnionPlan, _ new: UnionPlan, _ isRead: Bool, _ c: inout Comparison) {
        guard let (first, second) = BranchOrder(old, new, c.new).reversed else { return }
        c.add(
            .branchRecognition, isRead ? .breaksWire : .documents, new.name.text,
            "takes what fits '\(first)' and '\(second)' for '\(second)' now",
            c.before(old.pointer, old.location, old.branches.flatMap(SwiftExcerpt.branch)),
            c.after(new.pointer, new.location, new.branches.flatMap(SwiftExcerpt.branch)))
    }

    private static func compare(
        _ old: UnionPlan.Branch, _ new: UnionPlan.Branch, _ union: Identifier, _ isRead: Bool, _ isSent: Bool,
        _ before: Change.Side?, _ after: Change.Side?, _ c: inout Comparison
    ) {
        let subject = "\(union).\(new.name)"
        if old.name != new.name {
            c.add(
                .branchRenamed, .breaksSource, "\(union).\(old.name)", "is called '\(new.name)' now", before, after)
        }
        if !c.isSame(old.payload, new.payload) {
            c.add(
                .branchType, .breaksSource, subject, "has '\(new.payload.source)' and had '\(old.payload.source)'",
                before,
                after)
        } else if old.conditions != new.conditions {
            c.add(
                .branchRecognition, isRead ? .breaksWire : .documents, subject, "is recognised by other marks", before,
                after)
        }
        if isSent { LimitComparison.compare(old, new, subject, (before, after), &c) }
        DocumentationComparison.compare(
            old.documentation, new.documentation, subject, { c in (nil, before?.location, before?.swift ?? []) },
            { c in (nil, after?.location, after?.swift ?? []) }, &c)
    }

    private static func compareDiscriminators(
        _ old: UnionPlan, _ new: UnionPlan, _ isRead: Bool, _ c: inout Comparison
    ) {
        if old.discriminator == new.discriminator { return }
        let name = { (text: String?) in text.map(quoted) ?? "no property" }
        c.add(
            .branchRecognition, isRead ? .breaksWire : .documents, new.name.text,
            "is told apart by \(name(new.discriminator)) and was by \(name(old.discriminator))",
            c.before(old.pointer, old.location, SwiftExcerpt.head(.union(old), c.old.plan.access)),
            c.after(new.pointer, new.location, SwiftExcerpt.head(.union(new), c.new.plan.access)))
    }
}

/// Compares the enums of operations that answer with one of several types: programs switch over all of their cases.
enum OutputComparison {
    static func compare(_ old: OutputPlan, _ new: OutputPlan, _ c: inout Comparison) {
        for (oldMember, newMember) in Pairing.pairs(old.members, new.members, keys: [\.name.text]) {
            let before = oldMember.map { c.before(nil, old.location, SwiftExcerpt.enumCase($0.name, $0.type)) }
            let after = newMember.map { c.after(nil, new.location, SwiftExcerpt.enumCase($0.name, $0.type)) }
            switch (oldMember, newMember) {
            case (let member?, nil):
                c.add(.branchRemoved, .breaksSource, "\(new.name).\(member.name)", "is gone", before, nil)
            case (nil, let member?):
                c.add(
                    .branchAdded, .breaksSource, "\(new.name).\(member.name)",
                    "is new: a switch over the responses has to handle it", nil, after)
            case (let oldMember?, let newMember?):
                let subject = "\(new.name).\(newMember.name)"
                if !isSame(oldMember.type, newMember.type, c) {
                    c.add(.branchType, .breaksSource, subject, "has another type", before, after)
                }
                DocumentationComparison.compare(
                    oldMember.documentation, newMember.documentation, subject,
                    { c in (nil, old.location, before?.swift ?? []) }, { c in (nil, new.location, after?.swift ?? []) },
                    &c)
            case (nil, nil): break
            }
        }
    }

    private static func isSame(_ old: TypeReference?, _ new: TypeReference?, _ c: Comparison) -> Bool {
        switch (old, new) {
        case (nil, nil): true
        case (let old?, let new?): c.isSame(old, new)
        default: false
        }
    }
}

/// Compares the forms that a body can be sent in.
enum BodyChoiceComparison {
    static func compare(_ old: BodyChoicePlan, _ new: BodyChoicePlan, _ c: inout Comparison) {
        for (oldMember, newMember) in Pairing.pairs(old.members, new.members, keys: [\.name.text]) {
            let before = oldMember.map {
                c.before(nil, old.location, SwiftExcerpt.bodyMember($0, c.old.plan.access))
            }
            let after = newMember.map { c.after(nil, new.location, SwiftExcerpt.bodyMember($0, c.new.plan.access)) }
            switch (oldMember, newMember) {
            case (let member?, nil):
                c.add(.branchRemoved, .breaksSource, "\(new.name).\(member.name)(_:)", "is gone", before, nil)
            case (nil, let member?):
                c.add(.branchAdded, .adds, "\(new.name).\(member.name)(_:)", "is new", nil, after)
            case (let oldMember?, let newMember?):
                let subject = "\(new.name).\(newMember.name)(_:)"
                if !c.isAccepted(oldMember.body.type, newMember.body.type) {
                    c.add(.bodyType, .breaksSource, subject, "takes another type", before, after)
                } else if !BodyComparison.isWrittenAlike(oldMember.body, newMember.body) {
                    c.add(.bodyFormat, .breaksWire, subject, "is written in another way", before, after)
                }
                if let before, let after {
                    LimitComparison.compare(oldMember.body, newMember.body, subject, (before, after), &c)
                }
            case (nil, nil): break
            }
        }
    }
}
