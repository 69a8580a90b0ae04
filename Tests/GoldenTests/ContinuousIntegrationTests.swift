import Foundation
import Testing

/// The scripts of docs/ci, run in a repository of their own, with files in place of the network and of GitHub.
@Suite("Scripts for CI")
struct ContinuousIntegrationTests {
    private let folder = FileManager.default.temporaryDirectory.appending(path: "sdkgen-ci-\(UUID().uuidString)")
    private var repository: URL { folder.appending(path: "repository") }

    private static let description = """
        openapi: 3.1.0
        info: {title: Owls, version: '1'}
        components: {schemas: {Owl: {properties: {name: {type: string}}}}}
        paths:
          /owls:
            get:
              operationId: getOwl
              tags: [Owls]
              responses: {'200': {description: It., content: {application/json: {schema: {$ref: '#/components/schemas/Owl'}}}}}

        """

    /// A repository with a description and its SDK, and the published description beside it.
    private func begin() throws {
        try FileManager.default.createDirectory(at: repository, withIntermediateDirectories: true)
        try write("repository/api.yaml", Self.description)
        try write("published.yaml", Self.description)
        try write("repository/sdkgen.yaml", "spec: api.yaml\noutput: Sources\nmodule: Owls\n")
        try #require(try run("\"$SDKGEN\" generate").status == 0)
        let commands = """
            git init --quiet --initial-branch main
            git config user.name Tester
            git config user.email tester@example.com
            git add --all
            git commit --quiet --message Begin
            git init --quiet --bare "$PWD/../origin.git"
            git remote add origin "$PWD/../origin.git"
            git push --quiet origin main
            """
        try #require(try run(commands).status == 0)
    }

    private func end() { try? FileManager.default.removeItem(at: folder) }

    private func write(_ path: String, _ text: String) throws {
        let file = folder.appending(path: path)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    private func read(_ path: String) -> String? {
        try? String(contentsOf: folder.appending(path: path), encoding: .utf8)
    }

    /// Runs a command of the shell in the repository; `$CI_SCRIPTS` is docs/ci.
    private func run(_ command: String, _ environment: [String: String] = [:]) throws -> (status: Int32, text: String) {
        let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let log = folder.appending(path: "log-\(UUID().uuidString)")
        try Data().write(to: log)
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["bash", "-euo", "pipefail", "-c", command]
        process.currentDirectoryURL = repository
        var variables = ProcessInfo.processInfo.environment
        variables["SDKGEN"] = SDKGenProcess.command?.path
        variables["CI_SCRIPTS"] = package.appending(path: "docs/ci").path
        for name in ["GITHUB_OUTPUT", "GITHUB_ACTIONS"] { variables[name] = nil }
        variables.merge(environment) { $1 }
        process.environment = variables
        let handle = try FileHandle(forWritingTo: log)
        process.standardOutput = handle
        process.standardError = handle
        try process.run()
        process.waitUntilExit()
        return (process.terminationStatus, (try? String(contentsOf: log, encoding: .utf8)) ?? "")
    }

    private func update(_ environment: [String: String] = [:]) throws -> (status: Int32, text: String) {
        let url = "file://" + folder.appending(path: "published.yaml").path
        return try run(
            "\"$CI_SCRIPTS/update-sdk.sh\" '\(url)' api.yaml sdkgen.yaml ../verdict.md", environment)
    }

    @Test("A description that is the same changes nothing")
    func same() throws {
        try begin()
        defer { end() }
        let result = try update(["GITHUB_OUTPUT": folder.appending(path: "output").path])
        #expect(result.status == 0, "\(result.text)")
        #expect(read("output") == "changed=false\n")
        #expect(try run("git status --porcelain").text == "")
    }

    @Test("A new description is generated, and the verdict says what it means")
    func changed() throws {
        try begin()
        defer { end() }
        try write("published.yaml", Self.description.replacing("name: {type: string}", with: "wings: {type: integer}"))
        let result = try update(["GITHUB_OUTPUT": folder.appending(path: "output").path])
        #expect(result.status == 0, "\(result.text)")
        #expect(read("output") == "changed=true\n")
        #expect(read("repository/Sources/Models/Owl.swift")?.contains("wings") == true)
        let verdict = try #require(read("verdict.md"))
        #expect(verdict.contains("Owl") && verdict.contains("wings"), "\(verdict)")
        #expect(try run("\"$CI_SCRIPTS/check-sdk.sh\" sdkgen.yaml").status == 0)
    }

    @Test("A bad description, and one that is not there, leave all as it was", arguments: [true, false])
    func failure(_ isThere: Bool) throws {
        try begin()
        defer { end() }
        let published = folder.appending(path: "published.yaml")
        if isThere {
            try write("published.yaml", "openapi: 3.1.0\npaths: [\n")
        } else {
            try FileManager.default.removeItem(at: published)
        }
        let result = try update()
        #expect(result.status != 0)
        #expect(!isThere || result.text.contains("[yaml-syntax]"), "\(result.text)")
        #expect(try run("git status --porcelain").text == "")
    }

    @Test("Drift fails the check and names the file; on GitHub errors are annotations")
    func drift() throws {
        try begin()
        defer { end() }
        let check = "\"$CI_SCRIPTS/check-sdk.sh\" sdkgen.yaml"
        #expect(try run(check).status == 0)
        try write("repository/api.yaml", Self.description.replacing("name:", with: "wings:"))
        let result = try run(check)
        #expect(result.status == 2)
        #expect(result.text.contains("changed Models/Owl.swift"))
        try write("repository/api.yaml", "openapi: 3.1.0\npaths: [\n")
        let bad = try run(check, ["GITHUB_ACTIONS": "true"])
        #expect(bad.status == 1)
        #expect(bad.text.contains("::error file=api.yaml"))
    }

    @Test("A pull request is opened once, and changed while it is open")
    func pullRequest() throws {
        try begin()
        defer { end() }
        // Stands for GitHub: notes what it is called with, and whether a pull request is open.
        let gh = """
            #!/bin/sh
            echo "$1 $2" >>"$LOG"
            case $2 in
                list) if [ -f "$LOG.open" ]; then echo 1; else echo 0; fi ;;
                create) touch "$LOG.open" ;;
            esac
            """
        try write("bin/gh", gh)
        try #require(try run("chmod +x ../bin/gh").status == 0)
        try write("body.md", "The verdict.")
        let environment = [
            "PATH": folder.appending(path: "bin").path + ":" + (ProcessInfo.processInfo.environment["PATH"] ?? ""),
            "LOG": folder.appending(path: "calls").path,
        ]
        for name in ["first", "second"] {
            try write("repository/\(name)", name)
            let result = try run(
                "\"$CI_SCRIPTS/open-pull-request.sh\" sdkgen/update 'New SDK' ../body.md", environment)
            #expect(result.status == 0, "\(result.text)")
            #expect(try run("git show --name-only --format=%s origin/sdkgen/update").text == "New SDK\n\n\(name)\n")
            #expect(try run("git rev-parse --abbrev-ref HEAD").text == "main\n")
        }
        #expect(read("calls") == "pr list\npr create\npr list\npr edit\n")
    }

    @Test("Called wrongly they say how", arguments: ["update-sdk.sh", "open-pull-request.sh", "check-sdk.sh"])
    func usage(_ script: String) throws {
        try begin()
        defer { end() }
        let result = try run("\"$CI_SCRIPTS/\(script)\"")
        #expect(result.status == 64)
        #expect(result.text.hasPrefix("usage: \(script) "))
    }
}
