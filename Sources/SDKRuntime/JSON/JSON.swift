/// Decoding and encoding of ``SchemaValue`` types.
public enum JSON {
    /// Decodes one JSON document.
    ///
    /// - Parameters:
    ///   - type: The type that the document is an instance of.
    ///   - bytes: The document in UTF-8; a byte order mark at its start is skipped (RFC 8259 §8.1).
    ///   - options: Depth limit and strictness.
    ///   - drift: Called after decoding, in document order, for each place where the document differs from the
    ///     description without making it fail; for the first 1,000 of them.
    /// - Throws: ``DecodingFailure`` when the document is malformed, is of another type, lacks a required property, or
    ///   disagrees with the description in strict mode.
    public static func decode<V: SchemaValue>(
        _ type: V.Type = V.self,
        from bytes: [UInt8],
        options: DecodingOptions = DecodingOptions(),
        drift: ((Disagreement) -> Void)? = nil
    ) throws(DecodingFailure) -> V {
        try JSONInput.read(type, from: bytes, options: options, drift: drift)
    }

    /// Encodes a value as compact JSON.
    ///
    /// Properties are written in the order of their declaration, the keys of dictionaries sorted, absent properties not
    /// at all.
    ///
    /// - Throws: ``EncodingFailure`` for numbers that are not finite, dates outside the years 0 to 9999, an undeclared
    ///   property beside a declared one of its name, a value that nests deeper than the thread's stack has room for, and
    ///   what a type of your own refuses to write.
    public static func encode<V: SchemaValue>(_ value: V) throws(EncodingFailure) -> [UInt8] {
        try JSONOutput.bytes(of: value)
    }

    /// The JSON value that `value` is written as.
    ///
    /// - Throws: ``EncodingFailure``, as ``encode(_:)``.
    public static func value<V: SchemaValue>(of value: V) throws(EncodingFailure) -> JSONValue {
        let bytes: [UInt8] = try encode(value)
        // Most parameters are text without escapes, which needs no reader.
        let quote = UInt8(ascii: "\"")
        if bytes.first == quote, bytes.dropFirst().firstIndex(of: quote) == bytes.count - 1,
            !bytes.contains(UInt8(ascii: "\\"))
        {
            return .string(String(decoding: bytes.dropFirst().dropLast(), as: UTF8.self))
        }
        do throws(DecodingFailure) {
            return try decode(
                JSONValue.self, from: bytes,
                options: DecodingOptions(maximumDepth: DecodingOptions.greatestMaximumDepth))
        } catch {
            // Only a value nested deeper than any reader accepts comes here.
            throw EncodingFailure(.refused(error.description))
        }
    }
}

extension JSONInput {
    /// Reads an object, calling `body` at the value of each member.
    public mutating func readMembers(
        _ body: (String, inout JSONInput) throws(DecodingFailure) -> Void
    ) throws(DecodingFailure) {
        try readMembers { (key, _, input) throws(DecodingFailure) in try body(key, &input) }
    }

    func outOfRange(_ type: String) -> DecodingFailure {
        failure(.numberOutOfRange(expected: type)).with(snippet: sample)
    }
}

extension JSONOutput {
    /// Writes a number with its text.
    public mutating func write(number: JSONNumber) { writeNumber(text: number.text) }
}
