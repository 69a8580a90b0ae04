extension TypeReference {
    /// The type as it stands in source: `[String: Action?]`.
    var source: String {
        switch self {
        case .named(let name): name.source
        case .runtime(let type): type.rawValue
        case .array(let element): "[\(element.source)]"
        case .dictionary(let value): "[String: \(value.source)]"
        case .optional(let wrapped): "\(wrapped.source)?"
        case .generic(let type, let parameter): "\(type.rawValue)<\(parameter.source)>"
        case .nullable(let wrapped): "\(RuntimeNames.nullable)<\(wrapped.source)>"
        }
    }
}

/// Literals of numbers, whose text comes from a description.
enum IntegerLiteral {
    /// The digits of an integer; zero for a text that is none, which no plan holds.
    static func source(_ text: String) -> String {
        Int64(text).map { String($0) } ?? UInt64(text).map { String($0) } ?? "0"
    }
}
