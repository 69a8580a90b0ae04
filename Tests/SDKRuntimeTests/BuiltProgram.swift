import Foundation

/// A program of this package that is built beside the tests.
struct BuiltProgram {
    private let url: URL

    /// - Throws: `CocoaError` when it is not there.
    init(_ name: String) throws {
        var folder = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
        while folder.path != "/" {
            let program = folder.appending(path: name)
            if FileManager.default.isExecutableFile(atPath: program.path) {
                url = program
                return
            }
            folder.deleteLastPathComponent()
        }
        throw CocoaError(.fileNoSuchFile)
    }

    /// What it prints.
    func output(_ arguments: String...) async throws -> String {
        let process = Process()
        process.executableURL = url
        process.arguments = arguments
        let output = Pipe()
        process.standardOutput = output
        let ends = AsyncStream<Void> { feed in process.terminationHandler = { _ in feed.finish() } }
        try process.run()
        for await _ in ends {}
        return String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    }
}
