import Foundation
import Generator

/// Reads text and gives the tree with what was said.
func read(_ text: String, as path: String = "a.yaml", limits: Limits = Limits()) -> (node: Node?, said: Diagnostics) {
    read(Array(text.utf8), as: path, limits: limits)
}

/// Reads bytes and gives the tree with what was said.
func read(_ bytes: [UInt8], as path: String = "a.yaml", limits: Limits = Limits()) -> (node: Node?, said: Diagnostics) {
    var d = Diagnostics()
    let node = SourceReader.parse(bytes, path: path, limits: limits, &d)
    return (node, d)
}

/// Reads a description and gives it with what was said.
func describe(_ text: String, as path: String = "a.yaml") -> (document: Document?, said: Diagnostics) {
    var (node, d) = read(text, as: path)
    let document = node.flatMap { DocumentReader.read($0, &d) }
    return (document, d)
}

extension Diagnostics {
    /// `3:7 error: message [code]`, one for each.
    var lines: [String] {
        all.map { diagnostic in
            let place = diagnostic.location.map { "\($0.line):\($0.column) " } ?? ""
            return "\(place)\(diagnostic.severity.rawValue): \(diagnostic.message) [\(diagnostic.code)]"
        }
    }
}

/// The data that the tests share, outside the package.
enum SharedData {
    /// `SHARED_DIR`, else the folder `shared` beside the package; `nil` when there is none.
    static let folder: String? = {
        let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let beside = package.deletingLastPathComponent().appendingPathComponent("shared").path
        let path = ProcessInfo.processInfo.environment["SHARED_DIR"] ?? beside
        return FileManager.default.fileExists(atPath: path) ? path : nil
    }()

    /// The files below a subfolder, sorted.
    static func files(in subfolder: String) -> [String] {
        guard let folder else { return [] }
        let root = folder + "/" + subfolder
        let names = FileManager.default.enumerator(atPath: root)?.compactMap { $0 as? String } ?? []
        return names.sorted().map { root + "/" + $0 }.filter { path in
            var isDirectory: ObjCBool = false
            return FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) && !isDirectory.boolValue
        }
    }
}
