import Testing

@testable import SDKRuntime

@Suite struct RequestTests {
    private let base = "https://tenant.example.com/api/v2/"

    @Test(arguments: [
        ("LINK", "LINK"), ("purge", "purge"), ("M-SEARCH", "M-SEARCH"), ("A B\r\n", "A-B-"), ("", "OPTIONS"),
    ])
    func methodsOfAnyTokenAreSentAsTheyAre(token: String, sent: String) throws {
        let (head, _) = try Request<Void>(.custom(token), "/").httpRequest(baseURL: base)
        #expect(head.method.rawValue == sent)
    }

    @Test func partsComeTogether() throws {
        let request = Request<JSONValue>(
            .patch, "/actions/triggers/{triggerId}/bindings",
            path: [Parameter("triggerId", "post-login")],
            query: [Parameter("page", 0), Parameter("name", String?.none), Parameter("tag", ["a", "b"])],
            headers: [Parameter("X-Mode", "fast"), Parameter("X-None", Int?.none)],
            cookies: [Parameter("a", 1), Parameter("b", "2")],
            body: .json(["bindings": [String]()]),
            security: [["bearerAuth": ["update:actions"]]])
        let (head, body) = try request.httpRequest(baseURL: base)
        #expect(head.method == .patch)
        #expect(head.scheme == "https")
        #expect(head.authority == "tenant.example.com")
        #expect(head.path == "/api/v2/actions/triggers/post-login/bindings?page=0&tag=a&tag=b")
        #expect(head.headerFields[HTTPField.Name("x-mode")!] == "fast")
        #expect(head.headerFields[HTTPField.Name("x-none")!] == nil)
        #expect(head.headerFields[.cookie] == "a=1; b=2")
        #expect(head.headerFields[.contentType] == "application/json")
        #expect(head.headerFields[.accept] == "application/json")
        #expect(body.bytes.map { String(decoding: $0, as: UTF8.self) } == #"{"bindings":[]}"#)
        #expect(request.scopes == ["update:actions"])
    }

    @Test func withoutBodyThereIsNoContentType() throws {
        let (head, body) = try Request<Void>(.delete, "/a").httpRequest(baseURL: base)
        #expect(head.headerFields.isEmpty)
        #expect(body.bytes == [])
        #expect(try Request<Void>(.post, "/a", body: .json(Int?.none)).httpRequest(baseURL: base).body.length == 0)
    }

    /// Made on a thread that has room for a value, sent on one that has not: never as an empty text.
    @Test(arguments: [.json, .whole, .form, .simple, .deepObject, .matrix] as [ParameterStyle])
    func aValueThatNestsPastTheStackIsNotSent(_ style: ParameterStyle) async throws {
        let text = String(repeating: #"{"a":"#, count: 400) + "1" + String(repeating: "}", count: 400)
        let parameter = try await OwnStack.run(kilobytes: 8_192) {
            Parameter("a", try JSON.decode(JSONValue.self, from: Array(text.utf8)), style)
        }
        let requests = [
            Request<Void>(.get, "/", query: [parameter]), Request<Void>(.get, "/", headers: [parameter]),
            Request<Void>(.get, "/", cookies: [parameter]), Request<Void>(.get, "/{a}", path: [parameter]),
        ]
        let errors = try await OwnStack.run(kilobytes: 128) { [base] in
            requests.map { request in Result { () throws(RequestError) in try request.httpRequest(baseURL: base).head }
            }
        }
        for error in errors {
            let error = try #require(throws: RequestError.self) { try error.get() }
            #expect(error.reason == .unencodable && error.message.contains("parameter 'a'"), "\(error)")
        }
    }

    @Test func queryOfTheTemplateIsKept() throws {
        let request = Request<Void>(.get, "/a?b=1", query: [Parameter("c", 2)])
        #expect(try request.httpRequest(baseURL: base).head.path == "/api/v2/a?b=1&c=2")
    }

    @Test func emptyTemplateIsTheRoot() throws {
        #expect(try Request<Void>(.get, "").httpRequest(baseURL: "http://localhost").head.path == "/")
        #expect(try Request<Void>(.get, "/").httpRequest(baseURL: "http://localhost").head.path == "/")
    }

    @Test(arguments: ["a\r\nX: y", "a\nb", "a\rb", "a\u{0}"])
    func headerValueCannotEndItsLine(_ value: String) {
        #expect(throws: RequestError.self) {
            try Request<Void>(.get, "/", headers: [Parameter("x", value)]).httpRequest(baseURL: base)
        }
    }

    @Test func errorsNameOperationAndParameterButNoValue() throws {
        let request = Request<Void>(.get, "/a", headers: [Parameter("x-key", "s3cret\n")])
        let error = try #require(throws: RequestError.self) { try request.httpRequest(baseURL: base) }
        #expect(error.operation == "GET /a")
        #expect(error.description.contains("x-key"))
        #expect(!error.description.contains("s3cret"))
    }

    @Test func descriptionsHoldNoValues() {
        let request = Request<Void>(
            .get, "/a/{id}", path: [Parameter("id", "s3cret")], body: .json(["password": "s3cret"]))
        var dumped = ""
        dump(request, to: &dumped)
        #expect("\(request)" == "GET /a/{id}")
        #expect(!"\(request)\(request.path)\(String(reflecting: request.path))\(dumped)".contains("s3cret"))
    }

    @Test func formIsUrlencoded() throws {
        let value: JSONValue = [
            "grant_type": "client_credentials", "audience": "https://a/", "scope": ["a b", "c"], "no": nil,
        ]
        let (head, body) = try Request<Void>(.post, "/", body: .form(value, styles: ["scope": .spaceDelimited]))
            .httpRequest(baseURL: base)
        #expect(head.headerFields[.contentType] == "application/x-www-form-urlencoded")
        let text = String(decoding: body.bytes ?? [], as: UTF8.self)
        #expect(
            Set(text.split(separator: "&")) == [
                "grant_type=client_credentials", "audience=https%3A%2F%2Fa%2F", "scope=a%20b%20c",
            ])
    }

    @Test func bodyWithoutJSONFormIsRefusedBeforeSending() {
        #expect(throws: RequestError.self) {
            try Request<Void>(.post, "/", body: .json([Double.infinity])).httpRequest(baseURL: base)
        }
    }

    @Test func otherBodiesKeepTheirBytes() throws {
        let text = try Request<Void>(.post, "/", body: .text("é")).httpRequest(baseURL: base)
        #expect(text.body.bytes == [0xC3, 0xA9])
        #expect(text.head.headerFields[.contentType] == "text/plain; charset=utf-8")
        let bytes = try Request<HTTPBody>(
            .post, "/", body: .bytes(HTTPBody([1, 2]), contentType: "image/png"), response: .bytes
        )
        .httpRequest(baseURL: base)
        #expect(bytes.body.bytes == [1, 2])
        #expect(bytes.head.headerFields[.accept] == "*/*")
    }
}
