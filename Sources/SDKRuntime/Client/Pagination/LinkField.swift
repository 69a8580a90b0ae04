/// Reads `Link` fields (RFC 8288 §3): `<https://a.b/items?page=2>; rel="next", <…>; rel="last"`.
enum LinkField {
    /// All links of a message.
    static func value(in headers: HTTPFields) -> String? {
        HTTPField.Name("link").flatMap { headers[$0] }
    }

    /// The target of the first link with the relation `next`.
    static func next(in field: String) -> String? {
        var rest = Substring(field)
        while let open = rest.firstIndex(of: "<"), let close = rest[open...].firstIndex(of: ">") {
            let target = rest[rest.index(after: open)..<close]
            rest = rest[rest.index(after: close)...]
            if takeParameters(from: &rest).contains("next") { return String(target) }
        }
        return nil
    }

    /// Takes the parameters of one link off the text.
    ///
    /// - Returns: The relations that the first `rel` names, in lower case.
    private static func takeParameters(from rest: inout Substring) -> [String] {
        var relations: [String]?
        while true {
            rest = rest.drop { $0 == " " || $0 == ";" || $0 == "\t" }
            guard let first = rest.first, first != "," else { break }
            let name = rest.prefix { !"=;, ".contains($0) }
            rest = rest.dropFirst(max(1, name.count)).drop { $0 == " " || $0 == "=" }
            let value = takeValue(from: &rest)
            if name.lowercased() == "rel", relations == nil {
                relations = value.lowercased().split(separator: " ").map(String.init)
            }
        }
        return relations ?? []
    }

    private static func takeValue(from rest: inout Substring) -> Substring {
        guard rest.first == "\"" else {
            let value = rest.prefix { !";, ".contains($0) }
            rest = rest.dropFirst(value.count)
            return value
        }
        // A backslash takes the character behind it along (RFC 9110 §5.6.4); no relation has one.
        var isEscaped = false
        let value = rest.dropFirst().prefix { character in
            if !isEscaped, character == "\"" { return false }
            isEscaped = !isEscaped && character == "\\"
            return true
        }
        rest = rest.dropFirst(value.count + 2)
        return value
    }

    /// The path and query of a target (RFC 3986 §5.2), as far as services write them: an absolute URL of the same
    /// origin, an absolute path, or a query.
    ///
    /// - Throws: ``PaginationError/foreignLink``.
    static func resolve<Output>(
        _ target: String, at baseURL: String, from request: Request<Output>
    ) throws(PaginationError) -> String {
        let text = target.prefix { $0 != "#" }
        guard let base = try? BaseURL(baseURL), text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
            throw .foreignLink
        }
        if text.hasPrefix("?") {
            guard let path = try? request.httpRequest(baseURL: base).head.path else { throw .foreignLink }
            return String(path.prefix { $0 != "?" }) + text
        }
        if text.hasPrefix("/"), !text.hasPrefix("//") { return String(text) }
        guard let separator = String(text).firstRange(of: "://") else { throw .foreignLink }
        let rest = text[separator.upperBound...]
        let authority = rest.prefix { !"/?".contains($0) }
        let scheme = text[..<separator.lowerBound].lowercased()
        guard scheme == base.scheme, origin(scheme, authority) == origin(scheme, base.authority[...]) else {
            throw .foreignLink
        }
        let path = rest.dropFirst(authority.count)
        return path.hasPrefix("/") ? String(path) : "/" + path
    }

    /// Host and port, without the port that goes without saying (RFC 9110 §4.2.3).
    private static func origin(_ scheme: String, _ authority: Substring) -> String {
        let authority = authority.lowercased()
        let port = scheme == "https" ? ":443" : ":80"
        return authority.hasSuffix(port) ? String(authority.dropLast(port.count)) : authority
    }
}
