extension JSONValue: Codable {
    /// Reads any value from any decoder; numbers as `Int64`, `UInt64` or `Double`, whichever fits first.
    public init(from decoder: any Decoder) throws {
        if let container = try? decoder.container(keyedBy: AnyKey.self) {
            var object = JSONObject()
            for key in container.allKeys { object[key.stringValue] = try container.decode(JSONValue.self, forKey: key) }
            self = .object(object)
        } else if var container = try? decoder.unkeyedContainer() {
            var elements: [JSONValue] = []
            while !container.isAtEnd { elements.append(try container.decode(JSONValue.self)) }
            self = .array(elements)
        } else {
            self = try Self.scalar(try decoder.singleValueContainer())
        }
    }

    private static func scalar(_ container: any SingleValueDecodingContainer) throws -> JSONValue {
        if container.decodeNil() { return .null }
        if let value = try? container.decode(Bool.self) { return .bool(value) }
        if let value = try? container.decode(Int64.self) { return .number(JSONNumber(value)) }
        if let value = try? container.decode(UInt64.self) { return .number(JSONNumber(value)) }
        if let number = (try? container.decode(Double.self)).flatMap({ JSONNumber($0) }) { return .number(number) }
        return .string(try container.decode(String.self))
    }

    /// Writes the value with any encoder.
    ///
    /// - Throws: What the encoder throws, and `EncodingError` where the value nests deeper than the thread's stack has room
    ///   for: Foundation's encoders take more of it than ``JSON/encode(_:)``.
    public func encode(to encoder: any Encoder) throws {
        guard StackGuard.hasRoom() else {
            // Without the path to the place: Foundation puts that together by recursion.
            let problem = "objects and arrays nest deeper than the thread's stack has room for"
            throw EncodingError.invalidValue(self, .init(codingPath: [], debugDescription: problem))
        }
        switch self {
        case .object(let object):
            var container = encoder.container(keyedBy: AnyKey.self)
            for (key, value) in object { try container.encode(value, forKey: AnyKey(stringValue: key)) }
        case .array(let elements):
            var container = encoder.unkeyedContainer()
            for element in elements { try container.encode(element) }
        default:
            var container = encoder.singleValueContainer()
            try encodeScalar(to: &container)
        }
    }

    private func encodeScalar(to container: inout any SingleValueEncodingContainer) throws {
        switch self {
        case .bool(let value): try container.encode(value)
        case .string(let value): try container.encode(value)
        case .number(let number):
            if let value = number.int {
                try container.encode(value)
            } else if let value = number.uint {
                try container.encode(value)
            } else {
                try container.encode(number.double)
            }
        case .null, .array, .object: try container.encodeNil()
        }
    }

    private struct AnyKey: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }
        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }
}
