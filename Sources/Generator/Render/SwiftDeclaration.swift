/// What stands at the top level of a file.
enum TopLevelDeclaration {
    case type(TypeDeclaration)
    case alias(AliasDeclaration)
}

/// A struct or an enum.
struct TypeDeclaration {
    enum Keyword: String {
        case `struct`, `enum`
    }
    var comment: DocComment
    var keyword: Keyword
    var name: Identifier
    /// The protocols, one of ``RuntimeNames`` or of the standard library each.
    var conformances: [String]
    /// The members; between two groups stands an empty line, inside a group only before documented members.
    var groups: [[MemberDeclaration]]
}

/// `typealias Name = Type`
struct AliasDeclaration {
    var comment: DocComment
    /// The name to use in place of a deprecated one.
    var currentName: Identifier?
    var name: Identifier
    var type: String
}

/// A member of a type.
enum MemberDeclaration {
    case variable(VariableDeclaration)
    case function(FunctionDeclaration)
    case enumCase(CaseDeclaration)

    var isDocumented: Bool {
        switch self {
        case .variable(let variable): !variable.comment.isEmpty
        case .function(let function): !function.comment.isEmpty
        case .enumCase(let enumCase): !enumCase.comment.isEmpty
        }
    }
}

/// A stored property, a computed one, or a static one.
struct VariableDeclaration {
    enum Keyword: String {
        case `let`, `var`
    }
    var comment = DocComment()
    /// A property wrapper with its `@`.
    var wrapper: String?
    var isStatic = false
    var keyword = Keyword.var
    var name: String
    var type: String?
    /// `= value`
    var value: Code?
    /// `{ getter }`
    var getter: Code?
}

/// A function or an initializer.
struct FunctionDeclaration {
    var comment = DocComment()
    var isDeprecated = false
    var isStatic = false
    /// `nil` for an initializer.
    var name: String?
    var parameters: [ParameterDeclaration] = []
    /// Whether each parameter has its line even when there is one only.
    var isOpen = false
    /// `throws`, `async throws`
    var effects: String?
    var result: String?
    var body: [Code] = []
    /// Whether a body of one statement stands on the line of the signature.
    var isOneLine = false
}

/// A parameter of a function.
struct ParameterDeclaration {
    /// `_` for one without a label; `nil` when it is the name.
    var label: String?
    var name: String
    var type: String
    var defaultValue: String?
}

/// `case name(Payload)`, `case name`
struct CaseDeclaration {
    var comment = DocComment()
    var name: String
    var payload: String?
}
