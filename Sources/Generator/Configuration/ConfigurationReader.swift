extension Configuration {
    /// Reads the tree of a `sdkgen.yaml`. Everything that is wrong is reported, with its place.
    ///
    /// - Returns: The configuration; `nil` after an error.
    public static func read(_ node: Node, _ diagnostics: inout Diagnostics) -> Configuration? {
        var values = ConfigurationValues()
        var configuration = Configuration()
        configuration.read(node, &values)
        for diagnostic in values.problems { diagnostics.add(diagnostic) }
        return values.problems.isEmpty ? configuration : nil
    }

    private static let keys = [
        "spec", "output", "module", "client", "access", "header", "include", "exclude", "names", "formats",
        "conformances", "acronyms", "errors", "limits", "root", "references", "overlays", "pagination", "docs",
        "version", "deprecated-aliases",
    ]

    private mutating func read(_ node: Node, _ values: inout ConfigurationValues) {
        if node.isNull { return }
        for entry in values.entries(node, "the configuration", keys: Configuration.keys) {
            let value = entry.value
            switch entry.key {
            case "spec": spec = values.path(value, "spec").map { ConfiguredText($0, at: value.location) }
            case "output": output = values.path(value, "output")
            case "module": module = values.identifier(value, "module") ?? module
            case "client": client = values.identifier(value, "client")
            case "access": access = values.choice(value, "access", of: AccessLevel.allCases) ?? access
            case "header": header = values.text(value, "header")
            case "include", "exclude": readFilter(entry, &values)
            case "names": names = readNames(value, &values)
            case "formats": readFormats(value, &values)
            case "conformances": conformances = values.choices(value, "conformances", of: Conformance.allCases)
            case "acronyms": acronyms = values.texts(value, "acronyms").map(\.text)
            case "pagination": pagination = readPagination(value, &values)
            case "errors": readErrors(value, &values)
            case "limits": readLimits(value, &values)
            case "root": rootFolder = values.path(value, "root")
            case "overlays": overlays = values.paths(value, "overlays")
            case "docs": readDocumentation(value, &values)
            case "version": version = values.version(value, "version")
            case "deprecated-aliases":
                deprecatedAliases = values.choice(value, entry.key, of: AliasLifetime.allCases) ?? deprecatedAliases
            case "references": localCopies = values.paths(byKey: value, "references")
            default: break
            }
        }
        if deprecatedAliases == .nextMajor, version == nil, node.mapping?["version"] == nil {
            values.report(
                "'deprecated-aliases: next-major' needs the 'version' that the SDK will have, such as 1.4.0",
                node.mapping?["deprecated-aliases"] ?? node)
        }
    }

    private mutating func readFilter(_ filter: Mapping.Entry, _ values: inout ConfigurationValues) {
        let isInclude = filter.key == "include"
        for entry in values.entries(filter.value, "'\(filter.key)'", keys: ["tags", "paths", "operations"]) {
            let texts = values.texts(entry.value, "\(filter.key).\(entry.key)")
            switch (isInclude, entry.key) {
            case (true, "tags"): filters.includeTags = texts
            case (true, "paths"): filters.includePaths = texts
            case (true, "operations"): filters.includeOperations = texts
            case (false, "tags"): filters.excludeTags = texts
            case (false, "paths"): filters.excludePaths = texts
            case (false, "operations"): filters.excludeOperations = texts
            default: break
            }
        }
    }

    private func readNames(_ node: Node, _ values: inout ConfigurationValues) -> [String: ConfiguredText] {
        var names: [String: ConfiguredText] = [:]
        for entry in values.entries(node, "'names'", keys: nil) {
            names[entry.key] = values.text(entry.value, "names.\(entry.key)").map {
                ConfiguredText($0, at: entry.keyLocation)
            }
        }
        return names
    }

    private mutating func readFormats(_ node: Node, _ values: inout ConfigurationValues) {
        for entry in values.entries(node, "'formats'", keys: nil) {
            formats[entry.key] = values.choice(entry.value, "formats.\(entry.key)", of: RuntimeType.ofProperties)
        }
    }

    /// What the entries hold is checked against the operations that they are for.
    private func readPagination(_ node: Node, _ values: inout ConfigurationValues) -> [Named<Node>] {
        values.entries(node, "'pagination'", keys: nil).map { entry in
            Named(name: entry.key, location: entry.keyLocation, value: entry.value)
        }
    }

    private mutating func readErrors(_ node: Node, _ values: inout ConfigurationValues) {
        for entry in values.entries(node, "'errors'", keys: ["code", "message"]) {
            let text = values.text(entry.value, "errors.\(entry.key)")
            if entry.key == "code" { errorCodeProperty = text } else { errorMessageProperty = text }
        }
    }

    private mutating func readDocumentation(_ node: Node, _ values: inout ConfigurationValues) {
        for entry in values.entries(node, "'docs'", keys: ["catalogue", "reference", "samples"]) {
            switch entry.key {
            case "catalogue": documentation.hasCatalogue = values.flag(entry.value, "docs.catalogue") ?? false
            case "reference": documentation.reference = values.path(entry.value, "docs.reference")
            case "samples": documentation.samples = values.path(entry.value, "docs.samples")
            default: break
            }
        }
    }

    private mutating func readLimits(_ node: Node, _ values: inout ConfigurationValues) {
        let keys = ["depth", "aliases", "bytes", "schemas", "files", "total-bytes"]
        for entry in values.entries(node, "'limits'", keys: keys) {
            guard let number = values.count(entry.value, "limits.\(entry.key)") else { continue }
            switch entry.key {
            case "depth": limits.maximumDepth = number
            case "aliases": limits.maximumAliasExpansion = number
            case "bytes": limits.maximumBytes = number
            case "schemas": limits.maximumSchemas = number
            case "files": limits.maximumFiles = number
            case "total-bytes": limits.maximumTotalBytes = number
            default: break
            }
        }
    }
}
