import SDKRuntime

/// The places of a description that can be edited.
struct MutationSites {
    private let root: JSONValue
    /// The components that are objects with two properties or more.
    private var objects: [String] = []
    /// The components that are enums of texts with two values or more.
    private var enums: [String] = []
    private var schemas: [String] = []
    private var operations: [[String]] = []

    init(_ root: JSONValue) {
        self.root = root
        for (name, schema) in root["components"]?["schemas"]?.members ?? JSONObject() {
            schemas.append(name)
            if (schema["properties"]?.members?.count ?? 0) > 1 { objects.append(name) }
            if case .array(let values)? = schema["enum"], values.count > 1, values.allSatisfy({ $0.type == .string }) {
                enums.append(name)
            }
        }
        for (path, item) in root["paths"]?.members ?? JSONObject() {
            for (method, operation) in item.members ?? JSONObject() where operation["operationId"] != nil {
                operations.append([path, method])
            }
        }
    }

    /// The places of an edit, in the order of the document.
    func places(of kind: DescriptionMutation.Kind) -> [[String]] {
        switch kind {
        case .addProperty, .reorderProperties: objects.map { ["components", "schemas", $0, "properties"] }
        case .removeProperty, .renameProperty: objects.compactMap { name in lastProperty(of: name) }
        case .addOperation: pathItems.map { ["paths", $0] }
        case .addOperationBeside: updated.map { ["paths", $0] }
        case .removeOperation, .renameOperation: operations.map { ["paths"] + $0 }
        case .reorderOperations: [["paths"]]
        case .addEnumValue, .removeEnumValue, .renameEnumValue, .reorderEnumValues:
            enums.map { ["components", "schemas", $0, "enum"] }
        case .reorderBranches: unions
        case .addSchema, .reorderSchemas: [["components", "schemas"]]
        case .removeSchema, .renameSchema: schemas.map { ["components", "schemas", $0] }
        case .inlineSchema: usedOnce.map { ["components", "schemas", $0] }
        case .changeDescription: described
        case .indent, .convert: [[]]
        }
    }

    private var pathItems: [String] {
        root["paths"]?.members?.filter { $0.value.members?["trace"] == nil }.map(\.key) ?? []
    }

    /// The path items of one thing that have either a `PUT` or a `PATCH`, which would be called alike.
    private var updated: [String] {
        let items = root["paths"]?.members?.filter { ($0.value["put"] == nil) != ($0.value["patch"] == nil) } ?? []
        return items.map(\.key).filter { $0.hasSuffix("}") }
    }

    /// The branches of components, and of their properties.
    private var unions: [[String]] {
        let properties = objects.flatMap { name in
            (root["components"]?["schemas"]?[name]?["properties"]?.members?.keys ?? []).map {
                ["components", "schemas", name, "properties", $0]
            }
        }
        let places = schemas.map { ["components", "schemas", $0] } + properties
        return places.flatMap { place in ["oneOf", "anyOf"].map { place + [$0] } }.filter { place in
            if case .array(let branches)? = root.value(at: place) { branches.count > 1 } else { false }
        }
    }

    private func lastProperty(of name: String) -> [String]? {
        root["components"]?["schemas"]?[name]?["properties"]?.members?.keys.last.map {
            ["components", "schemas", name, "properties", $0]
        }
    }

    /// The components that are objects and that one reference leads to.
    private var usedOnce: [String] {
        var counts: [String: Int] = [:]
        root.countReferences(&counts)
        return objects.filter { counts["#/components/schemas/" + $0] == 1 }
    }

    /// Schemas, properties and operations that have a description.
    private var described: [[String]] {
        let properties = objects.compactMap(lastProperty)
        let all = schemas.map { ["components", "schemas", $0] } + properties + operations.map { ["paths"] + $0 }
        return all.filter { root.value(at: $0)?["description"]?.type == .string }
    }
}
