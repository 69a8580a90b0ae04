/// Gives the parameters of an operation different labels, by what each is and not by their order.
///
/// Of `id` in the path and `id` in the query the one in the path keeps it, the other is `idQuery`; of `sort_by` and
/// `sortBy` in the query, the one that is written so keeps it, the other is `sort_by`.
enum ArgumentNames {
    /// The labels, in the order of the parameters.
    static func settle(
        _ parameters: [ResolvedOperation.Parameter], of operation: ResolvedOperation,
        _ context: inout PlanningContext
    ) -> [Identifier] {
        let wanted = parameters.map { label($0.object, operation, &context) }
        var names = wanted.map(\.name)
        guard Set(names).count < names.count else { return names }
        var taken: Set<Identifier> = []
        var losers: [Int] = []
        for index in parameters.indices.sorted(by: { precedes(parameters, wanted, $0, $1) }) {
            if !taken.insert(names[index]).inserted { losers.append(index) }
        }
        for index in losers {
            let object = parameters[index].object
            if wanted[index].isGiven { reportGiven(object, names[index], operation, &context) }
            let isPlaced = parameters.contains { $0.object.name == object.name && $0.object.in != object.in }
            let placed = context.naming.member("\(object.name) \(object.in.rawValue)", .argument)
            let written = context.naming.verbatim(object.name, .argument)
            let spare = context.naming.numbered(placed, "\(object.in.rawValue) \(object.name)")
            let candidates = (isPlaced ? [placed, written] : [written, placed]) + [spare]
            names[index] = candidates.first { !taken.contains($0) } ?? spare
            taken.insert(names[index])
            report(object, wanted[index].name, names[index], place(of: object, operation), &context)
        }
        return names
    }

    /// What the configuration calls a parameter by: `/paths/~1a/get/parameters/query/limit`.
    private static func place(of object: ParameterObject, _ operation: ResolvedOperation) -> JSONPointer {
        operation.pointer.appending("parameters").appending(object.in.rawValue).appending(object.name)
    }

    private static func label(
        _ object: ParameterObject, _ operation: ResolvedOperation, _ context: inout PlanningContext
    ) -> (name: Identifier, isGiven: Bool) {
        let given = context.override(place(of: object, operation), object.nameLocation)
        if let name = given ?? context.ownName(object.extensions) { return (name, true) }
        let text = NamingExtensions.text(.parameter, object.extensions) ?? object.name
        let plain = context.naming.member(text, .property)
        guard ReservedNames.isReserved(plain.text, for: .argument) else { return (plain, false) }
        // The signature uses the name itself: `bodyQuery`.
        return (context.naming.member("\(text) \(object.in.rawValue)", .argument), false)
    }

    private static func precedes(
        _ parameters: [ResolvedOperation.Parameter], _ wanted: [(name: Identifier, isGiven: Bool)], _ a: Int, _ b: Int
    ) -> Bool {
        if wanted[a].isGiven != wanted[b].isGiven { return wanted[a].isGiven }
        let objects = (parameters[a].object, parameters[b].object)
        let ranks = (rank(objects.0.in), rank(objects.1.in))
        if ranks.0 != ranks.1 { return ranks.0 < ranks.1 }
        let isExact = (objects.0.name == wanted[a].name.text, objects.1.name == wanted[b].name.text)
        if isExact.0 != isExact.1 { return isExact.0 }
        return objects.0.name.utf8.lexicographicallyPrecedes(objects.1.name.utf8)
    }

    private static func rank(_ place: ParameterLocation) -> Int {
        ParameterLocation.allCases.firstIndex(of: place) ?? 0
    }

    private static func report(
        _ object: ParameterObject, _ wanted: Identifier, _ name: Identifier, _ place: JSONPointer,
        _ context: inout PlanningContext
    ) {
        context.diagnostics.warning(
            .nameCollisionResolved,
            "the parameter '\(object.name)' would be '\(wanted)', as another one is; it becomes '\(name)'; "
                + "'names' can give it another name: '\(place): …'", at: object.nameLocation)
    }

    private static func reportGiven(
        _ object: ParameterObject, _ name: Identifier, _ operation: ResolvedOperation,
        _ context: inout PlanningContext
    ) {
        context.diagnostics.error(
            .nameCollision,
            "two parameters of '\(OperationPlanner.address(operation))' are given the name '\(name)'; "
                + "give one another name", at: object.nameLocation)
    }
}
