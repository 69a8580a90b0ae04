/// Inline schemas that are written alike and become one type, as those of a description whose references were all
/// replaced by what they refer to.
///
/// Two schemas are alike when everything in them is the same, texts included. Small ones have to stand under one name
/// besides, or have one title: `{id: string}` is written in many places that have nothing in common.
struct SharedSchemas {
    /// Schemas that are alike.
    struct Group {
        /// What they share, or the component that they are copies of.
        var component: SchemaID?
        /// The name that all of them suggest: their title, or the property that all stand under.
        var name: String?
        /// Whether the name is that of a property, which says nothing of where it stands.
        var isPropertyName = false
        var members: [SchemaID] = []
    }

    private struct Key: Hashable {
        var pair: SchemaFingerprints.Pair
        var hint: String?
    }

    private(set) var groups: [Group] = []
    private var groupOf: [Int32: Int] = [:]
    private var fingerprints: SchemaFingerprints
    private let graph: SchemaGraph

    init(_ context: PlanningContext) {
        graph = context.graph
        fingerprints = SchemaFingerprints(graph)
        let parameters = SharedSchemas.parameterNames(context)
        let components = copies(of: context.graph.components)
        var index: [Key: Int] = [:]
        var keys: [Key] = []
        let reached = SharedSchemas.reached(context)
        for number in graph.schemas.indices where reached[number] {
            let id = SchemaID(index: Int32(clamping: number))
            guard !context.isComponent(id), let size = size(of: graph.schemas[number].shape, context) else { continue }
            let hint = SharedSchemas.hint(graph.schemas[number], parameters[id])
            guard size >= 3 || hint != nil else { continue }
            let key = Key(pair: fingerprints.pair(of: id), hint: size >= 3 ? nil : hint)
            let group = index[key] ?? groups.count
            if group == groups.count {
                index[key] = group
                keys.append(key)
                groups.append(Group(component: size >= 3 ? components[key.pair] : nil, name: hint))
            }
            if groups[group].name != hint { groups[group].name = nil }
            if hint != nil, parameters[id] == nil, SharedSchemas.isProperty(graph.schemas[number]) {
                groups[group].isPropertyName = true
            }
            groups[group].members.append(id)
        }
        keep(keys, context)
    }

    /// The group that a schema belongs to, when there is another like it.
    func group(of id: SchemaID) -> Int? { groupOf[id.index] }

    /// What tells the structure of a schema from others.
    mutating func fingerprint(of id: SchemaID) -> UInt64 { fingerprints.pair(of: id).structure }

    /// Drops groups of one, and small ones whose name belongs to several.
    private mutating func keep(_ keys: [Key], _ context: PlanningContext) {
        let isShared = groups.map { $0.members.count > 1 || $0.component != nil }
        var uses: [Identifier: Int] = [:]
        for (number, group) in groups.enumerated() where isShared[number] && group.component == nil {
            if let name = group.name { uses[context.naming.type(name), default: 0] += 1 }
        }
        for number in groups.indices where isShared[number] {
            if let name = groups[number].name, uses[context.naming.type(name), default: 0] > 1 {
                groups[number].name = nil
            }
            if groups[number].component == nil, groups[number].name == nil, keys[number].hint != nil { continue }
            for member in groups[number].members { groupOf[member.index] = number }
        }
    }

    /// The components by what they allow, without those that are written alike.
    private mutating func copies(of components: [Named<SchemaID>]) -> [SchemaFingerprints.Pair: SchemaID] {
        var result: [SchemaFingerprints.Pair: SchemaID] = [:]
        var repeated: Set<SchemaFingerprints.Pair> = []
        for component in components {
            let pair = fingerprints.pair(of: component.value)
            if result.updateValue(component.value, forKey: pair) != nil { repeated.insert(pair) }
        }
        for pair in repeated { result[pair] = nil }
        return result
    }

    /// How much there is to a schema that becomes a type; `nil` for one that does not.
    private func size(of shape: Shape, _ context: PlanningContext) -> Int? {
        switch shape {
        case .object(let object): object.properties.isEmpty ? nil : object.properties.count
        // Listed values mean something under their name only.
        case .enumeration(let shape): shape.members.count > 1 ? 2 : nil
        case .union(let union): context.commonType(of: union) == nil ? union.branches.count : nil
        default: nil
        }
    }

    /// A schema's title, or the name of the property or parameter that it is the schema of.
    private static func hint(_ schema: ResolvedSchema, _ parameter: String?) -> String? {
        if hasTitle(schema) { return schema.source.title }
        let tokens = schema.pointer.tokens
        if let status = refusal(tokens) { return StatusName.text(status) + " error" }
        return parameter ?? (tokens.count > 1 && tokens[tokens.count - 2] == "properties" ? tokens.last : nil)
    }

    /// The status of a refusal whose whole body a schema is: `/paths/~1users/get/responses/404/content/…/schema`.
    private static func refusal(_ tokens: [String]) -> String? {
        guard tokens.count > 5, tokens.first == "paths", tokens.last == "schema",
            tokens[tokens.count - 3] == "content", tokens[tokens.count - 5] == "responses",
            case let status = tokens[tokens.count - 4], status == "default" || status >= "4"
        else { return nil }
        return status.uppercased() == "DEFAULT" ? "default" : status.uppercased()
    }

    /// Whether a schema has a title that can be a name.
    private static func hasTitle(_ schema: ResolvedSchema) -> Bool {
        schema.source.title.map { !$0.isEmpty && $0.utf8.count <= 40 } ?? false
    }

    /// Whether a schema is called after the property that it stands under.
    private static func isProperty(_ schema: ResolvedSchema) -> Bool {
        !hasTitle(schema) && refusal(schema.pointer.tokens) == nil
    }

    private static func parameterNames(_ context: PlanningContext) -> [SchemaID: String] {
        var names: [SchemaID: String] = [:]
        for operation in context.operations {
            for parameter in operation.parameters { names[parameter.schema] = parameter.object.name }
        }
        return names
    }

    /// What operations and components reach.
    private static func reached(_ context: PlanningContext) -> [Bool] {
        let roots = context.operations.flatMap(\.schemas) + context.components.map(\.value)
        var reached = [Bool](repeating: false, count: context.graph.schemas.count)
        context.graph.mark(from: roots, &reached)
        return reached
    }
}
