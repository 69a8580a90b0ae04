import Testing

@testable import SDKRuntime

@Suite struct ErrorTests {
    private func error(_ status: Int, _ body: String, headers: HTTPFields = [:]) -> APIError {
        APIError(
            HTTPResponse(status: .init(code: status), headerFields: headers), body: Array(body.utf8),
            operation: "GET /a/{id}", shape: .standard)
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
}
