#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// What proves to a service who is calling. It never prints what it holds.
public struct Credential: Sendable {
    /// Where an API key goes (OpenAPI 3.1 §4.8.27).
    public enum Location: Hashable, Sendable {
        /// A header field.
        case header
        /// A parameter of the query. It shows in the logs of proxies: prefer a header where the service allows it.
        case query
        /// A cookie.
        case cookie
    }

    private enum Kind: Sendable {
        case token(String)
        case tokens(any TokenSource)
        case basic(username: String, password: String)
        case key(String)
        case apiKey(String, name: String, location: Location)
    }

    private let kind: Kind

    /// A bearer token (RFC 6750).
    ///
    /// - Parameter token: The token, without the word `Bearer`.
    public static func bearer(_ token: String) -> Credential {
        Credential(kind: .token(token))
    }

    /// A bearer token that is asked for before each call.
    ///
    /// - Parameter provider: Gives the token. What it throws is the ``AuthenticationError/underlying`` error of the
    ///   call's.
    public static func bearer(_ provider: @escaping @Sendable () async throws -> String) -> Credential {
        Credential(kind: .tokens(ProvidedTokens(provider: provider)))
    }

    /// Bearer tokens of a source that keeps and renews them.
    ///
    /// - Parameter source: Gives the tokens.
    public static func tokens(_ source: some TokenSource) -> Credential {
        Credential(kind: .tokens(source))
    }

    /// A user and a password (RFC 7617), in UTF-8.
    ///
    /// - Parameters:
    ///   - username: The user; it cannot have a colon.
    ///   - password: The password.
    public static func basic(username: String, password: String) -> Credential {
        Credential(kind: .basic(username: username, password: password))
    }

    /// A key that the service has given out, for a scheme that says where it goes.
    ///
    /// - Parameter value: The key.
    public static func apiKey(_ value: String) -> Credential {
        Credential(kind: .key(value))
    }

    /// A key that the service has given out, with the place where it goes.
    ///
    /// - Parameters:
    ///   - value: The key.
    ///   - name: The name of the header field, parameter or cookie.
    ///   - location: Where the key goes.
    public static func apiKey(_ value: String, name: String, in location: Location) -> Credential {
        Credential(kind: .apiKey(value, name: name, location: location))
    }

    /// Whether a scheme takes a credential of this kind.
    func fits(_ scheme: SecurityScheme) -> Bool {
        switch (kind, scheme.kind) {
        case (.token, .bearer), (.tokens, .bearer), (.basic, .basic), (.key, .apiKey): true
        case (.apiKey(_, let name, let location), .apiKey(let expected, let place)):
            name == expected && location == place
        default: false
        }
    }

    /// What has to be waited for; `nil` for a credential that is there.
    var source: (any TokenSource)? {
        if case .tokens(let source) = kind { source } else { nil }
    }

    /// Adds a credential that is there to a request, unless the caller has set the header field.
    ///
    /// - Parameters:
    ///   - request: The request.
    ///   - scheme: The scheme that it is for, which says where a key goes.
    /// - Throws: ``RequestError`` when HTTP cannot carry the credential.
    func apply(to request: inout HTTPRequest, for scheme: SecurityScheme?) throws(RequestError) {
        switch kind {
        case .token(let token):
            try Self.set(bearer: token, on: &request)
        case .tokens: break
        case .basic(let username, let password):
            guard !request.headerFields.contains(.authorization) else { return }
            guard !username.contains(":") else { throw Self.invalid("the user name has a colon") }
            let pair = Data("\(username):\(password)".utf8).base64EncodedString()
            try Self.set(.authorization, "Basic \(pair)", on: &request)
        case .key(let value):
            guard case .apiKey(let name, let location) = scheme?.kind else {
                throw Self.invalid("the API key has no place: the description does not say where it goes")
            }
            try apply(key: value, name: name, in: location, to: &request)
        case .apiKey(let value, let name, let location):
            try apply(key: value, name: name, in: location, to: &request)
        }
    }

    /// Adds a bearer token to a request, unless the caller has set the header field.
    ///
    /// - Throws: ``RequestError`` when HTTP cannot carry it.
    static func set(bearer token: String, on request: inout HTTPRequest) throws(RequestError) {
        guard !request.headerFields.contains(.authorization) else { return }
        guard !token.isEmpty, token.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
            throw invalid("the bearer token is empty or has spaces or characters other than ASCII")
        }
        try set(.authorization, "Bearer \(token)", on: &request)
    }

    private func apply(
        key: String, name: String, in location: Location, to request: inout HTTPRequest
    ) throws(RequestError) {
        guard !key.isEmpty else { throw Self.invalid("the API key is empty") }
        switch location {
        case .header:
            guard let field = HTTPField.Name(name) else {
                throw Self.invalid("the API key has no name of a header field")
            }
            guard !request.headerFields.contains(field) else { return }
            try Self.set(field, key, on: &request)
        case .query:
            let name = PercentEncoding.strict.encode(name)
            let parts = (request.path ?? "/").split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
            // A link that the service has made of the request's URL has it already, and would have it once more each time.
            let others = parts.dropFirst().flatMap { $0.split(separator: "&") }
                .filter { $0.prefix { $0 != "=" } != name[...] }
            let pair = name + "=" + PercentEncoding.strict.encode(key)
            request.path = parts[0] + "?" + (others + [pair[...]]).joined(separator: "&")
        case .cookie:
            let pair = name + "=" + PercentEncoding.cookie.encode(key)
            let others = request.headerFields[.cookie].map { $0 + "; " } ?? ""
            try Self.set(.cookie, others + pair, on: &request)
        }
    }

    /// Sets a field that is kept out of the tables of header compression (RFC 7541 §7.1.3).
    private static func set(_ name: HTTPField.Name, _ value: String, on request: inout HTTPRequest) throws(RequestError)
    {
        guard HTTPField.isValidValue(value) else {
            throw Self.invalid("the credential has a line break or another control character")
        }
        var field = HTTPField(name: name, value: value)
        field.indexingStrategy = .disallow
        request.headerFields[fields: name] = [field]
    }

    private static func invalid(_ message: String) -> RequestError {
        RequestError(.invalidCredential, message)
    }
}

extension Credential: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The kind, without what it holds.
    public var description: String {
        switch kind {
        case .token: "bearer token"
        case .tokens(let source): "bearer tokens of \(type(of: source))"
        case .basic: "user and password"
        case .key: "API key"
        case .apiKey(_, let name, let location): "API key \(name) in \(location)"
        }
    }

    /// The kind, without what it holds.
    public var debugDescription: String { description }

    /// Empty, so that dumps show nothing either.
    public var customMirror: Mirror { Mirror(self, children: []) }
}

/// Tokens of a closure, which keeps them itself.
private struct ProvidedTokens: TokenSource {
    let provider: @Sendable () async throws -> String

    func token(for demand: TokenDemand) async throws -> BearerToken { BearerToken(try await provider()) }
}

/// A source that gives the token again that the service has just rejected.
struct NoOtherToken: Error {}
