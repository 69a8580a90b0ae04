/// Gives the operations of one resource names by which no call can mean two of them, by what each is and not by their
/// order.
///
/// Of two that could be called alike, the one that was called so in an earlier run keeps the name, else the one whose own
/// text comes nearest to it; the other takes the next of its names: the whole `operationId`, then method and path.
enum MethodNames {
    /// An operation and the names that it can have, best first.
    struct Candidate {
        var plan: OperationPlan
        var names: [Identifier]
        /// Whether the configuration or the description gives the first name as it is.
        var isGiven: Bool
        /// Whether the first name is given, as it is or as a text.
        var isNamed: Bool
        /// Whether the resource is given.
        var isGroupGiven: Bool
        /// What the lock knows the operation by.
        var address: String
        /// Whether the first name is that of an earlier run.
        var isLocked: Bool
        /// Whether it asks for a stream of what another method gives at once.
        var isStream = false
    }

    /// The operations with their names, sorted by them.
    ///
    /// - Parameters:
    ///   - path: The accessors that lead to the resource.
    ///   - accessors: The names of the resources below, which no method takes.
    static func settle(
        _ candidates: [Candidate], of path: [Identifier], beside accessors: Set<Identifier>,
        _ context: inout PlanningContext
    ) -> [OperationPlan] {
        var plans = candidates.map(\.plan)
        for index in plans.indices { plans[index].name = candidates[index].names[0] }
        var taken = TakenSignatures()
        var losers: [Int] = []
        let accessors = accessors.union(context.heldNames.accessors(under: path))
        let precedences = candidates.map(Precedence.init)
        let order = candidates.indices.sorted { a, b in
            precedences[a] == precedences[b] ? isBefore(plans[a], plans[b]) : precedences[a] < precedences[b]
        }
        for index in order {
            let isHeld = !candidates[index].isNamed && context.heldNames.contains(plans[index], of: path)
            if taken.holder(of: plans[index]) != nil || accessors.contains(plans[index].name) || isHeld {
                losers.append(index)
            } else {
                taken.insert(plans[index])
            }
        }
        for index in losers {
            let wanted = plans[index]
            let other = taken.holder(of: wanted)
            if candidates[index].isGiven, let other { reportGiven(wanted, other, &context) }
            let spare = context.naming.numbered(wanted.name, "\(wanted.method) \(wanted.pathTemplate)")
            for name in candidates[index].names.dropFirst() + [spare] {
                plans[index].name = name
                guard taken.holder(of: plans[index]) == nil, !accessors.contains(name),
                    !context.heldNames.contains(plans[index], of: path)
                else { continue }
                taken.insert(plans[index])
                break
            }
            let what =
                other.map { "that of \($0.method) \($0.pathTemplate)" }
                ?? (accessors.contains(wanted.name) ? "a resource" : "that of an operation that is left out")
            report(wanted, plans[index].name, as: what, &context)
        }
        lock(candidates, plans, of: path, &context)
        return plans.sorted(by: isBefore)
    }

    /// Notes for later runs how each operation is called whose resource or name is not the given one.
    private static func lock(
        _ candidates: [Candidate], _ plans: [OperationPlan], of path: [Identifier], _ context: inout PlanningContext
    ) {
        let methods = Dictionary(grouping: candidates.indices) { candidates[$0].address }
        for (address, indices) in methods {
            guard
                indices.contains(where: {
                    let candidate = candidates[$0]
                    return !candidate.isGroupGiven || !candidate.isNamed || plans[$0].name != candidate.names[0]
                })
            else { continue }
            let name = { (isStream: Bool) -> String? in
                indices.first { candidates[$0].isStream == isStream }.map { MethodSignature(plans[$0]).call }
            }
            guard let method = name(false) else { continue }
            context.lock.methods[address] = LockedMethod(
                path: LockedMethod.path(path, method), stream: name(true),
                operationID: indices.first.flatMap { plans[$0].operationID })
        }
    }

    /// Which of two keeps a name: one that is given; one that had it; one that needed no shortening; a `PATCH` before a
    /// `PUT`; the shorter path; then by the texts. Worked out once for each, as sorting compares each with many.
    private struct Precedence: Comparable {
        private var ranks: [Int]

        init(_ candidate: Candidate) {
            let plan = candidate.plan
            ranks = [
                candidate.isGiven ? 0 : candidate.isLocked ? 1 : 2, Self.isExact(candidate) ? 0 : 1,
                Self.methods.firstIndex(of: plan.method) ?? Self.methods.count, plan.pathTemplate.utf8.count,
            ]
        }

        static func < (a: Precedence, b: Precedence) -> Bool { a.ranks.lexicographicallyPrecedes(b.ranks) }

        private static func isExact(_ candidate: Candidate) -> Bool {
            candidate.plan.operationID.map { Words.split($0).joined().lowercased() }
                == candidate.names[0].text.lowercased()
        }

        private static let methods = ["GET", "POST", "PATCH", "PUT", "DELETE"]
    }

    private static func isBefore(_ a: OperationPlan, _ b: OperationPlan) -> Bool {
        if a.name != b.name { return a.name < b.name }
        if a.pathTemplate != b.pathTemplate {
            return a.pathTemplate.utf8.lexicographicallyPrecedes(b.pathTemplate.utf8)
        }
        return a.method.utf8.lexicographicallyPrecedes(b.method.utf8)
    }

    private static func report(
        _ wanted: OperationPlan, _ name: Identifier, as what: String, _ context: inout PlanningContext
    ) {
        context.diagnostics.warning(
            .nameCollisionResolved,
            "the method would be '\(wanted.name)', as \(what) is; it becomes '\(name)'; "
                + "'names' can give it another name: '\(wanted.pointer): …'", at: wanted.location)
    }

    private static func reportGiven(
        _ wanted: OperationPlan, _ other: OperationPlan, _ context: inout PlanningContext
    ) {
        context.diagnostics.error(
            .nameCollision,
            "'\(wanted.name)' is the name given to \(wanted.method) \(wanted.pathTemplate) and to \(other.method) "
                + "\(other.pathTemplate), which one call could mean; give one another name", at: wanted.location)
    }

    /// The methods that have their names.
    private struct TakenSignatures {
        private var methods: [Identifier: [(signature: MethodSignature, plan: OperationPlan)]] = [:]

        /// The method that a call of another one could mean.
        func holder(of plan: OperationPlan) -> OperationPlan? {
            let signature = MethodSignature(plan)
            return methods[plan.name]?.first { $0.signature.meets(signature) }?.plan
        }

        mutating func insert(_ plan: OperationPlan) {
            methods[plan.name, default: []].append((MethodSignature(plan), plan))
        }
    }
}
