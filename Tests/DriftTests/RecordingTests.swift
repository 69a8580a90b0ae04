import Drift
import Foundation
import Generator
import Testing

/// How recordings are read, and what is said of those that cannot be.
@Suite struct RecordingTests {
    private static let description = """
        openapi: 3.1.0
        info: {title: t, version: "1"}
        paths:
          /trees:
            get:
              responses:
                "200": {description: d, content: {application/json: {schema: {type: object, properties: {a: {type: string}}}}}}
        """

    private func har(_ content: String, headers: String = "[]") -> String {
        #"{"log":{"version":"1.2","entries":[{"request":{"method":"GET","url":"https://x.example/trees?q#f","headers":[]},"#
            + #""response":{"status":200,"headers":\#(headers),"content":\#(content)}}]}}"#
    }

    @Test(arguments: [
        (#"{"mimeType":"application/json","text":"{\"b\":1}"}"#, "[]"),
        (#"{"mimeType":"application/json","encoding":"base64","text":"eyJiIjoxfQ=="}"#, "[]"),
        (
            #"{"mimeType":"","text":"{\"b\":1}"}"#,
            #"[{"name":"Content-Type","value":"application/json; charset=utf-8"},{"name":"content-encoding","value":"gzip"}]"#
        ),
    ])
    func archivesAreRead(content: String, headers: String) throws {
        let drifting = try Drifting(Self.description)
        defer { drifting.remove() }
        let (result, diagnostics) = drifting.compare(try drifting.file("r.har", har(content, headers: headers)))
        #expect(diagnostics.all.isEmpty)
        #expect(
            result.report?.entries.map { "\($0.kind) \($0.part) \($0.path)" } == [
                "undeclaredParameter query parameter q $", "unknownProperty response 200 $.b",
            ])
    }

    @Test func aBodyThatIsStillCompressedIsSaidToBeUnreadable() throws {
        let drifting = try Drifting(Self.description)
        defer { drifting.remove() }
        let content = #"{"mimeType":"application/json","encoding":"base64","text":"H4sIAAAAAAAA"}"#
        let (result, _) = drifting.compare(try drifting.file("r.har", har(content)))
        #expect(result.report?.entries.map(\.kind).contains("unreadableBody") == true)
    }

    @Test func whatNoOverlayCanMendIsSaidOnce() throws {
        let drifting = try Drifting(Self.description)
        defer { drifting.remove() }
        let content = #"{"mimeType":"application/json","encoding":"base64","text":"H4sIAAAAAAAA"}"#
        let recording = try drifting.file("r.har", har(content))
        let copy = try drifting.file("s.har", har(content))
        var diagnostics = Diagnostics()
        var request = DriftRequest(spec: drifting.spec, recordings: [recording, copy])
        request.overlayPath = drifting.overlay
        let result = DriftCommand.run(request, &diagnostics)
        let unmended = diagnostics.all.filter { $0.code == "unmended-drift" }
        #expect(unmended.count == 1 && unmended.first?.severity == .warning)
        #expect(
            unmended.first?.message
                == "unreadableBody at $ of GET /trees, response 200, cannot be mended by an overlay")
        let entries = result.report?.entries ?? []
        #expect(entries.map(\.kind) == ["undeclaredParameter", "unreadableBody"])
        #expect(entries.map(\.isMended) == [true, false])
    }

    @Test func bodiesThatARecordingLacksAreCounted() throws {
        let drifting = try Drifting(Self.description)
        defer { drifting.remove() }
        let (result, _) = drifting.compare(
            try drifting.file("r.har", har(#"{"mimeType":"application/json","size":7}"#)))
        #expect(result.report?.uncompared == 1)
        #expect(result.report?.entries.map(\.kind) == ["undeclaredParameter"])
    }

    @Test func foldersListsAndLinesAreRead() throws {
        let drifting = try Drifting(Self.description)
        defer { drifting.remove() }
        let folder = drifting.folder.appendingPathComponent("all/below")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let exchange = Drifting.exchange(#"{"a":"x"}"#)
        _ = try drifting.file("all/a.json", "[\(exchange),\(exchange)]")
        _ = try drifting.file("all/below/b.ndjson", "\(exchange)\n\n\(exchange)\n")
        _ = try drifting.file("all/below/c.har", har(#"{"mimeType":"application/json","text":"{}"}"#))
        _ = try drifting.file("all/notes.txt", "no recording")
        // Lines in a file of any name.
        let log = try drifting.file("log", "\(exchange)\n\(exchange)")
        let (result, diagnostics) = drifting.compare(drifting.folder.appendingPathComponent("all").path, log)
        #expect(diagnostics.all.isEmpty)
        #expect(result.report?.exchanges == 7 && result.report?.matched == 7)
    }

    @Test(arguments: [
        ("r.jsonl", "{\"request\":{}}", 1), ("r.jsonl", "\n{\"a\":", 2), ("r.json", "{\"log\":{}}", 1),
        ("r.json", "[1]", 1),
        ("r.json", "{", 1), ("r.har", "", 1),
        ("r.json", "{\"request\":{\"method\":\"GET\",\"path\":\"/trees\"},\"response\":{\"status\":1}}", 1),
        ("r.har", "{\"log\":{\"entries\":[{\"request\":{\"url\":\"/\"},\"response\":{}}]}}", 1),
    ])
    func whatIsNoRecordingFailsWithItsPlace(name: String, text: String, line: Int32) throws {
        let drifting = try Drifting(Self.description)
        defer { drifting.remove() }
        var diagnostics = Diagnostics()
        let good = try drifting.file("good.json", Drifting.exchange(#"{"b":1}"#))
        var request = DriftRequest(spec: drifting.spec, recordings: [good, try drifting.file(name, text)])
        request.overlayPath = drifting.overlay
        let result = DriftCommand.run(request, &diagnostics)
        #expect(result.outcome == .failed)
        let errors = diagnostics.all.filter { $0.severity == .error }
        #expect(errors.count == 1 && errors.first?.location?.line == line, "\(DiagnosticPrinter().print(diagnostics))")
        #expect(!FileManager.default.fileExists(atPath: drifting.overlay))
    }

    @Test(arguments: [
        (1, "1 exchange, 1 of operations that are described: 1 disagrees, 1 time in 1 way\n"),
        (2, "2 exchanges, 2 of operations that are described: 2 disagree, 2 times in 1 way\n"),
    ])
    func oneIsCountedAsOne(count: Int, summary: String) throws {
        let drifting = try Drifting(Self.description)
        defer { drifting.remove() }
        let exchanges = Array(repeating: Drifting.exchange(#"{"b":1}"#), count: count)
        let recording = try drifting.file("r.jsonl", exchanges.joined(separator: "\n") + "\n")
        #expect(drifting.compare(recording).result.report?.text.hasSuffix(summary) == true)
    }

    @Test func whatIsNotThereFails() throws {
        let drifting = try Drifting(Self.description)
        defer { drifting.remove() }
        // A file with a hole: it has no bytes on the disk.
        let large = try drifting.file("large.jsonl", "")
        try FileHandle(forWritingTo: URL(filePath: large)).truncate(atOffset: 1_000_000_001)
        try FileManager.default.createDirectory(
            atPath: drifting.folder.path + "/empty", withIntermediateDirectories: true)
        let pipe = drifting.folder.path + "/pipe"
        #expect(mkfifo(pipe, 0o600) == 0)
        let (none, empty) = (drifting.folder.path + "/none", drifting.folder.path + "/empty")
        for (path, reason) in [
            (none, "there is no file or folder '\(none)'"),
            (empty, "there is no recording below '\(empty)': no file that ends with .json, .har, .jsonl, .ndjson"),
            (pipe, "'\(pipe)' is no regular file; write what comes from it to one"),
            (large, "'\(large)' has 1000000001 bytes; the limit is 1000000000"),
        ] {
            let (result, diagnostics) = drifting.compare(path)
            #expect(result.outcome == .failed && diagnostics.all.map(\.code) == ["unreadable-recording"])
            #expect(diagnostics.all.first?.message == reason)
        }
    }
}
