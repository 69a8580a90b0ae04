import Auth0Management
import Foundation
import SDKRuntime
import Testing

@testable import MockServer

/// A description without examples, and without authentication.
@Suite struct SmallDescriptionTests {
    private let service: MockService

    init() throws { service = MockService(try MockDescription(text: smallDescription)) }

    private func answer(
        _ method: String, _ path: String, query: String = "", headers: [String: String] = [:], body: String = ""
    ) -> (status: Int, type: String?, text: String) {
        let request = MockRequest(method: method, path: path, query: query, headers: headers, body: Array(body.utf8))
        let response = service.answer(request)
        return (response.status, response.contentType, String(decoding: response.body, as: UTF8.self))
    }

    @Test func valuesAreMadeFromSchemas() {
        let one = answer("GET", "/v1/items/1")
        #expect(one.status == 200 && one.type == "application/json")
        #expect(one.text == #"{"id":7,"made":"2024-01-02T03:04:05.678Z","kind":"book"}"#)
        let all = answer("GET", "/v1/items", query: "kind=toy")
        #expect(all.text == #"{"items":[\#(one.text)]}"#)
    }

    @Test func valuesGoOverTheWire() async throws {
        try await Serving.run(MockDescription(text: smallDescription)) { url in
            #expect(url.hasSuffix("/v1"))
            let client = try ManagementClient(baseURL: url)
            let item = try await client.send(Request<JSONValue>(.get, "/items/2", response: .json)).body
            #expect(item["id"] == 7)
        }
    }

    @Test func aDescriptionInManyFilesIsServed() throws {
        let golden = Serving.actions.replacingOccurrences(
            of: "spec/auth0-actions.yaml", with: "Tests/Golden/references-across-files")
        let service = MockService(try MockDescription(path: golden))
        let request = MockRequest(method: "GET", path: "/trees/1", query: "", headers: [:], body: [])
        let response = service.answer(request)
        #expect(response.status == 200)
        #expect(String(decoding: response.body, as: UTF8.self).hasPrefix(#"{"id":"#))
    }

    @Test func literalSegmentsWin() {
        #expect(answer("GET", "/v1/items/best").text == "the best")
        #expect(answer("GET", "/v1/items/best").type == "text/plain")
        #expect(answer("GET", "/items/best").status == 404)
    }

    @Test func missingRequiredParameterIs400() {
        let refused = answer("GET", "/v1/items")
        #expect(refused.status == 400)
        let message = "The query parameter 'kind' is missing"
        #expect(refused.text == #"{"statusCode":400,"error":"Bad Request","message":"\#(message)"}"#)
    }

    @Test(arguments: [
        ("kind=book", [:], 200), ("kind=car", [:], 400), ("kind=book&sizes=1&sizes=2", [:], 200),
        ("kind=book&sizes=a", [:], 400), ("kind=book&sizes=1&sizes=2&sizes=3", [:], 400),
        ("kind=%62ook&other=1", [:], 200), ("kind=book", ["x-trace": "10"], 200), ("kind=book", ["x-trace": "9"], 400),
    ]) func parametersAreComparedWithTheirSchemas(query: String, headers: [String: String], status: Int) {
        #expect(answer("GET", "/v1/items", query: query, headers: headers).status == status)
    }

    @Test func pathParametersAreComparedWithTheirSchemas() {
        #expect(answer("GET", "/v1/items/9").status == 200)
        #expect(answer("GET", "/v1/items/10").status == 400)
        #expect(answer("GET", "/v1/items/x").status == 400)
    }

    @Test func errorsHaveTheFormThatIsDeclared() throws {
        let refused = answer("PUT", "/v1/items/best", body: "[]")
        #expect(refused.status == 400 && refused.type == "application/problem+json")
        let body = try JSON.decode(JSONValue.self, from: Array(refused.text.utf8))
        #expect(body["title"] == "Bad Request" && body["status"] == 400)
        #expect(body["detail"] == "The body does not fit: must be an object, not array")
        #expect(body["traceId"] == "string")
    }

    @Test func optionalBodyMayBeMissingAndNoContentIsEmpty() {
        let kept = answer("PUT", "/v1/items/best")
        #expect(kept.status == 204 && kept.text.isEmpty && kept.type == nil)
    }

    @Test func descriptionThatIsNoneIsRefusedWithDiagnostics() throws {
        let error = try #require(throws: InvalidDescription.self) { try MockDescription(text: "swagger: '2.0'") }
        #expect(error.diagnostics.hasErrors && !error.description.isEmpty)
        #expect(throws: InvalidDescription.self) { try MockDescription(path: "/nowhere.yaml") }
    }

    @Test func aDefaultOfAServerVariableIsNoTemplate() throws {
        let text = """
            openapi: 3.1.0
            info: { title: Shop, version: '1' }
            servers: [{ url: '/{a}/{none}', variables: { a: { default: '{b}{b}' }, b: { default: x } } }]
            paths: {}
            """
        #expect(BasePath.of(try MockDescription(text: text).document.servers.first) == "/{b}{b}/{none}")
    }
}
