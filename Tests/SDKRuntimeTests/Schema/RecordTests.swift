import Foundation
import SDKRuntime
import Testing

@Suite(.serialized) struct RecordTests {
    private func drift<V: SchemaValue>(_ type: V.Type, _ text: String) throws -> (V, [String]) {
        var found: [String] = []
        let value = try JSON.decode(type, from: Array(text.utf8)) { found.append($0.description) }
        return (value, found)
    }

    private func failure<V: SchemaValue>(
        _ type: V.Type, _ text: String, _ options: DecodingOptions = DecodingOptions()
    ) -> DecodingFailure? {
        do {
            _ = try JSON.decode(type, from: Array(text.utf8), options: options)
            return nil
        } catch {
            return error
        }
    }

    private let strict = DecodingOptions(isStrict: true)

    @Test func everyKindOfPropertyGoesBothWays() throws {
        for text in [Everything.full, Everything.required] {
            let (value, drift) = try drift(Everything.self, text)
            #expect(drift.isEmpty)
            #expect(try encode(value) == text)
            #expect(try decode(Everything.self, text) == value)
            #expect(try decode(Everything.self, text).hashValue == value.hashValue)
            #expect(SchemaInspection.mismatches(in: value).isEmpty)
        }
        #expect(try decode(Everything.self, Everything.full) != decode(Everything.self, Everything.required))
    }

    @Test func everyPrefixIsRefused() {
        for text in [Everything.full, Everything.required] {
            let bytes = Array(text.utf8)
            for count in bytes.indices {
                #expect(throws: DecodingFailure.self) { try JSON.decode(Everything.self, from: Array(bytes[..<count])) }
                #expect(throws: DecodingFailure.self) { try JSON.decode(JSONValue.self, from: Array(bytes[..<count])) }
            }
        }
    }

    @Test func everyChangedByteIsReadOrRefused() {
        let bytes = Array(Everything.full.utf8)
        for index in bytes.indices {
            for byte in [0, 0x22, 0x2C, 0x5C, 0x7B, 0x7D, 0x30, 0x6E, 0xFF] as [UInt8] {
                var changed = bytes
                changed[index] = byte
                if let value = try? JSON.decode(Everything.self, from: changed) { _ = "\(value)" }
            }
        }
    }

    @Test func propertiesComeInAnyOrderWithAnySpace() throws {
        let value = try JSON.decode(JSONValue.self, from: Array(Everything.full.utf8))
        guard case .object(let object) = value else { return }
        let members = object.reversed().map { " \n\"\($0.key)\"\t: \($0.value) " }
        let text = "\r{" + members.joined(separator: ",") + "}\n"
        #expect(try decode(Everything.self, text) == decode(Everything.self, Everything.full))
        #expect(try decode(Leaf.self, #"{"\u0078":1,"l\u0061bel":"y"}"#) == Leaf(x: 1, label: "y"))
    }

    @Test func aMissingPropertyHasAPath() throws {
        let found = try #require(failure([Node].self, "[{\"name\":\"a\",\n\"children\":[{}]}]"))
        #expect(found.reason == .missingProperty("name"))
        #expect(found.path.description == "$[0].children[0].name")
        #expect(found.model == "Node")
        #expect((found.line, found.column, found.byteOffset) == (2, 13, 26))
    }

    @Test func anOptionalPropertyOfAnotherTypeIsAbsentAndReported() throws {
        var text = Everything.required
        text.removeLast()
        text += #","note":5,"maybe_count":"x","maybe_made":"yesterday","maybe_names":["a",null],"tiny":900,"#
        text += #""maybe_leaf":[],"boxed":7,"children":[{"x":"y"}],"map":{"a":"b"},"maybe_flag":[{}],"new":{"a":1}}"#
        let (value, found) = try drift(Everything.self, text)
        #expect(value == (try decode(Everything.self, Everything.required)))
        #expect(
            found == [
                "wrongType at $.note: 5", #"wrongType at $.maybe_count: "x""#,
                #"invalidFormat at $.maybe_made: "yesterday""#, "wrongType at $.maybe_names[1]: null",
                "wrongType at $.tiny: 900", "wrongType at $.maybe_leaf: array", "wrongType at $.boxed: 7",
                #"wrongType at $.children[0].x: "y""#, #"wrongType at $.map.a: "b""#,
                "wrongType at $.maybe_flag: array", "unknownProperty at $.new: object",
            ])
    }

    @Test func strictDecodingFailsOnEachDisagreement() {
        let documents = [
            #"{"x":1,"y":2}"#, #"{"x":1,"label":2}"#, #"{"x":1,"x":2}"#,
        ]
        for text in documents {
            #expect(failure(Leaf.self, text) == nil)
            #expect(failure(Leaf.self, text, strict) != nil, "\(text)")
        }
        #expect(failure(Status.self, #""new""#) == nil)
        #expect(failure(Status.self, #""new""#, strict)?.reason == .disagreement(.unknownEnumValue))
        #expect(failure(Level.self, "2", strict)?.reason == .disagreement(.unknownEnumValue))
        #expect(failure([Date?].self, #"["x"]"#) != nil)
        #expect(failure(Leaf.self, #"{"x":1,"label":null}"#, strict) == nil)
    }

    @Test func unknownEnumValuesAreKept() throws {
        let (value, found) = try drift([Status].self, #"["built","new one","b\u0075ilt"]"#)
        #expect(value.map(\.rawValue) == ["built", "new one", "built"])
        #expect(found == [#"unknownEnumValue at $[1]: "new one""#])
        #expect(value[0].isKnown && !value[1].isKnown)
    }

    @Test func nullForARequiredPropertyFails() {
        #expect(failure(Leaf.self, #"{"x":null}"#)?.reason == .wrongType(expected: "integer", found: .null))
        #expect(failure(Leaf.self, #"{"x":null}"#)?.path.description == "$.x")
    }

    @Test func theLastOfTwoEqualKeysCounts() throws {
        let (value, found) = try drift(Leaf.self, #"{"label":"first, longer than a small string","x":1,"label":"b"}"#)
        #expect(value == Leaf(x: 1, label: "b"))
        #expect(found == ["duplicateProperty at $.label"])
    }

    @Test func keysThatComeTwiceInAMapAreReported() throws {
        let map = try drift([String: Int].self, #"{"a":1,"b":2,"a":3}"#)
        #expect(map.0 == ["a": 3, "b": 2])
        #expect(map.1 == ["duplicateProperty at $.a"])
        #expect(try drift(Open.self, #"{"a":1,"a":2}"#).1 == ["duplicateProperty at $.a"])
        let any = try drift(JSONValue.self, #"{"a":[{"b":1,"b":{"c":[2]}}],"d":0}"#)
        #expect(any.0 == ["a": [["b": ["c": [2]]]], "d": 0])
        #expect(any.1 == ["duplicateProperty at $.a[0].b"])
        // Swift takes these for one text, JSON for two.
        #expect(try drift([String: Int].self, "{\"\u{E9}\":1,\"e\u{301}\":2}").1.count == 1)
        let document = "{\"a\":1,\n \"a\":[\n1]}"
        for found in [
            failure([String: JSONValue].self, document, strict), failure(JSONValue.self, document, strict),
            failure(Leaf.self, "{\"x\":1,\n \"x\":2}", strict), failure(Open.self, "{\"a\":1,\n \"a\":2}", strict),
        ] {
            #expect(found?.reason == .disagreement(.duplicateProperty))
            #expect(found?.line == 2 && found?.column == 2, "\(String(describing: found))")
        }
    }

    @Test func anUndeclaredPropertyCannotHaveADeclaredName() throws {
        let failure = #expect(throws: EncodingFailure.self) { try JSON.encode(Open(id: "i", more: ["id": 1])) }
        #expect(failure?.reason == .duplicateProperty("id"))
        #expect(
            failure?.description
                == #"the undeclared property "id" has the name of a declared one, and both would be written"#)
        #expect(try encode(Open(id: nil, more: ["id": 1])) == #"{"id":1}"#)
    }

    @Test func undeclaredPropertiesGoWhereTheyAreTaken() throws {
        let (value, found) = try drift(Open.self, #"{"b":1,"id":"i","a":2,"c":"no"}"#)
        #expect(value.more == ["a": 2, "b": 1])
        #expect(found == [#"wrongType at $.c: "no""#])
        #expect(try encode(value) == #"{"id":"i","a":2,"b":1}"#)
        #expect(try encode(Open(id: nil, more: ["z": 1])) == #"{"z":1}"#)
        #expect(try decode(Open.self, "{}").more.isEmpty)
    }

    @Test func threeStatesOfARequestProperty() throws {
        var value = try decode(Everything.self, Everything.required)
        #expect(value.state == .absent)
        value.state = .null
        #expect(try encode(value).contains(#""state":null"#))
        value.state = "literal"
        #expect(try decode(Everything.self, encode(value)).state.value == "literal")
    }

    @Test func aBoxedNullIsKept() throws {
        struct Move: Model {
            @Indirect var parent: Nullable<Leaf>
            static var schema: Schema { Schema("parent") }
        }
        #expect(try encode(decode(Move.self, #"{"parent":null}"#)) == #"{"parent":null}"#)
        #expect(try encode(decode(Move.self, "{}")) == "{}")
    }

    @Test func anEmptyNameIsAPropertyLikeAnother() throws {
        struct Labels: Model {
            var id: String?
            var additionalProperties: [String: String]
            static var schema: Schema { Schema("id", additional: true) }
        }
        let labels = try decode(Labels.self, #"{"id":"1","":"v","k":"w"}"#)
        #expect(labels.additionalProperties == ["": "v", "k": "w"])
    }

    @Test func aTableHasAnyNames() throws {
        struct Odd: Model {
            var empty: Int
            var lineFeed: Int
            var backslash: Int
            var escaped: Int
            static var schema: Schema { Schema("\na\\nb\na\\\\b\na\\\\nb") }
        }
        #expect(SchemaInspection.slots(of: Odd.self).map(\.name) == ["", "a\nb", "a\\b", "a\\nb"])
        struct Returning: Model {
            var first: Int
            var second: Int
            static var schema: Schema { Schema("a\r\nb\\\\\u{301}") }
        }
        #expect(SchemaInspection.slots(of: Returning.self).map(\.name) == ["a\r", "b\\\u{301}"])
        struct Unnamed: Model {
            var only: Int
            static var schema: Schema { Schema("") }
        }
        #expect(try decode(Unnamed.self, #"{"":7}"#).only == 7)
    }

    @Test func secretsAreShownNowhere() throws {
        let value = try decode(Everything.self, Everything.full)
        #expect(!"\(value)".contains("hunter") && !String(reflecting: [value]).contains("hunter"))
        #expect("\(value)".contains("password: <redacted>"))
        let wrong = Everything.required.dropLast() + #","password":{"hunter":"hunter"}}"#
        let (_, found) = try drift(Everything.self, String(wrong))
        #expect(found == ["wrongType at $.password"])
        let cut = Everything.required.dropLast() + #","password":"hunter\q"}"#
        #expect(failure(Everything.self, String(cut)).map { !"\($0)".contains("hunter") } == true)
    }

    /// A type of the user's refuses a value when it has read it: the place is that of the value.
    @Test func aRefusalHasThePlaceOfItsValue() throws {
        struct Labelled: Model {
            var a: Token
            var b: [Range]?
            var password: Token?
            static var schema: Schema { Schema("a\nb\npassword", secret: ["password"]) }
        }
        struct Range: ScalarValue {
            var ends: [Int] = []
            static func read(from input: inout JSONInput) throws(DecodingFailure) -> Range {
                var range = Range()
                try input.readMembers { (key, input) throws(DecodingFailure) in
                    if key == "refuse" { throw input.refusal("no such end") }
                    range.ends.append(try input.readInteger())
                }
                if range.ends.count != 2 { throw input.refusal("has no two ends") }
                return range
            }
            func write(to output: inout JSONOutput) throws(EncodingFailure) {}
        }
        let found = try #require(failure(Labelled.self, #"{"a":"refuse"   ,   "b":[]}"#))
        #expect(found.description == #"refused at $.a, line 1, column 6 (byte 5), in Labelled: "refuse""#)
        let ends = try drift(Labelled.self, #"{"a":"x","b":[{"from":1,"to":2},{"from":1} ]}"#).1
        #expect(ends == ["wrongType at $.b[1]: object"])
        #expect(try drift(Labelled.self, #"{"a":"x","b":[{"refuse":1}]}"#).1 == ["wrongType at $.b[0].refuse"])
        #expect(try drift(Labelled.self, #"{"a":"x","password":"refuse"}"#).1 == ["wrongType at $.password"])
    }

    @Test func nothingLeaksWhereverReadingStops() throws {
        let text = Array(#"{"first":"a","first":"b","list":["c","d"],"boxed":"e","last":"f"}"#.utf8)
        let before = Token.count.value
        for count in 0...text.count { _ = try? JSON.decode(Holder.self, from: Array(text[..<count])) }
        for bad in [#"{"first":"a","list":["b","refuse"],"last":"c"}"#, #"{"first":"a","list":["b",{}],"last":7}"#] {
            _ = try? decode(Holder.self, bad)
            _ = try? decode([Holder].self, "[\(bad),\(bad)]")
        }
        #expect(Token.count.value == before)
        let value = try JSON.decode(Holder.self, from: text)
        #expect(Token.count.value == before + 5)
        #expect(value.first.text == "b")
    }

    @Test func recursiveModels() throws {
        let text = #"{"name":"a","next":{"name":"b","children":[{"name":"c"}]},"children":[]}"#
        let value = try decode(Node.self, text)
        #expect(value == Node(name: "a", next: Node(name: "b", children: [Node(name: "c")]), children: []))
        var copy = value
        copy.next?.name = "changed"
        #expect(value.next?.name == "b" && copy.next?.name == "changed" && copy != value)
        copy.next = nil
        #expect(try encode(copy) == #"{"name":"a","children":[]}"#)
    }

    @Test func depthIsLimited() async throws {
        func nested(_ depth: Int) -> String {
            String(repeating: #"{"name":"a","next":"#, count: depth - 1) + #"{"name":"z"}"#
                + String(repeating: "}", count: depth - 1)
        }
        let models = [nested(512), nested(513)]
        let brackets = String(repeating: "[", count: 100_000)
        // The threads of tests may have no room for as much.
        let (ofModels, ofAny) = try await OwnStack.run(kilobytes: 8_192) { [self] in
            let options = [DecodingOptions(), DecodingOptions(maximumDepth: 1_000_000)]
            return (
                models.map { failure(Node.self, $0)?.reason },
                options.flatMap {
                    [
                        failure(JSONValue.self, brackets, $0)?.reason,
                        failure(Leaf.self, #"{"x":1,"y":"# + brackets, $0)?.reason,
                    ]
                }
            )
        }
        #expect(ofModels == [nil, .tooDeep(limit: 512)])
        let limits = [512, 512, DecodingOptions.greatestMaximumDepth, DecodingOptions.greatestMaximumDepth]
        #expect(ofAny == limits.map { .tooDeep(limit: $0) })
    }

    @Test func anyCoder() throws {
        let value = try decode(Everything.self, Everything.full)
        let data = try JSONEncoder().encode(value)
        #expect(try JSONDecoder().decode(Everything.self, from: data) == value)
        let list = try PropertyListEncoder().encode(["v": try decode(Node.self, #"{"name":"x"}"#)])
        #expect(try PropertyListDecoder().decode([String: Node].self, from: list)["v"]?.name == "x")
        #expect(throws: DecodingError.self) { try JSONDecoder().decode(Leaf.self, from: Data("{}".utf8)) }
    }

    /// Whatever the memory had before that values are read into.
    @Test func mapsOnUsedMemory() throws {
        let numbers = #"{"a":0,"b":0,"c":1}"#
        for byte: UInt8 in [0xFF, 0x01, 0x00] {
            for size in [1, 9, 16, 17, 24] {
                let blocks = (0..<100).map { _ in UnsafeMutablePointer<UInt8>.allocate(capacity: size) }
                for block in blocks {
                    block.initialize(repeating: byte, count: size)
                    block.deallocate()
                }
            }
            #expect(try decode([String: Int].self, numbers) == ["a": 0, "b": 0, "c": 1])
            #expect(try decode([String: Double].self, #"{"a":0,"b":1}"#) == ["a": 0, "b": 1])
            #expect(try decode([String: Int?].self, #"{"a":0,"b":null}"#).count == 2)
            #expect(try decode([String: Empty].self, #"{"a":{},"b":{}}"#) == ["a": Empty(), "b": Empty()])
            #expect(try decode([String: Pair].self, #"{"a":{"x":0,"y":1}}"#) == ["a": Pair(x: 0, y: 1)])
        }
    }

    @Test func modelsWithoutProperties() throws {
        #expect(try decode(Hollow.self, #"{"a":{},"b":null,"n":1}"#) == Hollow(a: Empty(), b: nil, c: nil, n: 1))
        #expect(try encode(Hollow(a: nil, b: Empty(), c: [Empty()], n: 2)) == #"{"b":{},"c":[{}],"n":2}"#)
        #expect(try decode([Empty?].self, "[{},null]") == [Empty(), nil])
    }

    @Test func wideModels() throws {
        let names = SchemaInspection.slots(of: Wide.self).map(\.name)
        let text = "{" + names.enumerated().map { "\"\($1)\":\($0)" }.joined(separator: ",") + "}"
        let value = try decode(Wide.self, text)
        #expect(try encode(value) == text)
        #expect(SchemaInspection.mismatches(in: value).isEmpty)
        #expect(
            failure(Wide.self, text.replacingOccurrences(of: "\"c5\":75,", with: ""))?.reason == .missingProperty("c5"))
    }
}

@Suite struct FirstUseTests {
    struct Fresh: Model {
        var leaf: Leaf
        var status: Status?
        static var schema: Schema { Schema("leaf\nstatus") }
    }

    @Test func manyTasksMayUseAModelFirst() async throws {
        try await withThrowingTaskGroup(of: Fresh.self) { group in
            for _ in 0..<64 { group.addTask { try decode(Fresh.self, #"{"leaf":{"x":1},"status":"built"}"#) } }
            for try await value in group { #expect(value.leaf.x == 1) }
        }
    }
}

private struct Pair: Model {
    var x: Int
    var y: Int
    static var schema: Schema { Schema("x\ny") }
}
