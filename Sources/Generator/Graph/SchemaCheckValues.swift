extension SchemaCheck {
    mutating func number(_ value: Node, _ limits: SchemaObject.Limits, isInteger: Bool, _ path: [String]) {
        guard value.valueType == .integer || value.valueType == .number, let number = Double(value.text ?? "") else {
            return wrongType(value, isInteger ? "an integer" : "a number", path)
        }
        if isInteger, number.rounded() != number { return wrongType(value, "an integer", path) }
        if let minimum = limits.minimum.flatMap(Double.init), number < minimum {
            fail(path, "must be at least \(limits.minimum ?? "")")
        }
        if let maximum = limits.maximum.flatMap(Double.init), number > maximum {
            fail(path, "must be at most \(limits.maximum ?? "")")
        }
    }

    mutating func string(_ value: Node, _ limits: SchemaObject.Limits, _ path: [String]) {
        guard let text = value.string else { return wrongType(value, "a string", path) }
        let length = text.unicodeScalars.count
        if let minimum = limits.minLength, length < minimum { fail(path, "must have at least \(minimum) characters") }
        if let maximum = limits.maxLength, length > maximum { fail(path, "must have at most \(maximum) characters") }
    }

    mutating func member(_ value: Node, _ shape: EnumerationShape, _ path: [String]) {
        let isRightType = shape.base == .string ? value.valueType == .string : value.valueType == .integer
        guard isRightType, let text = value.text else {
            return wrongType(value, shape.base == .string ? "a string" : "an integer", path)
        }
        guard !shape.members.contains(where: { $0.name == text }) else { return }
        let known = shape.members.prefix(8).map(\.name).joined(separator: ", ")
        fail(path, "must be one of \(known)\(shape.members.count > 8 ? ", …" : "")")
    }

    mutating func array(_ value: Node, _ items: SchemaID, _ limits: SchemaObject.Limits, _ path: [String]) {
        guard let elements = value.sequence else { return wrongType(value, "an array", path) }
        if let minimum = limits.minItems, elements.count < minimum {
            fail(path, "must have at least \(minimum) elements")
        }
        if let maximum = limits.maxItems, elements.count > maximum {
            fail(path, "must have at most \(maximum) elements")
        }
        for (index, element) in elements.enumerated() { self.value(element, items, path + [String(index)]) }
    }

    mutating func map(_ value: Node, _ values: SchemaID?, _ path: [String]) {
        guard let entries = value.mapping?.entries else { return wrongType(value, "an object", path) }
        guard let values else { return }
        for entry in entries { self.value(entry.value, values, path + [entry.key]) }
    }

    mutating func object(_ value: Node, _ shape: ObjectShape, _ path: [String]) {
        guard let mapping = value.mapping else { return wrongType(value, "an object", path) }
        var declared: Set<String> = []
        for property in shape.properties {
            declared.insert(property.name)
            if let member = mapping[property.name] {
                self.value(member, property.schema, path + [property.name])
            } else if property.isRequired(in: direction) {
                fail(path, "the property '\(property.name)' is missing")
            }
        }
        for entry in mapping.entries where !declared.contains(entry.key) {
            switch shape.additional {
            case .unspecified, .open: break
            case .closed: fail(path + [entry.key], "is not a property of this object")
            case .schema(let id): self.value(entry.value, id, path + [entry.key])
            }
        }
    }

    /// The branch that a tag or a listed value picks is compared alone; else some branch must fit, and the first one
    /// whose conditions hold says what is wrong.
    mutating func union(_ value: Node, _ union: UnionShape, _ path: [String]) {
        var nearest: [SchemaViolation]?
        for branch in union.branches {
            let isMeant =
                !branch.conditions.isEmpty
                && branch.conditions.allSatisfy { $0.holds(for: value, discriminator: union.discriminator) }
            var attempt = SchemaCheck(graph: graph, direction: direction, budget: budget)
            attempt.value(value, branch.schema, path)
            budget = attempt.budget
            if attempt.violations.isEmpty { return }
            if isMeant, branch.conditions.contains(where: \.isDecisive) {
                violations += attempt.violations
                return
            }
            if nearest == nil, isMeant { nearest = attempt.violations }
        }
        if let nearest {
            violations += nearest
        } else {
            fail(path, "fits none of the \(union.branches.count) schemas that it may have")
        }
    }
}

extension ObjectShape.Property {
    /// Whether it must be there when the object travels that way.
    public func isRequired(in direction: MessageDirection) -> Bool {
        isRequired && !(direction == .request ? isReadOnly : isWriteOnly)
    }
}

extension BranchCondition {
    /// Whether no other branch can be meant once it holds.
    var isDecisive: Bool {
        switch self {
        case .tag, .equals: true
        case .type, .has: false
        }
    }

    /// Whether a value meets the condition.
    func holds(for value: Node, discriminator: String?) -> Bool {
        switch self {
        case .tag(let values): discriminator.flatMap { value[$0]?.text }.map(values.contains) ?? false
        case .type(let types): value.valueType.map(types.contains) ?? false
        case .has(let keys): value.mapping.map { mapping in keys.allSatisfy { mapping[$0] != nil } } ?? false
        case .equals(let name, let values): value[name]?.string.map(values.contains) ?? false
        }
    }
}
