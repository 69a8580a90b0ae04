import Foundation

/// Runs git, without a shell.
enum Git {
    /// The folder that commands run in; `nil` for the current one.
    @TaskLocal static var folder: String?

    /// The folder that commands run in.
    static var here: String { folder ?? "." }

    /// Why git did not do something, in its own words.
    struct Failure: Error, Hashable {
        let message: String
    }

    /// The line that a command prints; `nil` when it fails or there is no git.
    static func line(_ arguments: [String]) -> String? {
        (try? output(arguments)).map { String(decoding: $0.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self) }
    }

    /// What a command prints.
    static func output(_ arguments: [String]) throws(Failure) -> [UInt8] {
        let process = try GitProcess(arguments)
        let output = process.read()
        try process.end()
        return output
    }
}

/// A git that runs, and ends with this value.
final class GitProcess {
    private let process = Process()
    private let input = Pipe()
    private let output = Pipe()
    private let errors = Pipe()
    private var said: [UInt8] = []
    private let ended = DispatchSemaphore(value: 0)

    /// Starts git.
    init(_ arguments: [String], environment: [String: String] = [:]) throws(Git.Failure) {
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["git"] + (Git.folder.map { ["-C", $0] } ?? []) + arguments
        var inherited = ProcessInfo.processInfo.environment
        // In a hook they name the repository of the current folder, not that of another.
        if Git.folder != nil { inherited = inherited.filter { !$0.key.hasPrefix("GIT_") } }
        process.environment = inherited.merging(environment) { $1 }
        process.standardInput = input
        process.standardOutput = output
        process.standardError = errors
        // The process's own waiting looks every 50 ms, and git takes 3.
        process.terminationHandler = { [ended] _ in ended.signal() }
        do { try process.run() } catch { throw Git.Failure(message: "it cannot be run") }
    }

    // At the end of its input git ends. Pipes close with the last reference to them, and Foundation may keep some.
    deinit {
        for end in [input.fileHandleForWriting, output.fileHandleForReading, errors.fileHandleForReading] {
            try? end.close()
        }
    }

    /// Gives git something to read: less than a pipe holds.
    func write(_ text: String) throws(Git.Failure) {
        do {
            try input.fileHandleForWriting.write(contentsOf: Data(text.utf8))
        } catch {
            throw failure
        }
    }

    /// What git prints next.
    ///
    /// - Parameter isWhole: Whether that is all; else what it prints before it ends is.
    func read(until isWhole: ([UInt8]) -> Bool = { _ in false }) -> [UInt8] {
        var read: [UInt8] = []
        let sources = [output.fileHandleForReading.fileDescriptor, errors.fileHandleForReading.fileDescriptor]
        // What git says of errors is taken at the same time: it waits when nobody does.
        var open = sources
        while !open.isEmpty {
            for source in FileSystem.readable(open) {
                let part = FileSystem.readSome(of: source)
                if part.isEmpty { open.removeAll { $0 == source } }
                if source == sources[0] { read += part } else { said += part }
            }
            if isWhole(read) { break }
        }
        return read
    }

    /// Waits until git has ended.
    func end() throws(Git.Failure) {
        try? input.fileHandleForWriting.close()
        ended.wait()
        if process.terminationStatus != 0 { throw failure }
    }

    /// What git said last.
    private var failure: Git.Failure {
        let lines = String(decoding: said.suffix(2_000), as: UTF8.self).split(whereSeparator: \.isNewline)
        let text = lines.map { $0.trimmingPrefix("fatal: ").trimmingCharacters(in: .whitespaces) }.joined(
            separator: " ")
        return Git.Failure(message: text.isEmpty ? "it says nothing" : text)
    }
}
