import Generator

/// The formats whose text the standard itself defines (OpenAPI 3.0 §4.4): an example of another form breaks its schema.
enum StandardFormat {
    /// Whether a text has the form that its schema's `format` asks for; `true` for every other value.
    ///
    /// Told by the grammar of RFC 3339 §5.6 alone: the runtime's reader is what the examples try, and must not choose them.
    static func fits(_ value: Node, _ shape: Shape) -> Bool {
        guard case .string(let format) = shape, let text = value.text else { return true }
        return switch format {
        case "date-time":
            text.wholeMatch(
                of: /[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt ][0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]+)?([Zz]|[+-][0-9]{2}:[0-9]{2})/)
                != nil
        case "date": text.wholeMatch(of: /[0-9]{4}-[0-9]{2}-[0-9]{2}/) != nil
        default: true
        }
    }
}
