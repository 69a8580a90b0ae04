/// Which file a declaration stands in: a function of its own name.
enum FileLayout {
    /// The files, sorted by path, each with its declarations sorted by name.
    static func files(_ declarations: [Declaration], _ naming: Naming) -> [PlannedFile] {
        var paths: [String: String] = [:]
        var contents: [String: [Declaration]] = [:]
        for declaration in declarations {
            let path = path(declaration, naming)
            // Names that differ in case only share a file, since some file systems hold but one of them.
            let key = path.lowercased()
            paths[key] = paths[key].map { min($0, path) } ?? path
            contents[key, default: []].append(declaration)
        }
        return contents.keys.sorted().map { key in
            PlannedFile(path: paths[key] ?? key, declarations: (contents[key] ?? []).sorted { $0.name < $1.name })
        }.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    }

    /// `Models/Action.swift` for `ActionBinding`, `Resources/ActionsResource.swift` for the resource `Actions`.
    ///
    /// Swift compiles no two files of one name into a module, whatever their folders: a model's file is one word, any
    /// other is two words or more.
    private static func path(_ declaration: Declaration, _ naming: Naming) -> String {
        let name = declaration.name
        switch declaration {
        case .record, .enumeration, .union, .alias: return "Models/\(naming.firstWord(name)).swift"
        case .resource: return "Resources/\(name)Resource.swift"
        case .client:
            return naming.firstWord(name) == name.text ? "\(name)Client.swift" : "\(name).swift"
        }
    }
}
