import Foundation
import Testing

@testable import corpus

@Suite("What is a description of a corpus") final class CorpusDocumentTests {
    private let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    private let description = "openapi: 3.1.0"

    deinit { try? FileManager.default.removeItem(at: folder) }

    private func write(_ path: String, _ text: String) throws {
        let url = folder.appendingPathComponent(path)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
    }

    @Test("A folder holds files, trees and sets, by name")
    func folders() throws {
        try write("b.json", "{}")
        try write("a.yaml", description)
        try write("SOURCES.tsv", "")
        try write("LICENSES/a.yaml", description)
        try write("d.tree/openapi/spec.yaml", description)
        try write("c.set/deep/one.yml", description)
        try write("c.set/two.yaml", description)
        try write("c.set/part.yaml", "type: object")
        let found = try CorpusDocument.find([folder.path])
        #expect(found.map(\.name) == ["a.yaml", "b.json", "c.set/two.yaml", "c.set/deep/one.yml", "d.tree"])
        #expect(found.last?.path.hasSuffix("/d.tree") == true)
        #expect(Set(found.map(\.folderName)).count == 5)
        #expect(!found.contains { $0.folderName.contains("/") })
    }
}
