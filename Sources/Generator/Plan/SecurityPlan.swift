/// A way to be allowed to call: schemes that are all needed (OpenAPI 3.1 §4.8.30).
public struct SecurityPlan: Sendable, Hashable {
    /// One scheme of a requirement.
    public struct Use: Sendable, Hashable {
        /// The name of the scheme.
        public var scheme: String
        public var scopes: [String]
    }
    public var uses: [Use]
}

/// A security scheme of the description.
public struct SecuritySchemePlan: Sendable, Hashable {
    public enum Kind: Sendable, Hashable {
        /// A scheme of HTTP: `bearer`, `basic`, or another one.
        case http(String)
        /// With the flow by which an application gets tokens for itself, where there is one.
        case oauth2(ClientCredentials?)
        case openIDConnect
        case apiKey(name: String, location: KeyLocation)
        case mutualTLS
    }
    /// How an application gets tokens for itself (OpenAPI 3.1 §4.8.28, `clientCredentials`).
    public struct ClientCredentials: Sendable, Hashable {
        public var tokenURL: String
        /// More parameters of the token request, in the order of the description.
        public var parameters: [Parameter]

        /// One parameter.
        public struct Parameter: Sendable, Hashable {
            public var name: String
            public var value: String
        }
    }
    /// Where an API key goes.
    public enum KeyLocation: String, Sendable, CaseIterable {
        case header, query, cookie
    }
    /// The name that requirements call it by.
    public var name: String
    public var kind: Kind
    public var documentation: Documentation
}

/// What the initializers of a client take to show who is calling.
public enum CredentialArguments: Sendable {
    /// Any credential, as the description has no scheme that it could be for.
    case any
    /// A bearer token: all schemes take one.
    case token
    /// A user and a password.
    case user
    /// An API key.
    case key
    /// A credential for each of several schemes.
    case each([Argument])

    /// The argument for one scheme.
    public struct Argument: Sendable {
        public var name: Identifier
        public var scheme: SecuritySchemePlan
    }
}
