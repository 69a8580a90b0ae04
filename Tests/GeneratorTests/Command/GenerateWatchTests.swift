import Foundation
import Testing

@testable import Generator

@Suite("sdkgen generate --watch")
struct GenerateWatchTests {
    private let folder: TemporaryFolder
    private let request: GenerateRequest

    init() throws {
        folder = try TemporaryFolder()
        try folder.write("api.yaml", Self.description("first.yaml#/Pet"))
        try folder.write("first.yaml", "Pet: {properties: {name: {type: string}}}\n")
        try folder.write("second.yaml", "Pet: {properties: {age: {type: integer}}}\n")
        try folder.write("changes.yaml", "overlay: 1.0.0\ninfo: {title: C, version: '1'}\nactions: []\n")
        try folder.write("sdkgen.yaml", "spec: api.yaml\noutput: Out\nmodule: Pets\noverlays: [changes.yaml]\n")
        var request = GenerateRequest()
        request.configurationPath = folder.path("sdkgen.yaml")
        self.request = request
    }

    private static func description(_ reference: String) -> String {
        "openapi: 3.1.0\ninfo: {title: A, version: '1'}\npaths: {}\n"
            + "components: {schemas: {Pet: {$ref: '\(reference)'}}}\n"
    }

    private func generate(_ watch: inout GenerateWatch, _ expected: CommandOutcome) throws {
        var outcome: CommandOutcome?
        watch.generate { report, _ in outcome = report.outcome }
        #expect(outcome == expected)
    }

    /// Whether a change is seen, at the second look.
    private func isDue(_ watch: inout GenerateWatch) -> Bool {
        watch.isDue() ? false : watch.isDue()
    }

    @Test("Every file that was read is watched, and none is due before it changes")
    func watchedFiles() throws {
        var watch = GenerateWatch(request)
        try generate(&watch, .done)
        let names = watch.paths.map { URL(filePath: $0).lastPathComponent }
        #expect(names == ["api.yaml", "changes.yaml", "first.yaml", "sdkgen.lock", "sdkgen.yaml"])
        let isDueAtRest = isDue(&watch)
        #expect(!isDueAtRest)
    }

    @Test(
        "A change of any of them is seen once it has come to rest",
        arguments: ["api.yaml", "first.yaml", "changes.yaml", "sdkgen.yaml"])
    func change(_ name: String) throws {
        var watch = GenerateWatch(request)
        try generate(&watch, .done)
        try folder.write(name, try #require(folder.read(name)) + "# more\n")
        let first = watch.isDue()
        try folder.write(name, try #require(folder.read(name)) + "# and more\n")
        let looks = [first, watch.isDue(), watch.isDue()]
        #expect(looks == [false, false, true])
        try generate(&watch, .done)
        let isDueAtRest = isDue(&watch)
        #expect(!isDueAtRest)
    }

    @Test("Bad input leaves the output and is watched until it is mended")
    func badInput() throws {
        var watch = GenerateWatch(request)
        try generate(&watch, .done)
        let output = folder.read("Out/Models/Pet.swift")
        #expect(output?.contains("name") == true)
        try folder.write("api.yaml", "openapi: 3.1.0\npaths: [\n")
        let isBroken = isDue(&watch)
        #expect(isBroken)
        try generate(&watch, .failed)
        #expect(folder.read("Out/Models/Pet.swift") == output)
        #expect(watch.paths.contains { $0.hasSuffix("first.yaml") })
        try folder.write("api.yaml", Self.description("second.yaml#/Pet"))
        let isMended = isDue(&watch)
        #expect(isMended)
        try generate(&watch, .done)
        #expect(folder.read("Out/Models/Pet.swift")?.contains("age") == true)
        #expect(!watch.paths.contains { $0.hasSuffix("first.yaml") })
    }

    @Test("A file that is missing is waited for")
    func missingFile() throws {
        try FileManager.default.removeItem(atPath: folder.path("sdkgen.yaml"))
        var watch = GenerateWatch(request)
        try generate(&watch, .failed)
        try folder.write("sdkgen.yaml", "spec: api.yaml\noutput: Out\nmodule: Pets\n")
        let isDueNow = isDue(&watch)
        #expect(isDueNow)
        try generate(&watch, .done)
    }

    @Test("A name lock that is gone is waited for, where its loss ends a run")
    func missingLock() throws {
        var request = request
        request.isStrict = true
        var earlier = GenerateWatch(request)
        try generate(&earlier, .done)
        let lock = try #require(folder.read("sdkgen.lock"))
        try FileManager.default.removeItem(atPath: folder.path("sdkgen.lock"))
        var watch = GenerateWatch(request)
        try generate(&watch, .failed)
        try folder.write("sdkgen.lock", lock)
        let isDueNow = isDue(&watch)
        #expect(isDueNow)
        try generate(&watch, .done)
    }
}
