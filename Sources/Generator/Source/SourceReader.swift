#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// The first stage: bytes to a tree of values with places. Knows YAML and JSON, not OpenAPI.
public enum SourceReader {
    /// Reads a file.
    ///
    /// - Parameters:
    ///   - path: the file, relative to the working directory or absolute; diagnostics name it as it is given.
    ///   - limits: how large and how deep it may be.
    ///   - d: where problems are reported, with their place.
    /// - Returns: the tree, or `nil` when there is none that makes sense.
    public static func load(path: String, limits: Limits = Limits(), _ d: inout Diagnostics) -> Node? {
        var isDirectory = false
        guard exists(path, &isDirectory) else {
            let isURL = path.contains("://")
            let hint = isURL ? ": nothing is read from a network; save a copy and name that" : ""
            d.error(.unreadableFile, "there is no file \(quoted(path))\(hint)", at: nil)
            return nil
        }
        guard !isDirectory else {
            d.error(.unreadableFile, "'\(path)' is a folder; name the description inside it", at: nil)
            return nil
        }
        if let size = size(of: path), size > limits.maximumBytes {
            reportSize(size, path, limits, &d)
            return nil
        }
        do {
            return parse(try bytes(of: path), path: path, limits: limits, &d)
        } catch {
            d.error(.unreadableFile, "'\(path)' cannot be read; check its permissions", at: nil)
            return nil
        }
    }

    /// Reads the text of a file that is in memory.
    ///
    /// - Parameters:
    ///   - bytes: the text: UTF-8, or UTF-16 with or without a byte order mark.
    ///   - path: its name for diagnostics; `.json` at its end decides that it must be JSON.
    ///   - limits: how large and how deep it may be.
    ///   - d: where problems are reported, with their place.
    /// - Returns: the tree, or `nil` when there is none that makes sense.
    public static func parse(
        _ bytes: [UInt8],
        path: String,
        limits: Limits = Limits(),
        _ d: inout Diagnostics
    ) -> Node? {
        guard bytes.count <= limits.maximumBytes else {
            reportSize(bytes.count, path, limits, &d)
            return nil
        }
        let text: [UInt8]
        do {
            text = try TextDecoding.utf8(bytes)
        } catch {
            let file = d.add(SourceFile(path: path, bytes: []))
            d.error(.invalidEncoding, error.message, at: .start(of: file))
            return nil
        }
        let source = SourceFile(path: path, bytes: text)
        let file = d.add(source)
        guard text.contains(where: { $0 != 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }) else {
            d.error(.emptyFile, "the file is empty: an OpenAPI description was expected", at: .start(of: file))
            return nil
        }
        if path.lowercased().hasSuffix(".json") { return JSONTreeReader.read(source, file: file, limits: limits, &d) }
        // JSON may stand in a file of any name; only the JSON reader takes all of it.
        if let first = text.first(where: { $0 > 0x20 }), first == UInt8(ascii: "{") {
            var trial = Diagnostics()
            let node = JSONTreeReader.read(source, file: file, limits: limits, &trial)
            if let node, trial.all.isEmpty { return node }
        }
        return YAMLReader.read(source, file: file, limits: limits, &d)
    }

    /// A plain file is read into what it is parsed from; a link or a pipe by way of a copy.
    private static func bytes(of path: String) throws -> [UInt8] {
        if try FileSystem.kind(of: path) == .file { return try FileSystem.read(path) }
        return [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    }

    private static func exists(_ path: String, _ isDirectory: inout Bool) -> Bool {
        #if canImport(FoundationEssentials)
            return FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory)
        #else
            var flag: ObjCBool = false
            defer { isDirectory = flag.boolValue }
            return FileManager.default.fileExists(atPath: path, isDirectory: &flag)
        #endif
    }

    private static func size(of path: String) -> Int? {
        (try? FileManager.default.attributesOfItem(atPath: path))?[.size].flatMap { size in
            (size as? Int) ?? (size as? UInt64).map { Int(clamping: $0) }
        }
    }

    private static func reportSize(_ size: Int, _ path: String, _ limits: Limits, _ d: inout Diagnostics) {
        let message = "'\(path)' has \(size) bytes; the limit is \(limits.maximumBytes)"
        d.error(.fileTooLarge, message, at: nil)
    }
}
