/// Finds how operations were called in an earlier run.
///
/// An operation is known by its method and path; else by these, whatever the parameters in the path are called; else, when
/// its path is another one, by its `operationId`. What is found so must be the only operation that is new and the only one
/// that is gone. The address comes first as a program that calls the method goes on to send the same request.
struct LockedMethods {
    private var found: [JSONPointer: (address: String, method: LockedMethod)] = [:]

    /// - Parameters:
    ///   - lock: What the earlier run decided.
    ///   - operations: All of the description, so that a filter moves no name.
    init(_ lock: NameLock, _ operations: [ResolvedOperation]) {
        guard !lock.methods.isEmpty else { return }
        var rest = lock.methods
        var fresh: [ResolvedOperation] = []
        for operation in operations {
            let address = OperationPlanner.address(operation)
            if let method = rest.removeValue(forKey: address) {
                found[operation.pointer] = (address, method)
            } else {
                fresh.append(operation)
            }
        }
        follow(&fresh, &rest) { address, _ in
            OperationAddress.withoutNames(address)
        } now: {
            OperationAddress.withoutNames(OperationPlanner.address($0))
        }
        follow(&fresh, &rest) {
            $1.operationID
        } now: {
            $0.operation.operationID?.value
        }
    }

    /// How an operation was called; `nil` when it is new.
    func method(of operation: ResolvedOperation) -> LockedMethod? { found[operation.pointer]?.method }

    /// All that were called in some way.
    var all: [LockedMethod] { found.values.map(\.method) }

    /// How the other operations were called, by their addresses: those that filters leave out, or that cannot be planned.
    func besides(_ planned: Set<JSONPointer>) -> [String: LockedMethod] {
        let rest = found.filter { !planned.contains($0.key) }.values
        return Dictionary(rest.map { ($0.address, $0.method) }) { first, _ in first }
    }

    /// Takes operations that are new to be those that are gone, where both have one text and no other has it.
    private mutating func follow(
        _ fresh: inout [ResolvedOperation], _ rest: inout [String: LockedMethod],
        before: (String, LockedMethod) -> String?, now: (ResolvedOperation) -> String?
    ) {
        guard !fresh.isEmpty, !rest.isEmpty else { return }
        let gone = Dictionary(grouping: rest.keys) { address in rest[address].flatMap { before(address, $0) } }
        let new = Dictionary(grouping: fresh, by: now)
        for (text, operations) in new {
            guard let text, operations.count == 1, let operation = operations.first, let addresses = gone[text],
                addresses.count == 1, let method = addresses.first.flatMap({ rest.removeValue(forKey: $0) })
            else { continue }
            found[operation.pointer] = (OperationPlanner.address(operation), method)
            fresh.removeAll { $0.pointer == operation.pointer }
        }
    }
}
