/// Plans the parameters of an operation in the order of its Swift signature.
enum ArgumentPlanner {
    /// Path parameters in the path's order, then required ones, then optional ones.
    static func plan(_ operation: ResolvedOperation, _ context: inout PlanningContext) -> [ArgumentPlan] {
        // By their positions, as a parameter holds much.
        let parameters = operation.parameters
        let ordered = templateNames(operation.path).compactMap { name in
            parameters.firstIndex { $0.object.in == .path && $0.object.name == name }
        }
        let rest = parameters.indices.filter {
            parameters[$0].object.in != .path && !isFixed(parameters[$0].object, operation, &context)
        }
        let required = rest.filter { parameters[$0].object.isRequired }
        let optional = rest.filter { !parameters[$0].object.isRequired }
        let all = (ordered + required + optional).map { parameters[$0] }
        let labels = ArgumentNames.settle(all, of: operation, &context)
        return zip(all, labels).map { plan($0, $1, &context) }
    }

    /// Whether the path has the parameter's pair already: `/files?action=copy`.
    private static func isFixed(
        _ object: ParameterObject, _ operation: ResolvedOperation, _ context: inout PlanningContext
    ) -> Bool {
        guard object.in == .query, let query = operation.path.split(separator: "?", maxSplits: 1).dropFirst().first
        else {
            return false
        }
        let names = query.prefix { $0 != "#" }.split(separator: "&").map { $0.prefix { $0 != "=" } }
        guard names.contains(where: { $0 == object.name }) else { return false }
        context.diagnostics.note(
            .fixedParameter, "the query parameter '\(object.name)' has the value that the path gives it",
            at: object.nameLocation)
        return true
    }

    private static func plan(
        _ parameter: ResolvedOperation.Parameter, _ name: Identifier, _ context: inout PlanningContext
    ) -> ArgumentPlan {
        let object = parameter.object
        let isRequired = object.isRequired || object.in == .path
        let type = context.type(of: parameter.schema)
        return ArgumentPlan(
            name: name, wireName: object.name, location: object.in, type: isRequired ? type : type.madeOptional,
            isRequired: isRequired, style: ArgumentStyles.printed(parameter, &context),
            allowsReserved: object.allowReserved,
            documentation: Documentation(
                value: context.graph[parameter.schema], description: object.description,
                isDeprecated: object.isDeprecated),
            source: object.nameLocation,
            example: object.example ?? context.firstValue(of: object.examples)
                ?? context.graph[parameter.schema].source.examples.first)
    }

    /// The names between braces, in order, each once.
    static func templateNames(_ path: String) -> [String] {
        var names: [String] = []
        for part in path.split(separator: "{", omittingEmptySubsequences: false).dropFirst() {
            guard let end = part.firstIndex(of: "}") else { continue }
            let name = String(part[..<end])
            if !names.contains(name) { names.append(name) }
        }
        return names
    }
}
