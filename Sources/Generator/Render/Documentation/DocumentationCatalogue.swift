/// The DocC catalogue of a generated module: a landing page with the tree of resources, and the reference as an article.
struct DocumentationCatalogue {
    private let plan: Plan
    private let texts: DescriptionMarkdown
    private let links: OperationLinks

    init(_ plan: Plan) {
        self.plan = plan
        links = OperationLinks(plan) { operation, owner in "doc:\(owner.name.text)/\(operation.symbol)" }
        texts = DescriptionMarkdown(links: links)
    }

    /// The files, below the output folder.
    var files: [RenderedFile] {
        let folder = "\(plan.module).docc"
        return [
            RenderedFile(path: "\(folder)/\(plan.module).md", text: landingPage),
            RenderedFile(path: "\(folder)/Reference.md", text: ReferencePage(plan, links: links).text),
        ]
    }

    private var client: ClientPlan? {
        for case .client(let client) in plan.files.flatMap(\.declarations) { return client }
        return nil
    }

    private var resources: [ResourcePlan] {
        plan.files.flatMap(\.declarations).compactMap { declaration in
            if case .resource(let resource) = declaration { resource } else { nil }
        }
    }

    private var landingPage: String {
        var parts = ["# ``\(plan.module)``"]
        guard let client else { return "" }
        parts.append(texts.line(client.documentation.summary ?? "A client of \(plan.module)."))
        if let discussion = client.documentation.discussion { parts += ["## Overview", texts.block(discussion)] }
        let tree = tree(client.children, below: client.name, depth: 0)
        if !tree.isEmpty { parts += ["### Resources", tree.joined(separator: "\n")] }
        parts += ["## Topics", "### Client", "- ``\(client.name.text)``\n- <doc:Reference>"]
        let names = resources.map { "- ``\($0.name.text)``" }
        if !names.isEmpty { parts += ["### Resources and their operations", names.joined(separator: "\n")] }
        return parts.joined(separator: "\n\n") + "\n\n" + FileHeader.markdownMarker + "\n"
    }

    /// The accessors, indented as they follow one another.
    private func tree(_ children: [ChildResource], below owner: Identifier, depth: Int) -> [String] {
        children.flatMap { child in
            let indentation = String(repeating: "  ", count: depth)
            let text = child.documentation.summary.map { ": " + texts.line($0) } ?? ""
            let item = "\(indentation)- ``\(owner.text)/\(child.accessor.text)``\(text)"
            let grandchildren = resources.first { $0.name == child.type }?.children ?? []
            return [item] + tree(grandchildren, below: child.type, depth: depth + 1)
        }
    }
}
