/// Any JSON value.
///
/// To compare, hash and let go of a value takes the stack for each level of it. One that has been decoded has room for
/// that on its thread; see ``DecodingOptions/maximumDepth`` about threads whose stacks are smaller.
public enum JSONValue: Hashable, Sendable {
    case null
    case bool(Bool)
    case number(JSONNumber)
    case string(String)
    case array([JSONValue])
    case object(JSONObject)

    /// Its type; `integer` for a number with an integral value.
    public var type: JSONType {
        switch self {
        case .null: .null
        case .bool: .bool
        case .number(let number): number.int != nil || number.uint != nil ? .integer : .number
        case .string: .string
        case .array: .array
        case .object: .object
        }
    }

    /// The member `key`, if this is an object that has it.
    public subscript(key: String) -> JSONValue? {
        if case .object(let object) = self { object[key] } else { nil }
    }

    /// The element at `index`, if this is an array that has it.
    public subscript(index: Int) -> JSONValue? {
        if case .array(let elements) = self, elements.indices.contains(index) { elements[index] } else { nil }
    }
}

extension JSONValue: CustomStringConvertible {
    /// The value as compact JSON.
    public var description: String {
        // A JSON value holds nothing that JSON cannot express; it may nest past the stack.
        (try? JSON.encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? "…"
    }
}

/// What a model prints of it: Swift prints what a struct holds by this.
extension JSONValue: CustomDebugStringConvertible {
    /// The value as compact JSON, without what the names of its members say is secret.
    public var debugDescription: String { withoutSecrets().description }
}

extension JSONValue: ExpressibleByNilLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral,
    ExpressibleByFloatLiteral, ExpressibleByStringInterpolation, ExpressibleByArrayLiteral,
    ExpressibleByDictionaryLiteral
{
    public init(nilLiteral: ()) { self = .null }
    public init(booleanLiteral value: Bool) { self = .bool(value) }
    public init(integerLiteral value: Int) { self = .number(JSONNumber(value)) }
    public init(floatLiteral value: Double) { self = JSONNumber(value).map(JSONValue.number) ?? .null }
    public init(stringLiteral value: String) { self = .string(value) }
    public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
    public init(dictionaryLiteral elements: (String, JSONValue)...) {
        var object = JSONObject()
        for (key, value) in elements { object[key] = value }
        self = .object(object)
    }
}

extension JSONValue: ScalarValue {
    public static func read(from input: inout JSONInput) throws(DecodingFailure) -> JSONValue { try input.readAny() }

    public func write(to output: inout JSONOutput) throws(EncodingFailure) {
        switch self {
        case .null: output.writeNull()
        case .bool(let value): output.write(value)
        case .number(let number): output.writeNumber(text: number.text)
        case .string(let value): output.write(value)
        case .array(let elements):
            try output.enter()
            output.beginArray()
            for element in elements {
                output.separate()
                try element.write(to: &output)
            }
            output.endArray()
            output.leave()
        case .object(let object):
            try output.enter()
            output.beginObject()
            for (key, value) in object {
                output.writeKey(key)
                try value.write(to: &output)
            }
            output.endObject()
            output.leave()
        }
    }

    /// Inside a model, and in a log, where nothing but names tells what is secret.
    public func describe(into text: inout String) { text += withoutSecrets().description }
}
