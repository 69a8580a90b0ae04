/// What an earlier run decided and no edit of the description may turn over: the Swift names of inline schemas, and the
/// order of properties. `sdkgen.lock`, written beside the configuration and committed with it.
///
/// ```yaml
/// version: 1
/// order:
///   "Pet": id name owner
/// names:
///   "/components/schemas/Pet/properties/owner": PetOwner
///   "/components/schemas/Pet/oneOf/0": PetCat 8f3a10c2
/// ```
///
/// The number behind a name tells what the schema allows: where a position says nothing (a branch of a union) and where
/// several places share a type, the schema is found by it.
public struct NameLock: Sendable, Hashable {
    /// One name.
    public struct Entry: Sendable, Hashable {
        /// The type's name.
        public var name: String
        /// What the schema allowed, as 16 hexadecimal digits or fewer.
        public var fingerprint: String?

        /// Makes an entry.
        public init(name: String, fingerprint: String? = nil) {
            self.name = name
            self.fingerprint = fingerprint
        }
    }

    /// The names by the place of the schema.
    public var entries: [String: Entry] = [:]

    /// The order of the properties of each model and of the values of each enum, as they are on the wire, by the type's
    /// name.
    public var order: [String: [String]] = [:]

    /// No names.
    public init() {}

    /// The text of the file: one name a line, sorted by place, so that it merges line by line.
    public var text: String {
        let lines = entries.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map { place, entry in
            NameLock.line(place, "\(entry.name)\(entry.fingerprint.map { " " + $0 } ?? "")")
        }
        return NameLock.header + LockedOrder.text(order) + (lines.isEmpty ? "names: {}\n" : "names:\n" + lines.joined())
    }

    /// `  "key": value`
    static func line(_ key: String, _ value: String) -> String {
        let key = YAMLText.quoted(key)
        // YAML 1.2.2 §7.4.2: a key that is not marked as one has at most 1,024 characters.
        return (key.utf8.count > longestKey ? "  ? \(key)\n  : " : "  \(key): ") + "\(value)\n"
    }

    private static let longestKey = 1_000

    private static let header = """
        # The Swift names of schemas that the description gives none. Written by sdkgen; commit it and merge it line by line.
        # Another name for a schema goes into 'names' of sdkgen.yaml.
        version: 1

        """
}

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

    mutating func read(_ node: Node) -> NameLock? {
        guard node.mapping != nil, node["version"]?.text == "1" else {
            report("this is no name lock of version 1; restore it from version control", node.location)
            return nil
        }
        guard let names = node["names"], let mapping = names.mapping else {
            report("a name lock has 'names', a mapping of places to names", node.location)
            return nil
        }
        var lock = NameLock()
        if let order = node["order"] { readOrder(order, into: &lock) }
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
        return isValid ? lock : nil
    }

    private mutating func readOrder(_ node: Node, into lock: inout NameLock) {
        guard let mapping = node.mapping else {
            return report("'order' of a name lock is a mapping of types to what they hold", node.location)
        }
        for entry in mapping.entries {
            let words = entry.value.text?.split(separator: " ").map { LockedOrder.unescaped($0) } ?? []
            let elements = words.compactMap(\.self)
            guard Identifier(entry.key) != nil, !words.isEmpty, elements.count == words.count else {
                report("a line of 'order' is a type and the names of what it holds; remove the line", entry.keyLocation)
                continue
            }
            guard Set(elements).count == elements.count else {
                report("this line of 'order' has a name twice; remove one of the two", entry.keyLocation)
                continue
            }
            lock.order[entry.key] = elements
        }
    }

    private mutating func entry(_ entry: Mapping.Entry) -> NameLock.Entry? {
        let parts = entry.value.text?.split(separator: " ") ?? []
        guard entry.key.hasPrefix("/"), parts.count == 1 || parts.count == 2,
            let name = Identifier(String(parts[0])),
            parts.count == 1 || parts[1].utf8.allSatisfy({ ($0 >= 0x30 && $0 <= 0x39) || ($0 >= 0x61 && $0 <= 0x66) })
        else {
            report("a line of a name lock is a place, which begins with '/', and a Swift name", entry.keyLocation)
            return nil
        }
        return NameLock.Entry(name: name.text, fingerprint: parts.count == 2 ? String(parts[1]) : nil)
    }

    private mutating func report(_ message: String, _ location: SourceLocation) {
        isValid = false
        diagnostics.error(.invalidNameLock, message, at: location)
    }
}
