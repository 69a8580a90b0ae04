import SDKRuntime
import Testing

// Tests that a process ends came with Swift 6.2.
#if compiler(>=6.2) && (os(Linux) || os(macOS))
    /// Mistakes in the source of a model, which no input can make up for, stop the program with the model's name.
    @Suite struct SourceMistakeTests {
        @Test func tooManyNames() async {
            let ended = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
                _ = try JSON.decode(TooManyNames.self, from: Array("{}".utf8))
            }
            #expect(text(ended).contains("the schema of TooManyNames names 2 properties, it stores 1"))
        }

        @Test func additionalPropertiesThatAreNoDictionary() async {
            let ended = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
                _ = try JSON.decode(Listing.self, from: Array(#"{"a": 1}"#.utf8))
            }
            #expect(text(ended).contains("what takes the undeclared properties of Listing must be a dictionary"))
        }

        @Test func schemaOfAScalar() async {
            let ended = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
                _ = try JSON.decode(Borrowed.self, from: Array("\"a\"".utf8))
            }
            #expect(text(ended).contains("Borrowed has the schema of another type"))
        }

        @Test func schemaOfAUnion() async {
            let ended = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
                try Uniting(text: "a").validate()
            }
            #expect(text(ended).contains("Uniting is a model and its schema is not a model's"))
        }

        @Test func modelThatIsAClass() async {
            let ended = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
                _ = try JSON.decode(Shared.self, from: Array(#"{"text": "a"}"#.utf8))
            }
            #expect(text(ended).contains("Shared is no struct, and only a struct can be a model"))
        }

        @Test func branchThatIsNoCase() async {
            let ended = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
                _ = try JSON.decode(Misnamed.self, from: Array("\"a text that is kept on the heap\"".utf8))
            }
            #expect(text(ended).contains("the schema of Misnamed must list its cases"))
        }

        @Test func caseWithoutABranch() async {
            let ended = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
                _ = try JSON.decode(Half.self, from: Array("\"a text that is kept on the heap\"".utf8))
            }
            #expect(text(ended).contains("the schema of Half must list its cases"))
        }

        @Test func lastCaseIsNotUnknown() async {
            let ended = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
                _ = try JSON.decode(Closed.self, from: Array("1".utf8))
            }
            #expect(text(ended).contains("the schema of Closed must list its cases"))
        }

        private func text(_ ended: ExitTest.Result?) -> String {
            String(decoding: ended?.standardErrorContent ?? [], as: UTF8.self)
        }
    }

    private struct TooManyNames: Record {
        var text: String?
        static var schema: Schema { Schema("text\nnumber") }
    }

    private struct Listing: Record {
        @Indirect var more: [String: Int]
        static var schema: Schema { Schema("", additional: true) }
    }

    private struct Borrowed: Record {
        var number: Int8
        static var schema: Schema { String.schema }
    }

    private struct Uniting: Record {
        var text: String
        static var schema: Schema { Schema([Branch(String.self)]) }
    }

    private final class Shared: Record {
        let text: String?
        init(text: String?) { self.text = text }
        static var schema: Schema { Schema("text") }
    }

    private enum Misnamed: UnionRecord {
        case number(Int)
        case text(String)
        case unknown(JSONValue)
        static var schema: Schema {
            Schema([Branch(Int.self, .type([.integer])), Branch([String].self, .type([.string]))])
        }
    }

    private enum Half: UnionRecord {
        case number(Int)
        case text(String)
        case unknown(JSONValue)
        static var schema: Schema { Schema([Branch(String.self, .type([.string]))]) }
    }

    private enum Closed: UnionRecord {
        case number(Int)
        case other(JSONValue)
        static var schema: Schema { Schema([Branch(Int.self, .type([.integer]))]) }
    }
#endif
