/// A property of a request with three states: left out, `null`, or a value.
public enum Nullable<Wrapped: SchemaValue> {
    /// Left out of the object.
    case absent
    /// Written as `null`.
    case null
    /// Written as the value.
    case value(Wrapped)

    /// The value, if it is one.
    public var value: Wrapped? {
        if case .value(let value) = self { value } else { nil }
    }
}

extension Nullable: Sendable {}

extension Nullable: Equatable where Wrapped: Equatable {}
extension Nullable: Hashable where Wrapped: Hashable {}

extension Nullable: ExpressibleByUnicodeScalarLiteral where Wrapped: ExpressibleByStringLiteral {
    public init(unicodeScalarLiteral value: Wrapped.StringLiteralType) { self = .value(Wrapped(stringLiteral: value)) }
}
extension Nullable: ExpressibleByExtendedGraphemeClusterLiteral where Wrapped: ExpressibleByStringLiteral {
    public init(extendedGraphemeClusterLiteral value: Wrapped.StringLiteralType) {
        self = .value(Wrapped(stringLiteral: value))
    }
}
extension Nullable: ExpressibleByStringLiteral where Wrapped: ExpressibleByStringLiteral {
    public init(stringLiteral value: Wrapped.StringLiteralType) { self = .value(Wrapped(stringLiteral: value)) }
}
extension Nullable: ExpressibleByIntegerLiteral where Wrapped: ExpressibleByIntegerLiteral {
    public init(integerLiteral value: Wrapped.IntegerLiteralType) { self = .value(Wrapped(integerLiteral: value)) }
}
extension Nullable: ExpressibleByFloatLiteral where Wrapped: ExpressibleByFloatLiteral {
    public init(floatLiteral value: Wrapped.FloatLiteralType) { self = .value(Wrapped(floatLiteral: value)) }
}
extension Nullable: ExpressibleByBooleanLiteral where Wrapped: ExpressibleByBooleanLiteral {
    public init(booleanLiteral value: Wrapped.BooleanLiteralType) { self = .value(Wrapped(booleanLiteral: value)) }
}
extension Nullable: ExpressibleByArrayLiteral where Wrapped: RangeReplaceableCollection {
    public init(arrayLiteral elements: Wrapped.Element...) { self = .value(Wrapped(elements)) }
}

extension Nullable: SchemaValue {
    public static var descriptor: ValueDescriptor { PlainAbsentDescriptor<Self>(kind: .other) }
    public static var absentValue: Self? { .some(.absent) }
    public var isAbsent: Bool { if case .absent = self { true } else { false } }

    public static func read(from input: inout JSONInput) throws(DecodingFailure) -> Self {
        try input.readNull() ? .null : .value(Wrapped.read(from: &input))
    }

    /// An absent value that is not a property has no other form than `null`.
    public func write(to output: inout JSONOutput) throws(EncodingFailure) {
        if let value { try value.write(to: &output) } else { output.writeNull() }
    }

    public func isEqual(to other: Self) -> Bool {
        switch (self, other) {
        case (.absent, .absent), (.null, .null): true
        case (.value(let first), .value(let second)): first.isEqual(to: second)
        default: false
        }
    }

    public func hashContents(into hasher: inout Hasher) {
        switch self {
        case .absent: hasher.combine(0)
        case .null: hasher.combine(1)
        case .value(let value):
            hasher.combine(2)
            value.hashContents(into: &hasher)
        }
    }

    public func describe(into text: inout String) {
        switch self {
        case .absent: text += "absent"
        case .null: text += "null"
        case .value(let value): value.describe(into: &text)
        }
    }
}
