/// Everything that is wrong with a value by the rules of its description.
public struct ValidationFailure: Error, Hashable, Sendable {
    /// One rule that does not hold.
    public struct Violation: Hashable, Sendable {
        /// Where: `$.secrets[0].name`.
        public var path: JSONPath
        /// The rule.
        public var rule: ValueRule
    }

    /// What is wrong, in the order of the value's properties; never empty.
    public let violations: [Violation]
}

extension ValidationFailure: CustomStringConvertible {
    /// A line for each violation. Holds no value: it may be a secret.
    public var description: String { violations.map(\.description).joined(separator: "\n") }
}

extension ValidationFailure.Violation: CustomStringConvertible {
    /// `$.name: must have at most 64 characters (maxLength)`.
    public var description: String { "\(path): \(rule)" }
}

extension ValueRule: CustomStringConvertible {
    /// What must be, and the keyword that says so.
    public var description: String {
        switch self {
        case .minLength(let count): "must have at least \(count) characters (minLength)"
        case .maxLength(let count): "must have at most \(count) characters (maxLength)"
        case .pattern(let text): "must match \(text) (pattern)"
        case .minimum(let bound): "must be at least \(ValueRule.text(bound)) (minimum)"
        case .maximum(let bound): "must be at most \(ValueRule.text(bound)) (maximum)"
        case .exclusiveMinimum(let bound): "must be more than \(ValueRule.text(bound)) (exclusiveMinimum)"
        case .exclusiveMaximum(let bound): "must be less than \(ValueRule.text(bound)) (exclusiveMaximum)"
        case .multipleOf(let divisor): "must be a multiple of \(ValueRule.text(divisor)) (multipleOf)"
        case .minItems(let count): "must have at least \(count) elements (minItems)"
        case .maxItems(let count): "must have at most \(count) elements (maxItems)"
        case .uniqueItems: "must not have two equal elements (uniqueItems)"
        case .minProperties(let count): "must have at least \(count) properties (minProperties)"
        case .maxProperties(let count): "must have at most \(count) properties (maxProperties)"
        case .propertyNames(let rules): rules.map { "its names \($0)" }.joined(separator: ", ") + " (propertyNames)"
        case .depth(let depth): "is nested too deep to be checked (\(depth) levels)"
        case .each(let rules): rules.map { "each \($0)" }.joined(separator: ", ")
        }
    }

    private static func text(_ number: Double) -> String {
        Int(exactly: number).map { "\($0)" } ?? "\(number)"
    }
}
