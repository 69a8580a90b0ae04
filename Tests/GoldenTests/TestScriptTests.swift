import Foundation
import OwnThread
import Testing

/// What scripts/test counts, with a program in place of `swift` that prints what a run prints.
@Suite("scripts/test")
struct TestScriptTests {
    private func run(_ log: String, status: Int) async throws -> (status: Int32, last: String) {
        try await OwnThread.run { try wait(log, status) }
    }

    private func wait(_ log: String, _ status: Int) throws -> (status: Int32, last: String) {
        let folder = FileManager.default.temporaryDirectory.appending(path: "sdkgen-test-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try (log + "\n").write(to: folder.appending(path: "log"), atomically: true, encoding: .utf8)
        let swift = folder.appending(path: "swift")
        try "#!/bin/sh\ncat \"$(dirname \"$0\")/log\"\nexit \(status)\n".write(
            to: swift, atomically: true, encoding: .utf8)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: swift.path)
        let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let process = Process()
        process.executableURL = package.appending(path: "scripts/test")
        var variables = ProcessInfo.processInfo.environment
        variables["PATH"] = folder.path + ":" + (variables["PATH"] ?? "")
        process.environment = variables
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let text = String(decoding: try pipe.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
        process.waitUntilExit()
        return (process.terminationStatus, text.split(separator: "\n").last.map(String.init) ?? "")
    }

    private static let skipped = #"""
        ➜ Test reads() skipped: "its data is not here"
        ➜ Test writes() skipped.
        ✔ Test "A test that is skipped: \"no\"" passed after 0.1 seconds.
        """#

    @Test("One test that failed is one, whatever the line of the run, of its cases and of its suite say")
    func failed() async throws {
        let log = """
            ◇ Test run started.
            ◇ Test "A thing is so" started.
            ✘ Test "A thing is so" recorded an issue at A.swift:3:9: Expectation failed: a failed after 3 seconds
            ✘ Test case passing 1 argument a → "b" to "A thing is so" failed after 0.1 seconds with 1 issue.
            ✘ Test "A thing is so" with 2 test cases failed after 0.2 seconds with 1 issue.
            ✘ Suite "A Test of mine" failed after 0.2 seconds with 1 issue.
            ✔ Test other() passed after 0.1 seconds.
            \(Self.skipped)
            ✘ Test run with 832 tests in 9 suites failed after 24.1 seconds with 1 issue.
            """
        let said = try await run(log, status: 1)
        #expect(said.status == 1)
        #expect(said.last == "829 passed, 1 failed, 2 skipped")
    }

    @Test("Runs of several products are added up")
    func passed() async throws {
        let log = """
            ✔ Test run with 1 test in 1 suite passed after 0.1 seconds.
            ✔ Test run with 40 tests in 3 suites passed after 3.2 seconds.
            """
        let said = try await run(log, status: 0)
        #expect(said.status == 0)
        #expect(said.last == "41 passed, 0 failed, 0 skipped")
    }

    @Test("A run that does not end has no counts, and one without a test is an error")
    func noEnd() async throws {
        let broken = try await run("A.swift:1:1: error: no\n", status: 1)
        #expect(broken.status == 1)
        #expect(broken.last == "The tests did not run to their end.")
        let empty = try await run("✔ Test run with 0 tests in 0 suites passed after 0.001 seconds.\n", status: 0)
        #expect(empty.status == 1)
        #expect(empty.last == "No test ran.")
    }
}
