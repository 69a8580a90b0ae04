/// The plan as text, a line for each thing that has a name: for goldens, and to read what the planner made of a description.
extension Plan: CustomStringConvertible {
    /// `Models/Action.swift`, then its declarations, indented.
    public var description: String {
        files.map { file in
            ([file.path] + file.declarations.flatMap(\.outline).map { "  " + $0 }).joined(separator: "\n")
        }.joined(separator: "\n") + "\n"
    }
}

extension Declaration {
    /// `struct Action`, then its members, indented.
    var outline: [String] {
        switch self {
        case .record(let plan): ["struct \(plan.name)"] + plan.properties.map { "  " + $0.outline }
        case .enumeration(let plan):
            ["enum \(plan.name): \(plan.rawType.rawValue)"] + plan.members.map { "  \($0.name) = \($0.rawValue)" }
        case .union(let plan): ["union \(plan.name)"] + plan.branches.map { "  \($0.name)(\($0.payload.outline))" }
        case .output(let plan):
            ["output \(plan.name)"] + plan.members.map { "  \($0.name)\($0.type.map { "(\($0.outline))" } ?? "")" }
        case .bodyChoice(let plan):
            ["body \(plan.name)"] + plan.members.map { "  \($0.name)(\($0.body.type.outline))" }
        case .headers(let plan):
            ["headers \(plan.name)"] + plan.members.map { "  \($0.name): \($0.type.outline) = \($0.wireName)" }
        case .alias(let plan):
            ["alias \(plan.name) = \(plan.type.outline)\(plan.currentName == nil ? "" : " deprecated")"]
        case .resource(let plan):
            ["resource \(plan.name)"] + plan.children.map { "  \($0.accessor): \($0.type)" }
                + plan.operations.map { "  " + $0.outline }
        case .client(let plan):
            ["client \(plan.name)(\(plan.variables.map(\.argument.text).joined(separator: ", ")))"]
                + plan.children.map { "  \($0.accessor): \($0.type)" } + plan.operations.map { "  " + $0.outline }
        }
    }
}

extension PropertyPlan {
    /// `action: Action? = nil indirect`
    fileprivate var outline: String {
        let flags = [isIndirect ? "indirect" : nil, isSecret ? "secret" : nil, writesNull ? "writesNull" : nil]
        let value =
            switch defaultArgument {
            case nil: ""
            case .nil: " = nil"
            case .absent: " = .absent"
            case .string(let text): " = '\(text)'"
            case .integer(let digits): " = \(digits)"
            case .member(let name): " = .\(name)"
            case .emptyDictionary: " = [:]"
            }
        return (["\(name): \(type.outline)\(value)"] + flags.compactMap { $0 }).joined(separator: " ")
    }
}

extension OperationPlan {
    /// `get(id: String, _ body: Action) -> Action`
    fileprivate var outline: String {
        let path = parameters.filter { $0.location == .path }.map(\.outline)
        let rest = parameters.filter { $0.location != .path }.map(\.outline)
        let body = body.map { ["_ body: \($0.type.outline)"] } ?? []
        return
            "\(name)(\((path + body + rest).joined(separator: ", "))) -> \(response.type?.outline ?? "Void")\(pagination == nil ? "" : " paged")"
    }
}

extension ArgumentPlan {
    fileprivate var outline: String {
        "\(name): \(type.outline)\(style.map { " .\($0.rawValue)" } ?? "")"
    }
}

extension TypeReference {
    /// `[Action]?`
    var outline: String {
        switch self {
        case .named(let name): name.text
        case .runtime(let type): type.rawValue
        case .array(let type): "[\(type.outline)]"
        case .dictionary(let type): "[String: \(type.outline)]"
        case .optional(let type): "\(type.outline)?"
        case .generic(let type, let parameter): "\(type.rawValue)<\(parameter.outline)>"
        case .nullable(let type): "Nullable<\(type.outline)>"
        }
    }
}
