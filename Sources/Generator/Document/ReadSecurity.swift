/// Security schemes and the requirements that name them.
extension DocumentReader {
    private static let schemeKeys: Set<String> = [
        "type", "description", "name", "in", "scheme", "bearerFormat", "flows", "openIdConnectUrl", "deprecated",
        "oauth2MetadataUrl",
    ]
    private static let flowNames: Set<String> = [
        "implicit", "password", "clientCredentials", "authorizationCode", "deviceAuthorization",
    ]
    private static let flowKeys: Set<String> = [
        "authorizationUrl", "tokenUrl", "refreshUrl", "scopes", "deviceAuthorizationUrl",
    ]

    /// A security scheme or a reference to one.
    mutating func referencedSecurityScheme(_ node: Node) -> Referenced<SecurityScheme>? {
        referenced(node) { $0.securityScheme($1) }
    }

    /// A security scheme (OpenAPI 3.1 §4.8.27).
    private mutating func securityScheme(_ node: Node) -> SecurityScheme? {
        guard let object = object(node, "a security scheme", keys: Self.schemeKeys) else { return nil }
        return SecurityScheme(
            kind: schemeKind(object, node),
            description: string(object, "description"),
            oauth2MetadataURL: string(object, "oauth2MetadataUrl"),
            isDeprecated: flag(object, "deprecated") ?? false,
            location: node.location
        )
    }

    private mutating func schemeKind(_ object: Mapping, _ node: Node) -> SecurityScheme.Kind {
        let type = requiredString(object, "type", of: "a security scheme", at: node.location)
        func required(_ key: String) -> String {
            requiredString(object, key, of: "a security scheme of type \(quoted(type))", at: node.location)
        }
        switch type {
        case "http": return .http(scheme: required("scheme"), bearerFormat: string(object, "bearerFormat"))
        case "apiKey": return .apiKey(name: required("name"), location: required("in"))
        case "oauth2": return .oauth2(flows: flows(object, node))
        case "openIdConnect": return .openIDConnect(url: required("openIdConnectUrl"))
        case "mutualTLS": return .mutualTLS
        default:
            let known = ["http", "apiKey", "oauth2", "openIdConnect", "mutualTLS"]
            let message = "security scheme type \(quoted(type)) is not known"
            let place = object["type"]?.location ?? node.location
            if !type.isEmpty {
                let suggestion = diagnostics.suggestion(for: type, among: known)
                diagnostics.warning(.unknownValue, message + suggestion, at: place)
            }
            return .unknown(type)
        }
    }

    /// The flows of OAuth 2 (§4.8.28).
    private mutating func flows(_ scheme: Mapping, _ node: Node) -> [Named<OAuthFlow>] {
        guard let flows = scheme["flows"] else {
            reportMissing("flows", of: "a security scheme of type 'oauth2'", at: node.location)
            return []
        }
        guard let object = object(flows, "'flows'", keys: Self.flowNames) else { return [] }
        return object.entries.compactMap { entry in
            guard Self.flowNames.contains(entry.key) else { return nil }
            return flow(entry).map { Named(name: entry.key, location: entry.keyLocation, value: $0) }
        }
    }

    private static let requiredFlowKeys: [String: [String]] = [
        "implicit": ["authorizationUrl", "scopes"],
        "password": ["tokenUrl", "scopes"],
        "clientCredentials": ["tokenUrl", "scopes"],
        "authorizationCode": ["authorizationUrl", "tokenUrl", "scopes"],
        "deviceAuthorization": ["deviceAuthorizationUrl", "tokenUrl", "scopes"],
    ]

    /// A flow (§4.8.29).
    private mutating func flow(_ entry: Mapping.Entry) -> OAuthFlow? {
        let node = entry.value
        guard let object = object(node, "an OAuth flow", keys: Self.flowKeys) else { return nil }
        for key in Self.requiredFlowKeys[entry.key] ?? [] where object[key] == nil {
            reportMissing(key, of: "the OAuth flow '\(entry.key)'", at: entry.keyLocation)
        }
        return OAuthFlow(
            tokenURL: string(object, "tokenUrl"),
            authorizationURL: string(object, "authorizationUrl"),
            deviceAuthorizationURL: string(object, "deviceAuthorizationUrl"),
            refreshURL: string(object, "refreshUrl"),
            scopes: map(object, "scopes").map { entry in
                Named(name: entry.key, location: entry.keyLocation, value: entry.value.text ?? "")
            },
            formParameters: map(object, "x-form-parameters").compactMap { entry in
                entry.value.text.map { Named(name: entry.key, location: entry.keyLocation, value: $0) }
            }
        )
    }

    /// `security` of a description or operation (§4.8.30); `nil` when absent.
    mutating func security(_ owner: Mapping) -> [SecurityRequirement]? {
        guard let node = owner["security"], !node.isNull else { return nil }
        return list(node, "security").map { requirement in
            SecurityRequirement(
                schemes: map(requirement, "security").map { entry in
                    let scopes = list(entry.value, entry.key).compactMap(\.text)
                    return Named(name: entry.key, location: entry.keyLocation, value: scopes)
                }
            )
        }
    }

    /// In 3.0 only OAuth 2 and OpenID Connect have scopes (OpenAPI 3.0 §4.7.30.1).
    private mutating func checkScopes(_ requirement: SecurityRequirement, _ document: Document) {
        guard version == .v3_0 else { return }
        for scheme in requirement.schemes where !scheme.value.isEmpty {
            let declared = document.components.securitySchemes.first { $0.name == scheme.name }
            guard case .value(let value)? = declared?.value else { continue }
            switch value.kind {
            case .http, .apiKey, .mutualTLS:
                let message = "security scheme \(quoted(scheme.name)) has no scopes; its list must be empty"
                diagnostics.warning(.unknownValue, message, at: scheme.location)
            case .oauth2, .openIDConnect, .unknown: continue
            }
        }
    }

    /// Reports requirements that name no scheme of `components`.
    mutating func checkSecurity(_ document: Document) {
        let names = document.components.securitySchemes.map(\.name)
        let declared = Set(names)
        let operations = document.paths.flatMap(\.value.operations) + document.webhooks.flatMap(\.value.operations)
        for requirement in (document.security ?? []) + operations.flatMap({ $0.security ?? [] }) {
            checkScopes(requirement, document)
            for scheme in requirement.schemes where !declared.contains(scheme.name) {
                let suggestion = diagnostics.suggestion(for: scheme.name, among: names)
                let message = "security scheme \(quoted(scheme.name)) is not declared\(suggestion)"
                diagnostics.warning(.unknownSecurityScheme, message, at: scheme.location)
            }
        }
    }
}
