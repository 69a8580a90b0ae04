/// Names that mean something to Swift or to the code around a generated member.
enum ReservedNames {
    /// The reserved words of Swift: legal as names only in backticks (The Swift Programming Language, Lexical Structure).
    ///
    /// `await` is reserved in expressions alone, where a name stands too; no other contextual word is.
    static let keywords: Set<String> = [
        "Any", "Self", "as", "associatedtype", "await", "break", "case", "catch", "class", "continue", "default",
        "defer",
        "deinit",
        "do", "else", "enum", "extension", "fallthrough", "false", "fileprivate", "for", "func", "guard", "if",
        "import",
        "in", "init", "inout", "internal", "is", "let", "nil", "operator", "precedencegroup", "private", "protocol",
        "public", "repeat", "rethrows", "return", "self", "static", "struct", "subscript", "super", "switch", "throw",
        "throws", "true", "try", "typealias", "var", "where", "while",
    ]

    /// Reserved words that are no argument labels either.
    static let labelKeywords: Set<String> = ["inout", "let", "var"]

    /// Names that Swift reads as something else even where backticks make them legal: `value.self`, `Value.Type`.
    private static let unusable: Set<String> = ["init", "self", "Self", "Type", "Protocol"]

    /// Names that a member of this kind cannot have, and the suffix that it takes instead.
    static func isReserved(_ name: String, for position: MemberPosition) -> Bool {
        if unusable.contains(name) { return true }
        switch position {
        case .property: return false
        case .enumMember: return ["none", "some", "knownValues", "schema"].contains(name)
        case .unionCase: return ["none", "some", "unknown", "schema"].contains(name)
        case .method, .accessor: return ["client", "service"].contains(name)
        case .argument: return ["client", "body", "options"].contains(name)
        }
    }
}

/// What a member's name stands for; decides which names are taken.
enum MemberPosition: Sendable {
    case property, enumMember, unionCase, method, accessor, argument

    /// What is put behind a name that is reserved here.
    var suffix: String {
        switch self {
        case .property, .argument: "Value"
        case .enumMember, .unionCase: "Case"
        case .method: "Operation"
        case .accessor: "Resource"
        }
    }
}
