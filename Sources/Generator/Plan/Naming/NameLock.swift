/// What an earlier run decided and no edit of the description may turn over: the Swift names of inline schemas, of
/// methods and of resources, the order of properties, and the names that types had before. `sdkgen.lock`, written beside the configuration
/// and committed with it.
///
/// ```yaml
/// version: 1
/// aliases:
///   "Animal": Pet 1.4.0
/// types:
///   "Pet": id name owner =5f0c11ab
/// methods:
///   "PUT /pets/{id}": pets.update =updatePet
/// resources:
///   "pets": Pets
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
        /// Where the file says so.
        @Uncompared public var location: SourceLocation?

        /// Makes an entry.
        public init(name: String, fingerprint: String? = nil, location: SourceLocation? = nil) {
            self.name = name
            self.fingerprint = fingerprint
            self.location = location
        }
    }

    /// The names by the place of the schema.
    public var entries: [String: Entry] = [:]

    /// The order of the properties of each model and of the values of each enum, as they are on the wire, by the type's
    /// name.
    public var order: [String: [String]] = [:]

    /// What each type was known by, whatever it is called, by the name that it had.
    public var fingerprints: [String: String] = [:]

    /// The name that a type has in place of an earlier one.
    public struct Alias: Sendable, Hashable {
        /// The name to use.
        public var name: String
        /// The first version of the SDK that has the type under it, where the configuration said which that is.
        public var since: SemanticVersion?
        /// Where the file says so.
        @Uncompared public var location: SourceLocation?
        /// Whether the file that says so knows no such type: no run has written the line.
        @Uncompared var isUnheardOf = false

        /// Makes an alias.
        public init(name: String, since: SemanticVersion? = nil, location: SourceLocation? = nil) {
            self.name = name
            self.since = since
            self.location = location
        }
    }

    /// What types are called now, by the names that they had.
    public var aliases: [String: Alias] = [:]

    /// How programs call each operation whose name the description does not give, by ``OperationAddress/text(_:_:)``.
    public var methods: [String: LockedMethod] = [:]

    /// The names of the types of resources, by the accessors that lead to each.
    public var resources: [String: Entry] = [:]

    /// No names.
    public init() {}

    /// Whether the run that wrote the file had a type of a name.
    func hasType(_ name: String) -> Bool { fingerprints[name] != nil || order[name] != nil }

    /// The text of the file: one name a line, sorted, so that it merges line by line.
    public var text: String {
        let aliases = aliases.mapValues { "\($0.name)\($0.since.map { " \($0)" } ?? "")" }
        let names = entries.mapValues { "\($0.name)\($0.fingerprint.map { " " + $0 } ?? "")" }
        return NameLock.header + NameLock.section("aliases", aliases) + NameLock.section("types", types)
            + NameLock.section("methods", methods.mapValues(\.text))
            + NameLock.section("resources", resources.mapValues(\.name))
            + (names.isEmpty ? "names: {}\n" : NameLock.section("names", names))
    }

    /// What types hold, in order, and what they are known by.
    private var types: [String: String] {
        var types = order.mapValues { $0.map(LockedOrder.escaped).joined(separator: " ") }
        for (name, fingerprint) in fingerprints {
            types[name] = (types[name].map { $0 + " " } ?? "") + "=" + fingerprint
        }
        return types.mapValues(LockedOrder.scalar)
    }

    /// A line for each entry, sorted; nothing for none.
    private static func section(_ name: String, _ values: [String: String]) -> String {
        guard !values.isEmpty else { return "" }
        let lines = values.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
        return "\(name):\n" + lines.map { line($0.key, $0.value) }.joined()
    }

    /// `  "key": value`
    private static func line(_ key: String, _ value: String) -> String {
        let key = YAMLText.quoted(key)
        // YAML 1.2.2 §10.3.2: it would be no text.
        let value = ["null", "Null", "NULL"].contains(value) ? YAMLText.quoted(value) : value
        // YAML 1.2.2 §7.4.2: a key that is not marked as one has at most 1,024 characters.
        return (key.utf8.count > longestKey ? "  ? \(key)\n  : " : "  \(key): ") + "\(value)\n"
    }

    private static let longestKey = 1_000

    private static let header = """
        # The Swift names that the description does not give. Written by sdkgen; commit it and merge it line by line.
        # Another name for a schema or a method goes into 'names' of sdkgen.yaml.
        version: 1

        """
}
