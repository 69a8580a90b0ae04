import Foundation
import Testing

/// `open-pull-request.sh`, with a program in place of GitHub's.
@Suite("The script that opens pull requests")
struct PullRequestTests: ScriptTests {
    let folder = Self.newFolder()

    /// Puts a program in place of GitHub's, which notes what it is called with and whether a pull request is open. One of
    /// a fork is, from a branch of the same name. Like the one of a distribution it cannot edit.
    ///
    /// - Returns: The environment that finds it.
    private func beginGitHub() async throws -> [String: String] {
        let gh = """
            #!/bin/bash
            for last; do case $last in body=@*|title=*) fields="$fields $last" ;; esac; done
            echo "$1 $2 $(echo "$*" | sed -nE 's/.*(--base [a-z]+).*/\\1/p')" | sed 's/ $//' >>"$LOG"
            case "$1 $2" in
                "pr list")
                    case "$*" in
                        *"--json number,isCrossRepository --jq map(select(.isCrossRepository | not)) | "*) ;;
                        *) echo 6 ;;
                    esac
                    if [ -f "$LOG.open" ]; then echo 7; fi ;;
                "pr create") touch "$LOG.open" ;;
                "pr edit") echo "GraphQL: Projects (classic) is being deprecated" >&2; exit 1 ;;
                "api --silent") echo "$3 $4 $5$fields" >>"$LOG" ;;
            esac
            """
        try write("bin/gh", gh)
        try #require(try await run("chmod +x ../bin/gh").status == 0)
        try write("body.md", "The verdict.")
        return [
            "PATH": folder.appending(path: "bin").path + ":" + (ProcessInfo.processInfo.environment["PATH"] ?? ""),
            "LOG": folder.appending(path: "calls").path,
        ]
    }

    private static let openPullRequest = "\"$CI_SCRIPTS/open-pull-request.sh\" sdkgen/update 'New SDK' ../body.md"

    @Test("A pull request is opened once, and changed while it is open")
    func pullRequest() async throws {
        try await begin()
        defer { end() }
        let environment = try await beginGitHub()
        for name in ["first", "second"] {
            try write("repository/\(name)", name)
            let result = try await run(Self.openPullRequest, environment)
            #expect(result.status == 0, "\(result.text)")
            #expect(
                try await run("git show --name-only --format=%s origin/sdkgen/update").text == "New SDK\n\n\(name)\n")
            #expect(try await run("git rev-parse --abbrev-ref HEAD").text == "main\n")
        }
        #expect(
            read("calls") == """
                pr list
                pr create --base main
                pr list
                api --silent
                --method PATCH repos/{owner}/{repo}/pulls/7 title=New SDK body=@../body.md

                """)
    }

    @Test("Where a commit is checked out, the base has to be named, and the commit is checked out again")
    func detached() async throws {
        try await begin()
        defer { end() }
        let environment = try await beginGitHub()
        try #require(try await run("git switch --quiet --detach").status == 0)
        let commit = try await run("git rev-parse HEAD").text
        try write("repository/first", "first")
        let refused = try await run(Self.openPullRequest, environment)
        #expect(refused.status == 1)
        #expect(refused.text.contains("HEAD is detached, so set BASE"), "\(refused.text)")
        #expect(try await run("git status --porcelain").text == "?? first\n")
        let result = try await run(Self.openPullRequest, environment.merging(["BASE": "main"]) { $1 })
        #expect(result.status == 0, "\(result.text)")
        #expect(read("calls") == "pr list\npr create --base main\n")
        #expect(try await run("git rev-parse HEAD").text == commit)
        #expect(try await run("git symbolic-ref --quiet HEAD").status == 1)
    }

    @Test("With nothing changed, and when the push fails, the branch is the one that it was, with the reason")
    func nothingToOpen() async throws {
        try await begin()
        defer { end() }
        let environment = try await beginGitHub()
        let nothing = try await run(Self.openPullRequest, environment)
        #expect(nothing.status == 0)
        #expect(nothing.text.contains("nothing is changed"))
        #expect(try await run("git branch --list").text == "* main\n")
        try write("repository/first", "first")
        let commands = "git remote set-url origin ../nowhere\n\(Self.openPullRequest)"
        let failed = try await run(commands, environment)
        #expect(failed.status == 1)
        #expect(failed.text.contains("cannot be pushed"), "\(failed.text)")
        #expect(try await run("git rev-parse --abbrev-ref HEAD").text == "main\n")
        try #require(try await run("git switch --quiet sdkgen/update").status == 0)
        #expect(try await run(Self.openPullRequest, environment).text.contains("is written over"))
        #expect(read("calls") == nil)
    }
}
