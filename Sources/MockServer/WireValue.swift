import Generator

/// Texts of paths, queries and header fields as values of their schemas' types: `20` is a number where one is wanted.
struct WireValue {
    let graph: SchemaGraph
    let location: SourceLocation

    /// The value of a text; `nil` for objects, whose forms are not taken apart.
    func node(_ text: String, _ schema: SchemaID) -> Node? {
        switch graph[graph.final(schema)].shape {
        case .integer: isInteger(text) ? scalar(text, .integer) : string(text)
        case .number: isInteger(text) ? scalar(text, .integer) : isNumber(text) ? scalar(text, .float) : string(text)
        case .boolean: isBoolean(text) ? scalar(text, .boolean) : string(text)
        case .enumeration(let shape): shape.base == .integer && isInteger(text) ? scalar(text, .integer) : string(text)
        case .union: anyFitting(text, schema)
        case .object, .map: nil
        case .string, .any, .array, .same: string(text)
        }
    }

    /// A list of texts.
    func array(_ texts: [String], _ items: SchemaID) -> Node {
        Node(.sequence(texts.map { node($0, items) ?? string($0) }), at: location)
    }

    /// A text that is nothing else.
    func string(_ text: String) -> Node { scalar(text, .string) }

    /// The type that one of a union's branches takes.
    private func anyFitting(_ text: String, _ schema: SchemaID) -> Node {
        var forms = [string(text)]
        if isInteger(text) { forms.append(scalar(text, .integer)) }
        if isNumber(text) { forms.append(scalar(text, .float)) }
        if isBoolean(text) { forms.append(scalar(text, .boolean)) }
        return forms.first { graph.check($0, against: schema, direction: .request).isEmpty } ?? string(text)
    }

    private func scalar(_ text: String, _ kind: Scalar.Kind) -> Node { Node(.scalar(Scalar(text, kind)), at: location) }

    private func isBoolean(_ text: String) -> Bool { text == "true" || text == "false" }

    private func isInteger(_ text: String) -> Bool {
        let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
        return !digits.isEmpty && digits.utf8.allSatisfy { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
    }

    private func isNumber(_ text: String) -> Bool { Double(text)?.isFinite ?? false }
}
