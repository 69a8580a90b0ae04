/// The render stage: a plan becomes the text of Swift files. Knows Swift's syntax; decides no name and no type.
public struct Renderer: Sendable {
    /// Renders every file of a plan, in the plan's order.
    public static func render(_ plan: Plan) -> [RenderedFile] {
        return plan.files.map { file in
            RenderedFile(path: file.path, text: render(file, of: plan))
        }
    }

    /// Renders one file.
    private static func render(_ file: PlannedFile, of plan: Plan) -> String {
        var writer = SwiftWriter(access: plan.access)
        for line in FileHeader.lines(plan.header) { writer.line(line) }
        writer.blank()
        writer.line("import \(RuntimeNames.module)")
        for declaration in file.declarations {
            writer.blank()
            writer.write(syntax(of: declaration))
        }
        return writer.text
    }

    static func syntax(of declaration: Declaration) -> TopLevelDeclaration {
        switch declaration {
        case .record(let plan): .type(RecordRenderer.declaration(of: plan))
        case .enumeration(let plan): .type(EnumerationRenderer.declaration(of: plan))
        case .union(let plan): .type(UnionRenderer.declaration(of: plan))
        case .output(let plan): .type(ResponseRenderer.declaration(of: plan))
        case .bodyChoice(let plan): .type(BodyChoiceRenderer.declaration(of: plan))
        case .headers(let plan): .type(HeadersRenderer.declaration(of: plan))
        case .alias(let plan): .alias(AliasRenderer.declaration(of: plan))
        case .resource(let plan): .type(ResourceRenderer.declaration(of: plan))
        case .client(let plan): .type(ClientRenderer.declaration(of: plan))
        }
    }
}
