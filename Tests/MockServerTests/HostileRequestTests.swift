import Foundation
import SDKRuntime
import Testing

@testable import MockServer

/// Nothing that a client sends ends the server.
@Suite struct HostileRequestTests {
    private static let body = Array(#"{"name":"A","supported_triggers":[{"id":"post-login"}],"deploy":true}"#.utf8)

    private func request(_ path: String, query: String = "", body: [UInt8] = []) -> MockRequest {
        MockRequest(
            method: "POST", path: path, query: query, headers: ["authorization": "Bearer t"], body: body)
    }

    @Test func everyPrefixOfABodyIsRefused() throws {
        let service = MockService(try Serving.description())
        for end in Self.body.indices {
            let answer = service.answer(request("/api/v2/actions/actions", body: Array(Self.body[..<end])))
            #expect(answer.status == 400, "\(end)")
        }
        #expect(service.answer(request("/api/v2/actions/actions", body: Self.body)).status == 201)
    }

    @Test func changedBytesAreAnswered() throws {
        let service = MockService(try Serving.description())
        for index in Self.body.indices {
            for byte: UInt8 in [0x00, 0x22, 0x5C, 0x7B, 0xC3, 0xFF] {
                var body = Self.body
                body[index] = byte
                let answer = service.answer(request("/api/v2/actions/actions", body: body))
                #expect(answer.status == 201 || answer.status == 400)
            }
        }
    }

    @Test func deepNestingIsRefused() throws {
        let service = MockService(try Serving.description())
        let body = [UInt8](repeating: UInt8(ascii: "["), count: 200_000)
        #expect(service.answer(request("/api/v2/actions/actions", body: body)).status == 400)
    }

    @Test(arguments: ["", "/", "//", "*", "%", "/%", "/api/v2", "/api/v2/", "/api/v2/actions/actions/", "/\u{0}", "é"])
    func strangePathsAre404(path: String) throws {
        let service = MockService(try Serving.description())
        #expect(service.answer(request(path)).status == 404)
    }

    @Test(arguments: ["&", "=", "&&=&", "page", "page=&page=", "%=%", "page=99999999999999999999999", "page=-", "+"])
    func strangeQueriesAreAnswered(query: String) throws {
        let service = MockService(try Serving.description())
        var request = request("/api/v2/actions/actions", query: query)
        request.method = "GET"
        #expect([200, 400].contains(service.answer(request).status))
    }
}
