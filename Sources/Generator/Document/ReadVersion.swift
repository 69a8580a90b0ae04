extension DocumentReader {
    /// The version of the standard that a tree declares (OpenAPI 3.1 §4.1); reports when it is not one that can be read.
    static func version(of root: Node, _ d: inout Diagnostics) -> OpenAPIVersion? {
        guard let object = root.mapping else {
            d.error(.notOpenAPI, "not an OpenAPI description: the file holds a \(root.kindName)", at: root.location)
            return nil
        }
        guard let declared = object.entry("openapi") else {
            reportMissingVersion(object, root, &d)
            return nil
        }
        guard let text = declared.value.text else {
            let message = "'openapi' must be a version such as '3.1.0', not a \(declared.value.kindName)"
            d.error(.unknownVersion, message, at: declared.value.location)
            return nil
        }
        let known = OpenAPIVersion.allCases.first { text == $0.rawValue || text.hasPrefix($0.rawValue + ".") }
        guard let known else {
            let message = "OpenAPI version \(quoted(text)) is not known; 3.0, 3.1 and 3.2 can be read"
            d.error(.unknownVersion, message, at: declared.value.location)
            return nil
        }
        if declared.value.string == nil {
            d.warning(
                .wrongType, "'openapi' must be a string such as '\(known.rawValue).0'", at: declared.value.location)
        }
        return known
    }

    private static func reportMissingVersion(_ object: Mapping, _ root: Node, _ d: inout Diagnostics) {
        if let swagger = object.entry("swagger") {
            let message =
                "Swagger \(swagger.value.text ?? "2.0") descriptions cannot be read; convert it to OpenAPI 3 first, "
                + "for example with 'npx swagger2openapi FILE'"
            d.error(.swagger2, message, at: swagger.keyLocation)
            return
        }
        let nearest = object.entries.first { NearestName.find($0.key, among: ["openapi"]) != nil }
        let suggestion = nearest.map { "; did you mean 'openapi' by '\($0.key)'?" } ?? ""
        d.error(
            .notOpenAPI,
            "not an OpenAPI description: there is no 'openapi' key\(suggestion)",
            at: nearest?.keyLocation ?? root.location
        )
    }
}
