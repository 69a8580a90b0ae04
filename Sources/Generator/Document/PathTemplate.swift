extension DocumentReader {
    /// Checks the key of a path item; `false` when no request can be made from it.
    ///
    /// - Parameter templates: the paths seen so far, by their form with the parameters' names taken out.
    mutating func checkTemplate(_ entry: Mapping.Entry, _ templates: inout [String: String]) -> Bool {
        let path = entry.key
        guard path.hasPrefix("/") else {
            let message = "path \(quoted(path)) must begin with '/'; did you mean '/\(path)'?"
            diagnostics.error(.invalidPath, message, at: entry.keyLocation)
            return false
        }
        guard let names = Self.parameterNames(in: path) else {
            let message = "path \(quoted(path)) has a '{' or '}' without its partner, or an empty '{}'"
            diagnostics.error(.invalidPath, message, at: entry.keyLocation)
            return false
        }
        if Set(names).count != names.count {
            diagnostics.error(.invalidPath, "path \(quoted(path)) names a parameter twice", at: entry.keyLocation)
            return false
        }
        let form = names.reduce(path) { $0.replacing("{\($1)}", with: "{}") }
        if let other = templates[form] {
            let message = "path \(quoted(path)) differs from \(quoted(other)) only in the names of its parameters"
            diagnostics.warning(.equivalentPaths, message, at: entry.keyLocation)
        } else {
            templates[form] = path
        }
        return true
    }

    /// The names between braces, in order; `nil` when the braces do not pair.
    static func parameterNames(in path: String) -> [String]? {
        var names: [String] = []
        var name: String?
        for character in path {
            switch (character, name) {
            case ("{", nil): name = ""
            case ("{", _?), ("}", nil): return nil
            case ("}", let finished?):
                if finished.isEmpty { return nil }
                names.append(finished)
                name = nil
            case (_, let open?): name = open + String(character)
            case (_, nil): break
            }
        }
        return name == nil ? names : nil
    }
}
