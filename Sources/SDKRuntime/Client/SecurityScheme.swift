/// One of the ways in which a service can be told who is calling (OpenAPI 3.1 §4.8.27).
public struct SecurityScheme: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
        /// `Authorization: Bearer`: HTTP's own scheme, OAuth 2 and OpenID Connect.
        case bearer
        case basic
        case apiKey(name: String, location: Credential.Location)
        /// A certificate of the client, which the transport holds.
        case mutualTLS
        /// A scheme of HTTP that no kind of credential is made for.
        case other
    }

    /// The name that security requirements call it by.
    public let name: String

    let kind: Kind

    /// How an application gets tokens for itself; `nil` where the scheme has no such flow.
    public let clientCredentials: ClientCredentialsFlow?

    private init(name: String, kind: Kind, clientCredentials: ClientCredentialsFlow? = nil) {
        self.name = name
        self.kind = kind
        self.clientCredentials = clientCredentials
    }

    /// A scheme of HTTP (RFC 9110 §11.1): `bearer`, `basic`, or another one, which only a credential that is given
    /// for this scheme by name can meet.
    ///
    /// - Parameters:
    ///   - name: The name in the description.
    ///   - scheme: The scheme, in any case.
    public static func http(_ name: String, _ scheme: String) -> SecurityScheme {
        switch scheme.lowercased() {
        case "bearer": SecurityScheme(name: name, kind: .bearer)
        case "basic": SecurityScheme(name: name, kind: .basic)
        default: SecurityScheme(name: name, kind: .other)
        }
    }

    /// A key in a header field, a parameter of the query or a cookie.
    ///
    /// - Parameters:
    ///   - scheme: The name in the description.
    ///   - name: The name of the header field, parameter or cookie.
    ///   - location: Where the key goes.
    public static func apiKey(_ scheme: String, name: String, in location: Credential.Location) -> SecurityScheme {
        SecurityScheme(name: scheme, kind: .apiKey(name: name, location: location))
    }

    /// A bearer token of OAuth 2.
    ///
    /// - Parameters:
    ///   - name: The name in the description.
    ///   - flow: How an application gets tokens for itself.
    public static func oauth2(
        _ name: String, clientCredentials flow: ClientCredentialsFlow? = nil
    ) -> SecurityScheme {
        SecurityScheme(name: name, kind: .bearer, clientCredentials: flow)
    }

    /// A bearer token of OpenID Connect.
    ///
    /// - Parameter name: The name in the description.
    public static func openIDConnect(_ name: String) -> SecurityScheme { SecurityScheme(name: name, kind: .bearer) }

    /// A certificate of the client, which the transport holds; it always counts as met.
    ///
    /// - Parameter name: The name in the description.
    public static func mutualTLS(_ name: String) -> SecurityScheme { SecurityScheme(name: name, kind: .mutualTLS) }
}
