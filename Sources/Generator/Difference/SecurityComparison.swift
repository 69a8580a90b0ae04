/// Compares what a call has to show: a scheme or scope more refuses programs that were let in.
enum SecurityComparison {
    static func compare(_ old: PlannedCall, _ new: PlannedCall, _ c: inout Comparison) {
        // What both leave to the client is compared there.
        if old.plan.security == nil && new.plan.security == nil { return }
        let before = old.plan.security ?? c.old.client?.security ?? []
        let after = new.plan.security ?? c.new.client?.security ?? []
        guard let change = change(before, after) else { return }
        c.add(
            .operationSecurity, change.effect, new.symbol, change.message,
            c.before(old.plan.pointer, old.plan.location, SwiftExcerpt.security(before)),
            c.after(new.plan.pointer, new.plan.location, SwiftExcerpt.security(after)))
    }

    /// What differs between two lists of alternatives; `nil` when nothing does.
    static func change(_ old: [SecurityPlan], _ new: [SecurityPlan]) -> (effect: ChangeEffect, message: String)? {
        let (before, after) = (alternatives(old), alternatives(new))
        if Set(before) == Set(after) { return nil }
        let isEnough = before.allSatisfy { given in after.contains { given.satisfies($0) } }
        let (oldScopes, newScopes) = (scopes(old), scopes(new))
        if isEnough {
            let less = oldScopes.subtracting(newScopes)
            return (.adds, less.isEmpty ? "lets more callers in" : "needs no scope \(list(less)) any more")
        }
        if before.contains([:]), !after.contains([:]) { return (.breaksWire, "needs a credential") }
        let more = newScopes.subtracting(oldScopes)
        return (.breaksWire, more.isEmpty ? "needs another credential" : "needs the scope \(list(more))")
    }

    private typealias Alternative = [String: Set<String>]

    /// The alternatives as schemes with scopes; no alternative is one that asks for nothing.
    private static func alternatives(_ plans: [SecurityPlan]) -> [Alternative] {
        if plans.isEmpty { return [[:]] }
        return plans.map { plan in
            Dictionary(plan.uses.map { ($0.scheme, Set($0.scopes)) }) { first, more in first.union(more) }
        }
    }

    private static func scopes(_ plans: [SecurityPlan]) -> Set<String> {
        Set(plans.flatMap(\.uses).flatMap(\.scopes))
    }

    private static func list(_ scopes: Set<String>) -> String { scopes.sorted().map(quoted).joined(separator: ", ") }
}

extension [String: Set<String>] {
    /// Whether who has this has what another alternative asks for.
    fileprivate func satisfies(_ other: Self) -> Bool {
        other.allSatisfy { scheme, scopes in self[scheme].map(scopes.isSubset) == true }
    }
}
