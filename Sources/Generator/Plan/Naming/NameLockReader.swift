extension NameLock {
    /// Reads the tree of a `sdkgen.lock`. A file that was merged badly is an error with its place.
    ///
    /// - Returns: The names; `nil` after an error.
    public static func read(_ node: Node, _ diagnostics: inout Diagnostics) -> NameLock? {
        var reader = NameLockReader(diagnostics: diagnostics)
        let lock = reader.read(node)
        diagnostics = reader.diagnostics
        return lock
    }
}

/// Reads and checks the entries of a name lock.
private struct NameLockReader {
    var diagnostics: Diagnostics
    private var isValid = true

    init(diagnostics: Diagnostics) { self.diagnostics = diagnostics }

    private static let sections = ["version", "aliases", "types", "order", "methods", "resources", "names"]

    mutating func read(_ node: Node) -> NameLock? {
        guard let sections = node.mapping, node["version"]?.text == "1" else {
            report("this is no name lock of version 1; restore it from version control", node.location)
            return nil
        }
        for section in sections.entries where !Self.sections.contains(section.key) {
            report(
                "a name lock has 'version', 'aliases', 'types', 'methods', 'resources' and 'names', and no "
                    + "\(quoted(section.key)); restore it from version control", section.keyLocation)
        }
        guard let names = node["names"], let mapping = names.mapping else {
            report(
                "a name lock has 'names', a mapping of places to names; restore the file from version control",
                node.location)
            return nil
        }
        var lock = NameLock()
        // The earlier name of 'types', which had no numbers; a merge may leave both.
        for types in [node["order"], node["types"]].compactMap(\.self) { readTypes(types, into: &lock) }
        if let aliases = node["aliases"] { readAliases(aliases, into: &lock) }
        if let methods = node["methods"] {
            var reader = LockedMethodReader()
            lock.methods = reader.read(methods)
            for mistake in reader.mistakes { report(mistake.message, mistake.location) }
        }
        if let resources = node["resources"] {
            var reader = LockedResourceReader()
            lock.resources = reader.read(resources)
            for mistake in reader.mistakes { report(mistake.message, mistake.location) }
        }
        var places: [String: String] = [:]
        for entry in mapping.entries {
            guard let value = self.entry(entry) else { continue }
            if let other = places.updateValue(entry.key, forKey: value.name) {
                report(
                    "'\(entry.key.prefix(120))' and '\(other.prefix(120))' both have the name '\(value.name)'; "
                        + "remove one of the lines", entry.keyLocation)
            }
            lock.entries[entry.key] = value
        }
        checkModels(lock)
        return isValid ? lock : nil
    }

    /// A model and a resource of one name: two branches that added one each, or a line changed by hand.
    private mutating func checkModels(_ lock: NameLock) {
        let places = Set(lock.entries.values.map(\.name))
        for (path, entry) in lock.resources.sorted(by: { $0.key < $1.key }) {
            let name = entry.name
            guard lock.hasType(name) || places.contains(name) else { continue }
            report(
                "'\(name)' is the type of the resource '\(path)' here and another type besides; give the resource "
                    + "another name, as '\(name)Resource', or remove the line", entry.location)
        }
    }

    private mutating func readTypes(_ node: Node, into lock: inout NameLock) {
        guard let mapping = node.mapping else {
            return report("'types' of a name lock is a mapping of types to what they hold", node.location)
        }
        for entry in mapping.entries {
            var parts = entry.value.text?.split(separator: " ") ?? []
            let mark = parts.last.flatMap { $0.hasPrefix("=") ? $0.dropFirst() : nil }
            if mark != nil { parts.removeLast() }
            let words = parts.map { LockedOrder.unescaped($0) }
            let elements = words.compactMap(\.self)
            guard Identifier(entry.key) != nil, !words.isEmpty || mark != nil, elements.count == words.count,
                !parts.contains(where: { $0.hasPrefix("=") }),
                mark.map({ $0.utf8.count == 8 && isHexadecimal($0) }) != false
            else {
                report(
                    "a line of 'types' is a type, the names of what it holds, and '=' with eight digits; "
                        + "remove the line", entry.keyLocation)
                continue
            }
            guard Set(elements).count == elements.count else {
                report("this line of 'types' has a name twice; remove one of the two", entry.keyLocation)
                continue
            }
            if !elements.isEmpty { lock.order[entry.key] = elements }
            lock.fingerprints[entry.key] = mark.map(String.init)
        }
    }

    private mutating func readAliases(_ node: Node, into lock: inout NameLock) {
        guard let mapping = node.mapping else {
            return report("'aliases' of a name lock is a mapping of former names to present ones", node.location)
        }
        for entry in mapping.entries {
            let parts = entry.value.text?.split(separator: " ") ?? []
            let since = parts.count == 2 ? SemanticVersion(String(parts[1])) : nil
            guard Identifier(entry.key) != nil, parts.count == 1 || parts.count == 2 && since != nil,
                let name = Identifier(String(parts[0]))
            else {
                report(
                    "a line of 'aliases' is the name that a type had, the one that it has, and the version since; "
                        + "remove the line", entry.keyLocation)
                continue
            }
            lock.aliases[entry.key] = NameLock.Alias(name: name.text, since: since, location: entry.keyLocation)
        }
        for entry in mapping.entries where isCircular(entry.key, lock.aliases) {
            report(
                "\(quoted(entry.key)) is an alias of itself, by way of \(quoted(lock.aliases[entry.key]?.name ?? "")); "
                    + "remove one of the lines", entry.keyLocation)
        }
        for name in lock.aliases.keys.filter({ isUnheardOf($0, lock) }) { lock.aliases[name]?.isUnheardOf = true }
    }

    /// Whether the run that wrote the file had no type of the name that an alias stands for.
    private func isUnheardOf(_ alias: String, _ lock: NameLock) -> Bool {
        guard !lock.fingerprints.isEmpty else { return false }
        var name = alias
        for _ in lock.aliases {
            guard let next = lock.aliases[name]?.name else { break }
            name = next
        }
        return !lock.hasType(name)
    }

    /// Whether a chain of former names comes back to where it began.
    private func isCircular(_ name: String, _ aliases: [String: NameLock.Alias]) -> Bool {
        var next = aliases[name]?.name
        for _ in aliases {
            guard let current = next else { return false }
            if current == name { return true }
            next = aliases[current]?.name
        }
        return false
    }

    private func isHexadecimal(_ text: Substring) -> Bool {
        text.utf8.allSatisfy { ($0 >= 0x30 && $0 <= 0x39) || ($0 >= 0x61 && $0 <= 0x66) }
    }

    private mutating func entry(_ entry: Mapping.Entry) -> NameLock.Entry? {
        let parts = entry.value.text?.split(separator: " ") ?? []
        guard entry.key.hasPrefix("/"), parts.count == 1 || parts.count == 2,
            let name = Identifier(String(parts[0])),
            parts.count == 1 || isHexadecimal(parts[1])
        else {
            report(
                "a line of a name lock is a place, which begins with '/', and a Swift name; mend it, or remove the line",
                entry.keyLocation)
            return nil
        }
        return NameLock.Entry(
            name: name.text, fingerprint: parts.count == 2 ? String(parts[1]) : nil, location: entry.keyLocation)
    }

    private mutating func report(_ message: String, _ location: SourceLocation?) {
        isValid = false
        diagnostics.error(.invalidNameLock, message, at: location)
    }
}
