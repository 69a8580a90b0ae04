/// What a schema says and no later stage uses is said with its place.
extension GraphBuilder {
    mutating func sayIgnoredKeywords(of schema: SchemaObject) {
        for keyword in schema.otherKeywords {
            report(
                .warning, .keywordIgnored, at: keyword.location,
                "'\(keyword.name)' is not supported and is left aside; the type allows more than the schema")
        }
        if let not = schema.not {
            report(
                .warning, .keywordIgnored, at: not.location,
                "'not' is left aside; the type allows more than the schema")
        }
    }
}
