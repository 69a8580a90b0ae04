/// Reads values of the types that a configuration has, and keeps what is wrong with them.
struct ConfigurationValues {
    /// What was wrong, in the order of the file.
    private(set) var problems: [Diagnostic] = []

    /// The entries of a mapping, after those that no key names are reported; `nil` for `keys` allows any.
    mutating func entries(_ node: Node, _ what: String, keys: [String]?) -> [Mapping.Entry] {
        guard let mapping = node.mapping else {
            report("\(what) must be a mapping of keys to values", node)
            return []
        }
        guard let keys else { return mapping.entries }
        for entry in mapping.entries where !keys.contains(entry.key) {
            let suggestion = NearestName.suggestion(for: entry.key, among: keys)
            let hint = suggestion.isEmpty ? "; it has \(keys.joined(separator: ", "))" : suggestion
            let message = "\(what) has no key '\(entry.key)'\(hint)"
            problems.append(Diagnostic(.error, .unknownConfigurationKey, message, at: entry.keyLocation))
        }
        return mapping.entries.filter { keys.contains($0.key) }
    }

    /// A text; a number is taken as it is written.
    mutating func text(_ node: Node, _ key: String) -> String? {
        if let text = node.text, !text.isEmpty { return text }
        report("'\(key)' must be a text", node)
        return nil
    }

    /// A path: a text, as no file was meant by a number.
    mutating func path(_ node: Node, _ key: String) -> String? {
        if let text = node.string, !text.isEmpty { return text }
        var hint = ""
        if case .scalar(let scalar) = node.content, scalar.kind == .integer || scalar.kind == .float {
            hint = "; put quotes around a name that is a number"
        }
        report("'\(key)' must be a path\(hint)", node)
        return nil
    }

    /// A text that is a Swift identifier.
    mutating func identifier(_ node: Node, _ key: String) -> String? {
        guard let text = text(node, key) else { return nil }
        if Identifier(text) != nil { return text }
        report("'\(key)' must be a Swift identifier: letters, digits and underscores, no digit first", node)
        return nil
    }

    /// A version such as 1.4.0.
    mutating func version(_ node: Node, _ key: String) -> SemanticVersion? {
        if let version = node.text.flatMap({ SemanticVersion($0) }) { return version }
        report("'\(key)' must be a semantic version, such as 1.4.0", node)
        return nil
    }

    /// A list of texts; one text stands for a list of one.
    mutating func texts(_ node: Node, _ key: String) -> [ConfiguredText] {
        guard let elements = elements(node, key, "texts") else { return [] }
        return elements.compactMap { element in
            text(element, key).map { ConfiguredText($0, at: element.location) }
        }
    }

    /// A list of paths; one path stands for a list of one.
    mutating func paths(_ node: Node, _ key: String) -> [ConfiguredText] {
        guard let elements = elements(node, key, "paths") else { return [] }
        return elements.compactMap { element in
            path(element, key).map { ConfiguredText($0, at: element.location) }
        }
    }

    private mutating func elements(_ node: Node, _ key: String, _ what: String) -> [Node]? {
        if node.string != nil { return [node] }
        if let elements = node.sequence { return elements }
        report("'\(key)' must be a list of \(what)", node)
        return nil
    }

    /// A mapping of texts to paths.
    mutating func paths(byKey node: Node, _ key: String) -> [String: String] {
        var paths: [String: String] = [:]
        for entry in entries(node, "'\(key)'", keys: nil) {
            paths[entry.key] = path(entry.value, "\(key).\(entry.key)")
        }
        return paths
    }

    /// One of a few texts.
    mutating func choice<Choice: RawRepresentable<String>>(_ node: Node, _ key: String, of all: [Choice]) -> Choice? {
        guard let text = text(node, key) else { return nil }
        if let choice = all.first(where: { $0.rawValue == text }) { return choice }
        let names = all.map(\.rawValue)
        let suggestion = NearestName.suggestion(for: text, among: names)
        let hint = suggestion.isEmpty ? ", one of \(names.joined(separator: ", "))" : suggestion
        report("'\(text)' is no value of '\(key)'\(hint)", node)
        return nil
    }

    /// A list of some of a few texts.
    mutating func choices<Choice: RawRepresentable<String>>(
        _ node: Node, _ key: String, of all: [Choice]
    ) -> [Choice] {
        guard let elements = node.sequence else {
            report("'\(key)' must be a list; [] leaves all out", node)
            return []
        }
        var choices: [Choice] = []
        for element in elements {
            if let choice = choice(element, key, of: all) { choices.append(choice) }
        }
        return choices
    }

    /// `true` or `false`.
    mutating func flag(_ node: Node, _ key: String) -> Bool? {
        if let flag = node.bool { return flag }
        report("'\(key)' must be true or false", node)
        return nil
    }

    /// A whole number above zero.
    mutating func count(_ node: Node, _ key: String) -> Int? {
        if let text = node.text, let number = Int(text.filter { $0 != "_" }), number > 0 { return number }
        report("'\(key)' must be a whole number above zero", node)
        return nil
    }

    /// Notes what is wrong with a value.
    mutating func report(_ message: String, _ node: Node) {
        problems.append(Diagnostic(.error, .invalidConfiguration, message, at: node.location))
    }
}
