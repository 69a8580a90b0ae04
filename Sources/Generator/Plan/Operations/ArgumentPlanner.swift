/// Plans the parameters of an operation in the order of its Swift signature.
enum ArgumentPlanner {
    /// Path parameters in the path's order, then required ones, then optional ones; `nil` when one that is needed
    /// cannot be sent.
    static func plan(_ operation: ResolvedOperation, _ context: inout PlanningContext) -> [ArgumentPlan]? {
        let names = templateNames(operation.path)
        var path: [ResolvedOperation.Parameter] = []
        var rest: [ResolvedOperation.Parameter] = []
        for parameter in operation.parameters {
            switch usable(parameter, operation, names, &context) {
            case .dropped: continue
            case .unsupported: return nil
            case .used: if parameter.object.in == .path { path.append(parameter) } else { rest.append(parameter) }
            }
        }
        let missing = names.filter { name in !path.contains { $0.object.name == name } }
        guard missing.isEmpty else {
            context.diagnostics.warning(
                .pathParameterMismatch,
                "'\(OperationPlanner.address(operation))' is left out: its path has '{\(missing[0])}', which no parameter describes",
                at: operation.operation.location)
            return nil
        }
        let ordered = names.compactMap { name in path.first { $0.object.name == name } }
        let all = ordered + rest.filter(\.object.isRequired) + rest.filter { !$0.object.isRequired }
        return arguments(all, operation, &context)
    }

    // MARK: Which can be sent

    private enum Use { case used, dropped, unsupported }

    private static func usable(
        _ parameter: ResolvedOperation.Parameter, _ operation: ResolvedOperation, _ names: [String],
        _ context: inout PlanningContext
    ) -> Use {
        let object = parameter.object
        if object.in == .path, !names.contains(object.name) {
            context.diagnostics.warning(
                .pathParameterMismatch,
                "the path parameter '\(object.name)' has no place in '\(operation.path)' and is left out",
                at: object.nameLocation)
            return .dropped
        }
        if object.in == .header, ["accept", "content-type", "authorization"].contains(object.name.lowercased()) {
            context.diagnostics.note(
                .ignoredHeader,
                "the header '\(object.name)' is set by the client and is no parameter (OpenAPI 3.1 §4.8.12.1)",
                at: object.nameLocation)
            return .dropped
        }
        guard object.in == .querystring || (!parameter.isJSONContent && style(parameter) == nil) else { return .used }
        let isLeftOut = object.isRequired || object.in == .path
        let subject = isLeftOut ? "'\(OperationPlanner.address(operation))'" : "the parameter"
        context.diagnostics.warning(
            .unsupportedParameter,
            "\(subject) is left out: '\(object.name)' is written in a way that is not supported, "
                + "'\(object.style?.value ?? object.in.rawValue)'", at: object.nameLocation)
        return isLeftOut ? .unsupported : .dropped
    }

    /// The style and explode as they hold (OpenAPI 3.1 §4.8.12.2); `nil` where the place does not have the style.
    private static func style(_ parameter: ResolvedOperation.Parameter) -> ArgumentStyle? {
        let object = parameter.object
        let isForm = object.in == .query || object.in == .cookie
        let style = object.style?.value ?? (isForm ? "form" : "simple")
        let explodes = object.explode ?? (style == "form")
        switch (style, object.in) {
        case ("simple", .path), ("simple", .header): return explodes ? .simpleExploded : .simple
        case ("label", .path): return explodes ? .labelExploded : .label
        case ("matrix", .path): return explodes ? .matrixExploded : .matrix
        case ("form", .query), ("form", .cookie), ("cookie", .cookie): return explodes ? .form : .formUnexploded
        case ("spaceDelimited", .query): return explodes ? .spaceDelimitedExploded : .spaceDelimited
        case ("pipeDelimited", .query): return explodes ? .pipeDelimitedExploded : .pipeDelimited
        case ("deepObject", .query): return .deepObject
        default: return nil
        }
    }

    /// The style to print: nothing where it is the place's own, or where the value is a scalar that all styles write alike.
    private static func printed(_ parameter: ResolvedOperation.Parameter, _ context: PlanningContext) -> ArgumentStyle?
    {
        if parameter.isJSONContent { return .json }
        guard let style = style(parameter) else { return nil }
        let isDefault = style == (parameter.object.in == .path || parameter.object.in == .header ? .simple : .form)
        let isScalar: Bool
        switch context.graph[context.target(of: parameter.schema)].shape {
        case .boolean, .integer, .number, .string, .enumeration: isScalar = true
        default: isScalar = false
        }
        let isPrefixed = [.label, .labelExploded, .matrix, .matrixExploded].contains(style)
        return isDefault || (isScalar && !isPrefixed) ? nil : style
    }

    // MARK: What they are called

    private static func arguments(
        _ parameters: [ResolvedOperation.Parameter], _ operation: ResolvedOperation, _ context: inout PlanningContext
    ) -> [ArgumentPlan]? {
        var taken: Set<Identifier> = []
        var plans: [ArgumentPlan] = []
        for parameter in parameters {
            let object = parameter.object
            let place = operation.pointer.appending("parameters").appending(object.in.rawValue).appending(object.name)
            let override = context.override(place, object.nameLocation) ?? context.ownName(object.extensions)
            let text = NamingExtensions.text(.parameter, object.extensions) ?? object.name
            let wanted = override ?? label(text, object.in, context.naming)
            var name = wanted
            if taken.contains(name) { name = context.naming.member("\(object.name) \(object.in.rawValue)", .argument) }
            guard taken.insert(name).inserted else {
                context.diagnostics.error(
                    .nameCollision,
                    "two parameters of '\(OperationPlanner.address(operation))' would be '\(name)'; "
                        + "give one another name in 'names': '\(place): …'", at: object.nameLocation)
                return nil
            }
            if name != wanted { reportResolved(object, wanted, name, place, &context) }
            plans.append(plan(parameter, name, context))
        }
        return plans
    }

    /// The name; with the place behind it where the signature uses the name itself: `bodyQuery`.
    private static func label(_ text: String, _ place: ParameterLocation, _ naming: Naming) -> Identifier {
        let plain = naming.member(text, .property)
        guard ReservedNames.isReserved(plain.text, for: .argument) else { return plain }
        return naming.member("\(text) \(place.rawValue)", .argument)
    }

    private static func reportResolved(
        _ object: ParameterObject, _ wanted: Identifier, _ name: Identifier, _ place: JSONPointer,
        _ context: inout PlanningContext
    ) {
        context.diagnostics.warning(
            .nameCollisionResolved,
            "the parameter '\(object.name)' would be '\(wanted)', as another one is; it becomes '\(name)'; "
                + "'names' can give it another name: '\(place): …'", at: object.nameLocation)
    }

    private static func plan(
        _ parameter: ResolvedOperation.Parameter, _ name: Identifier, _ context: PlanningContext
    ) -> ArgumentPlan {
        let object = parameter.object
        let isRequired = object.isRequired || object.in == .path
        let type = context.type(of: parameter.schema)
        return ArgumentPlan(
            name: name, wireName: object.name, location: object.in, type: isRequired ? type : .optional(type),
            isRequired: isRequired, style: printed(parameter, context), allowsReserved: object.allowReserved,
            documentation: Documentation(
                value: context.graph[parameter.schema], description: object.description,
                isDeprecated: object.isDeprecated),
            source: object.nameLocation)
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
