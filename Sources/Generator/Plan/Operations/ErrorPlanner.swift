/// Plans which type the body of a refusal has, by status.
///
/// Most operations of a service have the same types for the same statuses, so the commonest of each status stands once,
/// with the service; an operation names only what differs.
struct ErrorPlanner {
    /// One type, and the statuses that it is for.
    private typealias Table = [(status: String, type: TypeReference)]

    private var common: [String: TypeReference] = [:]
    private var tables: [JSONPointer: [(status: String, type: TypeReference)]] = [:]

    init(_ context: PlanningContext) {
        var counts: [String: [TypeReference: (count: Int, first: Int)]] = [:]
        for (index, operation) in context.operations.enumerated() {
            let table = Self.table(operation, context)
            tables[operation.pointer] = table
            for (status, type) in table { counts[status, default: [:]][type, default: (0, index)].count += 1 }
        }
        common = counts.compactMapValues { types in
            types.min { ($1.value.count, $0.value.first) < ($0.value.count, $1.value.first) }?.key
        }
    }

    /// The types of the service.
    var service: [ErrorBodyPlan] {
        Self.grouped(common.map { (status: $0.key, type: $0.value) }.sorted { $0.status < $1.status })
    }

    /// The types of an operation that the service has not.
    func plan(_ operation: ResolvedOperation) -> [ErrorBodyPlan] {
        Self.grouped((tables[operation.pointer] ?? []).filter { common[$0.status] != $0.type })
    }

    /// What the operation declares: JSON of a type that has a name.
    private static func table(
        _ operation: ResolvedOperation, _ context: PlanningContext
    ) -> [(status: String, type: TypeReference)] {
        let successes = Set(ResponseChoice.successes(operation).map(\.status))
        return operation.responses.compactMap { response in
            let isRefusal = response.status == "default" || response.status >= "4"
            guard isRefusal, !successes.contains(response.status) else { return nil }
            let content = response.content.first { MediaKind($0.mediaType) == .json }
            guard let schema = content?.schema, case let type = context.type(of: schema), !type.names.isEmpty else {
                return nil
            }
            return (response.status, type)
        }
    }

    /// A line for each type, in the order of its first status.
    private static func grouped(_ table: [(status: String, type: TypeReference)]) -> [ErrorBodyPlan] {
        var plans: [ErrorBodyPlan] = []
        for (status, type) in table {
            if let index = plans.firstIndex(where: { $0.type == type }) {
                plans[index].statuses.append(status)
            } else {
                plans.append(ErrorBodyPlan(type: type, statuses: [status]))
            }
        }
        return plans
    }
}
