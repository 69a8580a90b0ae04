/// What the files of `sdkgen init` are made of: the description, and what its SDK will be like.
struct StartingPoint {
    /// The folder that is written to, as the current folder sees it; empty for that itself.
    var folder: String
    /// The description as the folder sees it.
    var spec: String
    /// The overlays and the root folder of the request, as the folder sees them.
    var overlays: [String]
    var rootFolder: String?
    var module: Identifier
    var client: Identifier
    var document: Document
    var plan: Plan

    /// The folder that is generated, below that of the target: what a person writes stands beside it, in one module.
    var output: String { "Sources/\(module.text)/Generated" }

    /// Reads and plans the description; `nil` after an error.
    static func read(_ request: InitRequest, _ diagnostics: inout Diagnostics) -> StartingPoint? {
        var configuration = Configuration()
        configuration.add(request.input)
        let pipeline = GeneratorPipeline()
        guard let tree = pipeline.tree(request.spec, configuration, &diagnostics), isMeant(tree, &diagnostics),
            let document = pipeline.document(tree, configuration, &diagnostics)
        else { return nil }
        let naming = Naming()
        let title = naming.type(shortTitle(document.info.title) ?? "SDK")
        let module = request.package.flatMap { Identifier($0) } ?? title
        let short = shortTitle(document.info.title).map { naming.type($0) } ?? module
        let client = naming.suffixed(short, "Client")
        configuration.module = module.text
        configuration.client = client.text
        guard let plan = pipeline.stages(document, configuration, &diagnostics)?.plan, !diagnostics.hasErrors
        else { return nil }
        let folder = RelativePath.joined("", request.output ?? request.package ?? "")
        return StartingPoint(
            folder: folder, spec: RelativePath.of(request.spec, from: folder),
            overlays: request.input.overlays.map { RelativePath.of($0, from: folder) },
            rootFolder: request.input.rootFolder.map { RelativePath.of($0, from: folder) }, module: module,
            client: client, document: document, plan: plan)
    }

    /// Whether a folder is that of a description, and not a package that has one somewhere: a checkout of sdkgen has.
    private static func isMeant(_ tree: GeneratorPipeline.Tree, _ diagnostics: inout Diagnostics) -> Bool {
        guard let folder = tree.folder,
            RelativePath.joined("", RelativePath.folder(of: tree.path)) != RelativePath.joined("", folder),
            FileSystem.resolved(RelativePath.joined(folder, "Package.swift")) != nil
        else { return true }
        diagnostics.error(
            .unreadableFile, "\(quoted(folder)) is a Swift package; name its description itself, \(quoted(tree.path))",
            at: nil)
        return false
    }

    /// A title of at most four words, of which names can be made.
    private static func shortTitle(_ title: String) -> String? {
        let words = title.split { !$0.isLetter && !$0.isNumber }
        guard (1...4).contains(words.count), title.contains(where: { $0.isASCII && $0.isLetter }) else { return nil }
        return words.joined(separator: " ")
    }

    /// Whether the description, as the current folder sees it, stands in the folder that is written to.
    func holdsDescription(_ spec: String) -> Bool {
        guard let file = FileSystem.resolved(spec), let folder = FileSystem.resolved(folder.isEmpty ? "." : folder)
        else { return false }
        return RelativePath.isInside(file, folder)
    }

    /// The client as it is planned.
    var clientPlan: ClientPlan? {
        for file in plan.files {
            for case .client(let plan) in file.declarations { return plan }
        }
        return nil
    }

    /// The operation that is easiest to show: with few arguments, without a body, not deprecated, no list, as `pagination`
    /// may make another method of one that is.
    var simplestCall: (call: CallExample, owner: Identifier)? {
        let values = ExampleValues(plan)
        var best: (rank: Int, call: CallExample, owner: Identifier)?
        for file in plan.files {
            for declaration in file.declarations {
                guard let owner = declaration.operationOwner else { continue }
                for operation in owner.operations {
                    let rank = rank(operation, values)
                    guard best.map({ rank < $0.rank }) ?? true else { continue }
                    let call = CallExample(operation, at: owner.path, values)
                    if call.expression != nil { best = (rank, call, declaration.name) }
                }
            }
        }
        return best.map { ($0.call, $0.owner) }
    }

    private func rank(_ plan: OperationPlan, _ values: ExampleValues) -> Int {
        let obstacles = [
            plan.documentation.isDeprecated, plan.body != nil, mayBeList(plan, values), plan.method != "GET",
            plan.response.format != .json,
        ]
        return obstacles.count { $0 } * 10 + plan.parameters.count(where: \.isRequired)
    }

    /// Whether an operation gives a list, or one page of it, by its type, its name or what it takes.
    private func mayBeList(_ plan: OperationPlan, _ values: ExampleValues) -> Bool {
        var type = plan.response.type
        if case .named(let name) = type, case .alias(let alias) = values.declaration(name) { type = alias.type }
        if case .array = type { return true }
        let isPaged = plan.parameters.contains { parameter in
            parameter.location == .query
                && Words.split(parameter.wireName).contains { Self.pageWords.contains($0.lowercased()) }
        }
        return isPaged || plan.pagination != nil || Words.split(plan.name.text).first == "list"
    }

    private static let pageWords: Set<String> = ["page", "offset", "cursor", "limit", "skip", "after", "before"]
}
