/// Arranges the operations in the tree of resources: `client.actions.triggers.bindings`.
struct ResourceTree {
    /// The client's own operations and every resource, sorted by name.
    struct Outcome {
        var operations: [OperationPlan] = []
        var children: [ChildResource] = []
        var resources: [ResourcePlan] = []
    }

    /// One resource while the tree grows; its children by accessor.
    fileprivate final class Group {
        /// The texts that lead to it. Of several that give the same accessors the least, whatever the order of operations;
        /// those of the description before those of the lock.
        private(set) var texts: [String] = []
        private var isOwn = false
        /// The texts of the tags whose operations stay here, as they were here before.
        private(set) var tags: Set<[String]> = []
        var operations: [MethodNames.Candidate] = []
        var children: [Identifier: Group] = [:]

        /// Notes that an operation belongs here, or below.
        ///
        /// - Parameter depth: The resource's place in the path of the operation's.
        func note(_ group: OperationGroup, _ depth: Int) {
            let (texts, isOwn) = (Array(group.texts[...depth]), depth < group.ownDepth)
            let isBefore = self.isOwn == isOwn ? texts.lexicographicallyPrecedes(self.texts) : isOwn
            if self.texts.isEmpty || isBefore { (self.texts, self.isOwn) = (texts, isOwn) }
            if !isOwn, depth == group.accessors.count - 1 { tags.insert(group.derived) }
        }
    }

    /// The tree; names that two things would have are reported.
    static func build(
        _ operations: [(group: OperationGroup, candidate: MethodNames.Candidate)], _ context: inout PlanningContext
    ) -> Outcome {
        let root = Group()
        for operation in operations {
            var group = root
            for (depth, accessor) in operation.group.accessors.enumerated() {
                let child = group.children[accessor] ?? Group()
                child.note(operation.group, depth)
                group.children[accessor] = child
                group = child
            }
            group.operations.append(operation.candidate)
        }
        var outcome = Outcome()
        let names = Set(context.types.entries.map(\.name)).union(context.types.others)
        outcome.operations = MethodNames.settle(root.operations, of: [], beside: Set(root.children.keys), &context)
        outcome.children = children(of: root, [], names, &outcome.resources, &context)
        reportCollisions(outcome.resources, &context)
        outcome.resources.sort { $0.name < $1.name }
        return outcome
    }

    private static func children(
        of group: Group, _ path: [Identifier], _ types: Set<Identifier>, _ resources: inout [ResourcePlan],
        _ context: inout PlanningContext
    ) -> [ChildResource] {
        group.children.keys.sorted().compactMap { accessor in
            guard let child = group.children[accessor] else { return nil }
            let path = path + [accessor]
            let text = tagText(of: child, context)
            let name = name(child, path, types, &context)
            context.lock.resources[LockedResources.key(path)] = NameLock.Entry(name: name.text)
            let grandchildren = children(of: child, path, types, &resources, &context)
            resources.append(
                ResourcePlan(
                    name: name, path: path, documentation: documentation(text, path), children: grandchildren,
                    operations: MethodNames.settle(
                        child.operations, of: path, beside: Set(child.children.keys), &context)))
            return ChildResource(
                accessor: accessor, type: name, documentation: Documentation(text: text ?? summary(path)))
        }
    }

    /// The name that the resource's type had, where no other type has it now.
    private static func name(
        _ group: Group, _ path: [Identifier], _ types: Set<Identifier>, _ context: inout PlanningContext
    ) -> Identifier {
        guard let known = context.lockedResources.entry(of: path) else {
            return derivedName(group, types, &context)
        }
        let isHiding = TypeNamer.isHiding(known.name, context)
        guard isHiding || types.contains(known.name) else { return known.name }
        let name = derivedName(group, types, &context)
        context.diagnostics.warning(
            .nameCollisionResolved,
            "the resource 'client.\(LockedResources.key(path))' is '\(name)' and no longer '\(known.name)', as "
                + (isHiding
                    ? "that would hide a member, or a type of Swift or of the runtime" : "a model has that name"),
            at: known.location)
        return name
    }

    /// The joined path, `ActionsTriggersBindings`, with `Resource` behind it where a model, the runtime or another
    /// resource has the name, or `Operations` where a model has that one too.
    private static func derivedName(
        _ group: Group, _ types: Set<Identifier>, _ context: inout PlanningContext
    ) -> Identifier {
        let texts = group.texts
        var name = context.naming.type(texts[0])
        for text in texts.dropFirst() { name = context.naming.type(name, text) }
        let location = group.firstLocation
        let resource = context.naming.suffixed(name, "Resource")
        let longer = types.contains(resource) ? context.naming.suffixed(name, "Operations") : resource
        if TypeNamer.isHiding(name, context) {
            context.diagnostics.note(
                .shadowingName,
                "the resource is '\(longer)', as '\(name)' would hide a member, or a type of Swift or of the runtime",
                at: location)
            return longer
        }
        let isModel = types.contains(name)
        guard isModel || context.lockedResources.contains(name) else { return name }
        context.diagnostics.note(
            .nameCollisionResolved,
            "the resource 'client.\(texts.joined(separator: "."))' is '\(longer)', as "
                + (isModel
                    ? "a model is '\(name)'; 'names' can give the model another name"
                    : "another resource was '\(name)' before"),
            at: location)
        return longer
    }

    // MARK: Texts

    /// What the description says of the resource's tag, or of the one that its operations have now.
    private static func tagText(of group: Group, _ context: PlanningContext) -> String? {
        let others = group.tags.sorted { $0.lexicographicallyPrecedes($1) }
        return ([group.texts] + others).lazy.compactMap { tagText($0, context) }.first
    }

    private static func tagText(_ texts: [String], _ context: PlanningContext) -> String? {
        let dotted = texts.joined(separator: ".")
        let accessor = context.naming.member(dotted, .accessor)
        let tag =
            context.document.tags.first { $0.name == dotted }
            ?? (texts.count == 1
                ? context.document.tags.first {
                    context.naming.member(OperationNaming.withoutVersion($0.name), .accessor) == accessor
                } : nil)
        let nested = texts.last.flatMap { last in context.document.tags.first { $0.name == last && $0.parent != nil } }
        let text = (tag ?? nested).flatMap { $0.description ?? $0.summary }
        return text?.isEmpty == false ? text : nil
    }

    private static func documentation(_ text: String?, _ path: [Identifier]) -> Documentation {
        var documentation = Documentation(text: text)
        let accessor = "`client.\(path.map(\.text).joined(separator: "."))`"
        guard var summary = documentation.summary else {
            return Documentation(summary: "The operations of \(accessor).")
        }
        while summary.last == "." { summary.removeLast() }
        documentation.summary = summary.contains(": ") ? "\(summary) (\(accessor))." : "\(summary): \(accessor)."
        return documentation
    }

    private static func summary(_ path: [Identifier]) -> String {
        "The operations of `client.\(path.map(\.text).joined(separator: "."))`."
    }

    // MARK: Collisions

    private static func reportCollisions(_ resources: [ResourcePlan], _ context: inout PlanningContext) {
        let groups = Dictionary(grouping: resources, by: \.name)
        let schemas = Dictionary(context.types.entries.map { ($0.name, context.graph[$0.id].pointer) }) { first, _ in
            first
        }
        for resource in resources
        where groups[resource.name].map({ $0.count > 1 }) == true || schemas[resource.name] != nil
            || context.types.others.contains(resource.name)
        {
            let other = schemas[resource.name].map {
                "as the type of '\($0)' is; 'names' can give that another name: '\($0): …'"
            }
            context.diagnostics.error(
                .nameCollision,
                "the resource '\(resource.path.map(\.text).joined(separator: "."))' would be '\(resource.name)', "
                    + (other ?? "as another type is"), at: resource.operations.first?.location)
        }
    }
}

extension ResourceTree.Group {
    /// Where the first operation in it stands.
    fileprivate var firstLocation: SourceLocation? {
        operations.first?.plan.location ?? children.keys.sorted().first.flatMap { children[$0]?.firstLocation }
    }
}
