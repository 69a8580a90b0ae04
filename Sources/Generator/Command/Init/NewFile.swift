/// A file that is written where there is none.
struct NewFile {
    /// The path below the folder.
    var path: String
    var text: String

    /// Writes files into a folder, which is made if need be: all of them, or none when one is there already.
    ///
    /// - Returns: Whether they were written.
    static func write(_ files: [NewFile], to folder: String, _ diagnostics: inout Diagnostics) -> Bool {
        let paths = files.map { RelativePath.joined(folder, $0.path) }
        for path in paths where ((try? FileSystem.kind(of: path)) ?? nil) != nil {
            diagnostics.error(
                .existingFile, "'\(path)' is there already and stays as it is; choose another folder with --output",
                at: nil)
        }
        if diagnostics.hasErrors { return false }
        var written: [String] = []
        do {
            for (path, file) in zip(paths, files) {
                let parent = RelativePath.folder(of: path)
                if !parent.isEmpty { try FileSystem.createFolders(parent) }
                try FileSystem.create(path, file.text)
                written.append(path)
            }
            return true
        } catch {
            for path in written { try? FileSystem.remove(path) }
            diagnostics.error(.outputFailed, "cannot write '\(error.path)': \(error.reason)", at: nil)
            return false
        }
    }
}

extension DiagnosticCode {
    /// A file stands where `sdkgen init` would begin one.
    static let existingFile: DiagnosticCode = "existing-file"
}
