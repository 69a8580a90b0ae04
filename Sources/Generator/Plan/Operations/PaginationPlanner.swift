/// Plans how an operation is asked for one page after the other, when it says so.
///
/// What does not fit the operation's parameters and response is an error: a list that silently ends after its first
/// page would be worse.
struct PaginationPlanner {
    private let declaration: PaginationDeclaration
    private let operation: ResolvedOperation
    private let properties: PropertyPaths

    /// The plan; `nil` when the operation has no pages, or after an error.
    static func plan(
        _ operation: ResolvedOperation, _ plan: OperationPlan, _ types: [Identifier: Declaration],
        _ context: inout PlanningContext
    ) -> PaginationPlan? {
        let setting = context.pagination.entry(for: operation.operation.operationID?.value)
        guard let declaration = declaration(operation, setting, &context.diagnostics) else { return nil }
        guard plan.response.format == .json, let type = plan.response.type else {
            context.diagnostics.error(
                .invalidPagination, "'\(OperationPlanner.address(operation))' has no JSON that could be a page",
                at: declaration.location)
            return nil
        }
        let planner = PaginationPlanner(
            declaration: declaration, operation: operation, properties: PropertyPaths(page: type, types: types))
        do throws(PaginationProblem) {
            return try planner.plan(context)
        } catch {
            // One setting may be for several operations: the message says which.
            let address = setting == nil ? "" : "'\(OperationPlanner.address(operation))': "
            context.diagnostics.error(.invalidPagination, address + error.message, at: error.location)
            return nil
        }
    }

    /// What the configuration says, else what the description does.
    private static func declaration(
        _ operation: ResolvedOperation, _ setting: Named<Node>?, _ d: inout Diagnostics
    ) -> PaginationDeclaration? {
        guard let setting else { return PaginationDeclaration(operation.operation.extensions, &d) }
        return setting.value.isNull ? nil : PaginationDeclaration(setting, &d)
    }

    private func plan(_ context: PlanningContext) throws(PaginationProblem) -> PaginationPlan {
        let (items, itemType) = try items()
        return PaginationPlan(
            style: try style(context), parameter: try parameter(), size: try size(),
            defaultSize: declaration.size.flatMap { defaultNumber(of: $0.value, context) },
            items: items, itemType: itemType, total: try total(), next: try next())
    }

    private func style(_ context: PlanningContext) throws(PaginationProblem) -> PaginationPlan.Style {
        switch declaration.style {
        case .number:
            let first = declaration.first ?? declaration.parameter.flatMap { defaultNumber(of: $0.value, context) }
            return .number(first: first ?? 0)
        case .offset: return .offset
        case .cursor: return .cursor
        case .link: return .link
        }
    }

    private func parameter() throws(PaginationProblem) -> String {
        if declaration.style == .link { return "" }
        guard let parameter = declaration.parameter else {
            throw PaginationProblem("'parameter' has to name what says which page", declaration.location)
        }
        return try query(parameter)
    }

    private func size() throws(PaginationProblem) -> String? {
        guard let size = declaration.size else { return nil }
        return try query(size)
    }

    private func query(_ name: Named<String>) throws(PaginationProblem) -> String {
        guard operation.parameters.contains(where: { $0.object.in == .query && $0.object.name == name.value }) else {
            let names = operation.parameters.filter { $0.object.in == .query }.map(\.object.name)
            let hint = names.isEmpty ? "" : "; it has \(names.joined(separator: ", "))"
            throw PaginationProblem(
                "the operation has no parameter '\(name.value)' in its query\(hint)", name.location)
        }
        return name.value
    }

    /// The default of a parameter's schema, when it is an integer.
    private func defaultNumber(of name: String, _ context: PlanningContext) -> Int? {
        operation.parameters.first { $0.object.in == .query && $0.object.name == name }
            .flatMap { context.graph[$0.schema].source.defaultValue?.text }.flatMap { Int($0) }
    }

    private func items() throws(PaginationProblem) -> (PropertyPath, TypeReference) {
        let (path, type) = try properties.find(declaration.items)
        guard case .array(let item) = properties.resolved(type) else {
            throw PaginationProblem(
                "\(declaration.items.map { "'\($0.value)'" } ?? "the page") is no list; 'items' has to name one",
                declaration.items?.location ?? declaration.location)
        }
        return (path, item)
    }

    private func total() throws(PaginationProblem) -> PropertyPath? {
        guard let total = declaration.total else { return nil }
        let (path, type) = try properties.find(total)
        switch properties.resolved(type) {
        case .runtime(.int), .runtime(.int32), .runtime(.int64), .runtime(.double): return path
        default: throw PaginationProblem("'\(total.value)' is no number", total.location)
        }
    }

    private func next() throws(PaginationProblem) -> PropertyPath? {
        guard declaration.style == .cursor else { return nil }
        guard let next = declaration.next else {
            throw PaginationProblem("'next' has to name what leads to the next page", declaration.location)
        }
        let (path, type) = try properties.find(next)
        switch properties.resolved(type) {
        case .runtime(.string), .runtime(.int): return path
        default: throw PaginationProblem("'\(next.value)' is neither a string nor an integer", next.location)
        }
    }
}

/// What is wrong with a declaration.
struct PaginationProblem: Error {
    let message: String
    let location: SourceLocation

    init(_ message: String, _ location: SourceLocation) {
        self.message = message
        self.location = location
    }
}
