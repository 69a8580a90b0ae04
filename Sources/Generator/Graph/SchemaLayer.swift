/// One of the schemas that a schema is merged from: itself, what it refers to, the branches of `allOf`.
struct SchemaLayer {
    var schema: SchemaObject
    var pointer: JSONPointer
    /// Its unions that are left aside: they have been chosen from, or are being distributed over their branches.
    var droppedUnions: Unions = []

    /// `oneOf`, `anyOf`.
    struct Unions: OptionSet, Hashable {
        let rawValue: UInt8
        static let oneOf = Unions(rawValue: 1)
        static let anyOf = Unions(rawValue: 2)
        static let all: Unions = [.oneOf, .anyOf]
    }
}

/// What tells two merged schemas apart: the layers' places.
struct LayerKey: Hashable {
    private var places: [SourceLocation]
    private var dropped: [SchemaLayer.Unions]

    init(_ layers: [SchemaLayer]) {
        places = layers.map(\.schema.location)
        dropped = layers.map { $0.schema.hasUnion ? $0.droppedUnions : [] }
    }
}

extension GraphBuilder {
    /// A walk through `allOf` and references: each schema once, none inside itself.
    private struct Walk {
        var layers: [SchemaLayer] = []
        var path: [SourceLocation] = []
        var seen: Set<SourceLocation> = []
    }

    /// The schema's own keywords first, then what it refers to, then the branches of `allOf` in their order.
    mutating func layers(of schema: SchemaObject, at pointer: JSONPointer) -> [SchemaLayer] {
        var walk = Walk()
        collect(schema, pointer, &walk)
        return walk.layers
    }

    /// The layers of several schemas that hold together.
    mutating func layers(of targets: [ReferenceResolver.Target], after own: [SchemaLayer] = []) -> [SchemaLayer] {
        var walk = Walk(layers: own, seen: Set(own.map(\.schema.location)))
        for target in targets { collect(target.schema, target.pointer, &walk) }
        return walk.layers
    }

    private mutating func collect(_ schema: SchemaObject, _ pointer: JSONPointer, _ walk: inout Walk) {
        guard walk.seen.insert(schema.location).inserted else {
            if walk.path.contains(schema.location) {
                report(
                    .warning, .referenceCycle, at: schema.location, "this schema is a part of itself through 'allOf'")
            }
            return
        }
        guard walk.path.count < limits.maximumDepth else {
            report(
                .warning, .schemaTooDeep, at: schema.location,
                "'allOf' and references nest deeper than \(limits.maximumDepth); the rest is left out")
            return
        }
        let isChosen = schema.hasUnion && !walk.path.isEmpty && isBranch(of: schema, at: pointer, onPath: walk.path)
        walk.layers.append(SchemaLayer(schema: schema, pointer: pointer, droppedUnions: isChosen ? .all : []))
        walk.path.append(schema.location)
        if let reference = schema.reference,
            let target = references.schema(reference, from: pointer, &diagnostics)
        {
            collect(target.schema, target.pointer, &walk)
        }
        for (index, branch) in schema.allOf.enumerated() {
            collect(branch, pointer.appending("allOf").appending(String(index)), &walk)
        }
        walk.path.removeLast()
    }

    /// Whether the walk came from one of the union's own branches: `Cat: allOf: [Pet]` where `Pet: oneOf: [Cat, Dog]`.
    private mutating func isBranch(
        of union: SchemaObject, at pointer: JSONPointer, onPath path: [SourceLocation]
    ) -> Bool {
        for branch in union.oneOf + union.anyOf {
            guard let reference = branch.reference else { continue }
            if let target = references.schema(reference, from: pointer, &diagnostics),
                path.contains(target.schema.location)
            {
                return true
            }
        }
        return false
    }

    /// The id of a schema merged from several; the same ones in the same order give the same id, so recursion ends.
    mutating func mergedID(_ layers: [SchemaLayer], as shown: ReferenceResolver.Target) -> SchemaID {
        let key = LayerKey(layers)
        if let known = mergedIDs[key] { return known }
        let id = make(shown.schema, at: shown.pointer)
        mergedIDs[key] = id
        self[id].isNullable = false
        pending.append(Pending(id: id, layers: layers))
        return id
    }
}
