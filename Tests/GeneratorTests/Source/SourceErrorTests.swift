import Foundation
import Generator
import Testing

@Suite struct SourceErrorTests {
    @Test(
        "What cannot be read is reported with its place",
        arguments: [
            ("", "1:1 error: the file is empty: an OpenAPI description was expected [empty-file]"),
            (" \n\t\n", "1:1 error: the file is empty: an OpenAPI description was expected [empty-file]"),
            ("# only this\n", "1:1 error: the file is empty: an OpenAPI description was expected [empty-file]"),
            ("a: 1\nb: 2\na: 3\n", "3:1 error: key 'a' stands twice in one mapping; first at 1:1 [duplicate-key]"),
            (
                "? [a]\n: 1\nb: 2\n",
                "1:3 error: a key must be text, not a list; quote it if it is meant literally [non-scalar-key]"
            ),
            (
                "a: {{ b }}\n",
                "1:5 error: a key must be text, not a mapping; quote it if it is meant literally [non-scalar-key]"
            ),
            (
                "a: 1\n---\nb: 2\n",
                "2:1 error: a second YAML document starts here; a file must hold one [multiple-documents]"
            ),
            ("a: *b\n", "1:4 error: alias '*b' has no anchor before it [unknown-alias]"),
            ("a: &b [*b]\n", "1:8 error: alias '*b' stands inside the value that it names [cyclic-alias]"),
            ("a:\n  <<: 3\n", "2:3 error: the merge key '<<' needs a mapping or a list of mappings [invalid-merge]"),
            ("a: !!int x\n", "1:4 error: 'x' is not of the type that its tag names [invalid-tag]"),
            ("a: !thing x\n", "1:4 warning: tag '!thing' has no meaning here and is ignored [unknown-tag]"),
            (
                "a:\n\tb: 1\n",
                "2:1 error: not valid YAML: found character that cannot start any token while scanning for the next token "
                    + "[yaml-syntax]"
            ),
            (
                "a: [1, 2\nb: 3\n",
                "2:2 error: not valid YAML: did not find expected ',' or ']' while parsing a flow sequence [yaml-syntax]"
            ),
            (
                "a: b: c\n",
                "1:5 error: not valid YAML: mapping values are not allowed in this context [yaml-syntax]"
            ),
            (
                "a: x\u{1}\n",
                "1:5 error: the text cannot be read as UTF-8 YAML: control characters are not allowed [invalid-encoding]"
            ),
        ]
    )
    func yaml(text: String, expected: String) {
        #expect(read(text).said.lines == [expected])
    }

    @Test(
        "What is not JSON is reported with its place",
        arguments: [
            ("{\"a\":1,\n \"a\":2}", "2:2 error: key 'a' stands twice in one mapping; first at 1:2 [duplicate-key]"),
            ("{\"a\":1,}", "1:8 error: not valid JSON: found \"}\" instead of a property name [json-syntax]"),
            ("{\"a\" 1}", "1:6 error: not valid JSON: found \"1\" instead of a colon [json-syntax]"),
            (
                "[1 2]",
                "1:4 error: not valid JSON: found \"2\" instead of a comma or the end of the array [json-syntax]"
            ),
            ("[1", "1:3 error: not valid JSON: the document ends inside a value [json-syntax]"),
            ("[1] x", "1:5 error: not valid JSON: the document goes on after its value [json-syntax]"),
            (
                "[\"\\ud800\"]",
                "1:3 error: not valid JSON: not a JSON string: a high surrogate stands alone [json-syntax]"
            ),
            (
                "[\"\\udc00\\ud800\"]",
                "1:3 error: not valid JSON: not a JSON string: a low surrogate stands alone [json-syntax]"
            ),
            ("[01]", "1:3 error: not valid JSON: not a JSON number [json-syntax]"),
            ("openapi: 3.0.0", "1:1 error: not valid JSON: found \"o\" instead of a value [json-syntax]"),
        ]
    )
    func json(text: String, expected: String) {
        #expect(read(text, as: "a.json").said.lines == [expected])
    }

    @Test func invalidUTF8IsReported() {
        #expect(
            read(Array("a: x\nb: \"".utf8) + [0xC3, 0x28]).said.lines == [
                "2:6 error: the text cannot be read as UTF-8 YAML: invalid trailing UTF-8 octet [invalid-encoding]"
            ]
        )
        #expect(
            read(Array("[\"".utf8) + [0xFF] + Array("\"]".utf8), as: "a.json").said.lines == [
                "1:3 error: not valid JSON: not a JSON string: not UTF-8 [json-syntax]"
            ]
        )
        #expect(read([0xFE, 0xFF, 0xD8, 0x00]).said.all.map(\.code) == [.invalidEncoding])
        #expect(read([0xFF, 0xFE, 0x61]).said.all.map(\.code) == [.invalidEncoding])
    }

    @Test(arguments: ["[", "{\"a\":", "[\n", "- ", "{a: "], ["a.yaml", "a.json"])
    func deepNestingIsRefusedAtOnce(unit: String, path: String) {
        let clock = ContinuousClock()
        let time = clock.measure {
            let (node, said) = read(String(repeating: unit, count: 100_000), as: path)
            #expect(node == nil)
            #expect(said.all.count == 1)
        }
        #expect(time < .seconds(2))
    }

    @Test func nestingUpToTheLimitIsRead() {
        let text = String(repeating: "[", count: 512) + String(repeating: "]", count: 512)
        for path in ["a.yaml", "a.json"] { #expect(read(text, as: path).said.lines == []) }
        let deeper = "[" + text + "]"
        for path in ["a.yaml", "a.json"] {
            #expect(
                read(deeper, as: path).said.lines == [
                    "1:513 error: values nest more than 512 deep here [nesting-too-deep]"
                ])
        }
    }

    @Test func aFileThatIsTooLargeIsNotRead() {
        var limits = Limits()
        limits.maximumBytes = 10
        #expect(
            read("a: 12345678", limits: limits).said.lines == [
                "error: 'a.yaml' has 11 bytes; the limit is 10 [file-too-large]"
            ])
    }

    @Test func filesThatCannotBeReadAreReported() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        var d = Diagnostics()
        #expect(SourceReader.load(path: folder.path, &d) == nil)
        #expect(SourceReader.load(path: folder.path + "/none.yaml", &d) == nil)
        #expect(
            d.lines == [
                "error: '\(folder.path)' is a folder; name the description inside it [unreadable-file]",
                "error: there is no file '\(folder.path)/none.yaml' [unreadable-file]",
            ]
        )
        try Data("a: 1".utf8).write(to: folder.appendingPathComponent("a.yaml"))
        #expect(SourceReader.load(path: folder.path + "/a.yaml", &d)?["a"]?.text == "1")
        #expect(d.files.map(\.path) == [folder.path + "/a.yaml"])
    }
}
