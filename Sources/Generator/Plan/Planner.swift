/// Turns schemas and operations into declarations of Swift: every type, name and file is final after it.
public enum Planner {
    /// Plans what is written for a description.
    ///
    /// What cannot be given a Swift meaning is left out and reported; the rest is planned all the same.
    /// - Returns: The plan, or `nil` when nothing is left to write.
    public static func plan(
        _ document: Document, _ graph: SchemaGraph, _ configuration: Configuration, _ d: inout Diagnostics
    ) -> Plan? {
        var context = PlanningContext(document, graph, configuration, &d)
        defer { swap(&context.diagnostics, &d) }
        let locked = LockedMethods(configuration.lock, graph.operations)
        let groups = OperationGroup.groups(locked, &context)
        context.lockedResources = LockedResources(
            configuration.lock, groups.map(\.accessors) + locked.all.map(\.accessors))
        TypeNamer.run(&context)
        var declarations = types(&context)
        declarations += MessagePlanner.plan(&context)
        AliasPlanner.breakCycles(&declarations, &context.diagnostics)
        Boxing.apply(&declarations, &context.diagnostics)
        context.errors = ErrorPlanner(context)
        let operations = operations(declarations, groups, locked, &context)
        declarations += operations.flatMap { ownTypes(of: $0.candidate.plan) }
        if let headers = HeaderPlanner.plan(&context) { declarations.append(.headers(headers)) }
        context.heldNames = HeldNames(locked.besides(Set(operations.map(\.candidate.plan.pointer))))
        let tree = ResourceTree.build(operations, &context)
        context.heldNames.keep(from: configuration.lock, in: &context.lock)
        declarations += tree.resources.map(Declaration.resource)
        declarations.append(.client(ClientPlanner.plan(tree, &context)))
        declarations += FormerNames.plan(&declarations, &context)
        reportLeftOut(&context)
        // An operation may have a method more, for what it streams.
        let planned = Set(operations.map(\.candidate.plan.pointer)).count
        return Plan(
            module: configuration.module, header: header(configuration), access: configuration.access,
            files: FileLayout.files(declarations, context.naming), operationCount: planned,
            schemaCount: graph.components.count, leftOut: leftOut(planned, context), lock: context.lock)
    }

    /// What the description has and the plan lacks, but for what the filters leave out.
    private static func leftOut(_ plannedOperationCount: Int, _ context: PlanningContext) -> Plan.LeftOut {
        let described = context.document.root["components"]?["schemas"]?.mapping?.entries.count ?? 0
        return Plan.LeftOut(
            operationCount: context.graph.leftOutOperationCount + context.operations.count - plannedOperationCount,
            schemaCount: max(0, described - context.graph.components.count))
    }

    static func types(_ context: inout PlanningContext) -> [Declaration] {
        var declarations: [Declaration] = []
        for entry in context.types.entries {
            switch context.graph[entry.shape].shape {
            case .object(let shape): declarations.append(.record(RecordPlanner.plan(entry, shape, &context)))
            case .enumeration(let shape) where !shape.members.isEmpty:
                declarations.append(.enumeration(EnumerationPlanner.plan(entry, shape, &context)))
            case .union(let shape) where context.commonType(of: shape) == nil:
                declarations.append(.union(UnionPlanner.plan(entry, shape, &context)))
            default: declarations.append(.alias(AliasPlanner.plan(entry, context)))
            }
        }
        return declarations
    }

    static func operations(
        _ declarations: [Declaration], _ groups: [OperationGroup], _ locked: LockedMethods,
        _ context: inout PlanningContext
    ) -> [(group: OperationGroup, candidate: MethodNames.Candidate)] {
        let types = Dictionary(declarations.map { ($0.name, $0) }) { first, _ in first }
        var planned: [(group: OperationGroup, candidate: MethodNames.Candidate)] = []
        for (operation, group) in zip(context.operations, groups) {
            for var candidate in OperationPlanner.plan(operation, under: group, locked.method(of: operation), &context)
            {
                candidate.plan.pagination = PaginationPlanner.plan(operation, candidate.plan, types, &context)
                planned.append((group, candidate))
            }
        }
        return planned
    }

    /// The types that operations have beside those of schemas.
    private static func ownTypes(of plan: OperationPlan) -> [Declaration] {
        [plan.response.output.map { .output($0) }, plan.body?.choice.map { .bodyChoice($0) }].compactMap { $0 }
    }

    private static func reportLeftOut(_ context: inout PlanningContext) {
        let graph = context.graph
        context.overrides.reportUnused(&context.diagnostics) {
            graph.schemas.flatMap(\.places) + graph.operations.map(\.pointer.description)
        }
        context.pagination.reportUnused(graph.operations, &context.diagnostics)
    }

    private static func header(_ configuration: Configuration) -> String {
        configuration.header
            ?? "Generated by sdkgen from \(configuration.spec?.text ?? "an OpenAPI description"). "
            + "Change that file or spec/sdkgen.yaml and run scripts/regenerate."
    }
}

extension ResolvedSchema {
    /// The pointers that names can be given to: its own, and those of its properties.
    fileprivate var places: [String] {
        guard case .object(let object) = shape else { return [pointer.description] }
        let properties = pointer.appending("properties")
        return [pointer.description] + object.properties.map { properties.appending($0.name).description }
    }
}
