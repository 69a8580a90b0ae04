/// A media type without its parameters (RFC 9110 §8.3.1): `application/json; charset=utf-8` is `application/json`.
struct MediaType: Hashable, Sendable {
    let type: String
    let subtype: String

    /// - Parameter field: The value of a `Content-Type` field; `nil` when it is not a media type.
    init?(_ field: String) {
        // As bytes: each response has such a field, and what separates its parts is ASCII.
        var bytes = [UInt8](field.utf8)
        for index in bytes.indices where (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(bytes[index]) {
            bytes[index] |= 0x20
        }
        let named = bytes.prefix { $0 != UInt8(ascii: ";") }
        guard let slash = named.firstIndex(of: UInt8(ascii: "/")) else { return nil }
        type = Self.trimmed(named[..<slash])
        subtype = Self.trimmed(named[(slash + 1)...])
        if type.isEmpty || subtype.isEmpty { return nil }
    }

    /// `application/json` and every `+json` suffix type (RFC 6839 §3.1).
    var isJSON: Bool { subtype == "json" || subtype.hasSuffix("+json") || (type == "text" && subtype == "x-json") }

    /// Without the white space of header fields (RFC 9110 §5.6.3).
    private static func trimmed(_ bytes: ArraySlice<UInt8>) -> String {
        func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
        guard let first = bytes.firstIndex(where: { !isBlank($0) }), let last = bytes.lastIndex(where: { !isBlank($0) })
        else { return "" }
        return String(decoding: bytes[first...last], as: UTF8.self)
    }
}

extension HTTPFields {
    /// The value of the first field with a name: in place of the subscript, which joins those of all, where a field
    /// comes once and each call looks for it.
    func first(_ name: HTTPField.Name) -> String? { first { $0.name == name }?.value }
}

extension HTTPResponse {
    /// The media type of the body; `nil` when the response names none.
    var mediaType: MediaType? { headerFields.first(.contentType).flatMap { MediaType($0) } }
}

extension MediaType: CustomStringConvertible {
    var description: String { "\(type)/\(subtype)" }
}
