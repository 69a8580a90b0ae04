extension SchemaGraph {
    /// Says which defaults do not fit their own schema (OpenAPI 3.0 §4.7.24.1: "the default value MUST conform to the
    /// defined type"; JSON Schema Validation §9.2 recommends it).
    ///
    /// All of them share one budget, so that many large ones cannot multiply it.
    func checkDefaults(_ d: inout Diagnostics, budget: Int = SchemaCheck.budget) {
        var budget = budget
        for (index, schema) in schemas.enumerated() {
            guard let value = schema.source.defaultValue else { continue }
            let id = SchemaID(index: Int32(clamping: index))
            var check = SchemaCheck(graph: self, direction: .request, budget: budget)
            check.value(value, id, [])
            budget = check.budget
            guard budget > 0 else {
                d.warning(
                    .defaultsNotCompared, "this default and those after it are not compared with their schemas",
                    at: value.location)
                return
            }
            guard let violation = check.violations.first else { continue }
            d.warning(
                .misfittingDefault, "this default does not fit its own schema: \(violation)", at: value.location)
        }
    }
}
