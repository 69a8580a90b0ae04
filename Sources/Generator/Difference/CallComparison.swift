/// Compares the operations: which there are, how they are called, and what they send and answer.
enum CallComparison {
    static func compare(_ c: inout Comparison) {
        let pairs = Pairing.pairs(
            c.old.calls, c.new.calls,
            keys: [
                { $0.name + " " + $0.address }, { $0.address + " " + $0.plan.name.text }, \.address,
                { $0.plan.operationID.map { "/" + $0 } ?? $0.address }, \.name,
            ])
        let successors = CallSuccessors(c.new)
        for (old, new) in pairs {
            let successor = old.flatMap { successors.successor(of: $0, beside: new, c) }
            switch (old, new) {
            case (let old?, nil):
                if let successor {
                    redirect(.operationRemoved, old, to: successor, "is gone", &c)
                } else {
                    c.add(.operationRemoved, .breaksSource, old.symbol, "is gone", before(old, c), nil)
                }
            case (nil, let new?): c.add(.operationAdded, .adds, new.symbol, "is new", nil, after(new, c))
            case (let old?, let new?):
                if let successor {
                    redirect(.operationMoved, old, to: successor, "is \(new.symbol)", &c)
                    c.addingWhatCompiles { c in compare(old, new, &c) }
                } else {
                    if old.name != new.name {
                        c.add(
                            .operationMoved, .breaksSource, old.symbol, "is \(new.symbol) now", before(old, c),
                            after(new, c))
                    }
                    compare(old, new, &c)
                }
            case (nil, nil): break
            }
        }
    }

    /// Says that programs call another operation by the name of an old one, and what became of that.
    private static func redirect(
        _ kind: ChangeKind, _ old: PlannedCall, to successor: PlannedCall, _ fate: String, _ c: inout Comparison
    ) {
        let address = { (plan: OperationPlan) in "\(plan.method) \(quoted(plan.pathTemplate))" }
        c.add(
            kind, .breaksWire, old.symbol, "calls \(address(successor.plan)) now; \(address(old.plan)) \(fate)",
            before(old, c), after(successor, c))
    }

    private static func compare(_ old: PlannedCall, _ new: PlannedCall, _ c: inout Comparison) {
        compareAddress(old, new, &c)
        ArgumentComparison.compare(old, new, &c)
        BodyComparison.compare(old, new, &c)
        if Pairing.isReordered(old.labels, new.labels) {
            c.add(
                .parameterOrder, .breaksSource, new.symbol, "takes its arguments in another order", before(old, c),
                after(new, c))
        }
        ResponseComparison.compare(old, new, &c)
        SecurityComparison.compare(old, new, &c)
        DocumentationComparison.compare(
            old.plan.documentation, new.plan.documentation, new.symbol,
            { c in (old.plan.pointer, old.plan.location, SwiftExcerpt.method(old.plan, c.old.plan.access)) },
            { c in (new.plan.pointer, new.plan.location, SwiftExcerpt.method(new.plan, c.new.plan.access)) }, &c)
    }

    private static func compareAddress(_ old: PlannedCall, _ new: PlannedCall, _ c: inout Comparison) {
        if old.address != new.address {
            c.add(
                .operationAddress, .breaksWire, new.symbol,
                "is \(new.plan.method) \(quoted(new.plan.pathTemplate)) and was "
                    + "\(old.plan.method) \(quoted(old.plan.pathTemplate))",
                request(old, c.old), request(new, c.new))
        }
        if old.plan.server?.url() != new.plan.server?.url() {
            c.add(
                .operationServer, .breaksWire, new.symbol, "is sent to another server", request(old, c.old),
                request(new, c.new))
        }
    }

    /// The old method of an operation.
    static func before(_ call: PlannedCall, _ c: Comparison) -> Change.Side { side(call, c.old) }

    /// The new one.
    static func after(_ call: PlannedCall, _ c: Comparison) -> Change.Side { side(call, c.new) }

    /// The method of an operation, as it is declared.
    private static func side(_ call: PlannedCall, _ plan: DescribedPlan) -> Change.Side {
        Comparison.side(
            plan, call.plan.pointer, call.plan.location, SwiftExcerpt.method(call.plan, plan.plan.access))
    }

    /// The request of an operation, as it is made.
    static func request(_ call: PlannedCall, _ plan: DescribedPlan, at location: SourceLocation? = nil) -> Change.Side {
        var side = Comparison.side(
            plan, call.plan.pointer, call.plan.location, SwiftExcerpt.request(call.plan) + SwiftExcerpt.pages(call.plan)
        )
        if let location { side.location = location }
        return side
    }
}
