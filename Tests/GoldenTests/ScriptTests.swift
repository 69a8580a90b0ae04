import Foundation
import Testing

/// Tests of the scripts of docs/ci: each in a repository of its own, with files in place of the network.
protocol ScriptTests {
    /// A folder that is there for one test.
    var folder: URL { get }
}

extension ScriptTests {
    static func newFolder() -> URL {
        FileManager.default.temporaryDirectory.appending(path: "sdkgen-ci-\(UUID().uuidString)")
    }

    private var repository: URL { folder.appending(path: "repository") }

    static var description: String {
        """
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
    }

    /// A repository with a description and its SDK, and the published description beside it.
    ///
    /// - Parameter siblings: More files of the description, by name.
    func begin(_ description: String = Self.description, siblings: [String: String] = [:]) async throws {
        try FileManager.default.createDirectory(at: repository, withIntermediateDirectories: true)
        try write("repository/api.yaml", description)
        try write("published.yaml", description)
        for (name, text) in siblings { try write("repository/\(name)", text) }
        try write("repository/sdkgen.yaml", "spec: api.yaml\noutput: Sources\nmodule: Owls\n")
        try #require(try await run("\"$SDKGEN\" generate").status == 0)
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
        try #require(try await run(commands).status == 0)
    }

    func end() { try? FileManager.default.removeItem(at: folder) }

    func write(_ path: String, _ text: String) throws {
        let file = folder.appending(path: path)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    func read(_ path: String) -> String? {
        try? String(contentsOf: folder.appending(path: path), encoding: .utf8)
    }

    /// Runs a command of the shell in the repository; `$CI_SCRIPTS` is docs/ci.
    func run(_ command: String, _ environment: [String: String] = [:]) async throws -> (
        status: Int32, text: String
    ) {
        let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        var variables: [String: String?] = [
            "CI_SCRIPTS": package.appending(path: "docs/ci").path, "GITHUB_OUTPUT": nil, "GITHUB_ACTIONS": nil,
        ]
        variables.merge(environment) { $1 }
        return try await SDKGenProcess.run(command, in: repository, variables)
    }
}
