import Testing

@testable import SDKRuntime

@Suite struct ServerTests {
    private let server = Server(
        "https://{tenantDomain}/api/v2", variables: [ServerVariable("tenantDomain", default: "{TENANT}.auth0.com")])

    @Test(arguments: [
        ("my-tenant.eu.auth0.com", "https://my-tenant.eu.auth0.com/api/v2"),
        ("https://my-tenant.auth0.com/", "https://my-tenant.auth0.com/api/v2"),
        ("https://my-tenant.auth0.com", "https://my-tenant.auth0.com/api/v2"),
        ("localhost:8443", "https://localhost:8443/api/v2"),
    ])
    func hostIsFilledIn(_ value: String, _ expected: String) throws {
        #expect(try server.url(["tenantDomain": value]) == expected)
    }

    @Test(arguments: [
        "", "a/b", "a?b", "a#b", "u@a", "a b", "http://a.b", "https://a.b/x", "a\r\n", "ü.de", "..", "a:b", "a:",
        "a.b:1/x",
        "a%2eb", "https://", "https://https://a", "[::1]", "a\\b", "{x}",
    ])
    func hostCannotLeaveItsPlace(_ value: String) throws {
        let error = try #require(throws: RequestError.self) { try server.url(["tenantDomain": value]) }
        #expect(error.reason == .invalidServerVariable)
    }

    @Test func hintAsDefaultIsNoValue() throws {
        let error = try #require(throws: RequestError.self) { try server.url() }
        #expect(error.message.contains("tenantDomain"))
    }

    @Test func unknownVariableIsRefused() {
        #expect(throws: RequestError.self) { try server.url(["tenantDomain": "a.b", "x": "y"]) }
    }

    @Test func declaredValuesAreTheOnlyOnes() throws {
        let server = Server(
            "{scheme}://a.b:{port}/{base}",
            variables: [
                ServerVariable("scheme", default: "https", allowed: ["https"]),
                ServerVariable("port", default: "443", allowed: ["443", "8443"]),
                ServerVariable("base", default: "api/v1"),
            ])
        #expect(try server.url() == "https://a.b:443/api/v1")
        #expect(try server.url(["port": "8443", "base": "v2"]) == "https://a.b:8443/v2")
        #expect(throws: RequestError.self) { try server.url(["port": "80"]) }
        #expect(throws: RequestError.self) { try server.url(["base": "../x"]) }
        #expect(throws: RequestError.self) { try server.url(["base": "a/b"]) }
        #expect(throws: RequestError.self) { try server.url(["scheme": "http"]) }
    }

    @Test func relativeServerNeedsABaseURL() throws {
        let error = try #require(throws: RequestError.self) { try Server("/api/v3").url() }
        #expect(error.reason == .invalidBaseURL)
    }

    @Test func wholeURLAsVariable() throws {
        let server = Server("{url}/x", variables: [ServerVariable("url", default: "")])
        #expect(try server.url(["url": "http://localhost:1/y/"]) == "http://localhost:1/y/x")
        #expect(throws: RequestError.self) { try server.url(["url": "javascript:alert(1)"]) }
    }
}
