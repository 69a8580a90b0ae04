import Foundation
import SDKRuntime
import Testing

@Suite struct JSONReaderTests {
    private func events(_ text: String) throws -> [String] {
        var reader = JSONReader(Array(text.utf8))
        var lines: [String] = []
        while let event = try reader.next() {
            lines.append("\(reader.line):\(reader.column) \(event)" + (reader.isDuplicateKey ? " again" : ""))
        }
        return lines
    }

    @Test func everyEventHasItsPlace() throws {
        let text = "{\n  \"é\": [1.50, \"ü\", true],\n  \"b\": null, \"b\": {}\n}\n"
        #expect(
            try events(text) == [
                "1:1 beginObject", #"2:3 key("é")"#, "2:8 beginArray", #"2:9 number("1.50")"#, #"2:15 string("ü")"#,
                "2:20 bool(true)", "2:24 endArray", #"3:3 key("b")"#, "3:8 null", #"3:14 key("b") again"#,
                "3:19 beginObject", "3:20 endObject", "4:1 endObject",
            ])
    }

    /// A reader that is handed from thread to thread.
    private actor Shared {
        var reader: JSONReader
        init(_ text: String) { reader = JSONReader(Array(text.utf8)) }
        func next() throws -> JSONReader.Event? { try reader.next() }
    }

    @Test func anotherThreadGoesOn() async throws {
        let shared = Shared(String(repeating: "[", count: 100) + String(repeating: "]", count: 100))
        var count = 0
        while try await Task.detached(operation: { try await shared.next() }).value != nil { count += 1 }
        #expect(count == 200)
    }

    @Test func duplicatesAreFoundAmongManyKeys() throws {
        let members = (0..<100).map { "\"k\($0)\":\($0)" } + ["\"k\\u0037\":0", "\"k99\":1"]
        let repeated = try events("{" + members.joined(separator: ",") + "}").filter { $0.hasSuffix("again") }
        #expect(repeated.count == 2)
    }

    @Test func mistakesHaveTheirPlace() {
        let cases: [(String, Int, Int, String)] = [
            ("{\"a\":[1,\n 2 3]}", 2, 4, "$.a[1]"), ("{\"a\":tru}", 1, 6, "$.a"), ("[1,]", 1, 4, "$[1]"),
            ("{\"a\":1,}", 1, 8, "$"), ("[\"\u{1}\"]", 1, 3, "$[0]"), ("", 1, 1, "$"), ("[1] x", 1, 5, "$"),
            ("{\"é\":01}", 1, 7, "$[\"é\"]"),
        ]
        for (text, line, column, path) in cases {
            do {
                _ = try events(text)
                Issue.record("accepted \(text)")
            } catch {
                let failure = error as? DecodingFailure
                #expect(failure?.line == line, "\(text) \(error)")
                #expect(failure?.column == column, "\(text) \(error)")
                #expect(failure?.path.description == path, "\(text) \(error)")
            }
        }
    }

    @Test func aByteOrderMarkIsSkipped() throws {
        #expect(try JSON.decode(Int.self, from: [0xEF, 0xBB, 0xBF, 0x37]) == 7)
        #expect(throws: DecodingFailure.self) { try JSON.decode(Int.self, from: [0xEF, 0xBB, 0xBF]) }
    }
}
