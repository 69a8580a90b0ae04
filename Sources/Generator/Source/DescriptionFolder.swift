/// Finds the description in a folder of files that refer to each other.
public enum DescriptionFolder {
    /// The description that a path names: the path itself, or the one file below a folder that has the key `openapi`;
    /// of several, the one nearest to the folder.
    ///
    /// - Parameters:
    ///   - path: A file or a folder.
    ///   - d: Takes why there is no such file.
    /// - Returns: The file, and the folder that `path` is; `nil` after an error.
    public static func description(
        at path: String, _ d: inout Diagnostics
    ) -> (path: String, folder: String?)? {
        guard let resolved = FileSystem.resolved(path), (try? FileSystem.kind(of: resolved)) == .folder else {
            return (path, nil)
        }
        return description(in: path, &d).map { ($0, path) }
    }

    private static func description(in path: String, _ d: inout Diagnostics) -> String? {
        var level = [path.hasSuffix("/") && path.count > 1 ? String(path.dropLast()) : path]
        var visited = 0
        while !level.isEmpty, visited < maximumEntries {
            var folders: [String] = []
            var found: [String] = []
            for folder in level {
                for name in (try? FileSystem.names(in: folder)) ?? [] where !name.hasPrefix(".") {
                    visited += 1
                    let path = folder + "/" + name
                    switch try? FileSystem.kind(of: path) {
                    case .folder: folders.append(path)
                    case .file where isDescription(path): found.append(path)
                    default: break
                    }
                }
            }
            if found.count == 1 { return found[0] }
            if !found.isEmpty {
                let names = found.prefix(5).map(quoted).joined(separator: ", ")
                d.error(.unreadableFile, "\(quoted(path)) holds several descriptions, name one: \(names)", at: nil)
                return nil
            }
            level = folders
        }
        d.error(
            .unreadableFile,
            "no file in \(quoted(path)) has the key 'openapi'; name the description, or the folder that holds it",
            at: nil)
        return nil
    }

    private static let maximumEntries = 100_000

    /// Whether a file of YAML or JSON begins like a description: a line with the key `openapi`, or the key in JSON.
    private static func isDescription(_ path: String) -> Bool {
        let isJSON = path.hasSuffix(".json")
        guard isJSON || path.hasSuffix(".yaml") || path.hasSuffix(".yml"), let bytes = try? FileSystem.read(path) else {
            return false
        }
        if isJSON {
            var scratch = Diagnostics()
            return SourceReader.parse(bytes, path: path, &scratch)?["openapi"] != nil
        }
        return bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: true).contains { line in
            keys.contains { line.starts(with: $0) }
        }
    }

    private static let keys: [[UInt8]] = ["openapi:", "\"openapi\":", "'openapi':", "openapi :"].map { Array($0.utf8) }
}
