import Foundation
import Testing

/// The scripts of docs/ci, run in a repository of their own, with files in place of the network and of GitHub.
@Suite("Scripts for CI")
struct ContinuousIntegrationTests: ScriptTests {
    let folder = Self.newFolder()

    private func update(
        _ environment: [String: String] = [:], spec: String = "api.yaml"
    ) async throws -> (status: Int32, text: String) {
        let url = "file://" + folder.appending(path: "published.yaml").path
        return try await run(
            "\"$CI_SCRIPTS/update-sdk.sh\" '\(url)' '\(spec)' sdkgen.yaml ../verdict.md", environment)
    }

    @Test("A description that is the same changes nothing")
    func same() async throws {
        try await begin()
        defer { end() }
        let result = try await update(["GITHUB_OUTPUT": folder.appending(path: "output").path])
        #expect(result.status == 0, "\(result.text)")
        #expect(read("output") == "changed=false\n")
        #expect(try await run("git status --porcelain").text == "")
    }

    @Test("A new description is generated, and the verdict says what it means")
    func changed() async throws {
        try await begin()
        defer { end() }
        try write("published.yaml", Self.description.replacing("name: {type: string}", with: "wings: {type: integer}"))
        let result = try await update(["GITHUB_OUTPUT": folder.appending(path: "output").path])
        #expect(result.status == 0, "\(result.text)")
        #expect(read("output") == "changed=true\n")
        #expect(read("repository/Sources/Models/Owl.swift")?.contains("wings") == true)
        let verdict = try #require(read("verdict.md"))
        #expect(verdict.contains("Owl") && verdict.contains("wings"), "\(verdict)")
        #expect(verdict.contains("Next version: **a major version**"))
        // The old side is named as every run and every reader names it.
        let commit = try await run("git rev-parse --short HEAD").text.trimmingCharacters(in: .whitespacesAndNewlines)
        #expect(verdict.contains("`\(commit):api.yaml` → `api.yaml`"), "\(verdict)")
        #expect(verdict.contains("before: `\(commit):api.yaml:3:"), "\(verdict)")
        #expect(try await run("\"$CI_SCRIPTS/check-sdk.sh\" sdkgen.yaml").status == 0)
    }

    @Test("A description of several files is compared with its other files")
    func severalFiles() async throws {
        let description = Self.description
            .replacing("components: {schemas: {Owl: {properties: {name: {type: string}}}}}\n", with: "")
            .replacing("#/components/schemas/Owl", with: "owl.yaml#/Owl")
        try await begin(description, siblings: ["owl.yaml": "Owl: {properties: {name: {type: string}}}\n"])
        defer { end() }
        try write(
            "published.yaml",
            description.replacing("      operationId:", with: "      summary: Owls.\n      operationId:"))
        let result = try await update()
        #expect(result.status == 0, "\(result.text)")
        let verdict = try #require(read("verdict.md"))
        #expect(verdict.hasPrefix("## Compatible:"), "\(verdict)")
        #expect(!verdict.contains("breaks"), "\(verdict)")
    }

    @Test("With the version that is out, the verdict names the one to release")
    func version() async throws {
        try await begin()
        defer { end() }
        try write("published.yaml", Self.description.replacing("name: {type: string}", with: "wings: {type: integer}"))
        #expect(try await update(["RELEASED": "nine"]).status == 1)
        #expect(try await run("git status --porcelain").text == "")
        #expect(try await update(["RELEASED": "v1.4.2"]).status == 0)
        #expect(read("verdict.md")?.contains("Next version: **2.0.0 (after 1.4.2)**") == true)
    }

    @Test("The workflow finds the highest tag that is a release, and goes on without one")
    func releasedVersion() async throws {
        try await begin()
        defer { end() }
        let workflow = try await run("cat \"$CI_SCRIPTS/update-sdk.yml\"").text
        #expect(workflow.contains("RELEASED=$(scripts/released-version.sh)\n"))
        let command = "\"$CI_SCRIPTS/released-version.sh\""
        #expect(try await run(command) == (0, ""))
        let releases = [
            (["v1.9.0", "v1.10.0", "v1.10.1-beta", "v2", "other"], "1.10.0"), (["1.11.0"], "1.11.0"),
            (["v1.11.1"], "1.11.1"),
        ]
        for (tags, highest) in releases {
            let commands = tags.map { "git tag \($0)" } + ["git push --quiet --tags"]
            try #require(try await run(commands.joined(separator: "\n")).status == 0)
            #expect(try await run(command) == (0, highest + "\n"))
        }
    }

    @Test("A description with a name in another script is compared like any other")
    func otherScript() async throws {
        try await begin()
        defer { end() }
        let commands = """
            git mv api.yaml 'über [neu].yaml'
            sed -i.bak 's/api.yaml/über [neu].yaml/' sdkgen.yaml && rm sdkgen.yaml.bak
            "$SDKGEN" generate
            git add --all
            git commit --quiet --message Rename
            """
        let renamed = try await run(commands)
        try #require(renamed.status == 0, "\(renamed.text)")
        try write("published.yaml", Self.description.replacing("name: {type: string}", with: "wings: {type: integer}"))
        let result = try await update(spec: "über [neu].yaml")
        #expect(result.status == 0, "\(result.text)")
        #expect(read("verdict.md")?.hasPrefix("## Breaking:") == true, "\(read("verdict.md") ?? "")")
    }

    @Test("A first description has nothing to be compared with, and is generated")
    func firstVersion() async throws {
        try await begin()
        defer { end() }
        let remove = "git rm -rq api.yaml Sources && git commit --quiet --message 'Without a description'"
        try #require(try await run(remove).status == 0)
        let result = try await update(["GITHUB_OUTPUT": folder.appending(path: "output").path])
        #expect(result.status == 0, "\(result.text)")
        #expect(read("output") == "changed=true\n")
        #expect(read("verdict.md")?.hasPrefix("This is the first version of the description") == true)
        #expect(read("repository/Sources/Models/Owl.swift") != nil)
        // A first one that is bad leaves nothing behind.
        try #require(try await run("git clean --quiet --force -d").status == 0)
        try write("published.yaml", "openapi: 3.1.0\npaths: [\n")
        #expect(try await update().status == 1)
        #expect(try await run("git status --porcelain").text == "")
    }

    @Test("Another API at the URL stops the script, and all is as it was")
    func anotherAPI() async throws {
        try await begin()
        defer { end() }
        let other = """
            openapi: 3.1.0
            info: {title: Ships, version: '1'}
            paths:
              /ships: {get: {operationId: getShip, tags: [Ships], responses: {'204': {description: It.}}}}

            """
        try write("published.yaml", other)
        let result = try await update(["GITHUB_OUTPUT": folder.appending(path: "output").path])
        #expect(result.status == 1)
        #expect(result.text.contains("[different-apis]"), "\(result.text)")
        #expect(result.text.contains("serves another API than api.yaml describes: nothing is changed"))
        #expect(read("output") == nil)
        #expect(read("verdict.md") == nil)
        #expect(try await run("git status --porcelain").text == "")
    }

    @Test("A committed description that cannot be read is no reason to keep it")
    func unreadableBefore() async throws {
        try await begin()
        defer { end() }
        try write("repository/api.yaml", "openapi: 3.1.0\npaths: [\n")
        try #require(try await run("git commit --quiet --all --message Break").status == 0)
        let result = try await update()
        #expect(result.status == 0, "\(result.text)")
        #expect(result.text.components(separatedBy: "[yaml-syntax]").count == 2, "\(result.text)")
        #expect(read("verdict.md")?.contains("could not be compared") == true)
        #expect(read("repository/api.yaml") == Self.description)
    }

    @Test("What is wrong with the committed description is said where the new one cannot be generated either")
    func unreadableBoth() async throws {
        try await begin()
        defer { end() }
        try write("repository/api.yaml", "openapi: 3.1.0\npaths: [\n")
        try #require(try await run("git commit --quiet --all --message Break").status == 0)
        try write("published.yaml", "swagger: '2.0'\n")
        let result = try await update()
        #expect(result.status == 1)
        #expect(result.text.contains("[yaml-syntax]"), "\(result.text)")
        #expect(result.text.components(separatedBy: "[swagger-2]").count == 2, "\(result.text)")
        #expect(try await run("git status --porcelain").text == "")
    }

    @Test("What keeps two descriptions apart is shown whole, whatever its lines have in common with other messages")
    func unreadableApart() async throws {
        try await begin()
        defer { end() }
        let paths = { (name: String) in
            Self.description.replacing("paths:\n", with: "paths:\n  \(name): 5\n")
        }
        try write("repository/api.yaml", paths("/b"))
        try #require(try await run("git commit --quiet --all --message Break").status == 0)
        try write("published.yaml", paths("/c"))
        let result = try await update()
        #expect(result.status == 1)
        // Each with its line and its mark below.
        let shown = result.text.matches(of: /error: a path item must be.*\n +5 \|   \/[bc]: 5\n +\|       \^\n/)
        #expect(shown.count == 2, "\(result.text)")
        #expect(result.text.contains("could not be compared:\n"))
    }

    @Test("What cannot be generated is said with the URL that serves it")
    func noDescription() async throws {
        try await begin()
        defer { end() }
        try write("published.yaml", "<html>502</html>\n")
        let result = try await update()
        #expect(result.status == 1)
        #expect(result.text.contains("sdkgen generate ended with status 1: nothing is changed.\n"), "\(result.text)")
        #expect(result.text.contains("published.yaml serves; api.yaml itself is as it was.\n"), "\(result.text)")
        #expect(try await run("git status --porcelain").text == "")
    }

    @Test("Where the SDK cannot be written, all is as it was")
    func unwritableOutput() async throws {
        try await begin()
        defer { end() }
        try write("published.yaml", Self.description.replacing("name: {type: string}", with: "wings: {type: integer}"))
        try write("repository/Sources/Models/Hand.swift", "// By hand.\n")
        try #require(try await run("git add --all && git commit --quiet --message Hand").status == 0)
        let result = try await update()
        #expect(result.status == 1)
        #expect(result.text.contains("Hand.swift"), "\(result.text)")
        #expect(result.text.contains("sdkgen generate ended with status 1: nothing is changed.\n"), "\(result.text)")
        #expect(try await run("git status --porcelain").text == "")
    }

    @Test("A bad description, and one that is not there, leave all as it was", arguments: [true, false])
    func failure(_ isThere: Bool) async throws {
        try await begin()
        defer { end() }
        let published = folder.appending(path: "published.yaml")
        if isThere {
            try write("published.yaml", "openapi: 3.1.0\npaths: [\n")
        } else {
            try FileManager.default.removeItem(at: published)
        }
        let result = try await update()
        #expect(result.status != 0)
        #expect(!isThere || result.text.components(separatedBy: "[yaml-syntax]").count == 2, "\(result.text)")
        #expect(try await run("git status --porcelain").text == "")
    }

    @Test("Drift fails the check and names the file; on GitHub errors are annotations")
    func drift() async throws {
        try await begin()
        defer { end() }
        let check = "\"$CI_SCRIPTS/check-sdk.sh\" sdkgen.yaml"
        #expect(try await run(check).status == 0)
        try write("repository/api.yaml", Self.description.replacing("name:", with: "wings:"))
        let result = try await run(check)
        #expect(result.status == 2)
        #expect(result.text.contains("changed Models/Owl.swift"))
        try write("repository/api.yaml", "openapi: 3.1.0\npaths: [\n")
        let bad = try await run(check, ["GITHUB_ACTIONS": "true"])
        #expect(bad.status == 1)
        #expect(bad.text.contains("::error file=api.yaml"))
    }

    @Test(
        "Called wrongly they say how",
        arguments: ["update-sdk.sh", "open-pull-request.sh", "check-sdk.sh", "released-version.sh"])
    func usage(_ script: String) async throws {
        try await begin()
        defer { end() }
        let result = try await run("\"$CI_SCRIPTS/\(script)\" \(script == "released-version.sh" ? "1.4.2" : "")")
        #expect(result.status == 64)
        #expect(result.text.hasPrefix("usage: \(script)"))
    }
}
