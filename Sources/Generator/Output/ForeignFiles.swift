/// Refuses a folder with files that would be overwritten or compiled along, but are not ours.
struct ForeignFiles {
    /// The folder as the user gave it.
    let folder: String
    let root: String
    let contents: FolderContents

    /// Reports every file that is in the way; false when there is one.
    func check(_ files: [RenderedFile], _ diagnostics: inout Diagnostics) -> Bool {
        let wanted = Set(files.map(\.path))
        let parents = Set(files.flatMap { ForeignFiles.parents(of: $0.path) })
        let isFirstRun = contents.own.isEmpty
        var isSafe = true
        for path in contents.foreign {
            let isInTheWay = wanted.contains(path) || parents.contains(path) || isSource(path)
            if isInTheWay || (isFirstRun && !isBeside(path)) {
                report(path, &diagnostics)
                isSafe = false
            }
        }
        for path in contents.folders where wanted.contains(path) {
            report(path, &diagnostics)
            isSafe = false
        }
        return isSafe
    }

    /// Whether the file would be compiled into the module.
    private func isSource(_ path: String) -> Bool {
        path.hasSuffix(".swift") && !isBeside(path)
    }

    /// Whether a file is hidden or part of a documentation catalogue: what may stand in a folder before our first run.
    private func isBeside(_ path: String) -> Bool {
        path.split(separator: "/").contains { $0.hasPrefix(".") || $0.hasSuffix(".docc") }
    }

    private func report(_ path: String, _ diagnostics: inout Diagnostics) {
        let shown = folder + "/" + path
        let bytes = (try? FileSystem.read(root + "/" + path)) ?? []
        let file = diagnostics.add(SourceFile(path: shown, bytes: bytes))
        diagnostics.error(
            .foreignFile,
            "sdkgen did not write '\(shown)' and will not touch it; move it away or choose another output folder",
            at: SourceLocation(file: file, line: 1, column: 1)
        )
    }

    /// `Models/Deep` and `Models` for `Models/Deep/A.swift`.
    static func parents(of path: String) -> [String] {
        path.utf8.indices.filter { path.utf8[$0] == 0x2f }.map { String(path[..<$0]) }
    }
}
