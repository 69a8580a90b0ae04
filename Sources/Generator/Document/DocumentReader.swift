/// The second stage: a tree of values to a typed OpenAPI description. Knows OpenAPI, not Swift.
///
/// More than 4 in 10 real descriptions break the standard somewhere. What still has a meaning is a warning with its
/// place; a part that has none is an error, is left out, and the rest is read on.
public struct DocumentReader {
    /// The version whose rules apply.
    var version: OpenAPIVersion
    /// Where problems are reported.
    var diagnostics: Diagnostics
    /// The whole tree, for references at places where the standard has none.
    var root: Node?
    /// How many such references were followed: what one stands for is read again each time.
    var followed = 0
    /// How many callbacks and contents are being read, each inside the one before.
    var nesting = 0

    private init(version: OpenAPIVersion, root: Node?) {
        self.version = version
        self.root = root
        diagnostics = Diagnostics()
    }

    /// Reads a whole description.
    ///
    /// - Parameters:
    ///   - root: the tree of the file.
    ///   - d: where problems are reported.
    /// - Returns: the description, or `nil` when the tree is none.
    public static func read(_ root: Node, _ d: inout Diagnostics) -> Document? {
        guard let version = version(of: root, &d) else { return nil }
        return with(version: version, root: root, &d) { $0.document(root) }
    }

    /// Lends the diagnostics to a reader, so that they are not copied.
    static func with<Value>(
        version: OpenAPIVersion,
        root: Node? = nil,
        _ d: inout Diagnostics,
        _ read: (inout DocumentReader) -> Value
    ) -> Value {
        var reader = DocumentReader(version: version, root: root)
        swap(&reader.diagnostics, &d)
        defer { swap(&reader.diagnostics, &d) }
        return read(&reader)
    }

    private static let keys: Set<String> = [
        "openapi", "info", "jsonSchemaDialect", "servers", "paths", "webhooks", "components", "security", "tags",
        "externalDocs", "$self",
    ]

    private mutating func document(_ root: Node) -> Document? {
        guard let object = object(root, "an OpenAPI description", keys: Self.keys) else { return nil }
        checkExternalDocumentation(object)
        checkURI(object, "jsonSchemaDialect")
        checkSelf(object)
        let paths = self.paths(object)
        let webhooks = self.webhooks(object)
        var document = Document(
            version: version,
            selfURI: string(object, "$self"),
            info: info(object, root),
            servers: servers(object),
            paths: paths,
            webhooks: webhooks,
            components: components(object),
            security: security(object),
            tags: tags(object),
            root: root
        )
        if object["paths"] == nil, object["webhooks"] == nil, object["components"] == nil {
            diagnostics.warning(.missingKey, "the description has no 'paths'", at: root.location)
        }
        dropSharedOperationIDs(&document)
        checkSecurity(document)
        return document
    }

    /// `$self` (OpenAPI 3.2 §4.1): the description's own URI, which has no fragment.
    private mutating func checkSelf(_ object: Mapping) {
        checkURI(object, "$self")
        guard let node = object["$self"], node.string?.contains("#") == true else { return }
        diagnostics.warning(.unknownValue, "'$self' must have no fragment", at: node.location)
    }
}

extension DocumentReader {
    /// Reads one schema by itself: the target of a reference into a place that has no type of its own.
    public static func schema(
        _ node: Node,
        version: OpenAPIVersion = .v3_1,
        _ d: inout Diagnostics
    ) -> SchemaObject {
        with(version: version, &d) { $0.schema(node) }
    }

    /// Reads one parameter by itself.
    public static func parameter(
        _ node: Node,
        version: OpenAPIVersion = .v3_1,
        _ d: inout Diagnostics
    ) -> Referenced<ParameterObject>? {
        with(version: version, &d) { $0.referencedParameter(node) }
    }

    /// Reads one response by itself.
    public static func response(
        _ node: Node,
        version: OpenAPIVersion = .v3_1,
        _ d: inout Diagnostics
    ) -> Referenced<ResponseObject>? {
        with(version: version, &d) { $0.referencedResponse(node) }
    }

    /// Reads one request body by itself.
    public static func requestBody(
        _ node: Node,
        version: OpenAPIVersion = .v3_1,
        _ d: inout Diagnostics
    ) -> Referenced<RequestBodyObject>? {
        with(version: version, &d) { $0.referencedRequestBody(node) }
    }

    /// Reads one header by itself.
    public static func header(
        _ node: Node,
        version: OpenAPIVersion = .v3_1,
        _ d: inout Diagnostics
    ) -> Referenced<HeaderObject>? {
        with(version: version, &d) { $0.referencedHeader(node) }
    }

    /// Reads one callback by itself.
    ///
    /// - Parameter pointer: where its operations are to say that they stand.
    public static func callback(
        _ node: Node,
        at pointer: JSONPointer = JSONPointer(),
        version: OpenAPIVersion = .v3_1,
        _ d: inout Diagnostics
    ) -> Referenced<CallbackObject>? {
        with(version: version, &d) { $0.referencedCallback(node, at: pointer) }
    }

    /// Reads one path item by itself.
    ///
    /// - Parameter pointer: where its operations are to say that they stand.
    public static func pathItem(
        _ node: Node,
        at pointer: JSONPointer = JSONPointer(),
        version: OpenAPIVersion = .v3_1,
        _ d: inout Diagnostics
    ) -> PathItem? {
        with(version: version, &d) { $0.pathItem(node, at: pointer) }
    }

    /// Reads one example by itself.
    public static func example(
        _ node: Node,
        version: OpenAPIVersion = .v3_1,
        _ d: inout Diagnostics
    ) -> Referenced<ExampleObject>? {
        with(version: version, &d) { $0.referencedExample(node) }
    }
}
