/// What every part of the planner reads and adds to.
struct PlanningContext {
    let document: Document
    let graph: SchemaGraph
    let configuration: Configuration
    let naming: Naming
    var overrides: Overrides
    var pagination: PaginationSettings
    var diagnostics: Diagnostics
    /// The operations that the filters leave.
    var operations: [ResolvedOperation]
    /// The webhooks and callbacks that the filters leave.
    let messages: [ResolvedMessage]
    /// The components that the filters leave, and their forms for requests.
    let components: [Named<SchemaID>]
    /// Which schemas requests and responses hold.
    var reach: Reach
    /// The schemas that are files in multipart bodies.
    let fileParts: Set<SchemaID>
    /// The types of the bodies of refusals.
    var errors: ErrorPlanner?
    /// What the types of operations begin with.
    let operationNames: OperationTypeNames
    /// The name of the client struct.
    let clientName: Identifier
    /// The types that are declared, and what is used for every other schema.
    var types = TypeTable()
    /// The types of the resources that an earlier run had.
    var lockedResources = LockedResources()
    /// The names of operations that are not written.
    var heldNames = HeldNames()
    /// The names that were made up, for later runs.
    var lock = NameLock()

    /// A context before anything is planned; takes the diagnostics over.
    init(_ document: Document, _ graph: SchemaGraph, _ configuration: Configuration, _ d: inout Diagnostics) {
        self.document = document
        self.graph = graph
        self.configuration = configuration
        naming = Naming(acronyms: configuration.acronyms)
        clientName = configuration.client.flatMap { Identifier($0) } ?? naming.type(configuration.module + "Client")
        overrides = Overrides(configuration.names)
        pagination = PaginationSettings(configuration.pagination)
        diagnostics = Diagnostics()
        swap(&diagnostics, &d)
        (operations, messages) = OperationFilter.kept(graph, configuration.filters, &diagnostics)
        components = OperationFilter.keptComponents(graph, configuration.filters, operations, messages)
        operationNames = OperationTypeNames(graph.operations, naming)
        fileParts = FileParts.schemas(operations, graph)
        reach = Reach(graph, operations, messages)
    }

    /// What was said of a place that several types share.
    private var said: Set<SourceLocation> = []

    /// Reports a weakened keyword of a schema, which several types may use, once.
    mutating func reportOnce(_ code: DiagnosticCode, _ message: String, at location: SourceLocation) {
        if said.insert(location).inserted { diagnostics.warning(code, message, at: location) }
    }

    /// The name that `names` gives to a place.
    mutating func override(_ pointer: @autoclosure () -> JSONPointer, _ location: SourceLocation?) -> Identifier? {
        overrides.name(at: pointer(), location, &diagnostics)
    }

    /// The name that a place gives itself with `x-swift-name`.
    mutating func ownName(_ extensions: [Named<Node>]) -> Identifier? {
        guard let entry = extensions.first(where: { $0.name == "x-swift-name" }) else { return nil }
        if let text = entry.value.string, let identifier = Identifier(text) { return identifier }
        diagnostics.warning(
            .invalidOverride, "the value of 'x-swift-name' is no Swift identifier and is not used", at: entry.location)
        return nil
    }
}

extension PlanningContext {
    /// The first of the examples that has its value here.
    func firstValue(of examples: [Named<Referenced<ExampleObject>>]) -> Node? {
        for example in examples {
            if let value = document.value(of: example.value) { return value }
        }
        return nil
    }
}
