/// Checks the paths of files before anything is touched: a path is below the folder, and has one file.
enum OutputPaths {
    static func check(_ files: [RenderedFile], _ diagnostics: inout Diagnostics) -> Bool {
        var seen: Set<String> = []
        var isValid = true
        for file in files {
            if !isInside(file.path) {
                diagnostics.error(.invalidOutputPath, "the path '\(file.path)' is not below the output folder", at: nil)
                isValid = false
            } else if !seen.insert(file.path.lowercased()).inserted {
                diagnostics.error(
                    .invalidOutputPath,
                    "two files have the path '\(file.path)', or differ in the case of letters only", at: nil)
                isValid = false
            }
        }
        return isValid
    }

    /// Whether a path has steps only that lead down, and none that is hidden.
    private static func isInside(_ path: String) -> Bool {
        path.split(separator: "/", omittingEmptySubsequences: false).allSatisfy { step in
            !step.isEmpty && !step.hasPrefix(".") && !step.utf8.contains(0) && !step.contains("\\")
        }
    }
}
