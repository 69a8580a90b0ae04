@testable import Generator

/// A description made in a test, without any text: schemas by shape, operations by what matters.
struct HandmadeGraph {
    var graph = SchemaGraph()
    var document: Document
    var configuration = Configuration()
    private var line: Int32 = 1

    init() {
        let here = SourceLocation(file: 0, line: 1, column: 1)
        document = Document(
            version: .v3_1, info: Info(title: "Test", version: "1.0", summary: nil, description: nil), servers: [],
            paths: [],
            webhooks: [], components: Components(), security: nil, tags: [],
            root: Node(.mapping(Mapping([])), at: here))
        configuration.module = "Sample"
    }

    mutating func here() -> SourceLocation {
        line += 1
        return SourceLocation(file: 0, line: line, column: 1)
    }

    /// Adds a schema at a place.
    mutating func add(
        _ shape: Shape, at pointer: [String], nullable: Bool = false,
        _ edit: (inout SchemaObject.Parts) -> Void = { _ in }
    ) -> SchemaID {
        var parts = SchemaObject.Parts(at: here())
        edit(&parts)
        let source = SchemaObject(parts)
        graph.schemas.append(
            ResolvedSchema(
                shape: shape, isNullable: nullable, pointer: JSONPointer(pointer), source: source, title: source.title,
                description: source.description, isDeprecated: source.isDeprecated))
        return SchemaID(index: Int32(graph.schemas.count - 1))
    }

    /// Adds a component.
    @discardableResult
    mutating func component(
        _ name: String, _ shape: Shape, nullable: Bool = false, _ edit: (inout SchemaObject.Parts) -> Void = { _ in }
    ) -> SchemaID {
        let id = add(shape, at: ["components", "schemas", name], nullable: nullable, edit)
        graph.components.append(Named(name: name, location: graph[id].source.location, value: id))
        return id
    }

    /// Sets a shape afterwards, for schemas that refer to each other.
    mutating func set(_ id: SchemaID, _ shape: Shape) { graph.schemas[Int(id.index)].shape = shape }

    mutating func property(
        _ name: String, _ schema: SchemaID, required: Bool = false, readOnly: Bool = false, writeOnly: Bool = false
    ) -> ObjectShape.Property {
        ObjectShape.Property(
            name: name, schema: schema, isRequired: required, isReadOnly: readOnly, isWriteOnly: writeOnly,
            location: here())
    }

    mutating func string(_ format: String? = nil, nullable: Bool = false) -> SchemaID {
        add(.string(format: format), at: ["s\(graph.schemas.count)"], nullable: nullable)
    }

    static func enumeration(_ values: [String], isConst: Bool = false) -> Shape {
        let here = SourceLocation(file: 0, line: 1, column: 1)
        return .enumeration(
            EnumerationShape(
                base: .string, members: values.map { Named(name: $0, location: here, value: nil) }, isConst: isConst))
    }

    /// Adds an operation.
    mutating func operation(
        _ method: String, _ path: String, id: String? = nil, tags: [String] = [],
        parameters: [(name: String, in: ParameterLocation, required: Bool, schema: SchemaID)] = [],
        body: [(type: String, schema: SchemaID?)] = [], bodyIsRequired: Bool = true,
        responses: [(status: String, type: String?, schema: SchemaID?)] = [], _ extensions: [(String, String)] = []
    ) {
        let place = here()
        let operation = Operation(
            method: method, operationID: id.map { Named(name: "operationId", location: place, value: $0) },
            summary: nil,
            description: nil, tags: tags, parameters: [], requestBody: nil, responses: [], security: nil,
            isDeprecated: false,
            servers: [],
            extensions: extensions.map { name, value in
                let parts = value.split(separator: ".").map { Node(.scalar(Scalar(String($0), .string)), at: place) }
                return Named(
                    name: name, location: place, value: parts.count == 1 ? parts[0] : Node(.sequence(parts), at: place))
            },
            location: place, pointer: JSONPointer(["paths", path, method.lowercased()]))
        graph.operations.append(
            ResolvedOperation(
                path: path, operation: operation,
                parameters: parameters.map { name, location, isRequired, schema in
                    let object = ParameterObject(
                        name: name, nameLocation: place, in: location, description: nil, isRequired: isRequired,
                        isDeprecated: false, style: nil, explode: nil, allowReserved: false, schema: nil, content: [],
                        example: nil, examples: [], extensions: [], location: place)
                    return .init(object: object, schema: schema, isJSONContent: false)
                },
                body: body.isEmpty
                    ? nil
                    : .init(
                        isRequired: bodyIsRequired, description: nil, content: body.map { content($0, $1, place) },
                        location: place),
                responses: responses.map { status, type, schema in
                    .init(
                        status: status, description: nil, content: type.map { [content($0, schema, place)] } ?? [],
                        headers: [], location: place)
                },
                security: [], servers: []))
    }

    private func content(_ type: String, _ schema: SchemaID?, _ place: SourceLocation) -> ResolvedOperation.Content {
        let object = MediaTypeObject(schema: nil, itemSchema: nil, example: nil, examples: [], location: place)
        return .init(mediaType: type, schema: schema, object: object)
    }

    /// The plan and what was said.
    func plan() -> Planned {
        var diagnostics = Diagnostics()
        let plan = Planner.plan(document, graph, configuration, &diagnostics)
        return Planned(plan: plan, diagnostics: diagnostics)
    }
}

/// A plan with the look-ups that tests need.
struct Planned {
    var plan: Plan?
    var diagnostics: Diagnostics

    var declarations: [Declaration] { plan?.files.flatMap(\.declarations) ?? [] }
    var codes: [String] { diagnostics.all.map(\.code.rawValue) }

    subscript(name: String) -> Declaration? { declarations.first { $0.name.text == name } }

    func record(_ name: String) -> RecordPlan? { if case .record(let plan)? = self[name] { plan } else { nil } }
    func enumeration(_ name: String) -> EnumerationPlan? {
        if case .enumeration(let plan)? = self[name] { plan } else { nil }
    }
    func union(_ name: String) -> UnionPlan? { if case .union(let plan)? = self[name] { plan } else { nil } }
    func alias(_ name: String) -> AliasPlan? { if case .alias(let plan)? = self[name] { plan } else { nil } }
    func resource(_ name: String) -> ResourcePlan? { if case .resource(let plan)? = self[name] { plan } else { nil } }
    var resources: [ResourcePlan] {
        declarations.compactMap { if case .resource(let plan) = $0 { plan } else { nil } }
    }
    var client: ClientPlan? {
        declarations.lazy.compactMap { if case .client(let plan) = $0 { plan } else { nil } }.first
    }
}

extension TypeReference: CustomStringConvertible {
    /// `[Action]?`
    public var description: String { outline }
}
