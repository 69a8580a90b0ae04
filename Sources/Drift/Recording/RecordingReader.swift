import Foundation
import Generator

/// Reads recorded exchanges: HTTP Archives, JSON lines, and JSON files of one exchange or of a list of them.
///
/// A line or an element is an entry of an HTTP Archive or an object as ``WireReader`` has it, by whether its request
/// has a `url`.
package struct RecordingReader {
    /// The largest file that is read, in bytes.
    static let maximumBytes = 1_000_000_000

    /// What was read.
    private(set) var exchanges: [Exchange] = []
    private var limits = Limits()

    /// Reads files, and the recordings below folders by path.
    ///
    /// - Parameters:
    ///   - paths: Files and folders.
    ///   - diagnostics: Takes what cannot be read, each with its place.
    package static func read(_ paths: [String], _ diagnostics: inout Diagnostics) -> [Exchange] {
        var reader = RecordingReader()
        reader.limits.maximumBytes = maximumBytes
        for path in paths { reader.read(path, &diagnostics) }
        return reader.exchanges
    }

    private mutating func read(_ path: String, _ diagnostics: inout Diagnostics) {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            diagnostics.error(.unreadableRecording, "there is no file or folder '\(path)'", at: nil)
            return
        }
        guard isFolder.boolValue else { return readFile(path, &diagnostics) }
        guard let names = try? FileManager.default.subpathsOfDirectory(atPath: path) else {
            diagnostics.error(
                .unreadableRecording, "the folder '\(path)' cannot be read; check its permissions", at: nil)
            return
        }
        let recordings = names.filter { name in Self.endings.contains { name.lowercased().hasSuffix($0) } }
        if recordings.isEmpty {
            diagnostics.error(
                .unreadableRecording,
                "there is no recording below '\(path)': no file that ends with \(Self.endings.joined(separator: ", "))",
                at: nil)
        }
        for name in recordings.sorted() { readFile(path + "/" + name, &diagnostics) }
    }

    private static let endings = [".json", ".har"] + lineEndings
    private static let lineEndings = [".jsonl", ".ndjson"]

    private mutating func readFile(_ path: String, _ diagnostics: inout Diagnostics) {
        var status = stat()
        if stat(path, &status) == 0, status.st_mode & S_IFMT != S_IFREG {
            diagnostics.error(
                .unreadableRecording, "'\(path)' is no regular file; write what comes from it to one", at: nil)
            return
        }
        guard status.st_size <= limits.maximumBytes else {
            diagnostics.error(
                .unreadableRecording, "'\(path)' has \(status.st_size) bytes; the limit is \(limits.maximumBytes)",
                at: nil)
            return
        }
        let file = URL(fileURLWithPath: path).resolvingSymlinksInPath()
        guard let data = try? Data(contentsOf: file) else {
            diagnostics.error(.unreadableRecording, "'\(path)' cannot be read; check its permissions", at: nil)
            return
        }
        let bytes = [UInt8](data)
        if Self.lineEndings.contains(where: { path.lowercased().hasSuffix($0) }) {
            return readLines(bytes, path, &diagnostics)
        }
        var trial = diagnostics
        // The name is given an ending, so that nothing but JSON is read.
        if let node = SourceReader.parse(
            bytes, path: path + (path.lowercased().hasSuffix(".json") ? "" : ".json"), limits: limits, &trial)
        {
            diagnostics = trial
            return readDocument(node, &diagnostics)
        }
        if Self.isLines(bytes) { return readLines(bytes, path, &diagnostics) }
        diagnostics = trial
    }

    /// Whether the first line is a JSON document.
    private static func isLines(_ bytes: [UInt8]) -> Bool {
        var unsaid = Diagnostics()
        let first = bytes.prefix { $0 != UInt8(ascii: "\n") }
        return first.count < bytes.count && SourceReader.parse(Array(first), path: "line.json", &unsaid) != nil
    }

    private mutating func readDocument(_ node: Node, _ diagnostics: inout Diagnostics) {
        if let log = node["log"] {
            guard let entries = log["entries"]?.sequence else {
                diagnostics.error(.unreadableRecording, "a log has a list of 'entries'", at: log.location)
                return
            }
            for entry in entries { add(entry, at: entry.location, &diagnostics) }
        } else if let elements = node.sequence {
            for element in elements { add(element, at: element.location, &diagnostics) }
        } else {
            add(node, at: node.location, &diagnostics)
        }
    }

    private mutating func readLines(_ bytes: [UInt8], _ path: String, _ diagnostics: inout Diagnostics) {
        let file = diagnostics.add(SourceFile(path: path, bytes: bytes))
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated() where line.contains(where: { $0 > 0x20 }) {
            let place = SourceLocation(file: file, line: Int32(clamping: index + 1), column: 1)
            var said = Diagnostics()
            if let node = SourceReader.parse(Array(line), path: "line.json", limits: limits, &said), !said.hasErrors {
                add(node, at: place, &diagnostics)
            } else {
                let problem = said.all.first { $0.severity == .error }
                let column = problem?.location?.column ?? 1
                diagnostics.error(
                    .unreadableRecording, "this line is no exchange: \(problem?.message ?? "it is not JSON")",
                    at: SourceLocation(file: file, line: place.line, column: column))
            }
        }
    }

    private mutating func add(_ node: Node, at place: SourceLocation, _ diagnostics: inout Diagnostics) {
        do {
            var exchange = node["request"]?["url"] == nil ? try WireReader.exchange(node) : try HARReader.exchange(node)
            exchange.location = place
            exchanges.append(exchange)
        } catch {
            var location = error.location
            if location.file != place.file || location.line < place.line { location = place }
            diagnostics.error(.unreadableRecording, "this is no exchange: \(error.message)", at: location)
        }
    }
}

extension DiagnosticCode {
    /// A file of recordings, or a part of one, that cannot be read.
    static let unreadableRecording: DiagnosticCode = "unreadable-recording"
    /// An exchange that no operation of the description stands for.
    static let unmatchedExchange: DiagnosticCode = "unmatched-exchange"
    /// A disagreement that no overlay can mend.
    static let unmendedDrift: DiagnosticCode = "unmended-drift"
}
