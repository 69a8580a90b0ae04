import Generator
import MockServer
import SDKRuntime

/// Compares exchanges with the operations of a description.
///
/// What a request had is of account only where the service took it: a body that was refused tells nothing of what may
/// be sent.
package struct ExchangeComparison {
    let graph: SchemaGraph

    package init(_ graph: SchemaGraph) { self.graph = graph }

    /// Where an exchange and its operation disagree.
    ///
    /// - Parameter variables: The values of the path's variables.
    func findings(
        _ exchange: Exchange, _ operation: ResolvedOperation, _ variables: [String: String]
    ) -> [Finding] {
        var findings: [Finding] = []
        if exchange.status < 400 {
            findings += parameters(exchange, operation, variables)
            findings += requestBody(exchange, operation)
        }
        findings += response(exchange, operation)
        for index in findings.indices { findings[index].location = exchange.location }
        return findings
    }

    /// Whether an exchange is one that the operation describes, body included.
    package func agrees(_ match: MatchedExchange, with operation: ResolvedOperation) -> Bool {
        findings(match.exchange, operation, match.variables).isEmpty
    }

    // MARK: Request

    private func parameters(
        _ exchange: Exchange, _ operation: ResolvedOperation, _ variables: [String: String]
    ) -> [Finding] {
        let request = MockRequest(
            method: exchange.method, path: exchange.path, query: exchange.query, headers: exchange.requestHeaders)
        let reading = ParameterReading(graph: graph, request: request, variables: variables)
        var findings: [Finding] = []
        for parameter in operation.parameters where parameter.object.in != .querystring {
            let part = Finding.Part.parameter(parameter.object.in, parameter.object.name)
            let values = reading.values(of: parameter.object)
            if values.isEmpty {
                // Recordings rarely keep all header fields.
                let isKept = parameter.object.in == .query
                if parameter.object.isRequired, isKept, !reading.mayBeMembers(parameter) {
                    findings.append(
                        Finding(problem: .message(.missingParameter), operation: operation, part: part))
                }
            } else if let node = reading.node(values, parameter) {
                findings += compare(node, parameter.schema, .request, operation, part)
            }
        }
        return findings + undeclaredParameters(request, reading, operation)
    }

    /// What the query has beside the declared parameters, their members (`filter[name]`), and credentials.
    private func undeclaredParameters(
        _ request: MockRequest, _ reading: ParameterReading, _ operation: ResolvedOperation
    ) -> [Finding] {
        let isOpen = operation.parameters.contains { parameter in
            parameter.object.in == .querystring || reading.mayBeMembers(parameter)
        }
        if isOpen { return [] }
        var known = Set(operation.parameters.filter { $0.object.in == .query }.map(\.object.name))
        for scheme in graph.securitySchemes {
            if case .apiKey(let name, "query") = scheme.value.kind { known.insert(name) }
        }
        return request.queryItems.compactMap { name, value in
            let isDeclared = known.contains(String(name.prefix { $0 != "[" }))
            guard !name.isEmpty, !isDeclared, known.insert(name).inserted else { return nil }
            let text = Node(.scalar(Scalar(value, .string)), at: operation.operation.location)
            return Finding(
                problem: .message(.undeclaredParameter), operation: operation, part: .parameter(.query, name),
                value: text, isSecret: true)
        }
    }

    private func requestBody(_ exchange: Exchange, _ operation: ResolvedOperation) -> [Finding] {
        let body = exchange.requestBody
        func finding(_ kind: DriftKind, _ value: Node? = nil, _ detail: String? = nil) -> Finding {
            Finding(
                problem: .message(kind), operation: operation, part: .request, value: value, mediaType: body.mediaType,
                detail: detail)
        }
        switch body.content {
        case .omitted: return []
        case .empty: return operation.body?.isRequired == true ? [finding(.missingBody)] : []
        case .broken(let reason): return [finding(.unreadableBody, nil, reason)]
        case .json, .other: break
        }
        guard let declared = operation.body else {
            // What is sent along with these has no meaning (RFC 9110 §9.3.1).
            return ["GET", "HEAD"].contains(exchange.method) ? [] : [finding(.undeclaredBody, body.json)]
        }
        guard let content = content(of: body, among: declared.content) else {
            return declared.content.isEmpty ? [] : [finding(.unexpectedContentType, body.json)]
        }
        guard let json = body.json, let schema = content.schema else { return [] }
        return compare(json, schema, .request, operation, .request, content.mediaType)
    }

    // MARK: Response

    private func response(_ exchange: Exchange, _ operation: ResolvedOperation) -> [Finding] {
        let body = exchange.responseBody
        let part = Finding.Part.response(exchange.status)
        func finding(_ kind: DriftKind, _ value: Node? = nil, _ detail: String? = nil) -> Finding {
            Finding(
                problem: .message(kind), operation: operation, part: part, value: value, mediaType: body.mediaType,
                detail: detail)
        }
        guard let declared = operation.response(for: exchange.status) else {
            return [finding(.undeclaredStatus, body.json)]
        }
        // These never have a body (RFC 9110 §6.4.1).
        if exchange.method == "HEAD" || [204, 205, 304].contains(exchange.status) { return [] }
        switch body.content {
        case .omitted: return []
        case .empty: return mayBeEmpty(declared.content) ? [] : [finding(.missingBody)]
        case .broken(let reason): return [finding(.unreadableBody, nil, reason)]
        case .json, .other: break
        }
        guard !declared.content.isEmpty else { return [finding(.undeclaredBody, body.json)] }
        guard let content = content(of: body, among: declared.content) else {
            return [finding(.unexpectedContentType, body.json)]
        }
        guard let json = body.json, let schema = content.schema else { return [] }
        return compare(json, schema, .response, operation, part, content.mediaType)
    }

    /// Whether no bytes are a body of some declared content: always when it is no JSON; else where null fits, as which
    /// an SDK reads them.
    private func mayBeEmpty(_ contents: [ResolvedOperation.Content]) -> Bool {
        if contents.isEmpty { return true }
        return contents.contains { content in
            guard NodeJSON.isJSON(content.mediaType), let schema = content.schema else { return true }
            let null = Node(.scalar(Scalar("null", .null)), at: graph[schema].source.location)
            return graph.check(null, against: schema, direction: .response).isEmpty
        }
    }

    /// The declared content that a body is: by its media type, else by a range of types.
    private func content(
        of body: RecordedBody, among contents: [ResolvedOperation.Content]
    ) -> ResolvedOperation.Content? {
        guard let type = body.mediaType else { return contents.first { !NodeJSON.isJSON($0.mediaType) } }
        if let exact = contents.first(where: { $0.mediaType == type }) { return exact }
        let family = type.prefix { $0 != "/" } + "/*"
        return contents.first { $0.mediaType == family } ?? contents.first { $0.mediaType == "*/*" }
    }

    // MARK: Values

    private func compare(
        _ value: Node, _ schema: SchemaID, _ direction: MessageDirection, _ operation: ResolvedOperation,
        _ part: Finding.Part, _ mediaType: String? = nil
    ) -> [Finding] {
        graph.check(value, against: schema, direction: direction, strictness: .decoding).map { violation in
            Finding(
                problem: .violation(violation), operation: operation, part: part,
                path: BodyPath.text(violation, in: value), value: value.value(at: violation.path), mediaType: mediaType,
                isSecret: isSecret(violation, part))
        }
    }

    /// Whether the description says so (`writeOnly`, `format: password`), or a name on the way to the value does.
    private func isSecret(_ violation: SchemaViolation, _ part: Finding.Part) -> Bool {
        let isDescribed = [violation.schema, graph.final(violation.schema)].contains { id in
            graph[id].source.isWriteOnly || graph[id].source.format == "password"
        }
        if isDescribed { return true }
        var names = violation.path.tokens
        if case .parameter(_, let name) = part { names.append(name) }
        // Values that a description lists are constants, whatever the object is called that they are in.
        if case .notListed = violation.kind { return names.last.map(SecretNames.isSecret) ?? false }
        return names.contains(where: Redaction.standard.hides)
    }
}

/// The names of properties that hold a secret themselves, unlike `token_endpoint_auth_method`.
enum SecretNames {
    private static let endings = ["secret", "password", "token", "credential", "credentials", "apikey", "api_key"]

    static func isSecret(_ name: String) -> Bool {
        let name = name.lowercased()
        return endings.contains { name.hasSuffix($0) }
    }
}

extension SchemaStrictness {
    /// What strict decoding asks, and what the description promises besides.
    static let decoding: SchemaStrictness = {
        var strictness = SchemaStrictness()
        strictness.wantsNamedProperties = true
        strictness.wantsToldBranches = true
        strictness.hasFormat = FormatCheck.fits
        return strictness
    }()
}

extension ResolvedOperation {
    /// The declared response for a status: by the code, else its class, else `default` (OpenAPI 3.1 §4.8.16).
    func response(for status: Int) -> Response? {
        for name in ["\(status)", "\(status / 100)XX", "default"] {
            if let response = responses.first(where: { $0.status == name }) { return response }
        }
        return nil
    }
}
