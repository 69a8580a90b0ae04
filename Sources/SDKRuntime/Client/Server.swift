/// Where a service is: a URL with variables (OpenAPI 3.1 §4.8.5).
///
/// ```swift
/// Server("https://{tenantDomain}/api/v2", variables: [ServerVariable("tenantDomain", default: "{TENANT}.auth0.com")])
/// ```
public struct Server: Hashable, Sendable {
    /// The URL with placeholders.
    public let template: String

    /// The variables that the placeholders name.
    public let variables: [ServerVariable]

    /// Makes a server.
    ///
    /// - Parameters:
    ///   - template: The URL with placeholders.
    ///   - variables: The variables.
    public init(_ template: String, variables: [ServerVariable] = []) {
        self.template = template
        self.variables = variables
    }

    /// Whether the server has a variable of this name.
    func declares(_ variable: String) -> Bool { variables.contains { $0.name == variable } }

    /// The URL of an operation's own server, for which a client has values for other servers' variables too.
    ///
    /// - Parameters:
    ///   - values: The values that the client was made with.
    ///   - base: What a URL that begins with a slash is relative to (OpenAPI 3.1 §4.8.5).
    func base(_ values: [String: String], relativeTo base: BaseURL) throws(RequestError) -> BaseURL {
        let known = values.filter { declares($0.key) }
        guard template.hasPrefix("/") else { return try BaseURL(url(known)) }
        let origin = "\(base.scheme)://\(base.authority)"
        return try BaseURL(Server(origin + template, variables: variables).url(known))
    }

    /// The URL with every variable replaced by its value.
    ///
    /// A value cannot leave its place: where the host stands it has the characters of a host name, in the path
    /// those of one segment. A host may be given as a URL with the template's scheme and nothing after the host,
    /// `https://tenant.eu.auth0.com/`, as it is copied from a browser.
    ///
    /// - Parameter values: The values by variable; the default of the description stands for those left out.
    /// - Throws: ``RequestError`` when a value is missing, unknown, not among the declared ones or does not fit
    ///   its place, or when the whole is not a URL.
    public func url(_ values: [String: String] = [:]) throws(RequestError) -> String {
        for name in values.keys.sorted() where !variables.contains(where: { $0.name == name }) {
            throw RequestError(.invalidServerVariable, "the server has no variable '\(name)'")
        }
        var url = ""
        for piece in PathTemplate(template).pieces {
            switch piece {
            case .literal(let text): url += text
            case .placeholder(let name): url += try text(of: name, given: values[name], after: url)
            }
        }
        return try BaseURL(url).description
    }

    private func text(of name: String, given: String?, after prefix: String) throws(RequestError) -> String {
        guard let variable = variables.first(where: { $0.name == name }) else {
            throw RequestError(.invalidServerVariable, "the server's variable '\(name)' is not declared")
        }
        return try variable.text(for: given, in: ServerVariable.Place(after: prefix))
    }
}
