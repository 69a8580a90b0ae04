import Foundation
import OwnThread
import Testing

@testable import Generator

/// A debug build after a small change of the description compiles what has to do with it, and nothing else.
@Suite("Incremental builds")
struct IncrementalBuildTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test(
        "One property more compiles its model, and of the rest only what uses that",
        arguments: [
            ("sender: {type: string}", "Models/Parcel.swift"), ("shelf: {type: string}", "Models/Pickup.swift"),
            ("city: {type: string}", "Models/Depot.swift"),
        ])
    func property(_ line: String, _ changed: String) async throws {
        let modules = try #require(BuiltModules.folder, "the built modules are not beside the tests")
        try folder.write("sdkgen.yaml", "spec: api.yaml\noutput: Out\nmodule: Parcels\n")
        try generate(ParcelDescription.text)
        let files = try #require(FileManager.default.subpaths(atPath: folder.path("Out")))
            .filter { $0.hasSuffix(".swift") }.sorted()
        #expect(files.count > 15)
        let (root, out) = (folder.url.path, try written(files))
        #expect(try await OwnThread.run { try Self.build(files, in: root, modules) } == files)

        let place = "                \(line)\n".dropFirst(8)
        try generate(ParcelDescription.text.replacing(place, with: place + "        extra: {type: integer}\n"))
        let texts = try written(files)
        #expect(files.filter { out[$0] != texts[$0] } == [changed])
        let compiled = try await OwnThread.run { try Self.build(files, in: root, modules) }
        let dependents = Self.dependents(of: changed, texts)
        #expect(compiled.contains(changed))
        #expect(compiled.filter { !dependents.contains($0) } == [])
        // What uses everything would prove nothing.
        #expect(dependents.count < files.count / 2, "\(dependents.sorted())")
    }

    /// The files that name a type of a file, or one that holds it, and the file itself.
    private static func dependents(of file: String, _ texts: [String: String]) -> Set<String> {
        let words = texts.mapValues { text in
            let code = text.split(separator: "\n").filter { !$0.drop { $0 == " " }.hasPrefix("//") }
            return Set(code.flatMap { $0.split { !$0.isLetter && !$0.isNumber } })
        }
        let declared = texts.mapValues { text in
            Set(text.matches(of: /(?m)^public (?:struct|enum|typealias) ([A-Za-z0-9]+)/).map(\.1))
        }
        var found: Set<String> = []
        var open = [file]
        while let next = open.popLast() {
            guard found.insert(next).inserted, let types = declared[next] else { continue }
            open += words.filter { !$0.value.isDisjoint(with: types) }.keys
        }
        return found
    }

    private func generate(_ text: String) throws {
        try folder.write("api.yaml", text)
        var request = GenerateRequest()
        request.configurationPath = folder.path("sdkgen.yaml")
        var diagnostics = Diagnostics()
        try #require(GenerateCommand.run(request, &diagnostics).outcome == .done)
    }

    private func written(_ files: [String]) throws -> [String: String] {
        try Dictionary(uniqueKeysWithValues: files.map { ($0, try #require(folder.read("Out/\($0)"))) })
    }

    /// Compiles the module as a build tool does that compiles again what changed.
    ///
    /// - Returns: The files that were compiled.
    private static func build(_ files: [String], in folder: String, _ modules: String) throws -> [String] {
        let products = folder + "/products"
        try FileManager.default.createDirectory(atPath: products, withIntermediateDirectories: true)
        let object = { (file: String) in "\(products)/\(file.replacing("/", with: "_")).o" }
        var map = ["": ["swift-dependencies": products + "/module.swiftdeps"]]
        for file in files {
            map["\(folder)/Out/\(file)"] = ["object": object(file), "swift-dependencies": object(file) + ".swiftdeps"]
        }
        let mapFile = products + "/map.json"
        try JSONEncoder().encode(map).write(to: URL(fileURLWithPath: mapFile))
        let log = products + "/log"
        try Data().write(to: URL(fileURLWithPath: log))
        let before = files.map { date(object($0)) }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments =
            [
                "swiftc", "-Onone", "-incremental", "-enable-batch-mode", "-swift-version", "6", "-parse-as-library",
                "-module-name", "Parcels", "-I", modules, "-output-file-map", mapFile, "-emit-module",
                "-emit-module-path", products + "/Parcels.swiftmodule", "-c",
            ] + files.map { "\(folder)/Out/\($0)" }
        let output = try FileHandle(forWritingTo: URL(fileURLWithPath: log))
        process.standardOutput = output
        process.standardError = output
        try process.run()
        process.waitUntilExit()
        let said = try String(contentsOfFile: log, encoding: .utf8)
        #expect(process.terminationStatus == 0 && said.isEmpty, "\(said)")
        return zip(files, before).filter { date(object($0)) != $1 }.map(\.0)
    }

    private static func date(_ path: String) -> Date? {
        (try? FileManager.default.attributesOfItem(atPath: path))?[.modificationDate] as? Date
    }
}
