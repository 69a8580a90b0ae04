extension OpenEnum {
    public static var descriptor: ValueDescriptor { TypedDescriptor<Self>(kind: .other) }

    public static func read(from input: inout JSONInput) throws(DecodingFailure) -> Self {
        let start = input
        let value = Self(rawValue: try RawValue.read(from: &input))
        if !value.isKnown { try input.reportUnknown(from: start) }
        return value
    }

    public func write(to output: inout JSONOutput) throws(EncodingFailure) { try rawValue.write(to: &output) }
    public func isEqual(to other: Self) -> Bool { rawValue == other.rawValue }
    public func hashContents(into hasher: inout Hasher) { rawValue.hash(into: &hasher) }
    public func describe(into text: inout String) { rawValue.describe(into: &text) }
}

extension OpenEnum where RawValue == String {
    public static var descriptor: ValueDescriptor { StringEnumDescriptor<Self>.make() }
}
