/// What must not be shown of a request or a response: the values of certain header fields and parameters.
public struct Redaction: Sendable {
    /// The names, in lower case, of the header fields and query parameters whose values are hidden.
    public var names: Set<String>

    /// Makes a redaction.
    ///
    /// - Parameter names: The names, in lower case, of what is hidden besides ``standard``.
    public init(_ names: Set<String> = []) {
        self.names = Self.standardNames.union(names)
    }

    /// What holds credentials in practice.
    public static let standard = Redaction()

    /// Whether the value of a field or parameter is hidden: it is named, or its name says that it is a secret.
    ///
    /// - Parameter name: The name.
    public func hides(_ name: String) -> Bool {
        let name = name.lowercased()
        return names.contains(name) || Self.marks.contains { name.firstRange(of: $0) != nil }
    }

    /// The header fields, with `…` in place of what is hidden, also of the parameters of URLs in their values.
    ///
    /// - Parameter fields: The fields.
    public func redacted(_ fields: HTTPFields) -> [(name: String, value: String)] {
        fields.map { field in
            // A credential is marked, whatever the description calls its field.
            let isHidden = field.indexingStrategy == .disallow || hides(field.name.canonicalName)
            return (field.name.rawName, isHidden ? "…" : redacted(field.value).logSafe(limit: 300))
        }
    }

    /// The text with `…` in place of the hidden parameters of the URLs in it: those of `Link` and `Location` may be made of
    /// the URL of the request, or be secret themselves.
    private func redacted(_ text: String) -> String {
        guard text.contains(where: { $0 == "?" || $0 == "#" }) else { return text }
        var shown = ""
        for piece in text.split(omittingEmptySubsequences: false, whereSeparator: { "?&#<> ;,\"".contains($0) }) {
            if piece.startIndex > text.startIndex { shown.append(text[text.index(before: piece.startIndex)]) }
            let name: Substring = piece.prefix { $0 != "=" }
            shown += name.endIndex < piece.endIndex && hides(String(name)) ? name + "=…" : piece
        }
        return shown
    }

    private static let standardNames: Set<String> = [
        "authorization", "proxy-authorization", "cookie", "set-cookie", "www-authenticate", "x-api-key", "api-key",
        "apikey", "key",
        "code", "sig", "signature", "x-amz-security-token",
    ]

    private static let marks = ["token", "secret", "password", "credential", "auth", "-key", "_key", "apikey"]
}
