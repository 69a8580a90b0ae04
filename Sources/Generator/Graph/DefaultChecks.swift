extension SchemaGraph {
    /// Says which defaults do not fit their own schema (OpenAPI 3.0 §4.7.24.1: "the default value MUST conform to the
    /// defined type"; JSON Schema Validation §9.2 recommends it).
    func checkDefaults(_ d: inout Diagnostics) {
        for (index, schema) in schemas.enumerated() {
            guard let value = schema.source.defaultValue else { continue }
            let id = SchemaID(index: Int32(clamping: index))
            guard let violation = check(value, against: id, direction: .request).first else { continue }
            d.warning(
                .misfittingDefault, "this default does not fit its own schema: \(violation)", at: value.location)
        }
    }
}
