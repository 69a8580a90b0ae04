/// The stages from a description to Swift files, in order. A newcomer starts here.
///
/// | stage | from | to | folder |
/// |---|---|---|---|
/// | source | a file | a tree with places | `Source` |
/// | overlay | the tree | the tree as the overlays change it | `Overlay` |
/// | assembly | the tree and the files it refers to | one tree | `Assembly` |
/// | document | the tree | OpenAPI, one form for all versions | `Document` |
/// | graph | OpenAPI | schemas with their meaning, references followed | `Graph` |
/// | plan | schemas and operations | Swift declarations, every name and file | `Plan` |
/// | render | declarations | text | `Render` |
///
/// ``OutputFolder`` writes the result. Each stage takes the value of the one before and adds to the diagnostics; a test
/// swaps one stage by an argument of the initializer.
public struct GeneratorPipeline: Sendable {
    /// Reads a file into a tree.
    public typealias Source = @Sendable (String, Limits, inout Diagnostics) -> Node?
    /// Makes the changes of an overlay, given as a tree, to a description.
    public typealias Overlaying = @Sendable (Node, Node, inout Diagnostics) -> Node?
    /// Puts what a tree refers to in other files into it.
    public typealias Assembly = @Sendable (Node, String, Configuration, inout Diagnostics) -> Node
    /// Reads a tree as OpenAPI.
    public typealias Reading = @Sendable (Node, inout Diagnostics) -> Document?
    /// Works out what the schemas mean.
    public typealias Resolution = @Sendable (Document, Limits, inout Diagnostics) -> SchemaGraph
    /// Decides what is written.
    public typealias Planning = @Sendable (Document, SchemaGraph, Configuration, inout Diagnostics) -> Plan?
    /// Makes the text.
    public typealias Rendering = @Sendable (Plan) -> [RenderedFile]

    private let source: Source
    private let overlay: Overlaying
    private let assembly: Assembly
    private let document: Reading
    private let graph: Resolution
    private let plan: Planning
    private let render: Rendering

    /// Composes the stages; each has its default.
    public init(
        source: @escaping Source = { SourceReader.load(path: $0, limits: $1, &$2) },
        overlay: @escaping Overlaying = { root, changes, diagnostics in
            Overlay.read(changes, &diagnostics)?.apply(to: root, &diagnostics)
        },
        assembly: @escaping Assembly = {
            DescriptionAssembly.assemble($0, path: $1, options: $2.assembly, &$3)
        },
        document: @escaping Reading = { DocumentReader.read($0, &$1) },
        graph: @escaping Resolution = { SchemaGraph.build(from: $0, limits: $1, &$2) },
        plan: @escaping Planning = { Planner.plan($0, $1, $2, &$3) },
        render: @escaping Rendering = { Renderer.render($0) }
    ) {
        self.source = source
        self.overlay = overlay
        self.assembly = assembly
        self.document = document
        self.graph = graph
        self.plan = plan
        self.render = render
    }

    /// Runs all stages.
    ///
    /// - Parameters:
    ///   - path: The description.
    ///   - configuration: What the output is like.
    ///   - diagnostics: Takes what the stages have to say.
    /// - Returns: The files; `nil` after an error, when nothing may be written.
    public func run(_ path: String, _ configuration: Configuration, _ diagnostics: inout Diagnostics) -> Result? {
        guard let (_, graph, plan) = stages(path, configuration, &diagnostics) else { return nil }
        OperationFilter.checkSomethingLeft(graph, configuration.filters, &diagnostics)
        if diagnostics.hasErrors { return nil }
        let documentation = configuration.documentation
        let catalogue = documentation.hasCatalogue ? DocumentationCatalogue(plan).files : []
        return Result(
            files: render(configuration.isBundled ? plan.bundled : plan) + catalogue,
            reference: documentation.reference == nil ? nil : ReferencePage(plan).text,
            samples: documentation.samples == nil ? nil : CodeSamples.overlay(of: plan),
            operationCount: plan.operationCount,
            schemaCount: plan.schemaCount,
            leftOut: plan.leftOut,
            lock: plan.lock
        )
    }

    /// Runs the stages before rendering: all that have diagnostics.
    public func plan(_ path: String, _ configuration: Configuration, _ diagnostics: inout Diagnostics) -> Plan? {
        stages(path, configuration, &diagnostics)?.plan
    }

    /// Runs the stages before rendering, for what looks at a plan beside what it was made of.
    func stages(
        _ path: String, _ configuration: Configuration, _ diagnostics: inout Diagnostics
    ) -> (document: Document, graph: SchemaGraph, plan: Plan)? {
        tree(path, configuration, &diagnostics).flatMap { stages($0, configuration, &diagnostics) }
    }

    /// Runs the stages from the tree to the plan.
    func stages(
        _ tree: Tree, _ configuration: Configuration, _ diagnostics: inout Diagnostics
    ) -> (document: Document, graph: SchemaGraph, plan: Plan)? {
        document(tree, configuration, &diagnostics).flatMap { stages($0, configuration, &diagnostics) }
    }

    /// Runs the stages from OpenAPI to the plan.
    func stages(
        _ document: Document, _ configuration: Configuration, _ diagnostics: inout Diagnostics
    ) -> (document: Document, graph: SchemaGraph, plan: Plan)? {
        let graph = graph(document, configuration.limits, &diagnostics)
        return plan(document, graph, configuration, &diagnostics).map { (document, graph, $0) }
    }

    /// Runs the stages that read: what a description says, in one tree, as OpenAPI.
    ///
    /// - Parameters:
    ///   - path: The description, or a folder that holds it and the files it refers to.
    ///   - configuration: Which files may be read.
    ///   - diagnostics: Takes what is wrong.
    public func document(
        _ path: String, _ configuration: Configuration, _ diagnostics: inout Diagnostics
    ) -> Document? {
        guard let tree = tree(path, configuration, &diagnostics) else { return nil }
        return document(tree, configuration, &diagnostics)
    }

    /// A description as a tree, with its overlays, before what it refers to in other files is put into it.
    public struct Tree: Sendable {
        /// The tree.
        public var root: Node
        /// The file.
        public var path: String
        /// The folder that was named in its place.
        public var folder: String?
    }

    /// Runs the first two stages.
    ///
    /// - Parameters:
    ///   - path: The description, or a folder that holds it and the files it refers to.
    ///   - configuration: Its overlays.
    ///   - diagnostics: Takes what is wrong.
    public func tree(_ path: String, _ configuration: Configuration, _ diagnostics: inout Diagnostics) -> Tree? {
        let start = diagnostics.all.count
        guard let (file, folder) = DescriptionFolder.description(at: path, &diagnostics),
            var root = source(file, configuration.limits, &diagnostics)
        else {
            if let spec = configuration.spec, spec.text == path { diagnostics.locate(from: start, at: spec.location) }
            return nil
        }
        for named in configuration.overlays {
            let start = diagnostics.all.count
            guard let changes = source(named.text, configuration.limits, &diagnostics) else {
                diagnostics.locate(from: start, at: named.location)
                return nil
            }
            guard let changed = overlay(root, changes, &diagnostics) else { return nil }
            root = changed
        }
        return Tree(root: root, path: file, folder: folder)
    }

    /// Runs the stages from the tree to OpenAPI.
    ///
    /// - Parameters:
    ///   - tree: What ``tree(_:_:_:)`` gave, perhaps changed since.
    ///   - configuration: Which files may be read.
    ///   - diagnostics: Takes what is wrong.
    public func document(
        _ tree: Tree, _ configuration: Configuration, _ diagnostics: inout Diagnostics
    ) -> Document? {
        var configuration = configuration
        configuration.rootFolder = configuration.rootFolder ?? tree.folder
        return document(assembly(tree.root, tree.path, configuration, &diagnostics), &diagnostics)
    }

    /// What a run makes.
    public struct Result: Sendable {
        /// The Swift files, sorted by path, and those of the documentation catalogue.
        public var files: [RenderedFile]
        /// The page with every operation as a call, where the configuration asks for it.
        public var reference: String?
        /// The overlay with Swift samples, where the configuration asks for it.
        public var samples: String?
        /// How many operations they have.
        public var operationCount: Int
        /// How many schemas the description has.
        public var schemaCount: Int
        /// What the description has and the files lack.
        public var leftOut: Plan.LeftOut
        /// The names that were made up, for later runs.
        public var lock: NameLock
    }
}
