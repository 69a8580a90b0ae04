import Testing

@testable import Generator

/// Files that change a description before it is read.
@Suite struct OverlayTests {
    /// A description after an overlay's actions, written as JSON, and what was said.
    private func apply(_ actions: String, to text: String) throws -> (node: Node, said: [String]) {
        var d = Diagnostics()
        let root = try #require(SourceReader.parse(Array(text.utf8), path: "api.yaml", &d))
        let changes = "overlay: 1.0.0\ninfo: {title: t, version: '1'}\nactions:\n\(actions)"
        let overlay = try #require(
            SourceReader.parse(Array(changes.utf8), path: "overlay.yaml", &d).flatMap { Overlay.read($0, &d) })
        let changed = overlay.apply(to: root, &d)
        return (changed, d.all.map { "\($0.location?.file ?? -1):\($0.location?.line ?? 0) \($0.code.rawValue)" })
    }

    private func expect(_ actions: String, _ before: String, _ after: String) throws {
        var d = Diagnostics()
        let expected = try #require(SourceReader.parse(Array(after.utf8), path: "after.yaml", &d))
        let (node, said) = try apply(actions, to: before)
        #expect(node.isEqual(to: expected))
        #expect(said.isEmpty)
    }

    @Test func objectsAreMergedKeyByKey() throws {
        try expect(
            "- {target: $.a, update: {x: 2, z: {new: 1}, n: 3}}", "a: {x: 1, y: 1, z: {old: 0}}",
            "a: {x: 2, y: 1, z: {old: 0, new: 1}, n: 3}")
    }

    @Test func listsGrowAndOtherValuesAreReplaced() throws {
        try expect("- {target: $.a, update: [3]}", "a: [1, 2]", "a: [1, 2, 3]")
        try expect("- {target: $.a, update: {n: 3}}", "a: [1]", "a: [1, {n: 3}]")
        try expect("- {target: $, update: {a: [2]}}", "a: [1]", "a: [1, 2]")
        try expect("- {target: $.a, update: text}", "a: 1", "a: text")
    }

    @Test func everyTargetIsChanged() throws {
        try expect(
            "- {target: '$.paths.*[?@.tags]', update: {seen: true}}",
            "paths: {/a: {get: {tags: [x]}, put: {}}, /b: {get: {tags: []}}}",
            "paths: {/a: {get: {tags: [x], seen: true}, put: {}}, /b: {get: {tags: [], seen: true}}}")
    }

    @Test func targetsAreRemovedAndTheirUpdateIsNotMade() throws {
        try expect("- {target: '$.a[0,2]', remove: true}", "a: [1, 2, 3]", "a: [2]")
        try expect(
            "- {target: $..internal, remove: true, update: {x: 1}}", "a: {internal: 1, b: {internal: 2, c: 3}}",
            "a: {b: {c: 3}}")
    }

    @Test func actionsSeeWhatThoseBeforeThemDid() throws {
        try expect("- {target: $, update: {b: {}}}\n- {target: $.b, update: {c: 1}}", "a: 1", "{a: 1, b: {c: 1}}")
    }

    @Test func whatSelectsNothingOrIsNoPathIsSaidAtTheAction() throws {
        let (_, said) = try apply(
            "- {target: $.b, update: 1}\n- {target: b, remove: true}\n- {target: $.a}\n- {update: 1}", to: "a: 1")
        #expect(
            said == ["1:6 invalid-overlay", "1:7 invalid-overlay", "1:4 unused-overlay-action", "1:5 invalid-overlay"])
    }

    @Test func aDescriptionThatGrowsWithoutEndIsRefused() throws {
        let action = "- {target: $..*, update: {a: {}, b: {}, c: {}}}\n"
        let (_, said) = try apply(String(repeating: action, count: 40), to: "a: {}")
        #expect(said.contains { $0.hasSuffix("invalid-overlay") })
    }

    @Test(arguments: ["{}", "overlay: 2.0.0", "overlay: 1.0.0", "[]"])
    func whatIsNoOverlayIsRefused(text: String) throws {
        var d = Diagnostics()
        let node = try #require(SourceReader.parse(Array(text.utf8), path: "overlay.yaml", &d))
        #expect(Overlay.read(node, &d) == nil)
        #expect(d.all.map(\.code) == [.invalidOverlay])
    }

    @Test func theConfigurationNamesOverlaysAndDiagnosticsLeadIntoThem() throws {
        let folder = try TemporaryFolder()
        try folder.write("api.yaml", "openapi: 3.1.0\ninfo: {title: t, version: '1'}\npaths: {}\n")
        try folder.write("schema.yaml", "{type: object, properties: {n: {type: integer}}}\n")
        try folder.write(
            "fixes/names.yaml",
            """
            overlay: 1.0.0
            actions:
              - target: $
                update:
                  components:
                    schemas:
                      A: {$ref: schema.yaml}
                      B: {$ref: nothing.yaml}
            """)
        try folder.write("sdkgen.yaml", "spec: api.yaml\noutput: out\noverlays: [fixes/names.yaml]\n")
        var request = GenerateRequest()
        request.configurationPath = folder.path("sdkgen.yaml")
        var d = Diagnostics()
        #expect(GenerateCommand.run(request, &d).outcome == .done)
        let said = try #require(d.all.first { $0.code == .unresolvedReference })
        let place = try #require(said.location)
        #expect(d.files[Int(place.file)].path.hasSuffix("fixes/names.yaml"))
        #expect(place.line == 8)
        #expect(folder.read("out/Models/A.swift")?.contains("var n: Int?") == true)
    }
}
