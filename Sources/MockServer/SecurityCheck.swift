import Generator

/// Whether a request carries a credential of the kind that its operation asks for. Any credential will do.
struct SecurityCheck {
    let schemes: [Named<SecurityScheme>]

    /// One of the requirements has to be met whole; none at all is none to meet.
    func check(_ request: MockRequest, _ requirements: [SecurityRequirement]) throws(Refusal) {
        let isMet = requirements.contains { requirement in
            requirement.schemes.allSatisfy { isPresent($0.name, request) }
        }
        guard requirements.isEmpty || isMet else { throw .unauthenticated }
    }

    private func isPresent(_ name: String, _ request: MockRequest) -> Bool {
        guard let scheme = schemes.first(where: { $0.name == name })?.value else { return true }
        switch scheme.kind {
        case .http(let scheme, _): return hasAuthorization(scheme, request)
        case .oauth2, .openIDConnect: return hasAuthorization("bearer", request)
        case .apiKey(let name, let location): return hasKey(name, location, request)
        case .mutualTLS, .unknown: return true
        }
    }

    private func hasAuthorization(_ scheme: String, _ request: MockRequest) -> Bool {
        let parts = (request.headers["authorization"] ?? "").split(separator: " ", maxSplits: 1)
        return parts.count == 2 && parts[0].lowercased() == scheme.lowercased()
    }

    private func hasKey(_ name: String, _ location: String, _ request: MockRequest) -> Bool {
        switch location {
        case "header": !(request.headers[name.lowercased()] ?? "").isEmpty
        case "query": request.queryItems.contains { $0.name == name && !$0.value.isEmpty }
        case "cookie": request.cookies.contains { $0.name == name && !$0.value.isEmpty }
        default: true
        }
    }
}
