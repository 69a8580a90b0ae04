/// A media type without its parameters (RFC 9110 §8.3.1): `application/json; charset=utf-8` is `application/json`.
struct MediaType: Hashable, Sendable {
    let type: String
    let subtype: String

    /// - Parameter field: The value of a `Content-Type` field; `nil` when it is not a media type.
    init?(_ field: String) {
        // As bytes: each response has such a field, and what separates its parts is ASCII.
        let end = field.utf8.firstIndex(of: UInt8(ascii: ";")) ?? field.endIndex
        guard let slash = field.utf8[..<end].firstIndex(of: UInt8(ascii: "/")) else { return nil }
        type = Self.trimmed(field[..<slash])
        subtype = Self.trimmed(field[field.utf8.index(after: slash)..<end])
        if type.isEmpty || subtype.isEmpty { return nil }
    }

    /// `application/json` and every `+json` suffix type (RFC 6839 §3.1).
    var isJSON: Bool { subtype == "json" || subtype.hasSuffix("+json") || (type == "text" && subtype == "x-json") }

    /// Without the white space of header fields (RFC 9110 §5.6.3), in lower case.
    private static func trimmed(_ text: Substring) -> String {
        func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
        guard let first = text.utf8.firstIndex(where: { !isBlank($0) }),
            let last = text.utf8.lastIndex(where: { !isBlank($0) })
        else { return "" }
        let trimmed = text[first..<text.utf8.index(after: last)]
        let isLower = trimmed.utf8.allSatisfy { !(UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) && $0 < 0x80 }
        return isLower ? String(trimmed) : trimmed.lowercased()
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
