import Generator

/// The path of a server's URL, below which the operations are.
enum BasePath {
    /// The path with the defaults of its variables, without a slash at its end.
    static func of(_ server: ServerObject?) -> String {
        guard let server else { return "" }
        var url = server.url[...]
        if let scheme = url.firstRange(of: "://") {
            url = url[scheme.upperBound...]
            guard let slash = url.firstIndex(of: "/") else { return "" }
            url = url[slash...]
        }
        var path = expanded(url.prefix { $0 != "?" && $0 != "#" }, server)
        while path.hasSuffix("/") { path.removeLast() }
        return path.isEmpty || path.hasPrefix("/") ? path : "/" + path
    }

    /// A template with the defaults of its variables, which are no templates themselves (OpenAPI 3.1 §4.8.6).
    private static func expanded(_ template: Substring, _ server: ServerObject) -> String {
        let defaults = Dictionary(server.variables.map { ($0.name, $0.value.defaultValue) }) { first, _ in first }
        var rest = template
        var path = ""
        while let start = rest.firstIndex(of: "{"), let end = rest[start...].firstIndex(of: "}") {
            path += rest[..<start]
            path += defaults[String(rest[rest.index(after: start)..<end])] ?? String(rest[start...end])
            rest = rest[rest.index(after: end)...]
        }
        return path + rest
    }
}
