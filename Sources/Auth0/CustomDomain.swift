import SDKRuntime

/// Names the tenant's custom domain to the operations that make links: the field `Auth0-Custom-Domain`.
///
/// ```swift
/// configuration.middleware.append(CustomDomain("login.example.com"))
/// ```
///
/// Other operations are not told, as the service asks.
public struct CustomDomain: Middleware {
    private let domain: String

    /// Makes a middleware.
    ///
    /// - Parameter domain: The custom domain.
    public init(_ domain: String) {
        self.domain = domain
    }

    /// Adds the field where it counts.
    public func intercept(_ request: OutgoingRequest, next: Next) async throws -> IncomingResponse {
        guard Self.paths.contains(Self.withoutNames(request.call.pathTemplate)),
            let field = HTTPField.Name("Auth0-Custom-Domain")
        else { return try await next(request) }
        guard HTTPField.isValidValue(domain) else {
            throw RequestError(.invalidHeader, "the custom domain has a character that no header field can hold")
        }
        var request = request
        request.head.headerFields[field] = domain
        return try await next(request)
    }

    /// `/users/{}` of `/users/{id}`
    private static func withoutNames(_ template: String) -> String {
        template.split(separator: "/", omittingEmptySubsequences: false)
            .map { $0.hasPrefix("{") ? "{}" : $0 }.joined(separator: "/")
    }

    private static let paths: Set<String> = [
        "/jobs/verification-email", "/tickets/email-verification", "/tickets/password-change",
        "/organizations/{}/invitations", "/users", "/users/{}", "/guardian/enrollments/ticket",
        "/self-service-profiles/{}/sso-ticket",
    ]
}
