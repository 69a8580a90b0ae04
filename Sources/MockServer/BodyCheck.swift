import Generator

/// Compares the body of a request with what its operation takes.
struct BodyCheck {
    let graph: SchemaGraph

    /// Finds what is wrong with a body: missing, of another type, not JSON, or not of its schema.
    func check(_ request: MockRequest, _ body: ResolvedOperation.Body) throws(Refusal) {
        guard !request.body.isEmpty else {
            if body.isRequired { throw .body("is missing") }
            return
        }
        guard let content = try content(request, body), isJSON(content.mediaType, request) else { return }
        guard let node = NodeJSON.read(request.body) else { throw .body("is not JSON") }
        guard let schema = content.schema else { return }
        let violations = graph.check(node, against: schema, direction: .request)
        if !violations.isEmpty {
            throw .body("does not fit: " + violations.prefix(3).map(\.description).joined(separator: "; "))
        }
    }

    /// The declared content of the type that the request names; the first one where it names none.
    private func content(
        _ request: MockRequest, _ body: ResolvedOperation.Body
    ) throws(Refusal) -> ResolvedOperation.Content? {
        let type = mediaType(request)
        if type.isEmpty || body.content.isEmpty { return body.content.first }
        if let exact = body.content.first(where: { $0.mediaType == type }) { return exact }
        let family = type.prefix { $0 != "/" } + "/*"
        if let range = body.content.first(where: { $0.mediaType == family || $0.mediaType == "*/*" }) { return range }
        throw .mediaType(type, known: body.content.map(\.mediaType))
    }

    private func mediaType(_ request: MockRequest) -> String {
        (request.headers["content-type"] ?? "").prefix { $0 != ";" }.lowercased().filter { !$0.isWhitespace }
    }

    private func isJSON(_ declared: String, _ request: MockRequest) -> Bool {
        NodeJSON.isJSON(declared) || declared.hasSuffix("/*") && NodeJSON.isJSON(mediaType(request))
    }
}
