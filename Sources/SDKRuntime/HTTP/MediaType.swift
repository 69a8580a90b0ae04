/// A media type without its parameters (RFC 9110 §8.3.1): `application/json; charset=utf-8` is `application/json`.
struct MediaType: Hashable, Sendable {
    let type: String
    let subtype: String

    /// - Parameter field: The value of a `Content-Type` field; `nil` when it is not a media type.
    init?(_ field: String) {
        let essence = field.prefix { $0 != ";" }
        let parts = essence.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2 else { return nil }
        type = Self.trimmed(parts[0])
        subtype = Self.trimmed(parts[1])
        if type.isEmpty || subtype.isEmpty { return nil }
    }

    /// `application/json` and every `+json` suffix type (RFC 6839 §3.1).
    var isJSON: Bool { subtype == "json" || subtype.hasSuffix("+json") || (type == "text" && subtype == "x-json") }

    private static func trimmed(_ text: Substring) -> String {
        var text = text
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return text.lowercased()
    }
}

extension MediaType: CustomStringConvertible {
    var description: String { "\(type)/\(subtype)" }
}
