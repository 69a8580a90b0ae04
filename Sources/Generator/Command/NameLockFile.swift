/// `sdkgen.lock`: the names of inline schemas and methods, beside the configuration file whose SDK they belong to.
///
/// It does not stand in the output folder, since it must outlive that: who deletes the folder and generates it anew gets
/// the same names. Package managers would report it there as a file they do not know, too.
struct NameLockFile {
    let path: String
    /// The last part of the path.
    var name: String { String(path[(path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex)...]) }
    /// The text that is there, `nil` when there is no file.
    let oldText: [UInt8]?
    /// The names that it has.
    let lock: NameLock

    /// Reads the file; without one there are no names yet.
    ///
    /// - Returns: `nil` after an error.
    static func read(_ path: String, _ diagnostics: inout Diagnostics) -> NameLockFile? {
        do {
            guard try FileSystem.kind(of: path) != nil else {
                return NameLockFile(path: path, oldText: nil, lock: NameLock())
            }
            return parse(try FileSystem.read(path), path, &diagnostics)
        } catch {
            report(error, path, &diagnostics)
            return nil
        }
    }

    /// Reads the text of the file.
    ///
    /// - Returns: `nil` after an error.
    static func parse(_ bytes: [UInt8], _ path: String, _ diagnostics: inout Diagnostics) -> NameLockFile? {
        if let line = conflictLine(bytes) {
            let file = diagnostics.add(SourceFile(path: path, bytes: bytes))
            diagnostics.error(
                .invalidNameLock,
                "a merge left its marks here; remove them and keep the lines of both sides, of two for one type either",
                at: SourceLocation(file: file, line: line, column: 1, length: 7))
            return nil
        }
        if bytes.allSatisfy({ $0 <= UInt8(ascii: " ") }) {
            let file = diagnostics.add(SourceFile(path: path, bytes: bytes))
            diagnostics.error(
                .invalidNameLock, "the name lock is empty; restore it from version control",
                at: SourceLocation(file: file, line: 1, column: 1, length: 1))
            return nil
        }
        let (errors, said) = (diagnostics.errorCount, diagnostics.all.count)
        let node = SourceReader.parse(bytes, path: path, &diagnostics)
        // Both lines of a type are what most merges leave.
        diagnostics.append("; keep either line, and the next run puts it right", to: .duplicateKey, from: said)
        guard let node, let lock = NameLock.read(node, &diagnostics), errors == diagnostics.errorCount else {
            return nil
        }
        return NameLockFile(path: path, oldText: bytes, lock: lock)
    }

    /// The first line that begins with the mark of a merge conflict, however far it stands to the right.
    private static func conflictLine(_ bytes: [UInt8]) -> Int32? {
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        let marks = ["<<<<<<<", "|||||||", "=======", ">>>>>>>"].map { Array($0.utf8) }
        return lines.firstIndex { line in
            let text = line.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
            return marks.contains { text.starts(with: $0) }
        }.map { Int32(clamping: $0 + 1) }
    }

    /// Whether the names of a run are not those of the file; a file for no names is not begun.
    func differs(from lock: NameLock) -> Bool {
        guard let oldText else { return lock != NameLock() }
        return oldText != Array(lock.text.utf8)
    }

    /// Whether there is no file though there is something to keep.
    func isNeeded(for lock: NameLock) -> Bool { oldText == nil && lock != NameLock() }

    /// Warns that there is no file though the SDK is there, and was most likely written along with one.
    func reportLoss(_ diagnostics: inout Diagnostics) {
        diagnostics.warning(
            .missingNameLock,
            "the SDK was generated before, and the name lock '\(path)' is not there: former names of types, and those of "
                + "inline schemas and methods, are not kept; restore it from version control, or begin one with --afresh "
                + "where there was none",
            at: nil)
    }

    /// The file, to be written along with the output folder.
    func staged(_ lock: NameLock) -> StagedFile {
        StagedFile(path: path, what: "the name lock", text: lock.text, oldText: oldText)
    }

    private static func report(_ failure: FileSystem.Failure, _ path: String, _ diagnostics: inout Diagnostics) {
        diagnostics.error(.outputFailed, "the name lock '\(path)' cannot be used: \(failure.reason)", at: nil)
    }
}
