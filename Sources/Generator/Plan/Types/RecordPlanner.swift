import SDKRuntime

/// Plans the struct of an object schema.
enum RecordPlanner {
    /// The record with its properties in the order of the document, or of the lock; boxes are decided later, when every type is known.
    static func plan(_ entry: TypeTable.Entry, _ object: ObjectShape, _ context: inout PlanningContext) -> RecordPlan {
        var object = object
        let order = context.declarationOrder(of: entry.name, object.properties.map(\.name))
        object.properties = order.map { object.properties[$0] }
        object = context.sent(object, in: entry.shape)
        let schema = context.graph[entry.id]
        let pointer = context.place(of: entry.shape)
        let members = object.properties.map { property in
            MemberNames.Member(
                text: property.name, location: property.location,
                override: context.override(pointer.appending("properties").appending(property.name), property.location)
                    ?? context.propertyName(property), preferred: context.preferredName(property))
        }
        let names = MemberNames.assign(members, .property, in: entry.name, context.naming, &context.diagnostics)
        var properties: [PropertyPlan] = []
        for (property, name) in zip(object.properties, names) {
            guard let name else { continue }
            properties.append(plan(property, name, in: entry.shape, context))
        }
        if let rest = additional(object, properties, schema, context) { properties.append(rest) }
        return RecordPlan(
            name: entry.name, documentation: documentation(schema, context),
            conformances: context.configuration.conformances,
            mayHoldSecrets: mayHoldSecrets(object, properties, context),
            properties: properties, pointer: schema.pointer, location: schema.source.location,
            rules: RulePlanner.plan(entry, object, &context))
    }

    /// What the schema says, and what responses have in place of a form that is for requests.
    private static func documentation(_ schema: ResolvedSchema, _ context: PlanningContext) -> Documentation {
        var documentation = Documentation(type: schema)
        if let response = schema.responseForm.flatMap({ context.types.name(of: $0) }) {
            documentation.facts.append("What requests hold; responses have ``\(response)``.")
        }
        return documentation
    }

    private static func plan(
        _ property: ObjectShape.Property, _ name: Identifier, in record: SchemaID, _ context: PlanningContext
    ) -> PropertyPlan {
        let type = context.type(of: property.schema)
        let presence = Presence(property, type, in: record, context)
        let isSecret = isSecret(property, context.graph)
        return PropertyPlan(
            name: name, wireName: property.name,
            documentation: Documentation(value: context.graph[property.schema], isSecret: isSecret),
            type: presence.type, isIndirect: false, isSecret: isSecret, writesNull: presence.writesNull,
            isAdditional: false,
            defaultArgument: presence.defaultArgument ?? constant(property.schema, presence, context),
            location: property.location, example: context.graph[property.schema].source.examples.first)
    }

    /// Whether a property is a secret or has the name of one, or holds members of any name.
    private static func mayHoldSecrets(
        _ object: ObjectShape, _ properties: [PropertyPlan], _ context: PlanningContext
    ) -> Bool {
        properties.contains { $0.isSecret || $0.isAdditional || SecretNames.contains($0.wireName) }
            || object.properties.contains { holdsAnyNames($0.schema, context.graph) }
    }

    /// Whether a value of the schema may be an object, or arrays of them, whose names the description does not have.
    private static func holdsAnyNames(_ id: SchemaID, _ graph: SchemaGraph) -> Bool {
        var (id, seen) = (graph.final(id), Set<SchemaID>())
        while case .array(let items) = graph[id].shape, seen.insert(id).inserted { id = graph.final(items) }
        switch graph[id].shape {
        case .any, .map: return true
        default: return false
        }
    }

    /// A string whose format is `password`, or that is only ever written.
    private static func isSecret(_ property: ObjectShape.Property, _ graph: SchemaGraph) -> Bool {
        guard case .string(let format) = graph[property.schema].shape else { return false }
        return format == "password" || property.isWriteOnly || graph[property.schema].source.isWriteOnly
    }

    /// The one value that a required property can have.
    private static func constant(
        _ id: SchemaID, _ presence: Presence, _ context: PlanningContext
    ) -> PropertyPlan.DefaultArgument? {
        let target = context.target(of: id)
        guard case .enumeration(let shape) = context.graph[target].shape, shape.isConstant,
            let value = shape.members.first?.name
        else { return nil }
        switch presence.type {
        case .named:
            let place = context.graph[target].pointer.appending("enum").appending("0").description
            let override = context.configuration.names[place].flatMap { Identifier($0.text) }
            return .member(override ?? context.naming.member(shape.names[value] ?? value, .enumMember))
        case .runtime(.string): return .string(value)
        case .runtime(.int): return Int(value).map { .integer(String($0)) }
        default: return nil
        }
    }

    /// The last property, for what the schema allows beside those that it declares.
    private static func additional(
        _ object: ObjectShape, _ properties: [PropertyPlan], _ schema: ResolvedSchema, _ context: PlanningContext
    ) -> PropertyPlan? {
        let value: TypeReference
        switch object.additional {
        case .unspecified, .closed: return nil
        case .open: value = .runtime(.jsonValue)
        case .schema(let id): value = context.element(id)
        }
        let isTaken = properties.contains { $0.name.text == "additionalProperties" }
        return PropertyPlan(
            name: context.naming.member(isTaken ? "additional_members" : "additional_properties", .property),
            wireName: "",
            documentation: Documentation(summary: "The properties that the description does not name."),
            type: .dictionary(value), isIndirect: false, isSecret: false, writesNull: false, isAdditional: true,
            defaultArgument: .emptyDictionary, location: schema.source.location)
    }
}

/// Whether a property is always there, and how its absence and null are told apart.
struct Presence {
    var type: TypeReference
    var writesNull = false
    var defaultArgument: PropertyPlan.DefaultArgument?

    /// `readOnly` and `writeOnly` limit `required` to responses and requests (OpenAPI 3.0 §4.7.24, 3.1 by JSON Schema).
    init(_ property: ObjectShape.Property, _ type: TypeReference, in record: SchemaID, _ context: PlanningContext) {
        let isInRequest = context.reach.isInRequest(record)
        let isInResponse = context.reach.isInResponse(record)
        let isRequired =
            property.isRequired && !(property.isReadOnly && isInRequest) && !(property.isWriteOnly && isInResponse)
        let isNullable = context.isNullable(property.schema) && type != .runtime(.jsonValue)
        self.type = type
        if isRequired {
            guard isNullable else { return }
            self.type = .optional(type)
            writesNull = isInRequest
        } else if isNullable && isInRequest {
            self.type = .nullable(type)
            defaultArgument = .absent
        } else {
            self.type = .optional(type)
            defaultArgument = .nil
        }
    }
}

extension PlanningContext {
    /// An object without what its direction does not have: `readOnly` where only requests hold it, `writeOnly` where
    /// only responses do.
    func sent(_ object: ObjectShape, in record: SchemaID) -> ObjectShape {
        guard reach.contains(record) else { return object }
        var object = object
        object.properties.removeAll { property in
            guard property.isReadOnly != property.isWriteOnly else { return false }
            return property.isReadOnly ? !reach.isInResponse(record) : !reach.isInRequest(record)
        }
        return object
    }

    /// Where the description has what becomes a type: a form of requests is named along with that of responses.
    func place(of id: SchemaID) -> JSONPointer { graph[graph[id].responseForm ?? id].pointer }

    /// Follows `same` to the end, through components too.
    func target(of id: SchemaID) -> SchemaID { graph.target(of: id) }

    /// The name that an inline property gives itself with `x-swift-name`; on a component it is the type's.
    mutating func propertyName(_ property: ObjectShape.Property) -> Identifier? {
        ownExtensions(property).flatMap { ownName($0) }
    }

    /// The name that an inline property has by an extension of another generator.
    func preferredName(_ property: ObjectShape.Property) -> [Identifier] {
        let text = ownExtensions(property).flatMap { NamingExtensions.text(.property, $0) }
        return text.map { [naming.member($0, .property)] } ?? []
    }

    /// The extensions of a property that name it and no type.
    private func ownExtensions(_ property: ObjectShape.Property) -> [Named<Node>]? {
        let source = graph[property.schema].source
        guard !source.extensions.isEmpty, !isComponent(property.schema), types.name(of: property.schema) == nil else {
            return nil
        }
        return source.extensions
    }
}
