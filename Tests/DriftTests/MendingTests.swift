import Drift
import Foundation
import Generator
import Testing

/// Each kind of disagreement is found at its place, and the overlay leaves none.
@Suite struct MendingTests {
    /// A description with one operation that answers with a schema, written in flow style.
    private static func description(_ schema: String, version: String = "3.1.0", rest: String = "") -> String {
        """
        openapi: \(version)
        info: {title: t, version: "1"}
        paths:
          /trees:
            get:
              operationId: listTrees
              parameters: [{name: page, in: query, schema: {type: integer}}]
              responses:
                "200": {description: d, content: {application/json: {schema: {$ref: "#/components/schemas/Tree"}}}}
                default: {description: d, content: {application/json: {schema: {type: object, properties: {code: {type: string}}}}}}
        components:
          schemas:
            Tree: \(schema)
        \(rest)
        """
    }

    struct Case: Sendable, CustomTestStringConvertible {
        var schema: String
        var bodies: [String]
        /// `kind path`, sorted.
        var found: [String]
        /// What the overlay must have.
        var overlay: [String]
        var version = "3.1.0"

        var testDescription: String { "\(found) \(version)" }
    }

    static let cases: [Case] = [
        Case(
            schema: "{type: object, properties: {a: {type: string}}}",
            bodies: [#"{"a":"x","b":1,"c":{"d":[true]}}"#, #"{"b":2.5,"c":{"e":null}}"#],
            found: ["unknownProperty $.b", "unknownProperty $.c"],
            overlay: ["target: $.components.schemas.Tree", "type: number", "type: boolean"]),
        Case(
            schema: "{type: object, additionalProperties: false, properties: {a: {type: string}}}",
            bodies: [#"{"at":"2024-01-01T00:00:00Z"}"#], found: ["unknownProperty $.at"],
            overlay: ["format: date-time"]),
        Case(
            schema: "{type: object, required: [a, b], properties: {a: {type: string}, b: {type: string}}}",
            bodies: [#"{"b":"x"}"#], found: ["missingProperty $.a"],
            overlay: [#"target: "$.components.schemas.Tree.required[?@ == 'a']""#, "remove: true"]),
        Case(
            schema:
                "{allOf: [{type: object, required: [a], properties: {a: {type: string}}}, {type: object, properties: {b: {type: string}}}]}",
            bodies: [#"{"b":"x"}"#], found: ["missingProperty $.a"],
            overlay: ["$.components.schemas.Tree.allOf[0].required", "remove: true"]),
        Case(
            schema: "{type: object, properties: {a: {type: string}, l: {type: array, items: {type: integer}}}}",
            bodies: [#"{"a":null,"l":[1,null]}"#], found: ["unexpectedNull $.a", "unexpectedNull $.l[*]"],
            overlay: [#"type: [string, "null"]"#, #"type: [integer, "null"]"#]),
        Case(
            schema: "{type: object, properties: {a: {type: string}}}", bodies: [#"{"a":null}"#],
            found: ["unexpectedNull $.a"], overlay: ["nullable: true"], version: "3.0.3"),
        Case(
            schema: "{type: object, properties: {a: {type: string, enum: [x, y]}}}", bodies: [#"{"a":null}"#],
            found: ["unexpectedNull $.a"], overlay: ["nullable: true", "enum: [null]"], version: "3.0.3"),
        Case(
            schema: "{type: object, required: [a], properties: {a: {$ref: '#/components/schemas/Leaf'}}}",
            bodies: [#"{"a":null}"#], found: ["unexpectedNull $.a"], overlay: ["anyOf:"]),
        Case(
            schema: "{type: object, required: [a], properties: {a: {$ref: '#/components/schemas/Leaf'}}}",
            bodies: [#"{"a":null}"#], found: ["unexpectedNull $.a"], overlay: ["allOf:", "nullable: true"],
            version: "3.0.3"),
        Case(
            schema: "{type: object, properties: {a: {type: string}, n: {type: integer}}}",
            bodies: [#"{"a":1,"n":1.5}"#], found: ["wrongType $.a", "wrongType $.n"],
            overlay: ["type: [string, integer]", "type: number"]),
        Case(
            schema: "{type: object, properties: {a: {type: string, description: d}}}",
            bodies: [#"{"a":{"b":1}}"#], found: ["wrongType $.a"], overlay: ["anyOf:", "- type: string"],
            version: "3.0.3"),
        Case(
            schema: "{type: object, properties: {a: {type: string, enum: [x]}}}",
            bodies: [#"{"a":"z"}"#, #"{"a":"y"}"#], found: ["unknownEnumValue $.a"], overlay: ["enum: [\"y\", z]"]),
        Case(
            schema: "{type: object, properties: {a: {const: x}}}", bodies: [#"{"a":"z"}"#],
            found: ["unknownEnumValue $.a"], overlay: ["enum: [x, z]", "properties.a.const"]),
        Case(
            schema: "{type: object, properties: {a: {anyOf: [{type: string, enum: [x]}, {type: string}]}}}",
            bodies: [#"{"a":"z"}"#], found: ["unknownEnumValue $.a"], overlay: ["anyOf[0]", "enum: [z]"]),
        Case(
            schema:
                "{type: object, properties: {a: {type: string, format: date-time}, d: {type: integer, format: int32}}}",
            bodies: [#"{"a":"yesterday","d":3000000000}"#], found: ["invalidFormat $.a", "invalidFormat $.d"],
            overlay: ["properties.a.format", "properties.d.format"]),
        Case(
            schema:
                "{type: object, properties: {s: {type: string, maxLength: 2}, l: {type: array, minItems: 2, items: {type: integer}}, n: {type: integer, maximum: 3}}}",
            bodies: [#"{"s":"abc","l":[1],"n":9}"#],
            found: ["outOfBounds $.l", "outOfBounds $.n", "outOfBounds $.s"],
            overlay: ["maxLength: 3", "minItems: 1", "maximum: 9"]),
        Case(
            schema: "{type: object, properties: {u: {oneOf: [{type: string}, {type: array, items: {type: string}}]}}}",
            bodies: [#"{"u":{"a":1}}"#], found: ["unknownUnionBranch $.u"], overlay: ["oneOf:", "type: object"]),
        Case(
            schema:
                "{oneOf: [{type: object, required: [kind, x], properties: {kind: {const: a}, x: {type: string}}}, {type: object, properties: {kind: {const: b}, y: {type: string}}}]}",
            bodies: [#"{"kind":"a","z":1}"#, #"{"kind":"c","q":"w"}"#],
            found: ["missingProperty $.x", "unknownProperty $.z", "unknownUnionBranch $"],
            overlay: ["oneOf[0]", "enum: [c]"]),
        // No branch that is added to the union helps: what holds beside it wants an array.
        Case(
            schema: "{allOf: [{type: array, items: {type: boolean}}, {oneOf: [{type: boolean}, {type: object}]}]}",
            bodies: ["1.5"], found: ["unknownUnionBranch $"], overlay: ["$.components.schemas.Tree.allOf"]),
        Case(
            schema: "{type: array, items: {type: object, properties: {a: {type: string}}}}",
            bodies: [#"[{"b":1},{"b":2}]"#], found: ["unknownProperty $[*].b"],
            overlay: ["target: $.components.schemas.Tree", "items:"]),
    ]

    @Test(arguments: cases) func isMended(_ test: Case) throws {
        let drifting = try Drifting(
            Self.description(
                test.schema, version: test.version, rest: "    Leaf: {type: object, properties: {n: {type: string}}}"))
        defer { drifting.remove() }
        let file = try drifting.file("r.jsonl", test.bodies.map { Drifting.exchange($0) }.joined(separator: "\n"))
        let result = try drifting.mend(file)
        let entries = try #require(result.report?.entries)
        #expect(entries.map { "\($0.kind) \($0.path)" }.sorted() == test.found)
        #expect(entries.allSatisfy { $0.isMended == true && $0.line > 1 && $0.file == drifting.spec })
        for part in test.overlay {
            #expect(result.overlay?.contains(part) == true, "\(part) in \(result.overlay ?? "")")
        }
    }

    @Test func theOverlayIsTheSameWhateverTheOrderOfRecordings() throws {
        let drifting = try Drifting(Self.description("{type: object, properties: {a: {type: string, enum: [x]}}}"))
        defer { drifting.remove() }
        let lines = [#"{"a":"q","z":1}"#, #"{"a":"p","b":{"d":1}}"#, #"{"a":null,"b":{"c":2}}"#]
            .map { Drifting.exchange($0) }
        let one = try drifting.mend(try drifting.file("1.jsonl", lines.joined(separator: "\n")))
        let other = try drifting.mend(try drifting.file("2.jsonl", lines.reversed().joined(separator: "\n")))
        #expect(one.overlay == other.overlay)
    }

    @Test func anOverlayCanBeJSON() throws {
        let drifting = try Drifting(Self.description("{type: object, properties: {a: {type: string}}}"))
        defer { drifting.remove() }
        var diagnostics = Diagnostics()
        var request = DriftRequest(
            spec: drifting.spec, recordings: [try drifting.file("r.json", Drifting.exchange(#"{"b":1}"#))])
        request.overlayPath = drifting.folder.appendingPathComponent("o.json").path
        let result = DriftCommand.run(request, &diagnostics)
        #expect(result.overlay?.hasPrefix(#"{"overlay":"1.0.0""#) == true)
        request.configuration.overlays = [ConfiguredText(request.overlayPath ?? "")]
        request.overlayPath = nil
        #expect(DriftCommand.run(request, &diagnostics).report?.entries.isEmpty == true)
    }

    @Test func nothingIsWrittenWhereAllAgrees() throws {
        let drifting = try Drifting(Self.description("{type: object, properties: {a: {type: string}}}"))
        defer { drifting.remove() }
        var diagnostics = Diagnostics()
        var request = DriftRequest(
            spec: drifting.spec, recordings: [try drifting.file("r.json", Drifting.exchange(#"{"a":"x"}"#))])
        request.overlayPath = drifting.overlay
        let result = DriftCommand.run(request, &diagnostics)
        #expect(result.overlay == nil && result.outcome == .done && result.report?.entries.isEmpty == true)
        #expect(!FileManager.default.fileExists(atPath: drifting.overlay))
    }

    @Test func aFileThatIsNoOverlayIsLeftAsItIs() throws {
        let drifting = try Drifting(Self.description("{type: object, properties: {a: {type: string}}}"))
        defer { drifting.remove() }
        var diagnostics = Diagnostics()
        var request = DriftRequest(
            spec: drifting.spec, recordings: [try drifting.file("r.json", Drifting.exchange(#"{"b":"x"}"#))])
        request.overlayPath = drifting.spec
        let before = try String(contentsOfFile: drifting.spec, encoding: .utf8)
        #expect(DriftCommand.run(request, &diagnostics).outcome == .failed)
        #expect(try String(contentsOfFile: drifting.spec, encoding: .utf8) == before)
        #expect(diagnostics.all.contains { $0.code == "overlay-not-written" })
    }
}
