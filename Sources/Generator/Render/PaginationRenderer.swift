/// The method of an operation that has pages.
///
/// ```swift
/// client.pages(
///     of: Self.list(triggerID: triggerID, page: page),
///     options: options,
///     items: \.bindings,
///     by: .number("page", size: "per_page", default: 20, total: \.total)
/// )
/// ```
enum PaginationRenderer {
    /// `Paged<ListActionBindings, ActionBinding>`
    static func result(_ plan: PaginationPlan, page: String) -> String {
        "\(RuntimeNames.paged)<\(page), \(plan.itemType.source)>"
    }

    /// - Parameter request: The call of the function that makes the request.
    static func call(_ plan: PaginationPlan, request: (open: String, arguments: [String])) -> Code {
        .list(
            open: "client.pages(",
            elements: [
                .list(open: "of: \(request.open)", elements: request.arguments.map { .text($0) }, close: ")"),
                .text("options: options"),
                .text("items: \(source(of: plan.items))"),
                .text("by: \(style(plan))"),
            ],
            close: ")")
    }

    private static func style(_ plan: PaginationPlan) -> String {
        let parameter = StringLiteral.source(plan.parameter)
        let size = plan.size.map { StringLiteral.source($0) }
        let ending = [
            plan.defaultSize.map { "default: \($0)" }, plan.total.map { "total: \(source(of: $0))" },
        ]
        switch plan.style {
        case .number(let first):
            let start = [first == 0 ? nil : "first: \(first)", size.map { "size: \($0)" }]
            return ".number(\(list([parameter] + start + ending)))"
        case .offset: return ".offset(\(list([parameter, size.map { "limit: \($0)" }] + ending)))"
        case .cursor: return ".cursor(\(list([parameter, plan.next.map { "next: \(source(of: $0))" }])))"
        case .link: return ".link"
        }
    }

    private static func list(_ arguments: [String?]) -> String {
        arguments.compactMap(\.self).joined(separator: ", ")
    }

    /// `\.meta?.next`; `\.self` for the page itself.
    private static func source(of path: PropertyPath) -> String {
        if path.steps.isEmpty { return "\\.self" }
        return "\\" + path.steps.map { "\($0.isChained ? "?" : "").\($0.name.memberSource)" }.joined()
    }
}
