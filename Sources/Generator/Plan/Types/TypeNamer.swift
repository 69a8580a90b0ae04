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
    private var shared: SharedSchemas
    private var locked: LockedNames
    /// The schemas of each shared type that were found so far, and the names that their places would give it.
    private var found: [Int: (ids: [SchemaID], names: [Identifier])] = [:]
    /// The first schema of each shared type that has the type's name.
    private var named: [Int: SchemaID] = [:]

    private init(_ context: PlanningContext) {
        let graph = context.graph
        isVisited = Array(repeating: false, count: graph.schemas.count)
        var isComponent = isVisited
        for component in graph.named { isComponent[Int(component.value.index)] = true }
        self.isComponent = isComponent
        shared = SharedSchemas(context)
        locked = LockedNames(context.configuration.lock)
        notePlaces(context)
    }

    /// Fills the context's table of types.
    static func run(_ context: inout PlanningContext) {
        var namer = TypeNamer(context)
        let components = context.components
        var names = components.map { component in
            let pointer = context.graph[component.value].pointer
            let known = namer.locked.name(ofComponent: pointer)
            return namer.finalName(
                component.value, known, context.naming.type(component.name), pointer, component.location, &context)
        }
        TypeNameCollisions.resolve(&names, components, &context)
        namer.componentNames = Set(names.map(\.type))
        for (component, name) in zip(components, names) {
            let pointer = context.graph[component.value].pointer
            if namer.locked.name(ofComponent: pointer) == name.type {
                namer.locked.record(component: pointer, position: context.types.entries.count)
            }
            namer.add(component.value, name.type, &context)
        }
        for (component, name) in zip(components, names) {
            namer.visitChildren(context.inlineTarget(of: component.value), name.base, &context)
        }
        for operation in context.operations { namer.operation(operation, &context) }
        for (message, name) in MessagePlanner.names(context) {
            guard let schema = MessagePlanner.content(of: message)?.schema else { continue }
            namer.visit(schema, name, &context)
        }
        var next = 0
        while next < namer.deferred.count {
            let (id, name) = namer.deferred[next]
            if !namer.isVisited[Int(id.index)] {
                namer.visit(id, name, &context)
            } else if let group = namer.shared.group(of: id), let found = namer.found.removeValue(forKey: group) {
                namer.visitShared(group, found.ids, found.names, &context)
            }
            next += 1
        }
        for position in TypeNameCollisions.resolveInline(namer.locked.lockedPositions, &context) {
            namer.locked.record(
                component: context.graph[context.types.entries[position].id].pointer, position: position)
        }
        context.lock.entries = namer.locked.entries(context.types)
    }

    // MARK: Roots

    /// Adds the type of a component.
    private mutating func add(_ id: SchemaID, _ name: Identifier, _ context: inout PlanningContext) {
        isVisited[Int(id.index)] = true
        let shape = context.inlineTarget(of: id)
        if case .same = context.graph[shape].shape {
            context.types.add(.init(name: name, id: id, shape: id))
        } else {
            isVisited[Int(shape.index)] = true
            context.types.add(.init(name: name, id: id, shape: shape))
            noteNamed(shape)
        }
    }

    private mutating func operation(_ operation: ResolvedOperation, _ context: inout PlanningContext) {
        let base = context.operationNames.name(of: operation)
        var taken: Set<Identifier> = []
        let needNames = operation.parameters.contains { !context.graph[$0.schema].shape.isScalar }
        for parameter in operation.parameters where needNames {
            let object = parameter.object
            var name = context.naming.type(base, object.name)
            if !taken.insert(name).inserted { name = context.naming.type(name, object.in.rawValue) }
            visitInline(parameter.schema, name, in: operation, &context)
        }
        for (schema, words) in BodyChoice.named(operation, context) + ResponseChoice.named(operation, context) {
            visitInline(schema, context.naming.type(base, words), in: operation, &context)
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
        let shape = context.graph[id].shape
        switch shape {
        case .enumeration(let shape) where shape.isConstant || shape.members.isEmpty: return
        case .union(let union) where context.commonType(of: union) != nil: return
        case .object, .union, .enumeration:
            guard let group = shared.group(of: id), !isNamed(id, context) else {
                return declare(id, wanted, isShared: false, &context)
            }
            if let component = shared.groups[group].component, !locked.hasName(context.graph[id].pointer) {
                if context.types.name(of: component) != nil { return share(component, with: id, &context) }
            }
            visitMember(id, of: group, wanted, &context)
        default: visitChildren(id, wanted, &context)
        }
    }

    private mutating func declare(
        _ id: SchemaID, _ wanted: Identifier, isShared: Bool, _ context: inout PlanningContext
    ) {
        let schema = context.graph[id]
        let fingerprint = shared.fingerprint(of: id)
        let known = locked.name(of: schema.pointer, fingerprint: fingerprint, isShared: isShared)
        var name = finalName(id, known, wanted, schema.pointer, schema.source.location, &context)
        // The description may give a name that is not the lock's.
        let isLocked = name.type == known
        if !isLocked, componentNames.contains(name.type) { name.type = makeWay(name.type, schema, &context) }
        locked.record(
            schema.pointer, position: context.types.entries.count, fingerprint: fingerprint, isShared: isShared,
            isLocked: isLocked)
        context.types.add(.init(name: name.type, id: id, shape: id))
        noteNamed(id)
        visitChildren(id, name.base, &context)
    }

    // MARK: Shared types

    /// Notes one place of a shared type; the type is named when all places are known.
    private mutating func visitMember(
        _ id: SchemaID, of group: Int, _ wanted: Identifier, _ context: inout PlanningContext
    ) {
        if let first = named[group] { return share(first, with: id, &context) }
        if found[group] == nil { deferred.append((id, wanted)) }
        found[group, default: ([], [])].ids.append(id)
        found[group, default: ([], [])].names.append(wanted)
    }

    /// Lets the type of a schema stand for another one, in the messages that hold that too.
    private mutating func share(_ id: SchemaID, with other: SchemaID, _ context: inout PlanningContext) {
        context.types.add(other, sameAs: id)
        noteNamed(other)
        context.reach.share(id, with: other, context.graph)
    }

    private mutating func noteNamed(_ id: SchemaID) {
        if let group = shared.group(of: id), named[group] == nil { named[group] = id }
    }

    /// Whether a schema is given a name of its own.
    private func isNamed(_ id: SchemaID, _ context: PlanningContext) -> Bool {
        !context.configuration.names.isEmpty
            && context.configuration.names[context.graph[id].pointer.description] != nil
    }

    /// The name that all places suggest, else the shortest of those that they would give.
    ///
    /// That of a property has the words before it that all places have: `NextActionSMS`. When there are none, one word
    /// alone, `SMS`, does not say where it stands.
    private mutating func visitShared(
        _ group: Int, _ ids: [SchemaID], _ names: [Identifier], _ context: inout PlanningContext
    ) {
        let suggested = shared.groups[group].name.map { context.naming.type($0) }
            .flatMap { shared.groups[group].isPropertyName ? SharedTypeName.placed($0, names) : $0 }
            .flatMap { componentNames.contains($0) || ids.count == 1 ? nil : $0 }
        let shortest = names.min { ($0.text.utf8.count, $0) < ($1.text.utf8.count, $1) }
        guard let first = ids.first, let name = suggested ?? shortest else { return }
        declare(first, name, isShared: true, &context)
        for id in ids.dropFirst() { share(first, with: id, &context) }
    }

    /// Notes what the lock has to tell apart before any name is asked for.
    private mutating func notePlaces(_ context: PlanningContext) {
        guard !locked.isEmpty || !context.operations.isEmpty else { return }
        for operation in context.operations {
            for parameter in operation.parameters {
                let pointer = context.graph[parameter.schema].pointer
                guard pointer.tokens.contains("parameters"), pointer.tokens.first == "paths" else { continue }
                let place = operation.pointer.appending("parameters").appending(
                    "\(parameter.object.in.rawValue).\(parameter.object.name)")
                locked.setPlace(place.appending("schema").description, of: pointer)
            }
        }
        guard !locked.isEmpty else { return }
        for index in context.graph.schemas.indices where !context.graph.schemas[index].shape.isScalar {
            let id = SchemaID(index: Int32(clamping: index))
            locked.note(
                context.graph[id].pointer, fingerprint: shared.fingerprint(of: id),
                isShared: shared.group(of: id) != nil)
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

    /// What an earlier run made a name of: for what a schema says itself, where two names met; else because that would
    /// hide another type. `nil` for a name that is its own origin, and for one that is not the schema's any more.
    private static func origin(
        of name: Identifier, _ id: SchemaID, _ text: Identifier?, _ context: PlanningContext
    ) -> Identifier? {
        if context.lockedResources.contains(name) { return nil }
        guard let text else {
            guard name.text.hasSuffix("Model"), let plain = Identifier(String(name.text.dropLast("Model".count))) else {
                return nil
            }
            return isHiding(plain, context) ? plain : nil
        }
        let schema = context.graph[id]
        let made = [
            longer(text, schema.shape, context.naming), context.naming.numbered(text, schema.pointer.description),
        ]
        return made.contains(name) && !isHiding(name, context) ? text : nil
    }

    /// Whether a type of this name would hide another one, or take it from a resource.
    static func isTaken(_ name: Identifier, _ context: PlanningContext) -> Bool {
        isHiding(name, context) || context.lockedResources.contains(name)
    }

    /// Whether a type of this name would hide another one.
    static func isHiding(_ name: Identifier, _ context: PlanningContext) -> Bool {
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

    /// - Parameters:
    ///   - known: The name that the lock has.
    ///   - wanted: The name otherwise.
    private func finalName(
        _ id: SchemaID, _ known: Identifier?, _ wanted: Identifier, _ pointer: JSONPointer,
        _ location: SourceLocation, _ context: inout PlanningContext
    ) -> ChosenName {
        let extensions = context.graph[id].source.extensions
        let given = context.override(pointer, location) ?? context.ownName(extensions)
        let text = given == nil ? NamingExtensions.text(.type, extensions).map(context.naming.type) : nil
        if given == nil, let known, let base = TypeNamer.origin(of: known, id, text, context) {
            return ChosenName(type: known, base: base, isGiven: false)
        }
        let base = given ?? text ?? known ?? wanted
        if given == nil, let known, base == known { LockedNameChecks(context).checkSpelling(known, &context) }
        let isHiding = TypeNamer.isHiding(base, context)
        // What is given is given: the resource makes way.
        guard isHiding || given == nil && context.lockedResources.contains(base) else {
            return ChosenName(type: base, base: base, isGiven: given != nil)
        }
        let name = context.naming.suffixed(base, "Model")
        if isHiding {
            context.diagnostics.note(
                .shadowingName,
                "the type is '\(name)', as '\(base)' would hide a member, or a type of Swift or of the runtime",
                at: location)
        } else {
            let message =
                "the type is '\(name)', as '\(base)' is a resource that was there before; 'names' can give it another "
                + "name: '\(pointer): …'"
            // Who has seen it once needs no warning with every run.
            let isKnown = context.configuration.lock.hasType(name.text)
            context.diagnostics.add(
                Diagnostic(isKnown ? .note : .warning, .nameCollisionResolved, message, at: location))
        }
        return ChosenName(type: name, base: base, isGiven: given != nil)
    }
}
