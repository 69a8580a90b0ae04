import Generator

/// What of a value may be shown.
enum Sample {
    /// Whether a text can be a constant: short, and with no other characters than names have.
    static func isPlain(_ text: String) -> Bool {
        text.utf8.count <= 64 && text.unicodeScalars.allSatisfy { !$0.properties.isWhitespace || $0 == " " }
            && text.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F }
    }

    /// The value where the disagreement is about it, and its type everywhere else.
    static func text(_ finding: Finding) -> String? {
        guard let value = finding.value else { return finding.detail }
        guard !finding.isSecret else { return type(of: value) }
        switch finding.kind {
        case .unknownEnumValue, .invalidFormat, .outOfBounds:
            guard case .scalar(let scalar) = value.content else { return type(of: value) }
            if finding.kind != .unknownEnumValue, scalar.kind == .string { return type(of: value) }
            guard isPlain(scalar.text) else { return type(of: value) }
            return (scalar.kind == .string ? "string" : type(of: value)) + " " + scalar.text
        default: return type(of: value)
        }
    }

    private static func type(of value: Node) -> String {
        switch value.content {
        case .mapping: "object"
        case .sequence(let elements): "array of \(elements.count)"
        case .scalar(let scalar):
            switch scalar.kind {
            case .null: "null"
            case .boolean: "boolean"
            case .integer: "integer"
            case .float: "number"
            case .string: "string of \(scalar.text.unicodeScalars.count) characters"
            }
        }
    }
}
