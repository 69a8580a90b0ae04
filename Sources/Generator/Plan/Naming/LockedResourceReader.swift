/// Reads `resources` of a name lock, and checks what only a person or a merge writes there.
struct LockedResourceReader {
    /// What is wrong, with its line.
    private(set) var mistakes: [(message: String, location: SourceLocation)] = []

    /// The names of types by the accessors that lead to them; lines that are wrong are reported and left out.
    mutating func read(_ node: Node) -> [String: NameLock.Entry] {
        guard let mapping = node.mapping else {
            report("'resources' of a name lock is a mapping of resources to their types", node.location)
            return [:]
        }
        var resources: [String: NameLock.Entry] = [:]
        var taken: [String: String] = [:]
        for entry in mapping.entries {
            guard let name = entry.value.text, Self.isType(name), Self.isPath(entry.key) else {
                report(
                    "a line of 'resources' is what leads to a resource from the client, as 'pets.owners', and the name "
                        + "of its type; mend it, or remove the line", entry.keyLocation)
                continue
            }
            if let other = taken.updateValue(entry.key, forKey: name) {
                report(
                    "\(quoted(entry.key)) and \(quoted(other)) both have the name '\(name)'; remove one of the lines",
                    entry.keyLocation)
            }
            resources[entry.key] = NameLock.Entry(name: name, location: entry.keyLocation)
        }
        return resources
    }

    private static func isType(_ text: String) -> Bool {
        guard Identifier(text) != nil, let first = text.utf8.first else { return false }
        return first < UInt8(ascii: "a") && !ReservedNames.keywords.contains(text)
    }

    private static func isPath(_ text: String) -> Bool {
        text.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { Identifier(String($0)) != nil }
    }

    private mutating func report(_ message: String, _ location: SourceLocation) {
        mistakes.append((message, location))
    }
}
