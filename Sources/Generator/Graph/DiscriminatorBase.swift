/// A discriminator on the base type of `allOf` children (OpenAPI 3.1 §4.8.25.3): whoever refers to the base means any of
/// its children, so it is a union of them. A child is flattened as any other `allOf`.
///
/// ```yaml
/// Pet: {properties: {kind: {type: string}}, discriminator: {propertyName: kind}}
/// Cat: {allOf: [{$ref: '#/components/schemas/Pet'}, {properties: {claws: {type: integer}}}]}
/// ```
struct DiscriminatorBases {
    /// The components that extend each base, directly or through others without a discriminator, in document order.
    private var children: [String: [String]] = [:]

    init(_ components: [Named<SchemaObject>]) {
        let bases = Set(components.filter { $0.value.isDiscriminatorBase }.map(\.name))
        guard !bases.isEmpty else { return }
        let parents = Dictionary(
            components.map { ($0.name, $0.value.allOf.compactMap(\.componentReference)) },
            uniquingKeysWith: { first, _ in first })
        for component in components where parents[component.name]?.isEmpty == false {
            var seen: Set<String> = [component.name]
            var open = parents[component.name] ?? []
            while let parent = open.popLast() {
                guard seen.insert(parent).inserted else { continue }
                if bases.contains(parent) {
                    children[parent, default: []].append(component.name)
                } else {
                    open += parents[parent] ?? []
                }
            }
        }
    }

    /// The components that extend a base.
    func children(of base: String) -> [String] { children[base] ?? [] }

    /// Whether a component extends the other.
    func isChild(_ component: String, of base: String) -> Bool { children(of: base).contains(component) }
}

extension GraphBuilder {
    /// Makes the base a union of its children and of what its mapping names; `false` when there is neither.
    mutating func convertBase(_ id: SchemaID) -> Bool {
        let source = self[id].source
        let pointer = self[id].pointer
        guard source.isDiscriminatorBase, let discriminator = source.discriminator,
            let name = pointer.componentSchemaName
        else { return false }
        var branches: [UnionShape.Branch] = []
        var seen: Set<JSONPointer> = []
        for target in targets(of: discriminator, base: name, at: pointer) where seen.insert(target.pointer).inserted {
            let isBase = target.pointer == pointer
            let schema = isBase ? plainBase(source, pointer) : self.id(of: target.schema, at: target.pointer)
            branches.append(
                UnionShape.Branch(schema: schema, conditions: [], componentName: target.pointer.componentSchemaName))
        }
        guard branches.contains(where: { $0.componentName != name }) else { return false }
        discriminators[id] = discriminator
        self[id].shape = .union(UnionShape(branches: branches, discriminator: discriminator.propertyName))
        return true
    }

    /// What the mapping names, then the children that it does not name.
    private mutating func targets(
        of discriminator: SchemaObject.Discriminator, base: String, at pointer: JSONPointer
    ) -> [ReferenceResolver.Target] {
        let mapped = discriminator.mapping.map(\.value) + (discriminator.defaultMapping.map { [$0] } ?? [])
        let names = mapped.map { $0.contains("/") ? $0 : Self.reference(toComponent: $0) }
        let children = bases.children(of: base).map(Self.reference)
        var unsaid = Diagnostics()
        return (names + children).compactMap {
            references.schema(Reference(target: $0, location: discriminator.location), from: pointer, &unsaid)
        }
    }

    private static func reference(toComponent name: String) -> String {
        "#\(JSONPointer(["components", "schemas", name]))"
    }

    /// The base without its children, where the mapping names it too.
    private mutating func plainBase(_ source: SchemaObject, _ pointer: JSONPointer) -> SchemaID {
        mergedID(
            layers(of: source, at: pointer), as: .init(schema: source, pointer: pointer.appending("discriminator")))
    }
}

extension SchemaObject {
    /// Whether it has a discriminator and no union for it to tell apart.
    var isDiscriminatorBase: Bool { discriminator != nil && !hasUnion }

    /// `X` of `{$ref: '#/components/schemas/X'}`.
    fileprivate var componentReference: String? {
        reference.flatMap { JSONPointer(fragment: $0.target)?.componentSchemaName }
    }
}
