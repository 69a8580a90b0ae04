/// Finds the operations that programs come to by the name of another one, which compiles as it did.
struct CallSuccessors {
    /// The new operations by name.
    private let calls: [String: [PlannedCall]]

    init(_ plan: DescribedPlan) { calls = Dictionary(grouping: plan.calls, by: \.name) }

    /// The operation that every call of an old one is of now.
    ///
    /// - Parameter new: What the old operation is now, if it still is. Where a call of the old one is still one of it, no
    ///   other has it, as no call can mean two methods.
    func successor(of old: PlannedCall, beside new: PlannedCall?, _ c: Comparison) -> PlannedCall? {
        let signature = MethodSignature(old.plan)
        return calls[old.name]?.first { call in
            call.symbol != new?.symbol && MethodSignature(call.plan).accepts(signature, c.isAccepted)
                && Self.isReadAlike(old.plan, call.plan, c)
        }
    }

    /// Whether a program that takes what one operation answers takes that of another.
    private static func isReadAlike(_ old: OperationPlan, _ new: OperationPlan, _ c: Comparison) -> Bool {
        [(old.response.type, new.response.type), (old.pagination?.itemType, new.pagination?.itemType)].allSatisfy {
            old, new in
            guard let old, let new else { return old == nil && new == nil }
            return c.isSame(old, new)
        }
    }
}
