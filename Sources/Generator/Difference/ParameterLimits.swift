/// What the schemas of parameters ask of their values. Nothing generated checks it, so no plan has it.
enum ParameterLimits {
    /// The limits by the place of the parameter.
    static func find(_ graph: SchemaGraph) -> [SourceLocation: [RulePlan]] {
        var found: [SourceLocation: [RulePlan]] = [:]
        for parameter in graph.operations.flatMap(\.parameters) where found[parameter.object.nameLocation] == nil {
            found[parameter.object.nameLocation] = rules(of: parameter.schema, graph)
        }
        return found
    }

    private static func rules(of id: SchemaID, _ graph: SchemaGraph) -> [RulePlan] {
        var rules: [RulePlan] = []
        var id = id
        for _ in 0..<greatestDepth {
            let schema = graph[id]
            rules += schema.source.limits.rules
            switch schema.shape {
            case .same(let target): id = target
            case .array(let items):
                let each = graph[items].source.limits.rules
                return each.isEmpty ? rules : rules + [.each(each)]
            default: return rules
            }
        }
        return rules
    }

    private static let greatestDepth = 8
}

extension SchemaObject.Limits {
    /// The limits as rules.
    fileprivate var rules: [RulePlan] {
        let counts: [(RulePlan.Keyword, Int?)] = [
            (.minLength, minLength), (.maxLength, maxLength), (.minItems, minItems), (.maxItems, maxItems),
            (.minProperties, minProperties), (.maxProperties, maxProperties),
        ]
        let numbers: [(RulePlan.Keyword, String?)] = [
            (.minimum, minimum), (.maximum, maximum), (.exclusiveMinimum, exclusiveMinimum),
            (.exclusiveMaximum, exclusiveMaximum), (.multipleOf, multipleOf),
        ]
        return counts.compactMap { keyword, count in count.map { .count(keyword, $0) } }
            + numbers.compactMap { keyword, text in text.flatMap(Double.init).map { .number(keyword, $0) } }
            + (pattern.map { [.pattern($0)] } ?? []) + (uniqueItems ? [.uniqueItems] : [])
    }
}
