extension Optional: SchemaValue where Wrapped: SchemaValue {
    public static var descriptor: ValueDescriptor { OptionalDescriptor<Wrapped>() }
    public static var absentValue: Self? { .some(.none) }
    public var isAbsent: Bool { self == nil }

    public static func read(from input: inout JSONInput) throws(DecodingFailure) -> Self {
        try input.readNull() ? nil : try Wrapped.read(from: &input)
    }

    public func write(to output: inout JSONOutput) throws(EncodingFailure) {
        if let self { try self.write(to: &output) } else { output.writeNull() }
    }

    public func isEqual(to other: Self) -> Bool {
        switch (self, other) {
        case (nil, nil): true
        case (let first?, let second?): first.isEqual(to: second)
        default: false
        }
    }

    public func hashContents(into hasher: inout Hasher) {
        hasher.combine(self != nil)
        self?.hashContents(into: &hasher)
    }

    public func describe(into text: inout String) {
        if let self { self.describe(into: &text) } else { text += "nil" }
    }
}

extension Array: SchemaValue where Element: SchemaValue {
    public static var descriptor: ValueDescriptor {
        Element.self == String.self ? StringArrayDescriptor() : ArrayDescriptor<Element>()
    }

    /// Reads an array; an element of another type, or a `null` where elements are not optional, fails all of it.
    public static func read(from input: inout JSONInput) throws(DecodingFailure) -> Self {
        try ArrayDescriptor<Element>.read(&input)
    }

    public func write(to output: inout JSONOutput) throws(EncodingFailure) {
        output.beginArray()
        for element in self {
            output.separate()
            try element.write(to: &output)
        }
        output.endArray()
    }

    public func isEqual(to other: Self) -> Bool {
        count == other.count && zip(self, other).allSatisfy { $0.isEqual(to: $1) }
    }

    public func hashContents(into hasher: inout Hasher) {
        hasher.combine(count)
        for element in self { element.hashContents(into: &hasher) }
    }

    public func describe(into text: inout String) {
        text += "["
        for (index, element) in enumerated() {
            if index > 0 { text += ", " }
            element.describe(into: &text)
        }
        text += "]"
    }
}

extension Dictionary: SchemaValue where Key == String, Value: SchemaValue {
    public static var descriptor: ValueDescriptor { DictionaryDescriptor<Value>() }

    /// Reads an object as a dictionary; of a key that comes twice the last value counts.
    public static func read(from input: inout JSONInput) throws(DecodingFailure) -> Self {
        var result: Self = [:]
        try input.readMembers { (key: String, input: inout JSONInput) throws(DecodingFailure) in
            result[key] = try Value.read(from: &input)
        }
        return result
    }

    /// Writes an object with sorted keys, so that the same value is the same bytes every time.
    public func write(to output: inout JSONOutput) throws(EncodingFailure) {
        output.beginObject()
        try writeMembers(to: &output)
        output.endObject()
    }

    func writeMembers(to output: inout JSONOutput) throws(EncodingFailure) {
        for key in keys.sorted() {
            guard let value = self[key] else { continue }
            output.writeKey(key)
            try value.write(to: &output)
        }
    }

    public func isEqual(to other: Self) -> Bool {
        count == other.count && allSatisfy { key, value in other[key].map { value.isEqual(to: $0) } ?? false }
    }

    public func hashContents(into hasher: inout Hasher) {
        hasher.combine(count)
        for key in keys.sorted() {
            hasher.combine(key)
            self[key]?.hashContents(into: &hasher)
        }
    }

    public func describe(into text: inout String) {
        text += "["
        for (index, key) in keys.sorted().enumerated() {
            if index > 0 { text += ", " }
            text += key.debugDescription + ": "
            self[key]?.describe(into: &text)
        }
        text += count == 0 ? ":]" : "]"
    }
}
