/// A file beside the output folder that is written along with it: staged before the folder is written, put in place
/// after.
struct StagedFile {
    let path: String
    /// What it is, for messages: `the name lock`.
    let what: String
    let text: String
    /// What is there; `nil` for a file that is missing.
    let oldText: [UInt8]?

    /// The last part of the path.
    var name: String { String(path[(path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex)...]) }

    /// Whether there was none.
    var isNew: Bool { oldText == nil }

    /// Where the file is not as it would be written.
    var difference: FileDifference { FileDifference(path: path, old: oldText, new: Array(text.utf8)) }

    /// Writes the text beside the file.
    ///
    /// - Returns: Whether that could be done; the file is as it was either way.
    func stage(_ diagnostics: inout Diagnostics) -> Bool {
        do {
            let folder = RelativePath.folder(of: path)
            if !folder.isEmpty { try FileSystem.createFolders(folder) }
            try FileSystem.remove(staging)
            try FileSystem.create(staging, text)
            return true
        } catch {
            report(error, &diagnostics)
            return false
        }
    }

    /// Puts the staged text in place.
    func commit(_ diagnostics: inout Diagnostics) -> Bool {
        do {
            try FileSystem.move(staging, to: path)
            return true
        } catch {
            report(error, &diagnostics)
            return false
        }
    }

    /// Removes the staged text.
    func discard() { try? FileSystem.remove(staging) }

    private var staging: String { "\(path.dropLast(name.count)).\(name).sdkgen-\(FileSystem.processID)" }

    private func report(_ failure: FileSystem.Failure, _ diagnostics: inout Diagnostics) {
        diagnostics.error(.outputFailed, "\(what) '\(path)' cannot be written: \(failure.reason)", at: nil)
    }
}

extension StagedFile {
    /// A generated file that may stand anywhere; `nil` when it is as it would be written.
    ///
    /// - Throws: A failure to read it; a file there that is not ours is reported.
    static func generated(
        _ path: String, _ what: String, _ text: String, _ diagnostics: inout Diagnostics
    ) throws(FileSystem.Failure) -> StagedFile? {
        guard try FileSystem.kind(of: path) != nil else {
            return StagedFile(path: path, what: what, text: text, oldText: nil)
        }
        let bytes = try FileSystem.read(path)
        if bytes.elementsEqual(text.utf8) { return nil }
        guard FileHeader.isMarked(bytes, at: path) else {
            let file = diagnostics.add(SourceFile(path: path, bytes: bytes))
            diagnostics.error(
                .foreignFile, "sdkgen did not write '\(path)' and will not touch it; choose another path for \(what)",
                at: SourceLocation(file: file, line: 1, column: 1))
            return nil
        }
        return StagedFile(path: path, what: what, text: text, oldText: bytes)
    }
}
