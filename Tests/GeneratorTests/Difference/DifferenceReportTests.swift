import Foundation
import SDKRuntime
import Testing

@testable import Generator

@Suite("Reports of a difference")
struct DifferenceReportTests {
    private let folder: TemporaryFolder
    init() throws { folder = try TemporaryFolder() }

    private func report(
        _ format: DiffRequest.Format, _ edits: [(old: String, new: String)], version: String? = "1.4.2"
    ) throws -> String {
        let new = try #require(ParcelDescription.changed(edits))
        return try Comparing.run(ParcelDescription.text, new, folder) {
            $0.format = format
            $0.version = version.flatMap { SemanticVersion($0) }
        }.outcome.report.replacing(folder.url.path + "/", with: "")
    }

    private static let edits = [
        (old: "enum: [small, medium, large]", new: "enum: [small, large, huge]"),
        (old: "  /routes:\n", new: "  /tours:\n"),
        (old: "description: A parcel on its way.", new: "description: A parcel."),
    ]

    @Test("The text has every change with its places and its Swift")
    func text() throws {
        let text = try report(.text, Self.edits)
        #expect(
            text.hasPrefix(
                """
                api-old.yaml → api-new.yaml: 1 breaks source, 1 breaks at run time, 1 adds, 1 documents only
                next version: 2.0.0 (after 1.4.2)
                Compared without a configuration and its lock, as no 'sdkgen.yaml' here or in a folder here has \
                'api-new.yaml' as its 'spec': properties that change places break source, types that are renamed leave \
                no alias, methods are named anew, and names, filters and overlays do not count. Name the configuration \
                with '--config', if the SDK has one.

                Breaks source (1)
                  Size.medium is gone [value-removed]
                      api-old.yaml:142:21  /components/schemas/Size/enum/1
                    - public static var medium: Self { Self(rawValue: "medium") }

                Breaks at run time (1)
                  client.routes.plan(_:) is PUT '/tours' and was PUT '/routes' [operation-address]

                """), "\(text)")
        #expect(text.contains("      Request(\n    -     .put, \"/routes\",\n    +     .put, \"/tours\",\n"))
        #expect(text.contains("## 2.0.0\n\n  ### Breaking\n\n  - `Size.medium` is gone.\n"))
    }

    @Test("The Markdown has a summary, then what is collapsed, and the Swift as a difference")
    func markdown() throws {
        let text = try report(.markdown, Self.edits)
        #expect(text.hasPrefix("## Breaking: 1 breaks source, 1 breaks at run time, 1 adds, 1 documents only\n"))
        #expect(text.contains("Next version: **2.0.0 (after 1.4.2)**."))
        #expect(text.contains("| Breaks at run time | 1 |\n"))
        #expect(text.contains("  -     .put, \"/routes\",\n  +     .put, \"/tours\",\n"))
        let summary = text.prefix { $0 != "<" }.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(summary.count <= 25)
        let order = ChangeEffect.allCases.compactMap { text.range(of: "<b>\($0.title)</b>")?.lowerBound }
        #expect(order == order.sorted() && order.count == 4)
        #expect(text.components(separatedBy: "<details>").count == text.components(separatedBy: "</details>").count)
    }

    @Test("What a sentence quotes is code, and nothing of it is markup")
    func sentence() {
        #expect(
            MarkdownText.sentence("is 'Nullable<Size>' and was 'Size?'") == "is `Nullable<Size>` and was `Size?`")
        #expect(MarkdownText.sentence("it's <b>") == "it's &lt;b&gt;")
        #expect(MarkdownText.sentence("was ''") == "was ''")
        #expect(MarkdownText.sentence("is 'a`b' now *") == "is `a`\\``b` now \\*")
    }

    @Test("A long report fits a comment, and says what it leaves out")
    func longMarkdown() throws {
        let names = (0..<900).map { "value-of-the-\($0)th-kind" }
        let text = try report(
            .markdown, [(old: "enum: [small, medium, large]", new: "enum: [\(names.joined(separator: ", "))]")])
        #expect(text.utf8.count <= DifferenceMarkdown.greatestLength)
        #expect(text.utf8.count > DifferenceMarkdown.greatestLength / 2)
        #expect(text.contains("\n… and "))
        #expect(text.components(separatedBy: "<details>").count == text.components(separatedBy: "</details>").count)
    }

    @Test("The JSON can be read, and is what its schema says")
    func json() throws {
        let text = try report(.json, Self.edits)
        let value = try JSONSerialization.jsonObject(with: Data(text.utf8))
        let object = try #require(value as? [String: Any])
        #expect(object["verdict"] as? String == "breaking")
        #expect((object["release"] as? [String: String])?["next"] == "2.0.0")
        let counts = try #require(object["counts"] as? [String: Int])
        #expect(counts == ["breaks-source": 1, "breaks-wire": 1, "deprecates": 0, "adds": 1, "documents": 1])
        let changes = try #require(object["changes"] as? [[String: Any]])
        #expect(changes.count == 4)
        let first = try #require(changes.first)
        #expect(first["class"] as? String == "breaks-source")
        #expect((first["old"] as? [String: Any])?["line"] as? Int == 142)
        #expect(first["new"] == nil)
        try JSONSchemaCheck(Self.schema()).check(value)
    }

    @Test("The schema knows every class and every kind, and docs/diff.md every kind")
    func schemaIsComplete() throws {
        let definitions = try #require(try Self.schema()["$defs"] as? [String: [String: Any]])
        #expect(definitions["class"]?["enum"] as? [String] == ChangeEffect.allCases.map(\.rawValue))
        #expect(definitions["kind"]?["enum"] as? [String] == ChangeKind.allCases.map(\.rawValue))
        let page = try String(contentsOf: Self.docs.appendingPathComponent("diff.md"), encoding: .utf8)
        let listed = page.matches(of: /(?m)^\| `([a-z-]+)` \|/).map { String($0.1) }
        #expect(Set(ChangeKind.allCases.map(\.rawValue)).subtracting(listed).sorted() == [])
    }

    private static let docs = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("docs")

    private static func schema() throws -> [String: Any] {
        let data = try Data(contentsOf: docs.appendingPathComponent("diff.schema.json"))
        return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    }

    /// What a description could say to get out of a report.
    private static let hostile = "</script></details><img src=x onerror=alert(1)>`@team`|[a](b)\\u202E&amp;'\\u001B[31m"

    @Test("No text of a description is markup of a report", arguments: [DiffRequest.Format.markdown, .html])
    func hostile(format: DiffRequest.Format) throws {
        let text = try report(
            format,
            [
                (old: "enum: [small, medium, large]", new: "enum: [small, medium, large, \"\(Self.hostile)\"]"),
                (old: "description: The number of the parcel.", new: "description: \"\(Self.hostile)\""),
                (old: "{name: per_page, in: query", new: "{name: \"\(Self.hostile)\", in: query"),
                (old: "  version: '1.0'\n", new: "  version: \"\(Self.hostile)\"\n"),
            ])
        // In Markdown, fenced code may hold it as it is: nothing there is markup.
        let outside = format == .html ? text : Self.withoutFences(text)
        #expect(!outside.contains("<img"))
        #expect(outside.components(separatedBy: "</script>").count == (format == .html ? 2 : 1))
        #expect(!outside.contains(" @team"))
        #expect(!text.unicodeScalars.contains { $0 == "\u{202E}" || $0 == "\u{1B}" })
        #expect(text.contains("onerror"))
    }

    private static func withoutFences(_ text: String) -> String {
        var isCode = false
        return text.split(separator: "\n", omittingEmptySubsequences: false).filter { line in
            let isFence = line.trimmingCharacters(in: .whitespaces).hasPrefix("```")
            if isFence { isCode.toggle() }
            return !isCode && !isFence
        }.map { $0.replacing(/`[^`]*`|`` .* ``/, with: "") }.joined(separator: "\n")
    }

    @Test("The page needs nothing else")
    func page() throws {
        let text = try report(.html, Self.edits)
        #expect(text.contains("default-src 'none'"))
        #expect(!text.contains("http://") && !text.contains("https://"))
        #expect(text.matches(of: /(src|href)="([^"]*)"/).map { String($0.2) } == ["data:,"])
        #expect(text.components(separatedBy: "<article>").count == 5)
        #expect(text.contains("<mark class=\"old\">    .put, &quot;/routes&quot;,</mark>"))
    }

    @Test("A report that was made without a configuration, or without its lock, says so", arguments: formats)
    func caution(format: DiffRequest.Format) throws {
        let report = { (configuration: String?) in
            try Comparing.run(ParcelDescription.text, ParcelDescription.text, folder) {
                $0.format = format
                $0.configurationPath = configuration.map { folder.path($0) }
            }.outcome.report
        }
        #expect(try report(nil).contains("Compared without a configuration and its lock"))
        try folder.write("sdkgen.yaml", "module: Parcels\n")
        let withoutLock = try report("sdkgen.yaml")
        #expect(withoutLock.components(separatedBy: "Compared without").count == 2)
        #expect(withoutLock.contains("sdkgen.lock"))
        var diagnostics = Diagnostics()
        let made = GeneratorPipeline().run(folder.path("api-old.yaml"), Configuration(), &diagnostics)
        try folder.write("sdkgen.lock", try #require(made).lock.text)
        #expect(try !report("sdkgen.yaml").contains("Compared without"))
    }

    /// Those that people read.
    private static let formats = DiffRequest.Format.allCases.filter { $0 != .json }

    @Test("The JSON names the configuration and the lock of each side, where there is one")
    func files() throws {
        let files = { () throws -> [String?] in
            var request = DiffRequest(old: folder.path("api.yaml"), new: folder.path("api.yaml"))
            request.format = .json
            request.configurationPath = folder.read("sdkgen.yaml") == nil ? nil : folder.path("sdkgen.yaml")
            var diagnostics = Diagnostics()
            let text = DiffCommand.run(request, &diagnostics).report.replacing(folder.url.path + "/", with: "")
            let value = try JSONSerialization.jsonObject(with: Data(text.utf8))
            try JSONSchemaCheck(Self.schema()).check(value)
            let report = try #require(value as? [String: Any])
            return ["old", "new"].flatMap { side in
                ["configuration", "lock"].map { (report[side] as? [String: String])?[$0] }
            }
        }
        try folder.write("api.yaml", ParcelDescription.text)
        #expect(try files() == [nil, nil, nil, nil])
        try folder.write("sdkgen.yaml", "module: Parcels\n")
        #expect(try files() == ["sdkgen.yaml", nil, "sdkgen.yaml", nil])
        try folder.write("sdkgen.lock", "version: 1\nnames: {}\n")
        #expect(try files() == ["sdkgen.yaml", "sdkgen.lock", "sdkgen.yaml", "sdkgen.lock"])
    }

    @Test("A description of which a lock would keep nothing lacks none")
    func nothingToLock() throws {
        try folder.write("sdkgen.yaml", "module: Clouds\n")
        let text = """
            openapi: 3.1.0
            info: {title: Clouds, version: '1'}
            components: {schemas: {Height: {type: integer}}}
            """
        let report = try Comparing.run(text, text, folder) {
            $0.configurationPath = folder.path("sdkgen.yaml")
        }.outcome.report
        #expect(!report.contains("Compared without"), "\(report)")
    }

    @Test("A report on nothing says so", arguments: DiffRequest.Format.allCases)
    func nothing(format: DiffRequest.Format) throws {
        let text = try report(format, [])
        let words: [DiffRequest.Format: String] = [
            .text: "nothing changed", .markdown: "## No change", .json: "\"verdict\": \"unchanged\"",
            .html: "Nothing changed",
        ]
        #expect(text.contains(words[format] ?? "?"))
    }
}
