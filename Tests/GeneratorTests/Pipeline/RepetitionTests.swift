import Foundation
import Testing

@testable import Generator

@Suite("A run that would change nothing")
struct RepetitionTests {
    private let folder: TemporaryFolder
    private let request: GenerateRequest

    init() throws {
        folder = try TemporaryFolder()
        try folder.write("spec/api.yaml", Self.description)
        try folder.write("spec/sdkgen.yaml", "spec: api.yaml\noutput: ../Out\nmodule: Pets\n")
        var request = GenerateRequest()
        request.configurationPath = folder.path("spec/sdkgen.yaml")
        request.records = folder.path("records")
        self.request = request
    }

    private static let description = """
        openapi: 3.1.0
        info: {title: A, version: '1'}
        paths: {}
        components:
          schemas:
            Pet: {type: object, required: [ghost], properties: {owner: {properties: {name: {type: string}}}}}
        """

    private func run(_ request: GenerateRequest? = nil) -> (GenerateReport, Diagnostics) {
        var diagnostics = Diagnostics()
        return (GenerateCommand.run(request ?? self.request, &diagnostics), diagnostics)
    }

    private var record: String {
        get throws {
            let names = try FileManager.default.contentsOfDirectory(atPath: folder.path("records"))
            return "records/" + (try #require(names.first))
        }
    }

    /// Marks the record, so that a report tells whether it came from there.
    private func mark(_ count: Int = 1) throws {
        let text = try #require(folder.read(record))
        #expect(text.contains("\"schemas\":\(count),"))
        try folder.write(record, text.replacingOccurrences(of: "\"schemas\":\(count),", with: "\"schemas\":77,"))
    }

    private func settle() throws { #expect(run().0.outcome == .done) }

    @Test("The run after the first one of an SDK is told by its record, though that one began the lock")
    func second() throws {
        #expect(run().0.outcome == .done)
        #expect(folder.read("spec/sdkgen.lock") != nil)
        try mark()
        #expect(run().0.schemaCount == 77)
    }

    @Test("A run that changed the lock, or said what the lock settles, is made again")
    func settledByLock() throws {
        let collision = Self.description + "\n    PetOwner: {type: object, properties: {name: {type: string}}}\n"
        try folder.write("spec/api.yaml", collision)
        let said = run().1.all.map(\.code)
        #expect(said.contains(.nameCollisionResolved))
        #expect(!FileManager.default.fileExists(atPath: folder.path("records")))
        #expect(run().0.outcome == .done)
        try mark(2)
        try folder.write("spec/api.yaml", collision.replacing("{name:", with: "{age: {type: integer}, name:"))
        #expect(run().0.schemaCount == 2)
        #expect(run().0.schemaCount == 2)
    }

    @Test("It is told by its record, with all that the run said")
    func recalled() throws {
        _ = run()
        try folder.write("Out/notes.txt", "mine")
        let (first, said) = run()
        #expect(first.outcome == .done && !said.all.isEmpty)
        try mark()
        let (second, again) = run()
        #expect(second.outcome == .done && second.schemaCount == 77 && second.changes?.isEmpty == true)
        #expect(second.fileCount == first.fileCount && second.changes?.unchangedCount == first.fileCount)
        #expect(again.all == said.all)
        #expect(
            again.files.map(\.path) == said.files.map(\.path) && again.files.map(\.bytes) == said.files.map(\.bytes))
        var check = request
        check.isCheck = true
        #expect(run(check).0.schemaCount == 77)
    }

    @Test(
        "It is made where a file is another",
        arguments: [
            "spec/api.yaml", "spec/sdkgen.yaml", "spec/sdkgen.lock", "Out/PetsClient.swift", "Out/Models/Pet.swift",
            "Out/notes.txt",
        ])
    func changed(_ path: String) throws {
        try settle()
        try mark()
        // The same length, as far as there was a file.
        let old = folder.read(path) ?? ""
        try folder.write(path, old.isEmpty ? "new" : String(old.dropLast()) + (old.last == " " ? "\n" : " "))
        #expect(run().0.schemaCount != 77)
    }

    @Test("It is made where a file is gone", arguments: ["spec/sdkgen.lock", "Out/Models/Pet.swift"])
    func removed(_ path: String) throws {
        try settle()
        try mark()
        let old = folder.read(path)
        try FileManager.default.removeItem(atPath: folder.path(path))
        #expect(run().0.schemaCount == 1)
        #expect(folder.read(path) == old)
    }

    @Test("It is made where something else is asked for, and where the record is none")
    func another() throws {
        try settle()
        try mark()
        var strict = request
        strict.isStrict = true
        #expect(run(strict).0.outcome == .failed)
        var fresh = request
        fresh.records = nil
        #expect(run(fresh).0.schemaCount == 1)
        for text in ["", "{}", "null", "{\"identity\":7}"] {
            try folder.write(record, text)
            #expect(run().0.schemaCount == 1)
        }
    }

    @Test("A run that fails, or that changes nothing because it only checks, leaves no record")
    func none() throws {
        var check = request
        check.isCheck = true
        #expect(run(check).0.outcome == .different)
        try folder.write("spec/api.yaml", "openapi: [")
        #expect(run().0.outcome == .failed)
        #expect(!FileManager.default.fileExists(atPath: folder.path("records")))
    }

    @Test("Contents that differ in one place have different digests")
    func digests() {
        let bytes = [UInt8]((0..<40).map { UInt8($0) })
        var seen = Set([StableHash.text(of: bytes), StableHash.text(of: []), StableHash.text(of: bytes + [0])])
        for index in bytes.indices {
            var other = bytes
            other[index] ^= 0x80
            seen.insert(StableHash.text(of: other))
        }
        #expect(seen.count == 43)
    }
}
