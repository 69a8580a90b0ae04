import SDKRuntime

/// One small edit of a description, as somebody would make it.
struct DescriptionMutation: Sendable {
    /// What is edited, and how.
    enum Kind: String, Sendable, CaseIterable {
        case addProperty = "add a property"
        case removeProperty = "remove a property"
        case renameProperty = "rename a property"
        case reorderProperties = "reorder properties"
        case addOperation = "add an operation"
        case addOperationBeside = "add an operation that another one is called as"
        case removeOperation = "remove an operation"
        case renameOperation = "rename an operation"
        case reorderOperations = "reorder operations"
        case addEnumValue = "add an enum value"
        case removeEnumValue = "remove an enum value"
        case renameEnumValue = "rename an enum value"
        case reorderEnumValues = "reorder enum values"
        case reorderBranches = "reorder the branches of a union"
        case addSchema = "add a schema"
        case removeSchema = "remove a schema"
        case renameSchema = "rename a schema"
        case reorderSchemas = "reorder schemas"
        case inlineSchema = "write a component inline"
        case changeDescription = "change a description"
        case indent = "re-indent"
        case convert = "convert to YAML"

        /// Whether the description means the same afterwards, so that nothing generated may change.
        var keepsMeaning: Bool {
            switch self {
            case .reorderProperties, .reorderOperations, .reorderEnumValues, .reorderSchemas, .indent, .convert: true
            default: false
            }
        }
    }

    let kind: Kind
    /// The place that is edited; the whole description where it is empty.
    let place: [String]

    /// `add a property: /components/schemas/Action/properties`
    var name: String { place.isEmpty ? kind.rawValue : "\(kind.rawValue): /\(place.joined(separator: "/"))" }

    /// A number of edits of each kind, spread over a description; the same ones each time.
    static func spread(over root: JSONValue, ofEach count: Int) -> [DescriptionMutation] {
        let sites = MutationSites(root)
        return Kind.allCases.flatMap { kind in
            let places = sites.places(of: kind)
            let wanted = min(count, places.count)
            return (0..<wanted).map { number in
                DescriptionMutation(kind: kind, place: places[(2 * number + 1) * places.count / (2 * wanted)])
            }
        }
    }

    /// The description as it is before the edit.
    ///
    /// An operation that another one could be called as is a `PUT` that the description gives no name, to which a `PATCH`
    /// comes.
    func base(of root: JSONValue) -> JSONValue {
        guard kind == .addOperationBeside else { return root }
        var result = root
        result.renameKey(at: place + ["patch"], to: "put")
        result.editObject(at: place + ["put"]) { operation in
            for key in ["operationId", "x-operation-name"] { operation[key] = nil }
        }
        return result
    }

    /// The description as it is after the edit.
    func apply(to root: JSONValue) -> JSONValue {
        var result = base(of: root)
        switch kind {
        case .addProperty: result.editObject(at: place) { $0["mutated_value"] = Self.property }
        case .removeProperty, .removeOperation:
            result.editObject(at: place.dropLast()) { $0[place.last ?? ""] = nil }
            if kind == .removeProperty { result.dropRequirement(of: place) }
        case .renameProperty:
            result.renameKey(at: place, to: (place.last ?? "") + "_renamed")
            result.renameRequirement(of: place, to: (place.last ?? "") + "_renamed")
        case .reorderProperties, .reorderSchemas: result.editObject(at: place) { $0.reverse() }
        case .reorderOperations:
            for path in root.value(at: place)?.members?.keys ?? [] {
                result.editObject(at: place + [path]) { $0.reverse() }
            }
            result.editObject(at: place) { $0.reverse() }
        case .addOperation: result.editObject(at: place) { $0["trace"] = Self.operation }
        case .addOperationBeside:
            let put = result.value(at: place + ["put"])
            result.editObject(at: place) { $0["patch"] = put }
        case .renameOperation:
            result.editObject(at: place) { operation in
                // Where the description names the method itself, its identifier names nothing in Swift.
                let key = operation["x-operation-name"] == nil ? "operationId" : "x-operation-name"
                operation[key] = "renamedByMutation"
            }
        case .addEnumValue: result.editArray(at: place) { $0.append("mutated_value") }
        case .removeEnumValue: result.editArray(at: place) { $0.removeLast() }
        case .renameEnumValue: result.editArray(at: place) { $0[$0.count - 1] = "mutated_value" }
        case .reorderEnumValues, .reorderBranches: result.editArray(at: place) { $0.reverse() }
        case .addSchema: result.editObject(at: place) { $0["MutationAddition"] = Self.schema }
        case .removeSchema:
            result.editObject(at: place.dropLast()) { $0[place.last ?? ""] = nil }
            result.replaceReferences(to: place.last ?? "", with: ["type": "object"])
        case .renameSchema:
            result.renameKey(at: place, to: (place.last ?? "") + "Renamed")
            result.replaceReferences(
                to: place.last ?? "", with: ["$ref": .string("#/components/schemas/\(place.last ?? "")Renamed")])
        case .inlineSchema:
            guard let schema = root.value(at: place) else { break }
            result.editObject(at: place.dropLast()) { $0[place.last ?? ""] = nil }
            result.replaceReferences(to: place.last ?? "", with: schema)
        case .changeDescription: result.editObject(at: place) { $0["description"] = "Says something else now." }
        case .indent, .convert: break
        }
        return result
    }

    /// The text of the description after the edit.
    func text(of root: JSONValue) -> String {
        switch kind {
        case .indent: DescriptionText.json(apply(to: root), indent: "\t")
        case .convert: DescriptionText.yaml(apply(to: root))
        default: DescriptionText.json(apply(to: root))
        }
    }

    /// What the file of that text is called.
    var fileName: String { kind == .convert ? "description.yaml" : "description.json" }

    private static let property: JSONValue = ["type": "string", "description": "New."]

    private static let schema: JSONValue = [
        "type": "object", "required": ["id"],
        "properties": ["id": ["type": "string", "description": "An identifier."], "note": ["type": "string"]],
    ]

    private static let operation: JSONValue = [
        "operationId": "mutation_addition", "summary": "Does something new.",
        "responses": ["204": ["description": "It is done."]],
    ]
}
