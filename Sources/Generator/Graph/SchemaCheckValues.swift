extension SchemaCheck {
    mutating func number(_ value: Node, _ schema: ResolvedSchema, isInteger: Bool, _ place: SchemaPlace) {
        guard value.valueType == .integer || value.valueType == .number, let number = Double(value.text ?? "") else {
            return wrongType(value, isInteger ? "an integer" : "a number", place)
        }
        if isInteger, number.rounded() != number { return wrongType(value, "an integer", place) }
        let limits = schema.source.limits
        if let minimum = limits.minimum, let bound = Double(minimum), number < bound {
            fail(place.path, .tooSmall(minimum: minimum), place.id)
        }
        if let maximum = limits.maximum, let bound = Double(maximum), number > bound {
            fail(place.path, .tooGreat(maximum: maximum), place.id)
        }
        format(value, schema, place)
    }

    mutating func string(_ value: Node, _ schema: ResolvedSchema, _ place: SchemaPlace) {
        guard let text = value.string else { return wrongType(value, "a string", place) }
        let (length, limits) = (text.unicodeScalars.count, schema.source.limits)
        if let minimum = limits.minLength, length < minimum {
            fail(place.path, .tooShort(minLength: minimum), place.id)
        }
        if let maximum = limits.maxLength, length > maximum {
            fail(place.path, .tooLong(maxLength: maximum), place.id)
        }
        if schema.shape.format != nil { format(value, schema, place) }
    }

    private mutating func format(_ value: Node, _ schema: ResolvedSchema, _ place: SchemaPlace) {
        guard let hasFormat = strictness.hasFormat, !hasFormat(value, schema.shape) else { return }
        fail(place.path, .misformatted(schema.shape.format ?? ""), place.id)
    }

    mutating func member(_ value: Node, _ shape: EnumerationShape, _ place: SchemaPlace) {
        let isRightType = shape.base == .string ? value.valueType == .string : value.valueType == .integer
        guard isRightType, let text = value.text else {
            return wrongType(value, shape.base == .string ? "a string" : "an integer", place)
        }
        guard !shape.members.contains(where: { $0.name == text }) else { return }
        fail(place.path, .notListed(shape.members.map(\.name)), place.id)
    }

    mutating func array(_ value: Node, _ items: SchemaID, _ limits: SchemaObject.Limits, _ place: SchemaPlace) {
        guard let elements = value.sequence else { return wrongType(value, "an array", place) }
        if let minimum = limits.minItems, elements.count < minimum {
            fail(place.path, .tooFew(minItems: minimum), place.id)
        }
        if let maximum = limits.maxItems, elements.count > maximum {
            fail(place.path, .tooMany(maxItems: maximum), place.id)
        }
        for (index, element) in elements.enumerated() { self.value(element, items, place.path + [String(index)]) }
    }

    mutating func map(_ value: Node, _ values: SchemaID?, _ place: SchemaPlace) {
        guard let entries = value.mapping?.entries else { return wrongType(value, "an object", place) }
        guard let values else { return }
        for entry in entries { self.value(entry.value, values, place.path + [entry.key]) }
    }

    mutating func object(_ value: Node, _ shape: ObjectShape, _ id: SchemaID, _ place: SchemaPlace) {
        guard let mapping = value.mapping else { return wrongType(value, "an object", place) }
        var declared: Set<String> = []
        for property in shape.properties {
            declared.insert(property.name)
            if let member = mapping[property.name] {
                self.value(member, property.schema, place.path + [property.name])
            } else if property.isRequired(in: direction) {
                fail(place.path, .missing(property.name), id)
            }
        }
        for entry in mapping.entries where !declared.contains(entry.key) {
            switch shape.additional {
            case .open: break
            case .unspecified:
                if strictness.wantsNamedProperties { fail(place.path + [entry.key], .unnamed, id) }
            case .closed: fail(place.path + [entry.key], .excluded, id)
            case .schema(let values): self.value(entry.value, values, place.path + [entry.key])
            }
        }
    }
}

extension ObjectShape.Property {
    /// Whether it must be there when the object travels that way.
    public func isRequired(in direction: MessageDirection) -> Bool {
        isRequired && !(direction == .request ? isReadOnly : isWriteOnly)
    }
}
