import SDKRuntime

/// One thing that a schema asks of values beyond what their Swift type says.
indirect enum Limit: Sendable, Hashable {
    /// What a keyword asks.
    case rule(RulePlan)
    /// The values of a `const` or an `enum` that has no Swift type of its own.
    case values([String])
    /// What holds for the elements of an array and the values of a map.
    case each([Limit])
    /// What the branches of a union ask whose values have one Swift type.
    case anyOf([[Limit]])

    /// Whether a value that the old limits allow may break the new ones.
    static func isNarrowed(_ old: [Limit], _ new: [Limit]) -> Bool { !new.allSatisfy { $0.isImplied(by: old) } }

    /// Whether every value that other limits allow together is allowed by this one.
    private func isImplied(by others: [Limit]) -> Bool {
        if others.contains(where: { isImplied(by: $0) }) { return true }
        if case .anyOf(let branches) = self, branches.contains(where: { !Self.isNarrowed(others, $0) }) { return true }
        return others.indices.contains { index in
            guard case .anyOf(let branches) = others[index] else { return false }
            let rest = Array(others[..<index] + others[(index + 1)...])
            return branches.allSatisfy { isImplied(by: rest + $0) }
        }
    }

    private func isImplied(by other: Limit) -> Bool {
        if self == other { return true }
        return switch (self, other) {
        case (_, .values(let values)): values.allSatisfy(allows)
        case (.rule(let rule), .rule(let given)): rule.isImplied(by: given)
        case (.each(let limits), .each(let given)): !Self.isNarrowed(given, limits)
        default: false
        }
    }

    /// Whether a scalar is allowed, by its text.
    private func allows(_ value: String) -> Bool {
        switch self {
        case .values(let values): values.contains(value)
        case .rule(let rule): rule.allows(value)
        case .anyOf(let branches): branches.contains { $0.allSatisfy { $0.allows(value) } }
        case .each: false
        }
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
        case (.uniqueItems, .count(.maxItems, let given)): return given < 2
        case (.number(.multipleOf, let step), .number(.multipleOf, let given)):
            return DecimalNumber(given).isMultiple(of: DecimalNumber(step))
        case (.number(let keyword, let limit), .number(let otherKeyword, let given)):
            guard let isUpper = keyword.isUpperBound, otherKeyword.isUpperBound == isUpper else { return false }
            if given == limit { return !keyword.isExclusive || otherKeyword.isExclusive }
            return isUpper ? given < limit : given > limit
        case (.propertyNames(let rules), .propertyNames(let given)):
            return rules.allSatisfy { rule in given.contains { rule.isImplied(by: $0) } }
        default: return false
        }
    }

    /// Whether a scalar is allowed, by its text; what cannot be told is not.
    fileprivate func allows(_ value: String) -> Bool {
        switch self {
        case .count(.minLength, let count): return value.unicodeScalars.count >= count
        case .count(.maxLength, let count): return value.unicodeScalars.count <= count
        case .pattern(let text): return (try? TextPattern(text))?.matches(value) == true
        case .number(.multipleOf, let step):
            return Double(value).map { DecimalNumber($0).isMultiple(of: DecimalNumber(step)) } == true
        case .number(let keyword, let limit):
            guard let isUpper = keyword.isUpperBound, let number = Double(value) else { return false }
            if number == limit { return !keyword.isExclusive }
            return isUpper ? number < limit : number > limit
        case .count, .uniqueItems, .propertyNames, .each: return false
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
