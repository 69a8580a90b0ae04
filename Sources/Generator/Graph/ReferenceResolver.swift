/// Finds what references of one document point at; remembers what it read.
struct ReferenceResolver {
    /// A schema and where it stands.
    struct Target {
        var schema: SchemaObject
        var pointer: JSONPointer
    }

    let root: Node
    private let components: [String: SchemaObject]
    private let componentNames: [String]
    private var known: [String: Target] = [:]

    init(_ document: Document) {
        root = document.root
        componentNames = document.components.schemas.map(\.name)
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
        guard let found = local(reference, &diagnostics) else { return nil }
        if found.tokens.count == 3, found.tokens[0] == "components", found.tokens[1] == "schemas",
            let schema = components[found.tokens[2]]
        {
            let target = Target(schema: schema, pointer: found)
            known[reference.target] = target
            return target
        }
        if let node = node(at: found) {
            let target = Target(schema: DocumentReader.schema(node, &diagnostics), pointer: found)
            known[reference.target] = target
            return target
        }
        if let relative = enclosing(found, from: pointer), let node = node(at: relative) {
            return Target(schema: DocumentReader.schema(node, &diagnostics), pointer: relative)
        }
        sayUnresolved(reference, found, &diagnostics)
        return nil
    }

    /// The node a reference to a response, parameter, … points at, or `nil` after saying why there is none.
    func node(_ reference: Reference, _ diagnostics: inout Diagnostics) -> (node: Node, pointer: JSONPointer)? {
        guard let pointer = local(reference, &diagnostics) else { return nil }
        if let node = node(at: pointer) { return (node, pointer) }
        sayUnresolved(reference, pointer, &diagnostics)
        return nil
    }

    /// The pointer of a reference into this document.
    private func local(_ reference: Reference, _ diagnostics: inout Diagnostics) -> JSONPointer? {
        switch ReferenceTarget(reference.target) {
        case .local(let pointer): return pointer
        case .anchor(let name):
            diagnostics.error(
                .unresolvedReference,
                "references by anchor are not supported: '#\(name)'; refer to the schema by its place, '#/…'",
                at: reference.location)
        case .external:
            diagnostics.warning(
                .externalReference,
                "references to other files are not supported yet: '\(reference.target)'; bundle the description first",
                at: reference.location)
        }
        return nil
    }

    /// Walks the document.
    func node(at pointer: JSONPointer) -> Node? {
        var node = root
        for token in pointer.tokens {
            if let child = node[token] {
                node = child
            } else if let elements = node.sequence, let index = Int(token), elements.indices.contains(index) {
                node = elements[index]
            } else {
                return nil
            }
        }
        return node
    }

    /// `#/$defs/X` beside the nearest enclosing schema that has it: what JSON Schema means when a schema was pasted in.
    private func enclosing(_ target: JSONPointer, from pointer: JSONPointer) -> JSONPointer? {
        guard let first = target.tokens.first, first == "$defs" || first == "definitions" else { return nil }
        for count in stride(from: pointer.tokens.count, to: 0, by: -1) {
            let candidate = JSONPointer(Array(pointer.tokens.prefix(count)) + target.tokens)
            if node(at: candidate) != nil { return candidate }
        }
        return nil
    }

    private func sayUnresolved(_ reference: Reference, _ pointer: JSONPointer, _ diagnostics: inout Diagnostics) {
        var message = "nothing stands at '\(reference.target)'"
        if let last = pointer.tokens.last {
            let siblings = node(at: JSONPointer(pointer.tokens.dropLast()))?.mapping?.entries.map(\.key)
            if let meant = NearestName.find(last, among: siblings ?? componentNames) {
                message += "; did you mean '\(meant)'?"
            }
        }
        diagnostics.error(.unresolvedReference, message, at: reference.location)
    }
}
