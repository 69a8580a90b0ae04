/// Compares what is asked of values that are sent: a narrower limit refuses what was fine.
enum RuleComparison {
    static func compare(_ old: RecordPlan, _ new: RecordPlan, _ c: inout Comparison) {
        if old.rules == new.rules { return }
        for property in new.properties {
            guard let match = old.properties.first(where: { $0.wireName == property.wireName }) else { continue }
            let (before, after) = (rules(of: match, in: old), rules(of: property, in: new))
            if before == after { continue }
            let isNarrowed = isNarrowed(before, after)
            c.add(
                .limits, isNarrowed ? .breaksWire : .adds, "\(new.name).\(property.name)",
                isNarrowed ? "allows fewer values" : "allows more values",
                c.before(pointer(match, old), match.location, text(match, before, c.old)),
                c.after(pointer(property, new), property.location, text(property, after, c.new)))
        }
        compareModel(old, new, &c)
    }

    /// Limits of the object as a whole.
    private static func compareModel(_ old: RecordPlan, _ new: RecordPlan, _ c: inout Comparison) {
        let (before, after) = (old.rules?.model ?? [], new.rules?.model ?? [])
        if before == after { return }
        let isNarrowed = isNarrowed(before, after)
        c.add(
            .limits, isNarrowed ? .breaksWire : .adds, new.name.text,
            isNarrowed ? "allows fewer properties" : "allows more properties",
            c.before(old.pointer, old.location, SwiftExcerpt.rules(old.rules)),
            c.after(new.pointer, new.location, SwiftExcerpt.rules(new.rules)))
    }

    /// The rules of a property.
    static func rules(of property: PropertyPlan, in record: RecordPlan) -> [RulePlan] {
        if property.isAdditional { return record.rules?.additional ?? [] }
        return record.rules?.properties.first { $0.name == property.wireName }?.value ?? []
    }

    /// Whether a value that the old rules allow may break the new ones.
    static func isNarrowed(_ old: [RulePlan], _ new: [RulePlan]) -> Bool {
        !new.allSatisfy { rule in old.contains { rule.isImplied(by: $0) } }
    }

    private static func text(_ property: PropertyPlan, _ rules: [RulePlan], _ plan: DescribedPlan) -> [String] {
        SwiftExcerpt.property(property, isMade: false, plan.plan.access)
            + SwiftExcerpt.rules(rules, of: property.wireName)
    }

    private static func pointer(_ property: PropertyPlan, _ record: RecordPlan) -> JSONPointer {
        record.pointer.appending("properties").appending(property.wireName)
    }
}

extension RulePlan {
    /// Whether every value that another rule allows is allowed by this one.
    fileprivate func isImplied(by other: RulePlan) -> Bool {
        if self == other { return true }
        switch (self, other) {
        case (.count(let keyword, let limit), .count(let otherKeyword, let given)):
            guard keyword == otherKeyword else { return false }
            return keyword.isUpper ? given <= limit : given >= limit
        case (.number(.multipleOf, let step), .number(.multipleOf, let given)):
            return given.truncatingRemainder(dividingBy: step) == 0
        case (.number(let keyword, let limit), .number(let otherKeyword, let given)):
            guard let isUpper = keyword.isUpperBound, otherKeyword.isUpperBound == isUpper else { return false }
            if given == limit { return !keyword.isExclusive || otherKeyword.isExclusive }
            return isUpper ? given < limit : given > limit
        case (.each(let rules), .each(let given)), (.propertyNames(let rules), .propertyNames(let given)):
            return !RuleComparison.isNarrowed(given, rules)
        default: return false
        }
    }
}

extension RulePlan.Keyword {
    fileprivate var isUpper: Bool { [.maxLength, .maxItems, .maxProperties].contains(self) }
    /// Whether it bounds numbers from above; `nil` for what is no bound of numbers.
    fileprivate var isUpperBound: Bool? {
        switch self {
        case .maximum, .exclusiveMaximum: true
        case .minimum, .exclusiveMinimum: false
        default: nil
        }
    }
    fileprivate var isExclusive: Bool { self == .exclusiveMinimum || self == .exclusiveMaximum }
}
