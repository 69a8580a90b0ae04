/// A plan with the description that it was made of, and its declarations by name.
struct DescribedPlan: Sendable {
    let plan: Plan
    /// The tree of the description, to find places in.
    let root: Node
    /// `info.title` and `info.version`.
    let info: Info
    /// The types of the module: what schemas, bodies and responses came to.
    let types: [Identifier: Declaration]
    let resources: [ResourcePlan]
    let client: ClientPlan?
    /// Every operation with the accessors that lead to it.
    let calls: [PlannedCall]
    /// What responses have besides a body, by method and path.
    let answers: [String: ResolvedOperation]
    let reach: PlanReach
    /// What is asked of values that are sent.
    let schemas: SentSchemas
    /// What is said of the module as a whole.
    let module: ModuleSettings

    /// Takes a plan apart.
    init(_ plan: Plan, _ document: Document, _ graph: SchemaGraph, _ configuration: Configuration) {
        self.plan = plan
        module = ModuleSettings(
            name: configuration.module, access: configuration.access, conformances: configuration.conformances)
        root = document.root
        info = document.info
        var types: [Identifier: Declaration] = [:]
        var resources: [ResourcePlan] = []
        var client: ClientPlan?
        for declaration in plan.files.flatMap(\.declarations) {
            switch declaration {
            case .resource(let resource): resources.append(resource)
            case .client(let plan): client = plan
            default: types[declaration.name] = declaration
            }
        }
        self.types = types
        self.resources = resources
        self.client = client
        calls =
            (client?.operations ?? []).map { PlannedCall(path: [], plan: $0) }
            + resources.flatMap { resource in
                resource.operations.map { PlannedCall(path: resource.path, plan: $0) }
            }
        answers = Dictionary(
            graph.operations.map { (PlannedCall.address($0.operation.method, $0.path), $0) }
        ) { first, _ in first }
        reach = PlanReach(types, calls, client)
        schemas = SentSchemas(graph)
    }

    /// A type with its aliases followed, so that `ActionID` and `String` are one.
    func resolved(_ type: TypeReference) -> TypeReference { resolved(type, depth: 0) }

    private func resolved(_ type: TypeReference, depth: Int) -> TypeReference {
        guard depth < Self.greatestDepth else { return type }
        return switch type {
        case .named(let name):
            if case .alias(let alias)? = types[name] { resolved(alias.type, depth: depth + 1) } else { type }
        case .runtime: type
        case .array(let element): .array(resolved(element, depth: depth + 1))
        case .dictionary(let value): .dictionary(resolved(value, depth: depth + 1))
        case .optional(let wrapped): .optional(resolved(wrapped, depth: depth + 1))
        case .nullable(let wrapped): .nullable(resolved(wrapped, depth: depth + 1))
        case .generic(let outer, let parameter): .generic(outer, resolved(parameter, depth: depth + 1))
        }
    }

    private static let greatestDepth = 64

    /// The place of a value, if the description has one there.
    func place(_ pointer: JSONPointer) -> (pointer: String, location: SourceLocation)? {
        root.value(at: pointer).map { (pointer.description, $0.location) }
    }
}

/// An operation and how a program calls it.
struct PlannedCall: Sendable {
    /// The accessors from the client.
    let path: [Identifier]
    let plan: OperationPlan

    /// `client.actions.get`
    var name: String { (["client"] + path.map(\.text) + [plan.name.text]).joined(separator: ".") }

    /// `client.actions.get(id:)`
    var symbol: String { "\(name)(\(labels.map { "\($0):" }.joined()))" }

    /// The labels in the order of the signature; `_` for the body.
    var labels: [String] {
        OperationRenderer.inOrder(plan) {
            $0.name.text
        } body: { _ in
            "_"
        }
    }

    /// The method and the path, whatever the parameters in it are called: what the service knows the operation by.
    var address: String { Self.address(plan.method, plan.pathTemplate) }

    /// `GET /actions/{}`
    static func address(_ method: String, _ path: String) -> String {
        OperationAddress.withoutNames(OperationAddress.text(method.uppercased(), path))
    }
}
