/// Which file a declaration stands in: a function of its own name.
enum FileLayout {
    /// The folder of all types but resources and the client.
    static let models = "Models/"

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

    /// `Models/Action.swift` for `ActionBinding`, `Resources/ActionsResource.swift`, `ManagementClient.swift`.
    ///
    /// Swift tells the files of a module apart by their last component alone: a first word is one word, so none of
    /// the three kinds can meet another.
    private static func path(_ declaration: Declaration, _ naming: Naming) -> String {
        let name = declaration.name.text
        switch declaration {
        case .record, .enumeration, .union, .alias, .output, .bodyChoice, .headers:
            return "\(models)\(naming.firstWord(declaration.name)).swift"
        case .resource: return "Resources/\(name)\(name.hasSuffix("Resource") ? "" : "Resource").swift"
        case .client: return name.hasSuffix("Client") && name != "Client" ? "\(name).swift" : "\(name)Client.swift"
        }
    }
}
