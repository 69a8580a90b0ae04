// What a model gets for being a ``Record``: the compiler takes these witnesses instead of deriving its own.

extension RecordMark where Self: SchemaValue & TextOutputStreamable {
    /// Prints the model, its secrets redacted.
    ///
    /// No `description`: a model's own property of that name would be what is printed.
    public func write<Target: TextOutputStream>(to target: inout Target) {
        var text = ""
        describe(into: &text)
        target.write(text)
    }
}

extension RecordMark where Self: SchemaValue {
    public static func == (first: Self, second: Self) -> Bool { first.isEqual(to: second) }
    public func hash(into hasher: inout Hasher) { hashContents(into: &hasher) }
    // Given here, for the compiler makes one for every model otherwise.
    public var hashValue: Int {
        var hasher = Hasher()
        hashContents(into: &hasher)
        return hasher.finalize()
    }

    /// Reads the model with any decoder.
    public init(from decoder: any Decoder) throws { self = try AnyCoder.decode(Self.self, from: decoder) }

    /// Writes the model with any encoder.
    public func encode(to encoder: any Encoder) throws { try AnyCoder.encode(self, to: encoder) }
}

extension UnionMark where Self: SchemaValue {
    public var description: String {
        var text = ""
        describe(into: &text)
        return text
    }

    public static func == (first: Self, second: Self) -> Bool { first.isEqual(to: second) }
    public func hash(into hasher: inout Hasher) { hashContents(into: &hasher) }
    // Given here for the reason that a model's is.
    public var hashValue: Int {
        var hasher = Hasher()
        hashContents(into: &hasher)
        return hasher.finalize()
    }

    /// Reads the union with any decoder.
    public init(from decoder: any Decoder) throws { self = try AnyCoder.decode(Self.self, from: decoder) }

    /// Writes the union with any encoder.
    public func encode(to encoder: any Encoder) throws { try AnyCoder.encode(self, to: encoder) }
}

/// `Codable` for schema values, by way of ``JSONValue``.
enum AnyCoder {
    static func decode<V: SchemaValue>(_ type: V.Type, from decoder: any Decoder) throws -> V {
        let value = try JSONValue(from: decoder)
        do {
            return try JSON.decode(type, from: JSON.encode(value))
        } catch {
            throw DecodingError.dataCorrupted(
                DecodingError.Context(
                    codingPath: decoder.codingPath, debugDescription: "\(error)", underlyingError: error))
        }
    }

    static func encode<V: SchemaValue>(_ value: V, to encoder: any Encoder) throws {
        let json: JSONValue
        do {
            json = try JSON.value(of: value)
        } catch {
            throw EncodingError.invalidValue(
                value,
                EncodingError.Context(
                    codingPath: encoder.codingPath, debugDescription: "\(error)", underlyingError: error))
        }
        try json.encode(to: encoder)
    }
}
