extension RecordMark where Self: SchemaValue {
    /// Checks the rules that the description has for the value and for all that is in it: lengths, patterns, ranges,
    /// counts. Nothing is checked unless this is called: a service may change its rules before its description.
    ///
    /// - Throws: ``ValidationFailure`` with every rule that does not hold.
    public func validate() throws(ValidationFailure) {
        try RuleCheck.run { check in check.visit(self, Self.table, [], JSONPath()) }
    }
}

extension UnionMark where Self: SchemaValue {
    /// Checks the rules of the branch that the value is.
    ///
    /// - Throws: ``ValidationFailure`` with every rule that does not hold.
    public func validate() throws(ValidationFailure) {
        try RuleCheck.run { check in check.visit(self, [], JSONPath()) }
    }
}

/// A walk through a value by reflection, which needs no code in the models; the rules of each are in its table.
struct RuleCheck {
    private var violations: [ValidationFailure.Violation] = []

    static func run(_ walk: (inout RuleCheck) -> Void) throws(ValidationFailure) {
        var check = RuleCheck()
        walk(&check)
        if !check.violations.isEmpty { throw ValidationFailure(violations: check.violations) }
    }

    mutating func visit(_ value: Any, _ rules: [ValueRule], _ path: JSONPath) {
        if !StackGuard.hasRoom() { return addDepth(path) }
        switch value {
        case let text as String: check(text, rules, path)
        case let number as any BinaryInteger: check(Double(number), rules, path)
        case let number as any BinaryFloatingPoint: check(Double(number), rules, path)
        case let json as JSONValue: visit(json, rules, path)
        default:
            guard let table = (value as? any SchemaValue).flatMap({ type(of: $0).descriptor.recordTable }) else {
                return visitChildren(of: value, rules, path)
            }
            visit(value, table, rules, path)
        }
    }

    /// A model.
    mutating func visit(_ record: Any, _ table: RecordTable, _ rules: [ValueRule], _ path: JSONPath) {
        let own = table.rules
        let children = Array(Mirror(reflecting: record).children)
        let names = table.fieldNames
        var count = 0
        for (index, child) in children.enumerated() {
            guard index < names.count else {
                count += Mirror(reflecting: child.value).children.count
                visit(child.value, [.each(own.additional)] + RuleCheck.names(own.model), path)
                continue
            }
            if !RuleCheck.isAbsent(child.value) { count += 1 }
            visit(child.value, own.properties[names[index]] ?? [], path.appending(names[index]))
        }
        checkCount(count, rules + own.model, path, isObject: true)
    }

    /// Optionals and boxes, which hold one value; unions; arrays and dictionaries.
    private mutating func visitChildren(of value: Any, _ rules: [ValueRule], _ path: JSONPath) {
        let mirror = Mirror(reflecting: value)
        switch mirror.displayStyle {
        case .collection: visitElements(mirror.children.map(\.value), rules, path)
        case .dictionary: visitMembers(mirror.children.map(\.value), rules, path)
        default:
            if let box = value as? any Boxed { return visit(box.boxedValue, rules, path) }
            for child in mirror.children { visit(child.value, rules, path) }
        }
    }

    private mutating func visitElements(_ elements: [Any], _ rules: [ValueRule], _ path: JSONPath) {
        checkCount(elements.count, rules, path, isObject: false)
        if rules.contains(.uniqueItems) {
            let texts = elements.map { element -> [UInt8]? in
                guard let value = element as? any SchemaValue else { return nil }
                return RuleCheck.text(value)
            }
            if texts.allSatisfy({ $0 != nil }), Set(texts).count < texts.count { add(.uniqueItems, path) }
        }
        let each = RuleCheck.each(rules)
        for (index, element) in elements.enumerated() {
            visit(element, each, JSONPath(path.elements + [.index(index)]))
        }
    }

    private mutating func visitMembers(_ members: [Any], _ rules: [ValueRule], _ path: JSONPath) {
        checkCount(members.count, rules, path, isObject: true)
        let each = RuleCheck.each(rules)
        let pairs = members.compactMap { member -> (String, Any)? in
            let pair = Array(Mirror(reflecting: member).children)
            guard pair.count == 2, let key = pair[0].value as? String else { return nil }
            return (key, pair[1].value)
        }
        let names = RuleCheck.ofNames(rules)
        for (key, value) in pairs.sorted(by: { $0.0 < $1.0 }) {
            checkName(key, names, path)
            visit(value, each, path.appending(key))
        }
    }

    private mutating func visit(_ value: JSONValue, _ rules: [ValueRule], _ path: JSONPath) {
        guard !rules.isEmpty else { return }
        switch value {
        case .string(let text): check(text, rules, path)
        case .array(let elements): visitElements(elements, rules, path)
        case .number(let number): if let number = Double(number.text) { check(number, rules, path) }
        case .object(let members): visit(members, rules, path)
        case .null, .bool: return
        }
    }
}

// MARK: Names

extension RuleCheck {
    /// An object of any JSON.
    private mutating func visit(_ members: JSONObject, _ rules: [ValueRule], _ path: JSONPath) {
        checkCount(members.count, rules, path, isObject: true)
        let names = RuleCheck.ofNames(rules)
        let each = RuleCheck.each(rules)
        guard !names.isEmpty || !each.isEmpty else { return }
        for (key, value) in members {
            checkName(key, names, path)
            visit(value as Any, each, path.appending(key))
        }
    }

    /// Adds one violation for a name, at the place that it would have.
    private mutating func checkName(_ name: String, _ rules: [ValueRule], _ path: JSONPath) {
        guard !rules.isEmpty else { return }
        var check = RuleCheck()
        check.check(name, rules, path.appending(name))
        if !check.violations.isEmpty { add(.propertyNames(check.violations.map(\.rule)), path.appending(name)) }
    }

    private static func names(_ rules: [ValueRule]) -> [ValueRule] {
        let names = ofNames(rules)
        return names.isEmpty ? [] : [.propertyNames(names)]
    }

    private static func ofNames(_ rules: [ValueRule]) -> [ValueRule] {
        var result: [ValueRule] = []
        for case .propertyNames(let rules) in rules { result += rules }
        return result
    }
}

// MARK: ValueRules

extension RuleCheck {
    /// One violation for all that is too deep: to go on would overflow the stack.
    private mutating func addDepth(_ path: JSONPath) {
        let depth = path.elements.count
        let isKnown = violations.contains { if case .depth = $0.rule { true } else { false } }
        if !isKnown { add(.depth(depth), path) }
    }

    private mutating func add(_ rule: ValueRule, _ path: JSONPath) { violations.append(.init(path: path, rule: rule)) }

    private mutating func check(_ text: String, _ rules: [ValueRule], _ path: JSONPath) {
        guard !rules.isEmpty else { return }
        let count = text.unicodeScalars.count
        for rule in rules {
            switch rule {
            case .minLength(let least) where count < least: add(rule, path)
            case .maxLength(let most) where count > most: add(rule, path)
            case .pattern(let pattern) where TextPattern.cached(pattern)?.matches(text) == false: add(rule, path)
            default: continue
            }
        }
    }

    private mutating func check(_ number: Double, _ rules: [ValueRule], _ path: JSONPath) {
        for rule in rules {
            switch rule {
            case .minimum(let bound) where number < bound: add(rule, path)
            case .maximum(let bound) where number > bound: add(rule, path)
            case .exclusiveMinimum(let bound) where number <= bound: add(rule, path)
            case .exclusiveMaximum(let bound) where number >= bound: add(rule, path)
            case .multipleOf(let divisor) where !RuleCheck.isMultiple(number, of: divisor): add(rule, path)
            default: continue
            }
        }
    }

    private mutating func checkCount(_ count: Int, _ rules: [ValueRule], _ path: JSONPath, isObject: Bool) {
        for rule in rules {
            switch rule {
            case .minItems(let least) where !isObject && count < least: add(rule, path)
            case .maxItems(let most) where !isObject && count > most: add(rule, path)
            case .minProperties(let least) where isObject && count < least: add(rule, path)
            case .maxProperties(let most) where isObject && count > most: add(rule, path)
            default: continue
            }
        }
    }

    /// `0.3` is a multiple of `0.1`, though the nearest doubles are not.
    private static func isMultiple(_ number: Double, of divisor: Double) -> Bool {
        guard divisor > 0 else { return true }
        let quotient = number / divisor
        return abs(quotient - quotient.rounded()) <= max(abs(quotient), 1) * 1e-9
    }

    private static func each(_ rules: [ValueRule]) -> [ValueRule] {
        var result: [ValueRule] = []
        for case .each(let rules) in rules { result += rules }
        return result
    }

    /// Whether a property is left out: `nil`, or ``Nullable`` without a value to send.
    private static func isAbsent(_ value: Any) -> Bool {
        if let box = value as? any Boxed { return isAbsent(box.boxedValue) }
        let mirror = Mirror(reflecting: value)
        if mirror.displayStyle == .optional { return mirror.children.isEmpty }
        return "\(value)" == "absent" && mirror.displayStyle == .enum && mirror.children.isEmpty
    }

    private static func text<V: SchemaValue>(_ value: V) -> [UInt8]? { try? JSON.encode(value) }
}

/// A value on the heap.
protocol Boxed {
    associatedtype Value
    var wrappedValue: Value { get }
}

extension Boxed {
    var boxedValue: Any { wrappedValue }
}

extension Indirect: Boxed {}
