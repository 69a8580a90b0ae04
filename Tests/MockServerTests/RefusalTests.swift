import Auth0Management
import SDKRuntime
import Testing

@testable import MockServer

/// What does not fit the description arrives as the client's typed error.
@Suite(.timeLimit(.minutes(1))) struct RefusalTests {
    private let bearer = ["Authorization": "Bearer t"]

    private func send(
        _ method: String, _ path: String, body: String? = nil, _ headers: [String: String]? = nil
    ) async throws -> APIError {
        try await Serving.run(Serving.description()) { url in
            try await Serving.send(method, url + path, body: body, headers: headers ?? bearer)
        }
    }

    @Test func unknownPathIs404() async throws {
        try await Serving.client { client in
            let error = try await refusal {
                _ = try await client.send(Request<JSONValue>(.get, "/actions/nothing", response: .json))
            }
            #expect(error.status == 404 && error.code == "unknown_path")
            #expect(error.message == "The description has no path '/api/v2/actions/nothing'")
        }
    }

    @Test func pathOutsideTheBasePathIs404() async throws {
        let error = try await send("GET", "/../actions/triggers")
        #expect(error.status == 404)
    }

    @Test func wrongMethodIs405AndSaysWhichThereAre() async throws {
        let error = try await send("PUT", "/actions/actions/1")
        #expect(error.status == 405 && error.code == "method_not_allowed")
        #expect(error.headers[.allow] == "GET, DELETE, PATCH")
    }

    @Test func missingBearerIs401() async throws {
        try await Serving.client(token: nil) { client in
            let error = try await refusal { _ = try await client.actions.list().page() }
            #expect(error.status == 401 && error.code == "missing_authentication")
            #expect(error.message == "Missing authentication")
        }
        #expect(try await send("GET", "/actions/actions", ["Authorization": "Basic dDp0"]).status == 401)
    }

    @Test func bodyThatDoesNotFitIs400AndSaysWhere() async throws {
        let error = try await send("POST", "/actions/actions", body: #"{"supported_triggers":[{"id":1}]}"#)
        #expect(error.status == 400 && error.code == "invalid_body")
        #expect(error.message?.contains("the property 'name' is missing") == true)
        #expect(error.message?.contains("/supported_triggers/0/id") == true)
    }

    @Test(arguments: ["", "{", "[]", "null", "{\"name\":\"a\",\"name\":\"b\"}", "\u{0}", "nonsense"])
    func bodyThatIsNoneIs400(text: String) async throws {
        let error = try await send("POST", "/actions/actions", body: text)
        #expect(error.status == 400 && error.code == "invalid_body" && error.message?.isEmpty == false)
    }

    @Test func bodyOfAnotherTypeIs415() async throws {
        let headers = bearer.merging(["Content-Type": "text/csv"]) { $1 }
        #expect(try await send("POST", "/actions/actions", body: "a,b", headers).status == 415)
    }

    @Test(arguments: ["page=x", "page=1.5", "deployed=yes", "triggerId=", "per_page=%zz"])
    func parameterThatDoesNotFitIs400(query: String) async throws {
        let error = try await send("GET", "/actions/actions?" + query)
        #expect(error.status == 400 && error.code == "invalid_query_string", "\(query)")
        #expect(error.message?.hasPrefix("The query parameter '") == true)
    }

    @Test func bodyOverTheLimitIs413() async throws {
        let error = try await Serving.run(Serving.description(), maximumBodySize: 100) { url in
            try await Serving.send(
                "POST", url + "/actions/actions", body: String(repeating: " ", count: 101), headers: bearer)
        }
        #expect(error.status == 413 && error.code == "body_too_large")
    }
}
