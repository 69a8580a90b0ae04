import Foundation
import Testing

/// What `sdkgen init` writes and says, followed to the letter in a shell.
@Suite("sdkgen init as a process")
struct InitProcessTests {
    private let folder = FileManager.default.temporaryDirectory.appending(path: "sdkgen-init-\(UUID().uuidString)")

    /// A folder with a description and, in `my tools`, the command.
    private func begin() throws {
        try FileManager.default.createDirectory(
            at: folder.appending(path: "my tools"), withIntermediateDirectories: true)
        let description = """
            openapi: 3.1.0
            info: {title: Owls, version: '1'}
            servers: [{url: https://owls.example}]
            paths: {/owls: {get: {operationId: getOwl, responses: {'204': {description: It.}}}}}
            """
        try description.write(to: folder.appending(path: "api.yaml"), atomically: true, encoding: .utf8)
        try FileManager.default.createSymbolicLink(
            at: folder.appending(path: "my tools/sdkgen"), withDestinationURL: try #require(SDKGenProcess.command))
    }

    private func end() { try? FileManager.default.removeItem(at: folder) }

    private func run(_ command: String, path: String? = nil) async throws -> (status: Int32, text: String) {
        let variables = path.map { ["PATH": "\($0):\(ProcessInfo.processInfo.environment["PATH"] ?? "")"] } ?? [:]
        return try await SDKGenProcess.run(command, in: folder, variables)
    }

    private static let options = "api.yaml --package Owls --dependency https://example.com/sdkgen"

    @Test("The next command works from where init was called, whether sdkgen is on the path or not")
    func nextCommand() async throws {
        try begin()
        defer { end() }
        let cases = [
            (call: "'my tools/sdkgen'", path: nil, next: "'../my tools/sdkgen'"),
            (call: "'my tools/sdkgen'", path: folder.path + "/my tools", next: "sdkgen"),
            (call: "sdkgen", path: folder.path + "/my tools", next: "sdkgen"),
        ]
        for (call, path, next) in cases {
            let said = try await run("\(call) init \(Self.options)", path: path)
            #expect(said.status == 0, "\(said.text)")
            let line = try #require(said.text.split(separator: "\n").last { $0.hasPrefix("next: ") })
            #expect(line == "next: cd Owls && \(next) generate && swift test")
            let generated = try await run(String(line.dropFirst(6)).replacing(" && swift test", with: ""), path: path)
            #expect(generated.status == 0, "\(generated.text)")
            #expect(generated.text.contains(" → "))
            try FileManager.default.removeItem(at: folder.appending(path: "Owls"))
        }
    }

    @Test("The module compiles with the example of an extension that stands in its first file")
    func module() async throws {
        try begin()
        defer { end() }
        let said = try await run(
            "'my tools/sdkgen' init \(Self.options) && 'my tools/sdkgen' generate --config Owls/sdkgen.yaml")
        try #require(said.status == 0, "\(said.text)")
        let file = folder.appending(path: "Owls/Sources/Owls/Owls+Extensions.swift")
        let text = try String(contentsOf: file, encoding: .utf8)
        let example = text.replacing(#/(?m)^\/\/     /#, with: "")
        #expect(example != text)
        try example.write(to: file, atomically: true, encoding: .utf8)
        let modules = try #require(SDKGenProcess.modules).path
        let compiled = try await run(
            "swiftc -typecheck -swift-version 6 -parse-as-library -module-name Owls -I '\(modules)' "
                + "$(find Owls/Sources -name '*.swift')")
        #expect(compiled.status == 0, "\(compiled.text)")
    }

    @Test("A folder behind a symbolic link gets paths that lead out of the folder itself")
    func linkedFolder() async throws {
        try begin()
        defer { end() }
        let said = try await run(
            """
            mkdir -p deep/a/b && ln -s deep/a/b link
            for folder in link link/new; do
                'my tools/sdkgen' init api.yaml --output $folder
                'my tools/sdkgen' generate --config $folder/sdkgen.yaml
            done
            """)
        #expect(said.status == 0, "\(said.text)")
        #expect(said.text.contains("next: cd link/new && '../../../../my tools/sdkgen' generate\n"), "\(said.text)")
    }

    @Test("What no package can be made of is refused, and nothing is written")
    func badOptions() async throws {
        try begin()
        defer { end() }
        let url = "--dependency https://example.com/sdkgen"
        for (options, status, message) in [
            ("--package class \(url)", 64, "--package 'class' is a word of Swift's own"),
            ("--package Testing \(url)", 64, "--package 'Testing' is the name of a module that the package imports"),
            (url, 64, "--dependency and --dependency-version are for a package: name it with --package"),
            ("--dependency-version 1.2.0", 64, "are for a package: name it with --package"),
            ("--package Owls \(url) --dependency-version garbage", 1, "'garbage' is no version to depend on"),
            ("--package Owls --dependency . --dependency-version 1.2.0", 1, "is a folder, which has no versions"),
        ] {
            let said = try await run("'my tools/sdkgen' init api.yaml \(options) --output Out")
            #expect(said.status == status, "\(options)")
            #expect(said.text.contains(message), "\(said.text)")
            #expect(!FileManager.default.fileExists(atPath: folder.appending(path: "Out").path), "\(options)")
        }
    }

    @Test("A dependency that is not there is an error, and writes nothing")
    func badDependency() async throws {
        try begin()
        defer { end() }
        let said = try await run("'my tools/sdkgen' init api.yaml --package Owls --dependency nowhere")
        #expect(said.status == 1)
        #expect(said.text.contains("error: the dependency 'nowhere' is not there; "), "\(said.text)")
        #expect(said.text.contains("[invalid-dependency]"))
        #expect(!FileManager.default.fileExists(atPath: folder.appending(path: "Owls").path))
    }
}
