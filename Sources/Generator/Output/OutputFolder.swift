/// The folder that generated files are written to: all of a run's files or none, and no file that is not ours.
///
/// A file is ours when its first line says so (``FileHeader/marker``). Files of other kinds, a documentation
/// catalogue or a read-me, may stand beside ours and stay as they are; a Swift file that is not ours is an error.
public struct OutputFolder: Sendable {
    /// The path as the user gave it, for messages.
    let path: String
    /// The path without symbolic links and without a slash at its end.
    private let root: String

    /// Makes the folder of a path; it does not have to exist.
    public init(_ path: String) {
        self.path = path
        var root = FileSystem.resolved(path) ?? path
        while root.count > 1 && root.hasSuffix("/") { root.removeLast() }
        self.root = root
    }

    /// Whether an earlier run wrote types there.
    var holdsTypes: Bool {
        let files = (try? FolderContents.read(root))?.own ?? [:]
        // Bundled, the file of the types is always there, perhaps without any.
        return files.contains { name, text in
            name.hasPrefix(FileLayout.models) || name == Plan.bundledPaths[1] && text.contains(UInt8(ascii: "{"))
        }
    }

    /// Says what ``write(_:_:)`` would change, a diagnostic for each file; `nil` when the folder cannot be written.
    public func check(_ files: [RenderedFile], _ diagnostics: inout Diagnostics) -> OutputChanges? {
        guard let comparison = compare(files, &diagnostics) else { return nil }
        let folder = path.hasSuffix("/") ? path : path + "/"
        let texts = Dictionary(files.map { ($0.path, $0.text) }) { first, _ in first }
        for name in (comparison.changes.added + comparison.changes.changed + comparison.changes.removed).sorted() {
            FileDifference(
                path: folder + name, old: comparison.contents.own[name], new: texts[name].map { Array($0.utf8) }
            ).report(&diagnostics)
        }
        return comparison.changes
    }

    /// Writes the files that differ, removes those of earlier runs that are not among them, and says so.
    ///
    /// After an error the folder is as it was.
    public func write(_ files: [RenderedFile], _ diagnostics: inout Diagnostics) -> OutputChanges? {
        guard let comparison = compare(files, &diagnostics) else { return nil }
        let replacement = FolderReplacement(root: root, files: files, comparison: comparison)
        replacement.removeLeftovers()
        if comparison.changes.isEmpty { return comparison.changes }
        do {
            try replacement.run()
            return comparison.changes
        } catch {
            report(error, "written", &diagnostics)
            return nil
        }
    }

    /// Reads the folder and compares; `nil` after an error.
    private func compare(_ files: [RenderedFile], _ diagnostics: inout Diagnostics) -> FolderComparison? {
        guard OutputPaths.check(files, &diagnostics) else { return nil }
        do {
            if let kind = try FileSystem.kind(of: root), kind != .folder {
                diagnostics.error(
                    .outputFailed, "the output '\(path)' is not a folder; name another one with --output", at: nil)
                return nil
            }
            let contents = try FolderContents.read(root)
            let isSafe = ForeignFiles(folder: path, root: root, contents: contents).check(files, &diagnostics)
            return isSafe ? FolderComparison(files, contents) : nil
        } catch {
            report(error, "read", &diagnostics)
            return nil
        }
    }

    private func report(_ failure: FileSystem.Failure, _ what: StaticString, _ diagnostics: inout Diagnostics) {
        let isInside = failure.path.hasPrefix(root + "/")
        let shown = isInside ? path + failure.path.dropFirst(root.count) : failure.path
        let isBeside = !isInside && failure.path != root
        // A folder is written beside the old one and takes its place.
        let advice = failure.isRefused && isBeside ? "; the folder above it has to be writable too" : ""
        diagnostics.error(
            .outputFailed, "the output folder '\(path)' cannot be \(what): \(shown): \(failure.reason)\(advice)",
            at: nil)
    }
}
