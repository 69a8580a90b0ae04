import SDKRuntime

/// What the limits of a schema ask of values, for the properties of models that requests hold.
///
/// A rule is planned where the Swift type is the one that its keyword speaks of: a `pattern` says nothing of a `Date`.
enum RulePlanner {
    private static let greatestDepth = 8

    /// The rules of a record; `nil` when there are none, as for a record that no request holds.
    static func plan(
        _ entry: TypeTable.Entry, _ object: ObjectShape, _ context: inout PlanningContext
    ) -> RulesPlan? {
        guard context.reach.isInRequest(entry.shape) else { return nil }
        var plan = RulesPlan()
        for property in object.properties {
            let rules = rules(of: property.schema, &context)
            if !rules.isEmpty { plan.properties.append(.init(name: property.name, value: rules)) }
        }
        if case .schema(let values) = object.additional { plan.additional = rules(of: values, &context) }
        let shape = context.graph[entry.shape]
        plan.model = counts(shape.source.limits, isObject: true) + names(shape, &context)
        return plan.isEmpty ? nil : plan
    }

    private static func rules(of id: SchemaID, _ context: inout PlanningContext, depth: Int = 0) -> [RulePlan] {
        guard depth < greatestDepth else { return [] }
        let schema = context.graph[id]
        let limits = schema.source.limits
        switch schema.shape {
        case .same(let target):
            let own = context.types.name(of: target).map { _ in isRecord(target, context) } == true
            return own
                ? [] : merged(scalarRules(schema, target, &context), rules(of: target, &context, depth: depth + 1))
        case .string, .integer, .number: return scalarRules(schema, id, &context)
        case .array(let items):
            let each = rules(of: items, &context, depth: depth + 1)
            return counts(limits, isObject: false) + (each.isEmpty ? [] : [.each(each)])
        case .map(let values):
            let each = values.map { rules(of: $0, &context, depth: depth + 1) } ?? []
            return counts(limits, isObject: true) + names(schema, &context) + (each.isEmpty ? [] : [.each(each)])
        case .any, .boolean, .enumeration, .object, .union: return []
        }
    }

    /// The limits of a schema whose values have the type of another.
    private static func scalarRules(
        _ schema: ResolvedSchema, _ typed: SchemaID, _ context: inout PlanningContext
    ) -> [RulePlan] {
        switch context.structure(of: context.target(of: typed)) {
        case .runtime(.string): text(schema, &context)
        case .runtime(.int), .runtime(.int32), .runtime(.int64), .runtime(.uint32), .runtime(.uint64),
            .runtime(.double), .runtime(.float):
            numbers(schema.source.limits)
        default: []
        }
    }

    private static func text(_ schema: ResolvedSchema, _ context: inout PlanningContext) -> [RulePlan] {
        let limits = schema.source.limits
        return lengths(limits.minLength, limits.maxLength)
            + pattern(limits.pattern, at: schema.source.location, &context)
    }

    /// The rules of `minLength` and `maxLength`.
    static func lengths(_ least: Int?, _ most: Int?) -> [RulePlan] {
        var rules: [RulePlan] = []
        if let least, least > 0 { rules.append(.count(.minLength, least)) }
        if let most { rules.append(.count(.maxLength, most)) }
        return rules
    }

    /// The rule of a pattern; none, which is said, for one that cannot be checked.
    private static func pattern(
        _ text: String?, at location: SourceLocation, _ context: inout PlanningContext
    ) -> [RulePlan] {
        guard let text else { return [] }
        do {
            _ = try TextPattern(text)
            return [.pattern(text)]
        } catch {
            context.reportOnce(
                .unsupportedPattern, "the pattern is not checked by 'validate()': \(error.reason)", at: location)
            return []
        }
    }

    /// `propertyNames`, and the patterns beside which there are no other names.
    private static func names(_ schema: ResolvedSchema, _ context: inout PlanningContext) -> [RulePlan] {
        let source = schema.source
        let limits = source.limits.names
        var rules =
            lengths(limits.minLength, limits.maxLength) + pattern(limits.pattern, at: source.location, &context)
        rules += pattern(source.closedNames, at: source.location, &context)
        return rules.isEmpty ? [] : [.propertyNames(rules)]
    }

    /// The rules of the bounds of numbers and of `multipleOf`.
    static func numbers(_ limits: SchemaObject.Limits) -> [RulePlan] {
        let bounds: [(RulePlan.Keyword, String?)] = [
            (.minimum, limits.minimum), (.maximum, limits.maximum), (.exclusiveMinimum, limits.exclusiveMinimum),
            (.exclusiveMaximum, limits.exclusiveMaximum), (.multipleOf, limits.multipleOf),
        ]
        return bounds.compactMap { keyword, text in
            // Past 2^53 a bound is that of the integer type, give or take what a double cannot tell.
            guard let number = text.flatMap(Double.init), number.magnitude < 9_007_199_254_740_992 else { return nil }
            return .number(keyword, number)
        }
    }

    /// The rules of how many items or members there may be.
    static func counts(_ limits: SchemaObject.Limits, isObject: Bool) -> [RulePlan] {
        var rules: [RulePlan] = []
        let (least, most) = isObject ? (limits.minProperties, limits.maxProperties) : (limits.minItems, limits.maxItems)
        if let least, least > 0 { rules.append(.count(isObject ? .minProperties : .minItems, least)) }
        if let most { rules.append(.count(isObject ? .maxProperties : .maxItems, most)) }
        if !isObject, limits.uniqueItems { rules.append(.uniqueItems) }
        return rules
    }

    private static func merged(_ rules: [RulePlan], _ more: [RulePlan]) -> [RulePlan] {
        rules + more.filter { !rules.contains($0) }
    }

    private static func isRecord(_ id: SchemaID, _ context: PlanningContext) -> Bool {
        switch context.graph[context.target(of: id)].shape {
        case .object, .union, .enumeration: true
        default: false
        }
    }
}

extension SchemaObject {
    /// The pattern of the names of all members: that of `patternProperties` where it allows no others.
    var closedNames: String? {
        guard case .allowed(false) = additionalProperties, !patternProperties.isEmpty else { return nil }
        let texts = patternProperties.map(\.name)
        return texts.count == 1 ? texts[0] : texts.map { "(?:\($0))" }.joined(separator: "|")
    }
}
