extension SwiftWriter {
    /// Writes a declaration of the top level.
    mutating func write(_ declaration: TopLevelDeclaration) {
        switch declaration {
        case .type(let type): write(type)
        case .alias(let alias):
            write(alias.comment)
            if let name = alias.currentName { line("@available(*, deprecated, renamed: \"\(name)\")") }
            line("\(access)typealias \(alias.name.source) = \(alias.type)")
        }
    }

    /// Writes `public struct Name: Protocol { … }`.
    private mutating func write(_ type: TypeDeclaration) {
        write(type.comment)
        write(headOf: type)
        indented { writer in
            var isFirst = true
            for group in type.groups where !group.isEmpty {
                for (position, member) in group.enumerated() {
                    if !isFirst && (position == 0 || member.isDocumented) { writer.blank() }
                    isFirst = false
                    writer.write(member)
                }
            }
        }
        line("}")
    }

    /// Writes `public struct Name: Protocol {`.
    mutating func write(headOf type: TypeDeclaration) {
        let conformances = type.conformances.isEmpty ? "" : ": " + type.conformances.joined(separator: ", ")
        line("\(access)\(type.keyword.rawValue) \(type.name.source)\(conformances) {")
    }

    /// Writes a member of a type.
    mutating func write(_ member: MemberDeclaration) {
        switch member {
        case .variable(let variable): write(variable)
        case .function(let function): write(function)
        case .enumCase(let enumCase):
            write(enumCase.comment)
            line("case \(enumCase.name)\(enumCase.payload.map { "(\($0))" } ?? "")")
        }
    }

    /// Writes `@Wrapper public static var name: Type = value { getter }`, of that what there is.
    private mutating func write(_ variable: VariableDeclaration) {
        write(variable.comment)
        beginLine()
        if let wrapper = variable.wrapper { append(wrapper + " ") }
        append("\(access)\(variable.isStatic ? "static " : "")\(variable.keyword.rawValue) \(variable.name)")
        if let type = variable.type { append(": \(type)") }
        if let value = variable.value {
            append(" = ")
            append(value)
        }
        if let getter = variable.getter { write(getter: getter) }
        endLine()
    }

    /// Writes `{ text }` on the line, what has lines on lines of its own.
    private mutating func write(getter: Code) {
        if case .text = getter {
            append(" { ")
            append(getter)
            append(" }")
            return
        }
        append(" {")
        endLine()
        indented { writer in writer.line(getter) }
        beginLine()
        append("}")
    }

    private mutating func write(_ function: FunctionDeclaration) {
        write(function.comment)
        write(signature: function)
        write(body: function.body, onOneLine: function.isOneLine)
        endLine()
    }

    /// Writes a function up to its body, without ending the line.
    mutating func write(signature function: FunctionDeclaration) {
        if function.isDeprecated { line("@available(*, deprecated)") }
        beginLine()
        append(access + (function.isStatic ? "static " : ""))
        append(signature(of: function))
        if let effects = function.effects { append(" \(effects)") }
        if let result = function.result { append(" -> \(result)") }
    }

    private func signature(of function: FunctionDeclaration) -> Code {
        .list(
            open: function.name.map { "func \($0)(" } ?? "init(",
            elements: function.parameters.map { parameter in
                let label = parameter.label.map { $0 + " " } ?? ""
                let defaultValue = parameter.defaultValue.map { " = " + $0 } ?? ""
                return .text("\(label)\(parameter.name): \(parameter.type)\(defaultValue)")
            },
            close: ")",
            isOpen: function.isOpen
        )
    }

    private mutating func write(body: [Code], onOneLine isOneLine: Bool) {
        if body.isEmpty { return append(" {}") }
        if isOneLine, let statement = body.first, body.count == 1 {
            append(" { ")
            append(statement)
            return append(" }")
        }
        append(" {")
        endLine()
        indented { writer in
            for statement in body { writer.line(statement) }
        }
        beginLine()
        append("}")
    }

    private mutating func write(_ comment: DocComment) {
        for text in comment.lines { line(text.isEmpty ? "///" : "/// \(text)") }
    }
}
