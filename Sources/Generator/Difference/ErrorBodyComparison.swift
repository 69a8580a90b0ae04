/// Compares the types of the bodies of refusals, which programs cast to.
enum ErrorBodyComparison {
    /// Compares those of the service.
    static func compare(_ old: ClientPlan, _ new: ClientPlan, _ c: inout Comparison) {
        let statuses = Set((old.errorBodies + new.errorBodies).flatMap(\.statuses)).union(all)
        compare(
            statuses, { old.errorBodies.type(for: $0) }, { new.errorBodies.type(for: $0) }, new.name.text,
            { c in ClientComparison.side(c.old, "paths", SwiftExcerpt.errors(old.errorBodies, label: "errorBodies")) },
            { c in ClientComparison.side(c.new, "paths", SwiftExcerpt.errors(new.errorBodies, label: "errorBodies")) },
            &c)
    }

    /// Compares those of one operation, where they are not those of the service.
    static func compare(_ old: PlannedCall, _ new: PlannedCall, _ c: inout Comparison) {
        let (before, after) = (old.plan.errors, new.plan.errors)
        let (oldService, newService) = (c.old.client?.errorBodies ?? [], c.new.client?.errorBodies ?? [])
        let statuses = Set((before + after + oldService + newService).flatMap(\.statuses)).union(all).filter {
            before.type(for: $0) != nil || after.type(for: $0) != nil
        }
        compare(
            statuses, { before.type(for: $0) ?? oldService.type(for: $0) },
            { after.type(for: $0) ?? newService.type(for: $0) }, new.symbol,
            { c in CallComparison.request(old, c.old) }, { c in CallComparison.request(new, c.new) }, &c)
    }

    /// What stands for the statuses that no description names.
    private static let all = ["4XX", "5XX"]

    private static func compare(
        _ statuses: Set<String>, _ old: (String) -> TypeReference?, _ new: (String) -> TypeReference?,
        _ symbol: String, _ before: (Comparison) -> Change.Side, _ after: (Comparison) -> Change.Side,
        _ c: inout Comparison
    ) {
        var left: [String] = []
        var isMore = false
        for status in statuses.sorted() {
            let (oldType, newType) = (old(status), new(status))
            if let oldType, let newType, c.isSame(oldType, newType) { continue }
            if let oldType, !left.contains(oldType.source) { left.append(oldType.source) }
            if newType != nil { isMore = true }
        }
        if !left.isEmpty {
            let types = left.map { "'\($0)'" }.joined(separator: ", ")
            c.add(
                .errorBody, .breaksWire, symbol, "does not read \(types) from all refusals that it did", before(c),
                after(c))
        } else if isMore {
            c.add(.errorBody, .adds, symbol, "reads a type from more refusals", before(c), after(c))
        }
    }
}

extension [ErrorBodyPlan] {
    /// The type that is declared for a status, or for those of a range that no status of it has: the most exact one.
    fileprivate func type(for status: String) -> TypeReference? {
        for pattern in [status, "\(status.prefix(1))XX", "default"] {
            if let body = first(where: { $0.statuses.contains(pattern) }) { return body.type }
        }
        return nil
    }
}
