/// The rules of a record as an argument of its table.
///
/// ```swift
/// rules: ValueRules([
///     "name": [.minLength(1), .maxLength(64)],
/// ])
/// ```
enum RuleRenderer {
    static func argument(_ plan: RulesPlan) -> Code {
        let more =
            (plan.additional.isEmpty ? "" : ", additional: \(list(plan.additional))")
            + (plan.model.isEmpty ? "" : ", model: \(list(plan.model))")
        let properties = plan.properties.map { Code.text("\(StringLiteral.source($0.name)): \(list($0.value))") }
        let open = "rules: \(RuntimeNames.rules)("
        if properties.isEmpty { return .text("\(open)\(more.dropFirst(2)))") }
        return .list(open: open + "[", elements: properties, close: "]\(more))", trailingComma: true, isOpen: true)
    }

    static func list(_ rules: [RulePlan]) -> String { "[\(rules.map(source).joined(separator: ", "))]" }

    /// `.minLength(1)`
    static func source(_ rule: RulePlan) -> String {
        switch rule {
        case .count(let keyword, let count): ".\(keyword.rawValue)(\(count))"
        case .number(let keyword, let number):
            ".\(keyword.rawValue)(\(Int(exactly: number).map { "\($0)" } ?? "\(number)"))"
        case .pattern(let text): ".pattern(\(StringLiteral.source(text)))"
        case .uniqueItems: ".uniqueItems"
        case .propertyNames(let rules): ".propertyNames(\(list(rules)))"
        case .each(let rules): ".each(\(list(rules)))"
        }
    }
}
