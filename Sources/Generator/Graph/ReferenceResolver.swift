/// Finds what references of one document point at; remembers what it read.
struct ReferenceResolver {
    /// A schema and where it stands.
    struct Target {
        var schema: SchemaObject
        var pointer: JSONPointer
    }

    private let root: Node
    private let version: OpenAPIVersion
    private let components: [String: SchemaObject]
    private var known: [String: Target] = [:]
    /// What the earlier stage said, so that reading a part again does not say it again.
    private var said: Set<Diagnostic>?

    init(_ document: Document) {
        root = document.root
        version = document.version
        components = Dictionary(
            document.components.schemas.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
    }

    /// The schema a reference points at, or `nil` after saying why there is none.
    ///
    /// - Parameter pointer: Where the reference stands, for `#/$defs/X` that is meant relative to an enclosing schema.
    mutating func schema(
        _ reference: Reference, from pointer: JSONPointer, _ diagnostics: inout Diagnostics
    ) -> Target? {
        if let target = known[reference.target] { return target }
        guard let place = local(reference, &diagnostics) else { return nil }
        if let name = place.componentSchemaName, let schema = components[name] {
            let target = Target(schema: schema, pointer: place)
            known[reference.target] = target
            return target
        }
        if let node = root.value(at: place) {
            let target = Target(schema: read(node, &diagnostics), pointer: place)
            known[reference.target] = target
            return target
        }
        if let relative = enclosing(place, from: pointer), let node = root.value(at: relative) {
            return Target(schema: read(node, &diagnostics), pointer: relative)
        }
        sayUnresolved(reference, place, &diagnostics)
        return nil
    }

    /// The node a reference to a response, parameter, … points at, or `nil` after saying why there is none.
    func node(_ reference: Reference, _ diagnostics: inout Diagnostics) -> (node: Node, pointer: JSONPointer)? {
        guard let pointer = local(reference, &diagnostics) else { return nil }
        if let node = root.value(at: pointer) { return (node, pointer) }
        sayUnresolved(reference, pointer, &diagnostics)
        return nil
    }

    /// Reads a part of the document once more without repeating what was said about it.
    mutating func reading<Value>(
        _ diagnostics: inout Diagnostics, _ read: (OpenAPIVersion, inout Diagnostics) -> Value
    ) -> Value {
        var scratch = Diagnostics()
        let value = read(version, &scratch)
        guard !scratch.all.isEmpty else { return value }
        var said = self.said ?? Set(diagnostics.all)
        for diagnostic in scratch.all where said.insert(diagnostic).inserted { diagnostics.add(diagnostic) }
        self.said = said
        return value
    }

    private mutating func read(_ node: Node, _ diagnostics: inout Diagnostics) -> SchemaObject {
        reading(&diagnostics) { DocumentReader.schema(node, version: $0, &$1) }
    }

    /// The pointer of a reference into this document.
    private func local(_ reference: Reference, _ diagnostics: inout Diagnostics) -> JSONPointer? {
        if let pointer = JSONPointer(fragment: reference.target) { return pointer }
        if reference.target.hasPrefix("#") {
            diagnostics.warning(
                .unresolvedReference,
                "\(quoted(reference.target)) is no place of this document; refer to a schema by its place, '#/…'",
                at: reference.location)
        } else if !diagnostics.speak(of: reference.location) {
            // The assembly of the files has said why a reference to one still stands.
            diagnostics.warning(
                .externalReference, "\(quoted(reference.target)) cannot be followed from here",
                at: reference.location)
        }
        return nil
    }

    /// `#/$defs/X` beside the nearest enclosing schema that has it: what is meant when a schema was pasted in.
    private func enclosing(_ target: JSONPointer, from pointer: JSONPointer) -> JSONPointer? {
        guard let first = target.tokens.first, first == "$defs" || first == "definitions" else { return nil }
        for count in stride(from: pointer.tokens.count, to: 0, by: -1) {
            let candidate = JSONPointer(Array(pointer.tokens.prefix(count)) + target.tokens)
            if root.value(at: candidate) != nil { return candidate }
        }
        return nil
    }

    private func sayUnresolved(_ reference: Reference, _ pointer: JSONPointer, _ diagnostics: inout Diagnostics) {
        var message = "nothing stands at \(quoted(reference.target))"
        if let last = pointer.tokens.last {
            let parent = root.value(at: JSONPointer(Array(pointer.tokens.dropLast())))
            message += NearestName.suggestion(for: last, among: parent?.mapping?.entries.map(\.key) ?? [])
        }
        diagnostics.warning(.unresolvedReference, message, at: reference.location)
    }
}

extension JSONPointer {
    /// `X` of `/components/schemas/X`.
    var componentSchemaName: String? {
        guard tokens.count == 3, tokens[0] == "components", tokens[1] == "schemas" else { return nil }
        return tokens[2]
    }
}
