import Foundation

/// Where tests find real descriptions and recordings that are not part of this project.
///
/// `SHARED_DIR` names the folder; without it, `shared` beside the checkout. Tests that need it are skipped with
/// a message where it is absent.
public enum SharedData {
    /// The folder, whether it exists or not.
    public static let root: URL = {
        if let folder = ProcessInfo.processInfo.environment["SHARED_DIR"], !folder.isEmpty {
            return URL(fileURLWithPath: folder, isDirectory: true)
        }
        return package.deletingLastPathComponent().appendingPathComponent("shared", isDirectory: true)
    }()

    /// The root of this package.
    public static let package: URL = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// Why a test that needs the folder is skipped.
    public static let absence: String = "no folder of shared data: set SHARED_DIR"

    /// Whether a file or folder of it is there.
    public static func has(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: url(path).path)
    }

    /// The place of a file or folder of it.
    public static func url(_ path: String) -> URL { root.appendingPathComponent(path) }

    /// The bytes of a file of it.
    public static func bytes(_ path: String) throws -> [UInt8] { [UInt8](try Data(contentsOf: url(path))) }

    /// The files below a folder of it with one of these endings, sorted by path.
    public static func files(below folder: String, endings: [String] = ["json", "yaml", "yml"]) -> [URL] {
        let walk = FileManager.default.enumerator(at: url(folder), includingPropertiesForKeys: nil)
        var found: [URL] = []
        while let file = walk?.nextObject() as? URL {
            if endings.contains(file.pathExtension) { found.append(file) }
        }
        return found.sorted { $0.path < $1.path }
    }
}
