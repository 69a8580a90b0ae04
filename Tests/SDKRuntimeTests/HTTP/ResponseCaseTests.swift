import Testing

@testable import SDKRuntime

private enum Output: Equatable, Sendable {
    case ok([String: Int])
    case csv(String)
    case accepted(Int)
    case other(JSONValue)
    case gone
}

@Suite struct ResponseCaseTests {
    private let request = Request<Output>(
        .get, "/a",
        response: .cases(
            ResponseCase(200, .json, Output.ok),
            ResponseCase(200, .text.accepting("text/csv"), Output.csv),
            ResponseCase(202, .json.accepting("application/vnd.job+json"), Output.accepted),
            ResponseCase(.success, .json, Output.other),
            ResponseCase(204, Output.gone)
        ))

    private func answer(_ status: Int, _ type: String?, _ body: String) async throws -> Output {
        let transport = InMemoryTransport { request, _ in
            #expect(request.headerFields[.accept] == "application/json, text/csv, application/vnd.job+json")
            var response = HTTPResponse(status: .init(code: status))
            response.headerFields[.contentType] = type
            return (response, HTTPBody(Array(body.utf8)))
        }
        return try await TestClient(baseURL: "http://localhost", configuration: .init(transport: transport))
            .send(request).body
    }

    @Test func statusAndMediaTypeDecide() async throws {
        #expect(try await answer(200, "application/json; charset=utf-8", #"{"a":1}"#) == .ok(["a": 1]))
        #expect(try await answer(200, "APPLICATION/problem+JSON", #"{"a":1}"#) == .ok(["a": 1]))
        #expect(try await answer(200, "text/csv;header=present", "a,b") == .csv("a,b"))
        #expect(try await answer(200, "text/plain", "a,b") == .csv("a,b"))
        #expect(try await answer(200, nil, #"{"a":1}"#) == .ok(["a": 1]))
        #expect(try await answer(202, "application/vnd.job+json", "7") == .accepted(7))
        #expect(try await answer(202, "application/json", "7") == .accepted(7))
        #expect(try await answer(203, "application/json", "[1]") == .other([1]))
        #expect(try await answer(204, nil, "") == .gone)
    }

    @Test func declaredStatusesOutside2xxAreSuccesses() async throws {
        let transport = InMemoryTransport { _, _ in
            (HTTPResponse(status: .found, headerFields: [.location: "https://b.example/"]), .empty)
        }
        let client = try TestClient(baseURL: "http://localhost", configuration: .init(transport: transport))
        let response = try await client.send(Request<Void>(.get, "/a", success: [302]))
        #expect(response.status == 302 && response.headers[.location] == "https://b.example/")
        await #expect(throws: CallError.self) { try await client.send(Request<Void>(.get, "/a")) }
    }

    @Test func patterns() {
        #expect(StatusPattern(404).specificity(for: 404) == 2 && StatusPattern(404).specificity(for: 405) == nil)
        #expect(StatusPattern.clientError.specificity(for: 499) == 1)
        #expect(StatusPattern.clientError.specificity(for: 500) == nil)
        #expect(StatusPattern.any.specificity(for: 500) == 0)
        #expect([404, .clientError, .any].map { (status: StatusPattern) in "\(status)" } == ["404", "4XX", "default"])
    }
}
