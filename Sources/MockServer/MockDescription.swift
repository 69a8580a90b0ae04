import Generator

/// A description that was read and can be served.
public struct MockDescription: Sendable {
    /// OpenAPI as written.
    let document: Document
    /// The same with references followed.
    let graph: SchemaGraph
    /// What reading it had to say; no errors.
    public let diagnostics: Diagnostics

    /// Reads a file.
    ///
    /// - Parameters:
    ///   - path: The description, in YAML or JSON, or the folder that holds it.
    ///   - configuration: Which files may be read, and how large they may be.
    /// - Throws: ``InvalidDescription`` with all that is wrong.
    public init(path: String, _ configuration: Configuration = Configuration()) throws(InvalidDescription) {
        var diagnostics = Diagnostics()
        let document = GeneratorPipeline().document(path, configuration, &diagnostics)
        try self.init(document, configuration.limits, diagnostics)
    }

    /// Reads a text that is in memory.
    ///
    /// - Parameters:
    ///   - text: The description, in YAML or JSON.
    ///   - limits: How large and how deep it may be.
    /// - Throws: ``InvalidDescription`` with all that is wrong.
    public init(text: String, limits: Limits = Limits()) throws(InvalidDescription) {
        var diagnostics = Diagnostics()
        let root = SourceReader.parse(Array(text.utf8), path: "description", limits: limits, &diagnostics)
        let document = root.flatMap { DocumentReader.read($0, &diagnostics) }
        try self.init(document, limits, diagnostics)
    }

    private init(_ document: Document?, _ limits: Limits, _ said: Diagnostics) throws(InvalidDescription) {
        var diagnostics = said
        guard let document else {
            throw InvalidDescription(diagnostics: diagnostics)
        }
        graph = SchemaGraph.build(from: document, limits: limits, &diagnostics)
        if diagnostics.hasErrors { throw InvalidDescription(diagnostics: diagnostics) }
        self.document = document
        self.diagnostics = diagnostics
    }

    /// How many operations are served.
    public var operationCount: Int { graph.operations.count }

    /// The path of the first server's URL, without a slash at its end: `/api/v2`; empty where there is none.
    public var basePath: String { BasePath.of(document.servers.first) }
}

/// Why a description cannot be served.
public struct InvalidDescription: Error, Sendable, CustomStringConvertible {
    /// What is wrong, with places.
    public let diagnostics: Diagnostics

    /// The first error.
    public var description: String {
        diagnostics.all.first { $0.severity == .error }?.message ?? "the description cannot be read"
    }
}
