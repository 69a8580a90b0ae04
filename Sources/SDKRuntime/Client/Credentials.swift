/// The credentials of a client: one for whatever it fits, or one for each security scheme by its name in the
/// description.
///
/// ```swift
/// Credentials(.bearer("…"))
/// ["apiKeyAuth": .apiKey("…"), "appKeyAuth": .apiKey("…")]
/// Credentials()   // calls without any, and leaves it to the service to refuse
/// ```
public struct Credentials: Sendable, ExpressibleByDictionaryLiteral {
    private let general: Credential?
    private let named: [String: Credential]
    /// Whether it was made to call without any.
    private let isAnonymous: Bool

    /// One credential, for every scheme that it fits: a bearer token for bearer, OAuth 2 and OpenID Connect.
    ///
    /// - Parameter credential: The credential; `nil` to call without.
    public init(_ credential: Credential? = nil) {
        general = credential
        named = [:]
        isAnonymous = credential == nil
    }

    /// Credentials by the name of the scheme that each is for.
    ///
    /// - Parameter credentials: The credentials; one that is `nil` is not there. The last one of a name counts.
    public init(_ credentials: [String: Credential?]) {
        general = nil
        named = credentials.compactMapValues(\.self)
        isAnonymous = false
    }

    /// Credentials by the name of the scheme that each is for; one that is `nil` is not there, the last one of a
    /// name counts.
    public init(dictionaryLiteral elements: (String, Credential?)...) {
        self.init(Dictionary(elements, uniquingKeysWith: { $1 }))
    }

    /// Whether there is none.
    public var isEmpty: Bool { general == nil && named.isEmpty }
}

extension Credentials {
    /// A credential, and the scheme that says where it goes.
    typealias Use = (credential: Credential, scheme: SecurityScheme?)

    /// What a request is sent with: the credentials of the first way that can be met whole (OpenAPI 3.1 §4.8.30).
    ///
    /// A way that needs nothing comes last, so that calls which may be anonymous are not where they need not be.
    /// - Parameters:
    ///   - requirements: The ways; `nil` where the description says nothing, and all credentials are sent.
    ///   - schemes: The schemes that the service declares.
    ///   - fields: What the request has already: a scheme whose header field is there is met by its caller.
    /// - Throws: ``RequestError`` when no way can be met.
    func uses(
        _ requirements: [SecurityRequirement]?, _ schemes: [SecurityScheme], beside fields: HTTPFields
    ) throws(RequestError) -> [Use] {
        if isAnonymous { return [] }
        guard let requirements else { return all(schemes) }
        let ways = requirements.filter { !$0.isEmpty }
        for way in ways {
            if let uses = uses(way, schemes, beside: fields) { return uses }
        }
        guard ways.count == requirements.count, !ways.isEmpty else { return [] }
        throw RequestError(
            .missingCredential, "it needs a credential for \(Self.list(ways)); give it when the client is made")
    }

    private func all(_ schemes: [SecurityScheme]) -> [Use] {
        let uses: [Use] = named.keys.sorted().compactMap { name in
            named[name].map { ($0, schemes.first { $0.name == name }) }
        }
        guard let general else { return uses }
        return uses + [(general, schemes.first { general.fits($0) })]
    }

    /// `nil` when one of the schemes is not met.
    private func uses(
        _ way: SecurityRequirement, _ schemes: [SecurityScheme], beside fields: HTTPFields
    ) -> [Use]? {
        var uses: [Use] = []
        for name in way.names {
            let scheme = schemes.first { $0.name == name }
            if let credential = named[name] ?? general, named[name] != nil || scheme.map(credential.fits) ?? true {
                uses.append((credential, scheme))
            } else if scheme?.isMet(by: fields) != true {
                return nil
            }
        }
        return uses
    }

    /// `'apiKey' and 'appKey', or for 'bearer'`
    private static func list(_ ways: [SecurityRequirement]) -> String {
        ways.map { way in way.names.map { "'\($0)'" }.joined(separator: " and ") }
            .joined(separator: ", or for ")
    }
}

extension SecurityScheme {
    /// Whether a request shows who is calling without a credential of the client.
    func isMet(by fields: HTTPFields) -> Bool {
        switch kind {
        case .mutualTLS: true
        case .bearer, .basic, .other: fields.contains(.authorization)
        case .apiKey(let name, .header): HTTPField.Name(name).map(fields.contains) ?? false
        case .apiKey: false
        }
    }
}
