import Foundation
import Testing

@testable import Generator

/// docs/configuration.md has the keys that are read, and no others.
@Suite struct ConfigurationPageTests {
    private static let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    private static func text(_ path: String) throws -> String {
        try String(contentsOf: package.appending(path: path), encoding: .utf8)
    }

    /// The rows of the tables: the key, and all that is said of it.
    private func rows() throws -> [(key: String, text: String)] {
        try Self.text("docs/configuration.md").matches(of: #/(?m)^\| `([a-z.-]+)` \|(.*)$/#)
            .map { (String($0.1), String($0.2)) }
    }

    /// The keys that a mapping may have, which an unknown one is answered with; `nil` where any key may stand.
    private func keys(of mapping: String?) -> [String]? {
        let text = mapping.map { "\($0): {zzzzzzzz: 1}" } ?? "zzzzzzzz: 1"
        var diagnostics = Diagnostics()
        let node = SourceReader.parse(Array(text.utf8), path: "sdkgen.yaml", &diagnostics)
        _ = node.flatMap { Configuration.read($0, &diagnostics) }
        guard let said = diagnostics.all.first(where: { $0.code == .unknownConfigurationKey }),
            let list = said.message.firstMatch(of: #/; it has (.*)$/#)?.1
        else { return nil }
        return list.split(separator: ", ").map(String.init)
    }

    @Test("Every key that is read is on the page, and every key on the page is read")
    func keys() throws {
        let names = try #require(keys(of: nil))
        let read = names.flatMap { name in keys(of: name)?.map { "\(name).\($0)" } ?? [name] }
        #expect(read.count > 30)
        #expect(try rows().map(\.key).sorted() == read.sorted())
    }

    @Test("Values that a key takes, and limits, are those that are read")
    func values() throws {
        let rows = Dictionary(uniqueKeysWithValues: try rows())
        func named(_ key: String) -> [String] {
            rows[key]?.matches(of: /`([A-Za-z0-9-]+)`/).map { String($0.1) } ?? []
        }
        #expect(Array(named("access").prefix(3)) == AccessLevel.allCases.map(\.rawValue))
        #expect(Array(named("conformances").prefix(2)) == Conformance.allCases.map(\.rawValue))
        #expect(Array(named("deprecated-aliases").prefix(3)) == AliasLifetime.allCases.map(\.rawValue))
        #expect(Set(named("formats").filter { $0 != "format" }) == Set(RuntimeType.ofProperties.map(\.rawValue)))
        let limits = Limits()
        let defaults = [
            "depth": limits.maximumDepth, "aliases": limits.maximumAliasExpansion, "bytes": limits.maximumBytes,
            "schemas": limits.maximumSchemas, "files": limits.maximumFiles, "total-bytes": limits.maximumTotalBytes,
        ]
        for (key, value) in defaults {
            #expect(rows["limits.\(key)"]?.hasPrefix(" \(Counted.text(value)) |") == true, "\(key): \(value)")
        }
    }

    @Test("The options that the page names are there")
    func options() throws {
        let options = try ["Generate", "FilterOptions", "InputOptions"]
            .map { try Self.text("Sources/sdkgen/\($0).swift") }.joined()
        for (key, row) in try rows() {
            for option in row.matches(of: /`--([a-z-]+)`/) {
                let words = option.1.split(separator: "-")
                let property = words[0] + words.dropFirst().map(\.capitalized).joined()
                #expect(options.contains("var \(property): "), "\(key): --\(option.1)")
            }
        }
    }
}
