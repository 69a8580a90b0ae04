/// Compares two models. Whether a change breaks depends on whether programs make the model or only read it.
enum RecordComparison {
    static func compare(_ old: RecordPlan, _ new: RecordPlan, _ c: inout Comparison) {
        let comparison = PropertyComparison(
            oldRecord: old, newRecord: new,
            isMade: c.old.reach.isMade(old.name) || c.new.reach.isMade(new.name),
            isRead: c.old.reach.isRead(old.name) || c.new.reach.isRead(new.name))
        let pairs = pairs(old.properties, new.properties)
        for (old, new) in pairs {
            switch (old, new) {
            case (let old?, let new?): comparison.compare(old, new, &c)
            case (let old?, nil): comparison.remove(old, &c)
            case (nil, let new?): comparison.add(new, &c)
            case (nil, nil): break
            }
        }
        if comparison.isMade { compareOrder(old, new, &c) }
        LimitComparison.compare(old, new, &c)
    }

    /// The properties of both sides that are the same: by their name on the wire, else by their name in Swift.
    private static func pairs(
        _ old: [PropertyPlan], _ new: [PropertyPlan]
    ) -> [(PropertyPlan?, PropertyPlan?)] {
        Pairing.pairs(old, new, keys: [{ $0.isAdditional ? " " : "/" + $0.wireName }, { $0.name.text }])
    }

    /// Labelled arguments have an order: calls that name two of them in the old one do not compile.
    private static func compareOrder(_ old: RecordPlan, _ new: RecordPlan, _ c: inout Comparison) {
        guard Pairing.isReordered(old.properties.map(\.name.text), new.properties.map(\.name.text)) else { return }
        c.add(
            .propertyOrder, .breaksSource, "\(new.name).init", "takes its arguments in another order",
            c.before(old.pointer, old.location, SwiftExcerpt.initializer(old.properties, c.old.plan.access)),
            c.after(new.pointer, new.location, SwiftExcerpt.initializer(new.properties, c.new.plan.access)))
    }
}

/// Finds what of two lists is the same thing.
enum Pairing {
    /// Pairs by the first key that fits, then the next; in the order of the old list, what is new behind.
    static func pairs<Element>(
        _ old: [Element], _ new: [Element], keys: [(Element) -> String]
    ) -> [(Element?, Element?)] {
        var matches: [Int?] = Array(repeating: nil, count: old.count)
        var taken = Array(repeating: false, count: new.count)
        for key in keys {
            var free: [String: Int] = [:]
            for index in new.indices.reversed() where !taken[index] { free[key(new[index])] = index }
            for index in old.indices where matches[index] == nil {
                guard let match = free.removeValue(forKey: key(old[index])) else { continue }
                matches[index] = match
                taken[match] = true
            }
        }
        return old.indices.map { (old[$0], matches[$0].map { new[$0] }) }
            + new.indices.filter { !taken[$0] }.map { (nil, new[$0]) }
    }

    /// Whether what both lists have stands in another order.
    static func isReordered(_ old: [String], _ new: [String]) -> Bool {
        let (oldSet, newSet) = (Set(old), Set(new))
        return old.filter(newSet.contains) != new.filter(oldSet.contains)
    }
}
