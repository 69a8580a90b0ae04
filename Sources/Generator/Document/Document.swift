/// An OpenAPI description, 3.0, 3.1 or 3.2, in one form: references unresolved, every value with the place it came from.
public struct Document: Sendable {
    /// The version it declares.
    public var version: OpenAPIVersion
    /// 3.2: `$self`, the URI that the description gives itself.
    public var selfURI: String?
    /// `info`.
    public var info: Info
    /// `servers`, empty when there are none.
    public var servers: [ServerObject]
    /// `paths`, in document order.
    public var paths: [Named<PathItem>]
    /// `webhooks` (3.1) and `x-webhooks`.
    public var webhooks: [Named<PathItem>]
    /// `components`.
    public var components: Components
    /// `security`; `nil` when absent, which differs from empty.
    public var security: [SecurityRequirement]?
    /// `tags`.
    public var tags: [Tag]
    /// The tree that all of it was read from, for references into places that have no type of their own.
    public var root: Node
}

/// The versions of the standard that can be read.
public enum OpenAPIVersion: String, Sendable, Comparable, CaseIterable {
    case v3_0 = "3.0"
    case v3_1 = "3.1"
    case v3_2 = "3.2"

    /// Older is less.
    public static func < (lhs: OpenAPIVersion, rhs: OpenAPIVersion) -> Bool { lhs.rawValue < rhs.rawValue }
}

/// A value and the key that it stands under.
public struct Named<Value: Sendable>: Sendable {
    /// The key.
    public var name: String
    /// Where the key stands.
    public var location: SourceLocation
    /// The value.
    public var value: Value
}

/// Either a Reference Object (OpenAPI 3.1 §4.8.23) or the thing itself.
public enum Referenced<Value: Sendable>: Sendable {
    case reference(Reference)
    case value(Value)
}

/// `$ref` and what may stand beside it.
public struct Reference: Sendable {
    /// The text of `$ref`.
    public var target: String
    /// Where that text stands.
    public var location: SourceLocation
    /// A summary that replaces the target's.
    public var summary: String?
    /// A description that replaces the target's.
    public var description: String?
}

/// `info` (OpenAPI 3.1 §4.8.2).
public struct Info: Sendable {
    /// `title`.
    public var title: String
    /// `version`.
    public var version: String
    /// `summary`.
    public var summary: String?
    /// `description`.
    public var description: String?
}

/// One of `servers` (§4.8.5).
public struct ServerObject: Sendable {
    /// The template, with `{variables}`.
    public var url: String
    /// `description`.
    public var description: String?
    /// `variables`.
    public var variables: [Named<ServerVariableObject>]
    /// Where it stands.
    public var location: SourceLocation
}

/// A variable of a server's URL (§4.8.6).
public struct ServerVariableObject: Sendable {
    /// `default`.
    public var defaultValue: String
    /// `enum`.
    public var allowedValues: [String]
    /// `description`.
    public var description: String?
}

/// One of `tags` (§4.8.22).
public struct Tag: Sendable {
    /// `name`.
    public var name: String
    /// `summary`.
    public var summary: String?
    /// `description`.
    public var description: String?
    /// 3.2: the tag that this one belongs to; `nil` too where that would be itself, through others.
    public var parent: String?
    /// 3.2: what the tag is for: `nav`, `badge`, `audience` or a name of the description's own.
    public var kind: String?
    /// Where it stands.
    public var location: SourceLocation
}

/// Names of schemes and the scopes of each; all of one requirement hold together (§4.8.30).
public struct SecurityRequirement: Sendable {
    /// The schemes by name, each with its scopes.
    public var schemes: [Named<[String]>]
}

/// `components` (§4.8.7).
public struct Components: Sendable {
    /// `schemas`.
    public var schemas: [Named<SchemaObject>] = []
    /// `responses`.
    public var responses: [Named<Referenced<ResponseObject>>] = []
    /// `parameters`.
    public var parameters: [Named<Referenced<ParameterObject>>] = []
    /// `examples`.
    public var examples: [Named<Referenced<ExampleObject>>] = []
    /// `requestBodies`.
    public var requestBodies: [Named<Referenced<RequestBodyObject>>] = []
    /// `headers`.
    public var headers: [Named<Referenced<HeaderObject>>] = []
    /// `securitySchemes`.
    public var securitySchemes: [Named<Referenced<SecurityScheme>>] = []
    /// `callbacks`.
    public var callbacks: [Named<Referenced<CallbackObject>>] = []
    /// `pathItems`.
    public var pathItems: [Named<PathItem>] = []
    /// 3.2: `mediaTypes`.
    public var mediaTypes: [Named<MediaTypeObject>] = []

    /// Makes empty components.
    public init() {}
}

/// A security scheme (§4.8.27).
public struct SecurityScheme: Sendable {
    /// The types of schemes.
    public enum Kind: Sendable {
        case http(scheme: String, bearerFormat: String?)
        case apiKey(name: String, location: String)
        case oauth2(flows: [Named<OAuthFlow>])
        case openIDConnect(url: String)
        case mutualTLS
        case unknown(String)
    }
    /// `type` and what belongs to it.
    public var kind: Kind
    /// `description`.
    public var description: String?
    /// 3.2: `oauth2MetadataUrl`, where the authorization server describes itself (RFC 8414).
    public var oauth2MetadataURL: String?
    /// 3.2: whether `deprecated` is true.
    public var isDeprecated = false
    /// Where it stands.
    public var location: SourceLocation
}

/// A flow of OAuth 2 (§4.8.29).
public struct OAuthFlow: Sendable {
    /// `tokenUrl`.
    public var tokenURL: String?
    /// `authorizationUrl`.
    public var authorizationURL: String?
    /// 3.2: `deviceAuthorizationUrl` (RFC 8628).
    public var deviceAuthorizationURL: String?
    /// `refreshUrl`.
    public var refreshURL: String?
    /// `scopes`.
    public var scopes: [Named<String>]
    /// `x-form-parameters`: more parameters of the token request, such as the audience.
    public var formParameters: [Named<String>]
}
