/// The parts of a `multipart/form-data` body (RFC 7578, RFC 2046 §5.1), made from the properties of a value.
///
/// | property | parts |
/// |---|---|
/// | text, number, boolean, date | one, of its text |
/// | ``FilePart`` | one, of the file |
/// | a list | one for each element, all of one name |
/// | an object | one, of its JSON |
struct MultipartBody {
    let parts: [BodyPart]

    init<V: SchemaValue>(_ value: V, encodings: [String: PartEncoding]) throws(RequestError) {
        var parts: [BodyPart] = []
        for (name, value) in try Self.properties(of: value) where !value.isAbsent {
            parts += try BodyPart.parts(name, value, encodings[name])
        }
        self.parts = parts
    }

    /// The bytes: each part behind its boundary, then the end.
    func body(boundary: String) throws(RequestError) -> HTTPBody {
        var pieces: [HTTPBody] = []
        for part in parts {
            pieces.append(HTTPBody(Array("--\(boundary)\r\n\(try part.head())\r\n".utf8)))
            pieces.append(part.content)
            pieces.append(HTTPBody([0x0D, 0x0A]))
        }
        pieces.append(HTTPBody(Array("--\(boundary)--\r\n".utf8)))
        if let bytes = Self.joined(pieces) { return HTTPBody(bytes) }
        return HTTPBody(joining: pieces)
    }

    /// All of it at once where every piece is there.
    private static func joined(_ pieces: [HTTPBody]) -> [UInt8]? {
        var bytes: [UInt8] = []
        for piece in pieces {
            guard let some = piece.bytes else { return nil }
            bytes += some
        }
        return bytes
    }

    private static func properties<V: SchemaValue>(
        of value: V
    ) throws(RequestError) -> [(name: String, value: any SchemaValue)] {
        if let table = V.descriptor.recordTable { return table.properties(of: value) }
        guard case .object(let members) = try JSONValue(bodyValue: value) else {
            throw RequestError(.unencodable, "the multipart body is not an object")
        }
        return members.map { ($0, $1 == .null ? JSONValue?.none : $1) }
    }

    /// A boundary that no content has by chance: 128 random bits, made of characters that need no quotes.
    static func boundary() -> String {
        var generator = SystemRandomNumberGenerator()
        let words = [generator.next(), generator.next()] as [UInt64]
        return "part-" + words.map { String($0, radix: 16) }.joined()
    }
}

extension JSONValue {
    /// A value of a body as JSON.
    init<V: SchemaValue>(bodyValue value: V) throws(RequestError) {
        self = try RequestError.encoding("the body") { () throws(EncodingFailure) in try JSON.value(of: value) }
    }
}
