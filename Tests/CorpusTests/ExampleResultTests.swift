import SDKRuntime
import Testing

@testable import corpus

@Suite("Whether an example came back as it was") struct ExampleResultTests {
    private func difference(_ example: String, _ line: String) throws -> String? {
        try ExampleResult(line).difference(from: JSON.decode(JSONValue.self, from: Array(example.utf8)))
    }

    @Test("Numbers are compared by value, dates by instant, null like absence")
    func same() throws {
        let example = #"{"at":"2024-01-01T01:00:00+01:00","n":1.0,"none":null}"#
        #expect(try difference(example, #"{"encoded":{"n":1,"at":"2024-01-01T00:00:00Z"},"disagreements":[]}"#) == nil)
        #expect(try difference(example, #"{"encoded":{"n":1,"at":"2024-01-01T00:00:01Z"}}"#)?.contains("at") == true)
    }

    @Test("A member that the type does not have is not compared, one that it loses is")
    func members() throws {
        let unknown = #"{"encoded":{"a":1},"disagreements":[{"kind":"unknownProperty","path":"$.b"}]}"#
        #expect(try difference(#"{"a":1,"b":2}"#, unknown) == nil)
        #expect(try difference(#"{"a":1,"b":2}"#, #"{"encoded":{"a":1}}"#) == "$.b is gone")
        #expect(try difference(#"{"a":1}"#, #"{"encoded":{"a":1,"b":2}}"#) == "$.b is new")
    }

    @Test("What was not understood is said beside what is lost by it, as is what could not be decoded")
    func failures() throws {
        let drifted = #"{"encoded":{},"disagreements":[{"kind":"wrongType","path":"$.a"}]}"#
        #expect(try ExampleResult(drifted).disagreement == "wrongType at $.a")
        #expect(try difference(#"{"a":1}"#, drifted) == "$.a is gone")
        #expect(try difference("{}", #"{"failure":"no"}"#) == "no")
    }
}
