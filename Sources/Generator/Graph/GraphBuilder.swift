/// Builds a ``SchemaGraph``: gives every schema an id, then converts them one after another from a list.
///
/// Converting a schema only asks for the ids of its children, so neither nesting nor recursion deepens the stack.
///
///     components.schemas.Tree: { properties: { children: { items: { $ref: Tree } } } }
///     #0 object  /components/schemas/Tree                      children: #1
///     #1 array   /components/schemas/Tree/properties/children  items: #2
///     #2 same    /components/schemas/Tree/properties/children/items → #0
struct GraphBuilder {
    /// A schema that waits for its conversion.
    struct Pending {
        var id: SchemaID
        /// What it is merged from, when that is not simply what stands at its place.
        var layers: [SchemaLayer]?
        /// The one type to look at, for a branch made from a list of types.
        var onlyType: SchemaObject.ValueType?
    }

    let document: Document
    let limits: Limits
    var schemas: [ResolvedSchema] = []
    /// `readOnly` and `writeOnly` of each schema, which properties take from what they refer to.
    var accesses: [Access] = []
    /// Schemas that allow nothing but null, which unions take as a flag.
    var nullOnly: Set<SchemaID> = []
    /// The discriminators of unions, until their branches are told apart.
    var discriminators: [SchemaID: SchemaObject.Discriminator] = [:]
    var ids: [SourceLocation: SchemaID] = [:]
    /// Schemas made by merging, by what they were merged from.
    var mergedIDs: [LayerKey: SchemaID] = [:]
    var pending: [Pending] = []
    let componentIndex: ComponentIndex
    let bases: DiscriminatorBases
    var references: ReferenceResolver
    var diagnostics: Diagnostics
    /// The operations, and the path items, that have no meaning.
    var leftOutOperationCount = 0
    /// What was said about a place, so that a schema merged into several others is reported once.
    var said: Set<SaidKey> = []

    struct Access {
        var isReadOnly: Bool
        var isWriteOnly: Bool
    }

    struct SaidKey: Hashable {
        var code: DiagnosticCode
        var location: SourceLocation
    }

    init(_ document: Document, limits: Limits, diagnostics: Diagnostics) {
        self.document = document
        self.limits = limits
        self.diagnostics = diagnostics
        componentIndex = ComponentIndex(document.components)
        bases = DiscriminatorBases(document.components.schemas)
        references = ReferenceResolver(document)
    }

    /// Reports once for each code and place.
    mutating func report(
        _ severity: Diagnostic.Severity, _ code: DiagnosticCode, at location: SourceLocation, _ message: String
    ) {
        guard said.insert(SaidKey(code: code, location: location)).inserted else { return }
        diagnostics.add(Diagnostic(severity, code, message, at: location))
    }

    /// The id of a schema as written; the schema is put on the list when it is new.
    mutating func id(of source: SchemaObject, at pointer: JSONPointer) -> SchemaID {
        if let known = ids[source.location] { return known }
        let id = make(source, at: pointer)
        ids[source.location] = id
        pending.append(Pending(id: id))
        return id
    }

    /// A new schema without a meaning yet. Past the limit, the last one stands for all others.
    mutating func make(_ source: SchemaObject, at pointer: JSONPointer) -> SchemaID {
        if schemas.count >= limits.maximumSchemas, !schemas.isEmpty {
            if said.insert(SaidKey(code: .tooManySchemas, location: schemas[0].source.location)).inserted {
                diagnostics.error(
                    .tooManySchemas,
                    "more than \(limits.maximumSchemas) schemas; raise the limit or split the description",
                    at: source.location)
            }
            return SchemaID(index: Int32(clamping: schemas.count - 1))
        }
        schemas.append(
            ResolvedSchema(
                shape: .any, isNullable: source.isNullable, pointer: pointer, source: source, title: source.title,
                description: source.description ?? source.reference?.description, isDeprecated: source.isDeprecated))
        accesses.append(Access(isReadOnly: source.isReadOnly, isWriteOnly: source.isWriteOnly))
        return SchemaID(index: Int32(clamping: schemas.count - 1))
    }

    /// Converts what is on the list until nothing is left.
    mutating func convertPending() {
        var next = 0
        while next < pending.count {
            let item = pending[next]
            next += 1
            convert(item)
        }
        pending.removeAll()
    }

    /// The schema of an id, where it stands: to copy one out counts each of its dozen texts, lists and objects.
    subscript(id: SchemaID) -> ResolvedSchema {
        _read { yield schemas[Int(id.index)] }
        _modify { yield &schemas[Int(id.index)] }
    }
}
