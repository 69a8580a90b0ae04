/// Compares the properties of one model.
struct PropertyComparison {
    let oldRecord: RecordPlan
    let newRecord: RecordPlan
    /// Whether programs make the model.
    let isMade: Bool
    /// Whether programs read it.
    let isRead: Bool

    /// A property that is new: callers have to give it where they make the model, unless it has a default.
    func add(_ new: PropertyPlan, _ c: inout Comparison) {
        let isAsked = isAsked(new)
        c.add(
            .propertyAdded, isAsked ? .breaksSource : .adds, subject(new),
            isAsked ? "is new and has to be given" : "is new", nil, after(new, c))
    }

    /// A property that is gone.
    func remove(_ old: PropertyPlan, _ c: inout Comparison) {
        if let successor = successor(of: old, c) {
            replace(.propertyRemoved, old, successor, "is gone", &c)
        } else {
            c.add(.propertyRemoved, .breaksSource, "\(newRecord.name).\(old.name)", "is gone", before(old, c), nil)
        }
    }

    /// A property of both sides.
    func compare(_ old: PropertyPlan, _ new: PropertyPlan, _ c: inout Comparison) {
        if old.name != new.name, !isAsked(new), let successor = successor(of: old, c) {
            replace(.propertyRenamed, old, successor, "is '\(new.name)'", &c)
            c.addingWhatCompiles { c in compareValues(old, new, &c) }
        } else {
            compareNames(old, new, &c)
            compareValues(old, new, &c)
        }
    }

    private func compareValues(_ old: PropertyPlan, _ new: PropertyPlan, _ c: inout Comparison) {
        if c.isSame(old.type, new.type) {
            compareRequirement(old, new, &c)
        } else {
            compareTypes(old, new, &c)
        }
        if old.isSecret != new.isSecret {
            add(.propertySecret, .documents, old, new, new.isSecret ? "is redacted now" : "is shown now", &c)
        }
        let isAskedAlike = compareLimits(old, new, &c)
        DocumentationComparison.compare(
            old.documentation, new.documentation, subject(new),
            { c in (pointer(old, oldRecord), old.location, lines(old, c.old)) },
            { c in (pointer(new, newRecord), new.location, lines(new, c.new)) }, ignoresFacts: !isAskedAlike, &c)
    }

    /// Says that programs use another property by the name of an old one, and what became of that.
    private func replace(
        _ kind: ChangeKind, _ old: PropertyPlan, _ successor: PropertyPlan, _ fate: String, _ c: inout Comparison
    ) {
        add(
            kind, .breaksWire, old, successor,
            "is \(quoted(successor.wireName)) on the wire now; \(quoted(old.wireName)) \(fate)", &c)
    }

    private func compareNames(_ old: PropertyPlan, _ new: PropertyPlan, _ c: inout Comparison) {
        if old.name != new.name {
            c.add(
                .propertyRenamed, .breaksSource, "\(newRecord.name).\(old.name)", "is called '\(new.name)' now",
                before(old, c), after(new, c))
        } else if old.wireName != new.wireName {
            add(
                .propertyWireName, .breaksWire, old, new,
                "is \(quoted(new.wireName)) on the wire and was \(quoted(old.wireName))", &c)
        }
    }

    private func compareTypes(_ old: PropertyPlan, _ new: PropertyPlan, _ c: inout Comparison) {
        let change = "is '\(new.type.source)' and was '\(old.type.source)'"
        add(.propertyType, isWidened(old, new, c) ? .adds : .breaksSource, old, new, change, &c)
    }

    /// Whether a program that only makes the model can give, or leave out, what it did before.
    func isWidened(_ old: PropertyPlan, _ new: PropertyPlan, _ c: Comparison) -> Bool {
        !isRead && c.isAccepted(old.type, new.type) && !(old.defaultArgument != nil && new.defaultArgument == nil)
    }

    /// What may be left out, and what is sent for it, where the type is the same.
    private func compareRequirement(_ old: PropertyPlan, _ new: PropertyPlan, _ c: inout Comparison) {
        if isMade, old.writesNull, !new.writesNull {
            add(.propertyNull, .breaksWire, old, new, "is left out when it is nil and was sent as null", &c)
        }
        if old.defaultArgument == new.defaultArgument { return }
        switch (old.defaultArgument, new.defaultArgument) {
        case (.some, nil):
            add(
                .propertyRequirement, isMade ? .breaksSource : .documents, old, new,
                isMade ? "has to be given" : "is always there", &c)
        case (nil, .some):
            add(.propertyRequirement, isMade ? .adds : .documents, old, new, "may be left out", &c)
        default:
            add(
                .propertyConstant, isMade ? .breaksWire : .documents, old, new, "has another value when it is left out",
                &c)
        }
    }

    /// - Returns: Whether both sides ask for the same.
    private func compareLimits(_ old: PropertyPlan, _ new: PropertyPlan, _ c: inout Comparison) -> Bool {
        guard c.isSent(oldRecord.name, newRecord.name) else { return true }
        // Another constant is sent for what is not given, which is said.
        let isSaid = [old, new].allSatisfy { $0.defaultArgument?.isConstant == true }
        if isSaid, old.defaultArgument != new.defaultArgument { return false }
        return LimitComparison.compare(
            asked(old, oldRecord, c.old), asked(new, newRecord, c.new), subject(new), &c)
    }

    private func asked(
        _ property: PropertyPlan, _ record: RecordPlan, _ plan: DescribedPlan
    ) -> LimitComparison.Asked {
        let limits = plan.schemas.limits(
            of: property, in: record.pointer, as: plan.resolved(property.type).whenGiven)
        return LimitComparison.Asked(limits: limits, type: property.type) { _ in
            Comparison.side(
                plan, pointer(property, record), property.location,
                SwiftExcerpt.property(property, isMade: false, plan.plan.access)
                    + SwiftExcerpt.limits(limits, of: StringLiteral.source(property.wireName)))
        }
    }

    private func add(
        _ kind: ChangeKind, _ effect: ChangeEffect, _ old: PropertyPlan, _ new: PropertyPlan, _ message: String,
        _ c: inout Comparison
    ) {
        c.add(kind, effect, subject(new), message, before(old, c), after(new, c))
    }

    private func subject(_ property: PropertyPlan) -> String { "\(newRecord.name).\(property.name)" }

    private func before(_ property: PropertyPlan, _ c: Comparison) -> Change.Side {
        c.before(pointer(property, oldRecord), property.location, lines(property, c.old))
    }

    private func after(_ property: PropertyPlan, _ c: Comparison) -> Change.Side {
        c.after(pointer(property, newRecord), property.location, lines(property, c.new))
    }

    private func lines(_ property: PropertyPlan, _ plan: DescribedPlan) -> [String] {
        SwiftExcerpt.property(property, isMade: isMade, plan.plan.access)
    }

    /// Where the model's own schema declares the property; one that it inherits stands elsewhere.
    private func pointer(_ property: PropertyPlan, _ record: RecordPlan) -> JSONPointer {
        property.isAdditional
            ? record.pointer.appending("additionalProperties")
            : record.pointer.appending("properties").appending(property.wireName)
    }
}

extension PropertyPlan.DefaultArgument {
    /// Whether it is the one value that the schema allows.
    fileprivate var isConstant: Bool {
        switch self {
        case .string, .integer, .member: true
        case .nil, .absent, .emptyDictionary: false
        }
    }
}
