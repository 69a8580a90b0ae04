/// The parameters of an operation: the path item's and its own, as the template wants them.
extension GraphBuilder {
    /// `nil` when one that is needed cannot be read.
    mutating func parameters(
        of operation: Operation, _ path: String, _ item: PathItem
    ) -> [ResolvedOperation.Parameter]? {
        var found: [(object: ParameterObject, pointer: JSONPointer)] = []
        let itemPlace = JSONPointer(Array(operation.pointer.tokens.dropLast()) + ["parameters"])
        let lists = [(item.parameters, itemPlace), (operation.parameters, operation.pointer.appending("parameters"))]
        for (list, place) in lists {
            let inherited = found.count
            for (index, written) in list.enumerated() {
                let target = follow(
                    written, at: place.appending(String(index)), among: componentIndex.parameters,
                    { DocumentReader.parameter($0, version: $1, &$2) })
                guard let target else { return nil }
                var object = target.value
                object.description = target.reference?.description ?? object.description
                let known = found.firstIndex { $0.object.name == object.name && $0.object.in == object.in }
                if let known, known >= inherited {
                    report(
                        .warning, .duplicateParameter, at: object.nameLocation,
                        "\(object.in.rawValue) parameter '\(object.name.prefix(80))' stands twice; the last one is used"
                    )
                }
                if let known { found[known] = (object, target.pointer) } else { found.append((object, target.pointer)) }
            }
        }
        let variables = DocumentReader.parameterNames(in: path) ?? []
        let kept = found.filter { isMeant($0.object, variables, path) }
        return kept.map { resolve($0.object, $0.pointer) } + undeclared(variables, kept.map(\.object), operation, path)
    }

    private mutating func isMeant(_ object: ParameterObject, _ variables: [String], _ path: String) -> Bool {
        switch object.in {
        case .path where !variables.contains(object.name):
            report(
                .warning, .unusedPathParameter, at: object.nameLocation,
                "'\(path.prefix(120))' has no '{\(object.name.prefix(80))}'; the parameter is left out"
                    + NearestName.suggestion(for: object.name, among: variables))
            return false
        case .header where ["accept", "content-type", "authorization"].contains(object.name.lowercased()):
            // OpenAPI 3.1 §4.8.12.2.1: such a definition shall be ignored.
            report(
                .note, .reservedHeader, at: object.nameLocation,
                "the header '\(object.name)' follows from content and security; the parameter is left out")
            return false
        default: return true
        }
    }

    private mutating func resolve(_ object: ParameterObject, _ pointer: JSONPointer) -> ResolvedOperation.Parameter {
        var object = object
        if object.in == .path { object.isRequired = true }
        if let schema = object.schema {
            let id = id(of: schema, at: pointer.appending("schema"))
            return ResolvedOperation.Parameter(object: object, schema: id, isJSONContent: false)
        }
        if let media = object.content.first, let schema = media.value.schema {
            let place = pointer.appending("content").appending(media.name).appending("schema")
            let type = Self.mediaType(media.name)
            return ResolvedOperation.Parameter(
                object: object, schema: id(of: schema, at: place),
                isJSONContent: type == "application/json" || type.hasSuffix("+json"))
        }
        // Without content it is no parameter of the standard, which was said when it was read.
        if !object.content.isEmpty {
            report(
                .warning, .parameterWithoutSchema, at: object.location,
                "the content of the parameter '\(object.name.prefix(80))' has no schema; a string is taken")
        }
        return ResolvedOperation.Parameter(
            object: object, schema: string(at: object.location, pointer.appending("schema")), isJSONContent: false)
    }

    /// Variables of the template that no parameter declares.
    private mutating func undeclared(
        _ variables: [String], _ objects: [ParameterObject], _ operation: Operation, _ path: String
    ) -> [ResolvedOperation.Parameter] {
        let declared = Set(objects.filter { $0.in == .path }.map(\.name))
        return variables.filter { !declared.contains($0) }.map { name in
            diagnostics.warning(
                .undeclaredPathParameter,
                "no parameter declares '{\(name.prefix(80))}' of '\(path.prefix(120))'; a string is taken"
                    + NearestName.suggestion(for: name, among: objects.map(\.name)),
                at: operation.location)
            let object = ParameterObject(
                name: name, nameLocation: operation.location, in: .path, isRequired: true, isDeprecated: false,
                allowReserved: false, content: [], examples: [], extensions: [], location: operation.location)
            let place = operation.pointer.appending("parameters").appending(name)
            return ResolvedOperation.Parameter(
                object: object, schema: string(at: operation.location, place), isJSONContent: false)
        }
    }

    private mutating func string(at location: SourceLocation, _ pointer: JSONPointer) -> SchemaID {
        var parts = SchemaObject.Parts(at: location)
        parts.types = [.string]
        let id = make(SchemaObject(parts), at: pointer)
        self[id].shape = .string(format: nil)
        return id
    }
}
