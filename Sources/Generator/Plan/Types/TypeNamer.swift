/// Finds the schemas that become types, and names them: components by their name, the others by their path.
///
/// `Action` with an inline object under `trigger_meta` gives `ActionTriggerMeta`; its inline items, `ActionTriggerMetaItem`.
struct TypeNamer {
    private var isVisited: [Bool]
    private let isComponent: [Bool]
    /// Inline schemas that are referred to from outside of what they stand in, with the name they get if nothing owns them.
    private var deferred: [(id: SchemaID, name: Identifier)] = []

    /// The names of the components, which no inline schema takes.
    private var componentNames: Set<Identifier> = []

    private init(_ graph: SchemaGraph) {
        isVisited = Array(repeating: false, count: graph.schemas.count)
        var isComponent = isVisited
        for component in graph.components { isComponent[Int(component.value.index)] = true }
        self.isComponent = isComponent
    }

    /// Fills the context's table of types.
    static func run(_ context: inout PlanningContext) {
        var namer = TypeNamer(context.graph)
        let isFiltered = !context.configuration.filters.isEmpty
        let components = context.graph.components.filter { !isFiltered || context.reach.contains($0.value) }
        var names = components.map { component in
            let wanted = context.naming.type(component.name)
            let pointer = context.graph[component.value].pointer
            return finalName(component.value, wanted, pointer, component.location, &context)
        }
        TypeNameCollisions.resolve(&names, components, &context)
        namer.componentNames = Set(names.map(\.type))
        for (component, name) in zip(components, names) { namer.component(component.value, name, &context) }
        for operation in context.operations { namer.operation(operation, &context) }
        for (message, name) in MessagePlanner.names(context) {
            guard let schema = MessagePlanner.content(of: message)?.schema else { continue }
            namer.visit(schema, name, &context)
        }
        var next = 0
        while next < namer.deferred.count {
            let (id, name) = namer.deferred[next]
            if !namer.isVisited[Int(id.index)] { namer.visit(id, name, &context) }
            next += 1
        }
        TypeNameCollisions.resolveInline(namer.componentNames, &context)
    }

    // MARK: Roots

    private mutating func component(
        _ id: SchemaID,
        _ name: ChosenName,
        _ context: inout PlanningContext
    ) {
        isVisited[Int(id.index)] = true
        let shape = context.inlineTarget(of: id)
        if case .same = context.graph[shape].shape {
            context.types.add(.init(name: name.type, id: id, shape: id))
        } else {
            isVisited[Int(shape.index)] = true
            context.types.add(.init(name: name.type, id: id, shape: shape))
            visitChildren(shape, name.base, &context)
        }
    }

    private mutating func operation(_ operation: ResolvedOperation, _ context: inout PlanningContext) {
        let base = OperationNaming.typeName(operation, context.naming)
        var taken: Set<Identifier> = []
        for parameter in operation.parameters {
            let object = parameter.object
            var name = context.naming.type(base, object.name)
            if !taken.insert(name).inserted { name = context.naming.type(name, object.in.rawValue) }
            visitInline(parameter.schema, name, in: operation, &context)
        }
        if let schema = BodyPlanner.choose(operation, context)?.content.schema {
            visitInline(schema, context.naming.suffixed(base, "Request"), in: operation, &context)
        }
        if let schema = ResponsePlanner.choose(operation, context)?.content.schema {
            visitInline(schema, context.naming.suffixed(base, "Response"), in: operation, &context)
        }
    }

    /// What stands in the operation itself gets its name; a shared parameter, body or response is named by its own place.
    private mutating func visitInline(
        _ id: SchemaID, _ name: Identifier, in operation: ResolvedOperation, _ context: inout PlanningContext
    ) {
        guard !isComponent[Int(id.index)], !isVisited[Int(id.index)] else { return }
        let tokens = context.graph[id].pointer.tokens
        guard tokens.first == "components", tokens.count > 2, tokens[1] != "schemas" else {
            return visit(id, name, &context)
        }
        let suffix = ["responses": "Response", "requestBodies": "Request", "parameters": "Parameter"][tokens[1]] ?? ""
        let base = context.naming.type(tokens[2])
        visit(id, base.text.hasSuffix(suffix) ? base : context.naming.type(base, suffix), &context)
    }

    // MARK: Descent

    private mutating func visit(_ id: SchemaID, _ wanted: Identifier, _ context: inout PlanningContext) {
        guard !isVisited[Int(id.index)], !isComponent[Int(id.index)] else { return }
        isVisited[Int(id.index)] = true
        let schema = context.graph[id]
        switch schema.shape {
        case .enumeration(let shape) where shape.isConstant || shape.members.isEmpty: return
        case .union(let union) where context.commonType(of: union) != nil: return
        case .object, .union, .enumeration:
            var name = TypeNamer.finalName(id, wanted, schema.pointer, schema.source.location, &context)
            if componentNames.contains(name.type) { name.type = makeWay(name.type, schema, &context) }
            context.types.add(.init(name: name.type, id: id, shape: id))
            visitChildren(id, name.base, &context)
        default: visitChildren(id, wanted, &context)
        }
    }

    private mutating func visitChildren(_ id: SchemaID, _ name: Identifier, _ context: inout PlanningContext) {
        let naming = context.naming
        switch context.graph[id].shape {
        case .any, .boolean, .integer, .number, .string, .enumeration: return
        case .array(let items): child(items, of: id, naming.suffixed(name, "Item"), &context)
        case .map(let values):
            if let values { child(values, of: id, naming.suffixed(name, "Value"), &context) }
        case .same(let target): child(target, of: id, name, &context)
        case .object(let object):
            for property in object.properties {
                guard !isVisited[Int(property.schema.index)] else { continue }
                child(property.schema, of: id, naming.type(name, property.name), &context)
            }
            if case .schema(let values) = object.additional {
                child(values, of: id, naming.suffixed(name, "Value"), &context)
            }
        case .union(let union):
            let labels = BranchNaming.labels(union, of: id, context)
            for (branch, label) in zip(union.branches, labels) where !isVisited[Int(branch.schema.index)] {
                child(branch.schema, of: id, naming.type(name, label), &context)
            }
        }
    }

    /// Visits what stands inside of `parent`; what is only referred to from here waits for its owner.
    private mutating func child(
        _ id: SchemaID,
        of parent: SchemaID,
        _ name: @autoclosure () -> Identifier, _ context: inout PlanningContext
    ) {
        guard !isComponent[Int(id.index)], !isVisited[Int(id.index)] else { return }
        guard !context.graph[id].shape.isScalar else { return }
        let tokens = context.graph[id].pointer.tokens
        let owner = context.graph[parent].pointer.tokens
        if tokens.count > owner.count, tokens.starts(with: owner) {
            visit(id, name(), &context)
        } else {
            deferred.append((id, name()))
        }
    }

    // MARK: Names

    /// Components keep their names; an inline schema of the same name says what it is: `ActionMetaObject`.
    private func makeWay(
        _ name: Identifier,
        _ schema: ResolvedSchema,
        _ context: inout PlanningContext
    ) -> Identifier {
        let longer = TypeNamer.longer(name, schema.shape, context.naming)
        context.diagnostics.warning(
            .nameCollisionResolved,
            "the type of this schema is '\(longer)', as a component is '\(name)'; "
                + "'names' can give it another name: '\(schema.pointer): …'",
            at: schema.source.location
        )
        return longer
    }

    /// The name with what the schema is behind it.
    static func longer(_ name: Identifier, _ shape: Shape, _ naming: Naming) -> Identifier {
        switch shape {
        case .union: naming.suffixed(name, "Union")
        case .enumeration: naming.suffixed(name, "Enum")
        default: naming.suffixed(name, "Object")
        }
    }

    /// Whether a type of this name would hide another one.
    static func isTaken(_ name: Identifier, _ context: PlanningContext) -> Bool {
        TakenTypeNames.contains(name.text) || name.text == context.configuration.module || name == context.clientName
    }

    /// What a schema's type is called.
    struct ChosenName {
        var type: Identifier
        /// What the names of the types inside of it begin with.
        var base: Identifier
        /// Whether the configuration or the description says so.
        var isGiven: Bool
    }

    private static func finalName(
        _ id: SchemaID, _ wanted: Identifier, _ pointer: JSONPointer, _ location: SourceLocation,
        _ context: inout PlanningContext
    ) -> ChosenName {
        let extensions = context.graph[id].source.extensions
        let given = context.override(pointer, location) ?? context.ownName(extensions)
        let base = given ?? NamingExtensions.text(.type, extensions).map(context.naming.type) ?? wanted
        guard isTaken(base, context) else { return ChosenName(type: base, base: base, isGiven: given != nil) }
        let name = context.naming.suffixed(base, "Model")
        context.diagnostics.note(
            .shadowingName,
            "the type is '\(name)', as '\(base)' would hide a member, or a type of Swift or of the runtime",
            at: location)
        return ChosenName(type: name, base: base, isGiven: given != nil)
    }
}
