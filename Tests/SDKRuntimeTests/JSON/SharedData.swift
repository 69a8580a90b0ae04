import Foundation

/// The folder of shared test data: `SHARED_DIR`, or `shared` beside the package.
enum SharedData {
    static let folder: URL? = {
        let package = URL(fileURLWithPath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let named = ProcessInfo.processInfo.environment["SHARED_DIR"].map { URL(fileURLWithPath: $0) }
        // A worktree stands one folder deeper than the package.
        let candidates = [
            named, package.appending(path: "../shared"), package.appending(path: "../../shared"),
        ]
        return candidates.compactMap { $0 }.first { FileManager.default.fileExists(atPath: $0.path) }
    }()

    /// The files of a folder, sorted; none where the data is absent, with a message.
    static func files(_ path: String) -> [URL] {
        guard let folder = folder?.appending(path: path),
            let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
        else {
            print("skipped: no shared data at \(path)")
            return []
        }
        return names.sorted().map { folder.appending(path: $0) }
    }

    static func bytes(_ file: URL) -> [UInt8] { (try? Data(contentsOf: file)).map { Array($0) } ?? [] }
}
