import Testing

@testable import SDKRuntime

@Suite struct FormBodyTests {
    private func text(
        _ value: JSONValue, style: ParameterStyle = .form, styles: [String: ParameterStyle] = [:]
    ) throws -> String {
        let request = Request<Void>(.post, "/a", body: .form(value, style: style, styles: styles))
        let (head, body) = try request.httpRequest(baseURL: "https://a.example")
        #expect(head.headerFields[.contentType] == "application/x-www-form-urlencoded")
        return String(decoding: try #require(body.bytes), as: UTF8.self)
    }

    @Test func nestedValuesStandInBrackets() throws {
        let value: JSONValue = [
            "amount": 100, "expand": ["customer", "invoice"],
            "items": [["price": "p1", "taxes": ["t1"]], ["price": "p 2"]], "metadata": ["a&b": "1=2"], "none": nil,
        ]
        let pairs = try text(value, style: .deepObject).split(separator: "&")
        #expect(
            pairs == [
                "amount=100", "expand%5B0%5D=customer", "expand%5B1%5D=invoice", "items%5B0%5D%5Bprice%5D=p1",
                "items%5B0%5D%5Btaxes%5D%5B0%5D=t1", "items%5B1%5D%5Bprice%5D=p%202", "metadata%5Ba%26b%5D=1%3D2",
            ])
    }

    @Test func eachPropertyHasItsStyle() throws {
        let value: JSONValue = [
            "words": ["a", "b"], "filter": ["since": 1], "sort": ["x", "y"], "back": "https://b/?c",
        ]
        let styles: [String: ParameterStyle] = [
            "words": .formUnexploded, "filter": .json, "back": .form.allowReserved,
        ]
        #expect(
            try text(value, styles: styles)
                == "words=a,b&filter=%7B%22since%22%3A1%7D&sort=x&sort=y&back=https://b/?c")
    }

    @Test func onlyObjectsAreForms() throws {
        #expect(throws: RequestError.self) { try text(["a"]) }
    }

    @Test func replayable() {
        #expect(RequestBody.none.isReplayable && RequestBody.json(1).isReplayable)
        let once = HTTPBody { AsyncStream<[UInt8]> { $0.finish() } }
        #expect(!RequestBody.bytes(once).isReplayable)
        #expect(RequestBody.bytes(HTTPBody([1])).isReplayable)
    }
}
