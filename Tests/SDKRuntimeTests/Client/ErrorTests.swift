import Testing

@testable import SDKRuntime

@Suite struct ErrorTests {
    private func error(_ status: Int, _ body: String, headers: HTTPFields = [:]) -> APIError {
        APIError(
            HTTPResponse(status: .init(code: status), headerFields: headers), body: Array(body.utf8),
            operation: "GET /a/{id}", service: TestClient.service, errors: [])
    }

    @Test(
        arguments: [
            (
                #"{"statusCode":403,"error":"Forbidden","message":"No.","errorCode":"insufficient_scope"}"#,
                "insufficient_scope", "No."
            ),
            (#"{"statusCode":404,"error":"Not Found","message":"Gone."}"#, nil, "Gone."),
            (#"{"error":"invalid_grant","error_description":"Bad."}"#, "invalid_grant", "Bad."),
            (#"{"type":"https://e.x/out-of-credit","title":"T","detail":"D"}"#, "https://e.x/out-of-credit", "D"),
            (#"{"error":{"code":"c","message":"m"}}"#, "c", "m"),
            (#"{"code":17,"message":"m"}"#, "17", "m"),
            (#"{"error":"only"}"#, "only", "only"),
            (
                #"{"statusCode":401,"error":"Unauthorized","message":"Missing authentication"}"#, nil,
                "Missing authentication"
            ),
            (#"{"errors":[{"message":"first"}]}"#, nil, "first"),
            ("Unauthorized", nil, nil), ("", nil, nil), ("[]", nil, nil), ("{", nil, nil), ("\u{0}\u{1}", nil, nil),
            (#"{"message":{"a":1},"code":null}"#, nil, nil),
        ] as [(String, String?, String?)])
    func codeAndMessage(_ body: String, _ code: String?, _ message: String?) {
        let error = error(400, body)
        #expect(error.code == code)
        #expect(error.message == message)
        #expect(error.body == Array(body.utf8))
    }

    @Test func descriptionIsOneLineWithoutTheBody() {
        let error = error(
            403, #"{"errorCode":"no_scope","message":"a\nforged line","secret":"s3cret"}"#,
            headers: [HTTPField.Name("X-Request-Id")!: "r1"])
        #expect(error.description == "GET /a/{id} failed with 403 no_scope: a forged line (request r1)")
        #expect(error.requestID == "r1")
        var dumped = ""
        dump(error, to: &dumped)
        #expect(!dumped.contains("s3cret") && !String(reflecting: error).contains("s3cret"))
        #expect("\(self.error(500, ""))" == "GET /a/{id} failed with 500")
    }

    @Test func longMessagesAreCut() {
        let error = error(400, #"{"message":"\#(String(repeating: "x", count: 10_000))"}"#)
        #expect(error.description.count < 400)
        #expect(error.message?.count == 10_000)
    }

    @Test func bodyCanBeDecodedAsDeclaredType() throws {
        #expect(try error(400, #"{"a":["b"]}"#).decodeBody(as: [String: [String]].self) == ["a": ["b"]])
        #expect(throws: DecodingFailure.self) { try error(400, "x").decodeBody(as: JSONValue.self) }
    }

    @Test func transportErrorKeepsTheURLToItself() {
        struct Leaky: Error, CustomStringConvertible { let description = "https://a.b?key=s3cret" }
        var error = TransportError(.cannotConnect, "refused", underlying: Leaky())
        error.operation = "GET /a"
        var dumped = ""
        dump(error, to: &dumped)
        #expect(error.description == "GET /a got no response: refused")
        #expect(!"\(error)\(String(reflecting: error))\(dumped)".contains("s3cret"))
    }

    private struct Problem: Model {
        var reason: String
        static var schema: Schema { Schema("reason") }
    }

    private struct Broken: Model {
        var incident: Int
        static var schema: Schema { Schema("incident") }
    }

    private func refusal(_ status: Int, _ body: String, errors: [ErrorBody] = []) -> APIError {
        let service = Service(
            name: "A", version: "1", server: Server(""),
            errorBodies: [ErrorBody(Problem.self, 404, .clientError), ErrorBody(Broken.self, .any)])
        return APIError(
            HTTPResponse(status: .init(code: status)), body: Array(body.utf8), operation: "GET /a", service: service,
            errors: errors)
    }

    @Test func bodiesHaveTheTypeThatIsDeclaredForTheirStatus() {
        let problem = #"{"reason":"r"}"#
        #expect(refusal(404, problem).value as? Problem == Problem(reason: "r"))
        #expect(refusal(418, problem).value as? Problem == Problem(reason: "r"))
        #expect(refusal(500, #"{"incident":7}"#).value as? Broken == Broken(incident: 7))
        #expect(refusal(500, problem).value == nil && refusal(404, "").value == nil)
    }

    @Test func anOperationSaysOtherwise() {
        let errors = [ErrorBody(Broken.self, 404)]
        #expect(refusal(404, #"{"incident":7}"#, errors: errors).value as? Broken == Broken(incident: 7))
        #expect(refusal(405, #"{"reason":"r"}"#, errors: errors).value as? Problem == Problem(reason: "r"))
    }
}
