extension Date: ScalarValue {
    public static var schema: Schema { Schema(ScalarDescriptor<Date>(kind: .date)) }

    /// Reads a date and time of RFC 3339: any offset, any number of fractional digits, a 60th second.
    public static func read(from input: inout JSONInput) throws(DecodingFailure) -> Date { try input.readDate() }

    /// Writes the date in UTC, rounded to milliseconds.
    public func write(to output: inout JSONOutput) throws(EncodingFailure) { try output.write(self) }

    public func describe(into text: inout String) {
        let bytes = (try? JSON.encode(self)) ?? []
        text += bytes.isEmpty ? "\(self)" : String(decoding: bytes.dropFirst().dropLast(), as: UTF8.self)
    }
}

extension UUID: ScalarValue {
    /// Reads a UUID in lower case, which is how it is written again (RFC 9562 §4); others do not fit, for they would be
    /// changed.
    public static func read(from input: inout JSONInput) throws(DecodingFailure) -> UUID {
        let first = input.position
        let text = try input.readString()
        guard let value = UUID(uuidString: text), value.uuidString.lowercased() == text else {
            throw input.misformat("a UUID in lower case", at: first)
        }
        return value
    }

    public func write(to output: inout JSONOutput) throws(EncodingFailure) { output.write(uuidString.lowercased()) }
}

extension URL: ScalarValue {
    /// Reads a URL that is kept as it is written; others do not fit.
    public static func read(from input: inout JSONInput) throws(DecodingFailure) -> URL {
        let first = input.position
        let text = try input.readString()
        guard let value = URL(string: text), value.absoluteString == text else {
            throw input.misformat("a URL", at: first)
        }
        return value
    }

    public func write(to output: inout JSONOutput) throws(EncodingFailure) { output.write(absoluteString) }
}
