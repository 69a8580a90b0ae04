/// The text of a reference in its parts (RFC 3986 §4.2): `../common.yaml#/components/schemas/Port`.
struct ReferenceText: Hashable {
    /// What names the file, as written; empty for a reference within one file.
    var address: String
    /// What follows `#`, as written; empty for a whole file.
    var fragment: String

    init(_ text: String) {
        let parts = text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        address = String(parts.first ?? "")
        fragment = parts.count > 1 ? String(parts[1]) : ""
    }

    /// Whether it names something on a network or by another scheme (RFC 3986 §3.1), not a path.
    var isAbsoluteURI: Bool {
        if address.hasPrefix("//") { return true }
        guard let colon = address.firstIndex(of: ":"), colon != address.startIndex else { return false }
        let scheme = address[..<colon].utf8
        // A single letter is a drive of Windows, which is a path.
        return scheme.count > 1 && (scheme.first.map { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7a } ?? false)
            && scheme.allSatisfy { byte in
                CoreSchema.isDigit(byte) || "+-.".utf8.contains(byte) || (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a
            }
    }

    /// The paths that the address may mean: without percent encoding, and as it is written.
    var paths: [String] {
        let path = address.prefix { $0 != "?" }
        let decoded = JSONPointer.percentDecoded(path)
        return [decoded, String(path)].compactMap { $0 }.reduce(into: []) { paths, path in
            if !paths.contains(path) { paths.append(path) }
        }
    }
}

/// Paths with `/`, taken apart and put together without asking the file system.
enum RelativePath {
    /// The folder of a file; empty for the current one.
    static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "" }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// A path as seen from where a folder's path is seen, without `.` and with as few `..` as possible.
    static func joined(_ folder: String, _ path: String) -> String {
        let isAbsolute = path.hasPrefix("/") || folder.hasPrefix("/")
        let parts = (path.hasPrefix("/") ? "" : folder).split(separator: "/") + path.split(separator: "/")
        var kept: [Substring] = []
        for part in parts where part != "." {
            if part == "..", let last = kept.last, last != ".." {
                kept.removeLast()
            } else if part != ".." || !isAbsolute {
                kept.append(part)
            }
        }
        return (isAbsolute ? "/" : "") + kept.joined(separator: "/")
    }

    /// A path that a folder sees, as an absolute one. The way to it has no links; at its end may be one, or nothing.
    static func absolute(_ path: String, from folder: String = ".") -> String? {
        let whole = path.hasPrefix("/") ? path : "\(folder)/\(path)"
        guard let slash = whole.lastIndex(of: "/") else { return nil }
        return FileSystem.real(self.folder(of: whole)).map { joined($0, String(whole[slash...].dropFirst())) }
    }

    /// A path as a folder sees it, both being seen from the current folder; an absolute one stays as it is.
    ///
    /// What `..` leads to is what is above the folder itself, and not above a link to it.
    static func of(_ path: String, from folder: String) -> String {
        if path.hasPrefix("/") { return path }
        guard let start = FileSystem.real(folder.isEmpty ? "." : folder), let target = absolute(path) else {
            return path
        }
        let steps = between(start, target)
        return steps.isEmpty ? "." : steps
    }

    /// A path as a folder sees it, where both begin at one place.
    static func between(_ folder: String, _ path: String) -> String {
        let start = joined("", folder).split(separator: "/")
        let target = joined("", path).split(separator: "/")
        let shared = zip(target, start).prefix { $0 == $1 }.count
        let steps = Array(repeating: "..", count: start.count - shared) + target.dropFirst(shared).map(String.init)
        return steps.joined(separator: "/")
    }

    /// Whether a resolved path is a folder or stands in it.
    static func isInside(_ path: String, _ folder: String) -> Bool {
        folder == "/" || path == folder || path.hasPrefix(folder + "/")
    }
}
