/// Operations with their references followed. An operation is whole or left out.
extension GraphBuilder {
    mutating func resolveOperations() -> [ResolvedOperation] {
        var resolved: [ResolvedOperation] = []
        for path in document.paths {
            let place = JSONPointer(["paths", path.name])
            guard let item = follow(path.value, at: place) else {
                sayPathLeftOut(path)
                leftOutOperationCount += 1
                continue
            }
            for operation in item.operations {
                if let whole = resolve(operation, path.name, item) { resolved.append(whole) }
            }
        }
        return resolved
    }

    private mutating func sayPathLeftOut(_ path: Named<PathItem>) {
        report(
            .warning, .operationLeftOut, at: path.location,
            "the operations of \(quoted(path.name)) are left out, as its path item cannot be read")
    }

    /// A path item after its `$ref`; its own operations come first (OpenAPI 3.1 §4.8.9).
    mutating func follow(_ item: PathItem, at place: JSONPointer) -> PathItem? {
        var item = item
        var steps = 0
        while let reference = item.reference {
            steps += 1
            guard steps <= 32 else {
                report(.warning, .referenceCycle, at: reference.location, "this reference leads only to itself")
                return nil
            }
            guard let (node, _) = references.node(reference, &diagnostics),
                let target = references.reading(
                    &diagnostics,
                    { version, said in
                        DocumentReader.pathItem(node, at: place, version: version, &said)
                    })
            else { return item.operations.isEmpty ? nil : item }
            let own = Set(item.operations.map(\.method))
            item.operations += target.operations.filter { !own.contains($0.method) }
            if item.parameters.isEmpty { item.parameters = target.parameters }
            if item.servers.isEmpty { item.servers = target.servers }
            item.reference = target.reference
        }
        return item
    }

    private mutating func resolve(_ operation: Operation, _ path: String, _ item: PathItem) -> ResolvedOperation? {
        guard let parameters = parameters(of: operation, path, item) else {
            return leaveOut(operation, path, "one of its parameters")
        }
        var body: ResolvedOperation.Body?
        if let written = operation.requestBody {
            body = self.body(written, of: operation)
            if body == nil { return leaveOut(operation, path, "its request body") }
        }
        guard let responses = responses(of: operation) else { return leaveOut(operation, path, "one of its responses") }
        return ResolvedOperation(
            path: path, operation: operation, parameters: parameters, body: body, responses: responses,
            security: operation.security ?? document.security ?? [],
            servers: operation.servers.isEmpty ? item.servers : operation.servers)
    }

    private mutating func leaveOut(_ operation: Operation, _ path: String, _ part: String) -> ResolvedOperation? {
        leftOutOperationCount += 1
        report(
            .warning, .operationLeftOut, at: operation.location,
            "\(operation.method) \(path) is left out, as \(part) cannot be read")
        return nil
    }

    /// Follows a reference to a response, parameter, … to what it stands for and where that stands.
    mutating func follow<Value: Sendable>(
        _ value: Referenced<Value>, at place: JSONPointer, among components: [String: Referenced<Value>],
        _ read: (Node, OpenAPIVersion, inout Diagnostics) -> Referenced<Value>?
    ) -> (value: Value, pointer: JSONPointer, reference: Reference?)? {
        var value = value
        var place = place
        var first: Reference?
        for _ in 0..<32 {
            guard case .reference(let reference) = value else { break }
            first = first ?? reference
            let pointer = JSONPointer(fragment: reference.target)
            if let pointer, pointer.tokens.count == 3, pointer.tokens[0] == "components",
                let known = components[pointer.tokens[1] + "/" + pointer.tokens[2]]
            {
                (value, place) = (known, pointer)
                continue
            }
            guard let (node, pointer) = references.node(reference, &diagnostics),
                let next = references.reading(&diagnostics, { read(node, $0, &$1) })
            else { return nil }
            (value, place) = (next, pointer)
        }
        switch value {
        case .value(let value): return (value, place, first)
        case .reference(let reference):
            report(.warning, .referenceCycle, at: reference.location, "this reference leads only to itself")
            return nil
        }
    }

    /// `components.securitySchemes` with their references followed.
    mutating func resolveSecuritySchemes() -> [Named<SecurityScheme>] {
        let all = Dictionary(
            document.components.securitySchemes.map { ("securitySchemes/" + $0.name, $0.value) },
            uniquingKeysWith: { first, _ in first })
        let base = JSONPointer(["components", "securitySchemes"])
        return document.components.securitySchemes.compactMap { entry in
            follow(entry.value, at: base.appending(entry.name), among: all) { _, _, _ in nil }
                .map { Named(name: entry.name, location: entry.location, value: $0.value) }
        }
    }
}
