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
        var path = String(url.prefix { $0 != "?" && $0 != "#" })
        for variable in server.variables {
            path = path.replacing("{\(variable.name)}", with: variable.value.defaultValue)
        }
        while path.hasSuffix("/") { path.removeLast() }
        return path.isEmpty || path.hasPrefix("/") ? path : "/" + path
    }
}
