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
        let form = Self.withoutNames(path)
        if let other = templates[form] {
            let message = "path \(quoted(path)) differs from \(quoted(other)) only in the names of its parameters"
            diagnostics.warning(.equivalentPaths, message, at: entry.keyLocation)
        } else {
            templates[form] = path
        }
        return true
    }

    /// A path whose braces pair, with nothing between them.
    private static func withoutNames(_ path: String) -> String {
        var isName = false
        let bytes = path.utf8.filter { byte in
            if byte == UInt8(ascii: "}") { isName = false }
            defer { if byte == UInt8(ascii: "{") { isName = true } }
            return !isName
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The names between braces, in order; `nil` when the braces do not pair.
    static func parameterNames(in path: String) -> [String]? {
        let bytes = path.utf8
        var names: [String] = []
        var start: String.Index?
        for index in bytes.indices {
            switch (bytes[index], start) {
            case (UInt8(ascii: "{"), nil): start = bytes.index(after: index)
            case (UInt8(ascii: "{"), _?), (UInt8(ascii: "}"), nil): return nil
            case (UInt8(ascii: "}"), let from?):
                if from == index { return nil }
                names.append(String(path[from..<index]))
                start = nil
            default: break
            }
        }
        return start == nil ? names : nil
    }
}
