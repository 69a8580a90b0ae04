import Foundation
import Generator
import Testing

@Suite("Goldens")
struct GoldenTests {
    @Test("A description gives what is recorded, byte for byte", arguments: GoldenCase.all)
    func matches(_ golden: GoldenCase) throws {
        let generated = try golden.generated()
        if GoldenUpdate.isWanted(golden) { try GoldenUpdate.write(golden, generated) }
        let recorded = try golden.recorded()
        #expect(!recorded.isEmpty, "\(golden) has nothing recorded; run scripts/update-goldens \(golden)")
        for (path, text) in generated.sorted(by: { $0.key < $1.key }) {
            guard let old = recorded[path] else {
                Issue.record("\(golden)/\(path) is made but not recorded:\n\(text)")
                continue
            }
            #expect(old == text, "\(golden)/\(path):\n\(TextDifference.text(from: old, to: text))")
        }
        for path in recorded.keys.sorted() where generated[path] == nil {
            Issue.record("\(golden)/\(path) is recorded but not made any more")
        }
    }

    @Test("A second run, with the lock of the first, gives the same files and the same lock", arguments: GoldenCase.all)
    func isRepeatable(_ golden: GoldenCase) throws {
        let runs = try golden.generatedTwice()
        #expect(runs.isEmpty == golden.name.hasPrefix("failing-"))
        guard let first = runs.first, let second = runs.last else { return }
        #expect(
            first.lock.text == second.lock.text, "\(TextDifference.text(from: first.lock.text, to: second.lock.text))")
        #expect(first.files.map(\.path) == second.files.map(\.path))
        for (old, new) in zip(first.files, second.files) where old.text != new.text {
            Issue.record("\(golden)/\(old.path):\n\(TextDifference.text(from: old.text, to: new.text))")
        }
    }

    @Test("Every golden with Swift files is compiled", arguments: GoldenCase.all)
    func isCompiled(_ golden: GoldenCase) throws {
        let hasSources = try golden.recorded().keys.contains { $0.hasPrefix("expected/") }
        let target = try? FileManager.default.destinationOfSymbolicLink(atPath: GoldenUpdate.link(of: golden).path)
        #expect(target == (hasSources ? "../Golden/\(golden.name)/expected" : nil))
    }

    @Test("A description is about one feature: at most 60 lines", arguments: GoldenCase.all)
    func isSmall(_ golden: GoldenCase) throws {
        let text = try String(contentsOf: golden.folder.appending(path: "spec.yaml"), encoding: .utf8)
        #expect(text.split(separator: "\n").count <= 60)
    }

    @Test("A case whose name says that it fails writes nothing; all others write", arguments: GoldenCase.all)
    func failsWhenSaid(_ golden: GoldenCase) throws {
        let files = try golden.generated()
        let isFailing = golden.name.hasPrefix("failing-")
        #expect(files.keys.contains { $0.hasPrefix("expected/") } != isFailing)
        if isFailing { #expect(files["diagnostics.txt"]?.contains("error: ") == true) }
    }

    @Test("There are goldens")
    func exist() { #expect(GoldenCase.all.count >= 40) }
}
