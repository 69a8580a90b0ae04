import Foundation
import Testing

@testable import SDKRuntime

@Suite struct UnionTests {
    private func label(_ value: Any) -> String? { Mirror(reflecting: value).children.first?.label }

    private func decode<V: SchemaValue>(_ type: V.Type, _ text: String) throws -> V {
        try JSON.decode(type, from: Array(text.utf8))
    }

    @Test func everyCaseIsPutTogetherAndTakenApart() throws {
        let documents = [
            (#"{"type":"card","number":"a text longer than a small string"}"#, "card"), ("true", "flag"),
            ("7", "count"),
            (#"["a"]"#, "list"), (#"{"type":"boxed"}"#, "boxed"), (#"{"type":"x"}"#, "unknown"), ("1.5", "unknown"),
        ]
        for (text, expected) in documents {
            let value = try decode(Five.self, text)
            #expect(label(value) == expected)
            #expect(String(decoding: try JSON.encode(value), as: UTF8.self) == text)
            #expect(try decode(Five.self, text) == value)
            #expect(try decode(Five.self, text).hashValue == value.hashValue)
        }
        #expect(try decode(Five.self, "1") != decode(Five.self, "2"))
        #expect(try decode(Five.self, "true") != decode(Five.self, "1"))
    }

    @Test func oneCaseAndManyCases() throws {
        #expect(try decode(One.self, #""x""#) == .text("x"))
        #expect(try decode(One.self, "3") == .unknown(3))
        #expect(label(try decode(Twenty.self, "true")) == "b")
        #expect(label(try decode(Twenty.self, "3")) == "f")
        #expect(label(try decode(Twenty.self, "3.5")) == "g")
        #expect(label(try decode(Twenty.self, "[1]")) == "i")
        #expect(label(try decode(Twenty.self, #"["x"]"#)) == "j")
        #expect(label(try decode(Twenty.self, #"[{"type":"x"}]"#)) == "r")
        #expect(label(try decode(Twenty.self, #"{"type":"x"}"#)) == "k")
        #expect(label(try decode(Twenty.self, "null")) == "s")
        #expect(label(try decode(Twenty.self, "{}")) == "unknown")
    }

    @Test func casesWithoutMemory() throws {
        let documents = [
            (#"{"type":"nothing"}"#, "nothing"), (#""a text longer than a small string""#, "text"),
            (#"{"type":"again"}"#, "again"), (#"{"type":"neither"}"#, "neither"), (#"{"type":"card"}"#, "card"),
            (#"{"type":"x"}"#, "unknown"), ("1", "unknown"),
        ]
        for (text, expected) in documents {
            let value = try decode(Sparse.self, text)
            #expect(label(value) == expected)
            #expect(try decode([Sparse?].self, "[\(text),null]") == [value, nil])
        }
        let values: [Sparse] = [
            .nothing(Nothing()), .text("a"), .again(Nothing()), .neither(Neither()),
            .card(Card(type: "c", number: nil)),
            .unknown([:]),
        ]
        for (index, first) in values.enumerated() {
            for (other, second) in values.enumerated() { #expect((first == second) == (index == other)) }
        }
        #expect(
            try values.map { String(decoding: try JSON.encode($0), as: UTF8.self) } == [
                "{}", #""a""#, "{}", "{}", #"{"type":"c"}"#, "{}",
            ])
    }

    @Test func branchesInAnotherOrderThanTheCases() throws {
        let documents = [
            ("1", "number"), (#""a text longer than a small string""#, "text"), ("true", "any"), ("1.5", "unknown"),
        ]
        for (text, expected) in documents {
            let value = try decode(Swapped.self, text)
            #expect(label(value) == expected)
            #expect(String(decoding: try JSON.encode(value), as: UTF8.self) == text)
        }
    }

    @Test func genericUnion() throws {
        #expect(label(try decode(Either<Nothing, String>.self, #""x""#)) == "second")
        #expect(label(try decode(Either<Nothing, String>.self, "{}")) == "first")
        #expect(label(try decode(Either<String, String>.self, #""x""#)) == "first")
        #expect(label(try decode(Either<String, JSONValue>.self, "1")) == "second")
        #expect(label(try decode(Either<String, [Card]>.self, #""x""#)) == "first")
        #expect(label(try decode(Either<String, [Card]>.self, #"[{"type":"x"}]"#)) == "second")
        #expect(label(try decode(Either<[Card], String>.self, #""x""#)) == "second")
        #expect(label(try decode(Either<String, Int>.self, "true")) == "unknown")
    }

    @Test func everyCaseOfManyIsTold() throws {
        let card = Card(type: "c", number: nil)
        let values: [Twenty] = [
            .a(true), .b(false), .c(true), .d(false), .e(true), .f(-1), .g(0.5), .h("x"), .i([]), .j(["y"]), .k(card),
            .l(-1), .m(300), .n(255), .o(Date(timeIntervalSinceReferenceDate: 0)), .p(Indirect(wrappedValue: card)),
            .q(try #require(CalendarDate("2024-02-29"))), .r([card]), .s(nil), .s(4), .t(nil), .t("z"), .unknown(nil),
        ]
        for (index, first) in values.enumerated() {
            for (other, second) in values.enumerated() { #expect((first == second) == (index == other)) }
            #expect(!(try JSON.encode(first)).isEmpty)
        }
    }

    @Test func theBranchThatKnowsMostKeysIsTriedFirst() throws {
        #expect(label(try decode(Listing.self, #"{"items": []}"#)) == "plain")
        #expect(label(try decode(Listing.self, #"{"items": [], "next": "a"}"#)) == "checkpoint")
        #expect(label(try decode(Listing.self, #"{"items": [], "next": 1}"#)) == "checkpoint")
        #expect(label(try decode(Listing.self, #"{"other": 1}"#)) == "plain")
        #expect(label(try decode(Listing.self, "[1]")) == "unknown")
    }

    @Test func branchesThatFailLateDoNotMultiply() async throws {
        for depth in [3, 200] {
            let text =
                String(repeating: #"{"children":["#, count: depth)
                + String(repeating: #"],"x":"neither"}"#, count: depth)
            let (branch, written) = try await OwnStack.run(kilobytes: 8 << 10) { [self] in
                let value = try decode(Twins.self, text)
                return (label(value), String(decoding: try JSON.encode(value), as: UTF8.self))
            }
            #expect(branch == "unknown" && written == text)
        }
        #expect(label(try decode(Twins.self, #"{"children":[{"children":[],"x":true}],"x":false}"#)) == "second")
    }

    /// What is read can be written, compared and printed, on a thread whose stack the reader knows.
    @Test func unionsInUnions() async throws {
        let depth = DecodingOptions.greatestMaximumDepth
        @Sendable func nested(_ depth: Int, _ open: String, _ close: String) -> [UInt8] {
            Array((String(repeating: open, count: depth) + "\"a\"" + String(repeating: close, count: depth)).utf8)
        }
        let whole = try await OwnStack.run(kilobytes: 8 << 10) {
            var read = 0
            for (open, close) in [("[", "]"), (#"{"a":"#, "}"), (#"[{"a":"#, "}]")] {
                for part in [1, 2, 4, 8, 16] {
                    let text = nested(depth / part / open.count { "[{".contains($0) }, open, close)
                    let options = DecodingOptions(maximumDepth: depth)
                    guard let value = try? JSON.decode(Tree.self, from: text, options: options) else { continue }
                    let written = try JSON.encode(value)
                    #expect(written == text)
                    #expect(value == value)
                    #expect(value.hashValue == value.hashValue)
                    #expect(!"\(value)".isEmpty)
                    read += 1
                    break
                }
            }
            return read
        }
        #expect(whole == 3)
    }

    /// The members of a union are gone over to tell its branch, and those of the unions inside it once more, not once
    /// for each level: the same bytes may not take a multiple of the time when they lie deeper.
    @Test func unionsInUnionsAreNotGoneOverAtEachLevel() async throws {
        let (flat, deep) = try await OwnStack.run(kilobytes: 8 << 10) { [self] in try timesOfFlatAndDeepUnions() }
        #expect(deep < flat * 5, "\(deep) instead of \(flat)")
    }

    private func timesOfFlatAndDeepUnions() throws -> (flat: Duration, deep: Duration) {
        func time(depth: Int) throws -> Duration {
            let member = #""text":"\#(String(repeating: "ä", count: 400_000 / depth))","next":"#
            let text = String(repeating: "{" + member, count: depth) + "[]" + String(repeating: "}", count: depth)
            return try ContinuousClock().measure { _ = try decode(Tree.self, text) }
        }
        var flat = try time(depth: 1)
        var deep = try time(depth: 200)
        // The best of as many as it takes: the machine may be busy with something else.
        for _ in 0..<20 where deep >= flat * 5 {
            flat = min(flat, try time(depth: 1))
            deep = min(deep, try time(depth: 200))
        }
        return (flat, deep)
    }

    /// Else each of many small unions behind a long one would empty what that has taken.
    @Test func whatWasFoundInAUnionIsForgottenWithItsMemory() {
        let bytes = [UInt8](repeating: 0, count: 20_000)
        bytes.withUnsafeBufferPointer { bytes in
            guard let start = bytes.baseAddress else { return }
            var scanned = ScannedValues()
            var begins = [scanned.begin(at: start)]
            for place in 0..<10_000 { scanned.note(start + place, endsAt: start + place + 1_000) }
            #expect(scanned.end(of: start + 7) == start + 1_007)
            scanned.end(at: start + 15_000)
            begins += [scanned.begin(at: start + 14_999), scanned.begin(at: start + 15_000)]
            #expect(begins == [true, false, true])
            #expect(scanned.end(of: start + 7) == nil && scanned.ends.capacity == 0)
        }
    }

    @Test func aTaggedUnionOrMapIsTriedWithoutItsTag() throws {
        guard case .sized(.size(let size)) = try JSON.decode(Parcel.self, from: Array(#"{"size":1}"#.utf8)),
            case .counts(["a": 2]) = try JSON.decode(OtherParcel.self, from: Array(#"{"a":2}"#.utf8))
        else { return #expect(Bool(false)) }
        #expect(size.size == 1)
    }

    @Test func aValueWithoutItsTagIsTheDefault() throws {
        for text in [#"{"size":1}"#, "{}"] {
            var drift: [Disagreement] = []
            guard case .plain = try JSON.decode(Sizable.self, from: Array(text.utf8), drift: { drift.append($0) })
            else { return #expect(Bool(false), "\(text)") }
            #expect(!drift.map(\.kind).contains(.missingDiscriminator))
        }
    }

    @Test func aValueThatFitsNoBranchIsReported() throws {
        var drift: [Disagreement] = []
        _ = try JSON.decode([Five].self, from: Array("[1,1.5]".utf8)) { drift.append($0) }
        #expect(drift.map(\.kind) == [.unknownUnionBranch])
        #expect(drift.first?.path.description == "$[1]")
        #expect(throws: DecodingFailure.self) {
            try JSON.decode(Five.self, from: Array("1.5".utf8), options: DecodingOptions(isStrict: true))
        }
    }
}

/// Two envelopes that no condition tells apart, as lists with and without checkpoints are.
private enum Either<First: SchemaValue & Hashable, Second: SchemaValue & Hashable>: UnionRecord {
    case first(First)
    case second(Second)
    case unknown(JSONValue)
    static var schema: Schema { Schema([Branch(First.self), Branch(Second.self)]) }
}

private enum Listing: Union {
    case plain(PlainPage)
    case checkpoint(CheckpointPage)
    case unknown(JSONValue)

    static var schema: Schema {
        Schema(
            [
                Branch(PlainPage.self, .type([.object])),
                Branch(CheckpointPage.self, .type([.object])),
            ])
    }
}

private struct PlainPage: Model {
    var items: [String]?

    static var schema: Schema { Schema("items") }
}

private struct CheckpointPage: Model {
    var items: [String]?
    var next: String?

    static var schema: Schema { Schema("items\nnext") }
}
