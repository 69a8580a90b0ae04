/// The table of a union as the interpreter uses it.
final class UnionTable: @unchecked Sendable {  // immutable once made
    let unionName: String
    let discriminator: String?
    let branches: [Branch]
    let descriptors: [ValueDescriptor]  // of the payloads, `unknown` last
    let layout: ValueLayout
    let metadata: UnsafeRawPointer

    init<U>(_ union: U.Type, discriminator: String?, branches: [Branch]) {
        unionName = String(describing: union)
        self.discriminator = discriminator
        self.branches = branches
        descriptors = branches.map { $0.payload.descriptor } + [JSONValue.descriptor]
        layout = ValueLayout(union)
        metadata = EnumWitnesses.metadata(of: union)
        // A table that does not describe its enum is a mistake in the source that would corrupt memory: stop here.
        let cases: [EnumCases.Case] = EnumCases.of(union) ?? []
        let payloads: [any SchemaValue.Type] = branches.map(\.payload) + [JSONValue.self]
        precondition(
            cases.count == payloads.count && cases.last?.name == "unknown"
                && zip(cases, payloads).allSatisfy { $0.payload == $1 && !$0.isIndirect },
            "the schema of \(unionName) must list its cases in order, none of them indirect, and unknown(JSONValue) last"
        )
    }

    func tag(_ place: UnsafeRawPointer) -> Int { EnumWitnesses.tag(place, of: metadata) }
    func inject(_ tag: Int, at place: UnsafeMutableRawPointer) { EnumWitnesses.inject(tag, place, of: metadata) }
}

extension UnionTable {
    /// The branches whose conditions hold, in the order to try them.
    ///
    /// Where the conditions leave more than one, those that know most of an object's keys come first: of
    /// `{items}` and `{items, next}`, both all optional, a value with `next` is the second. Otherwise the order is the
    /// description's.
    func candidates(for shape: UnionShape) -> [Int] {
        let fitting = branches.indices.filter { index in
            branches[index].conditions.allSatisfy { shape.satisfies($0, discriminator: discriminator) }
        }
        guard fitting.count > 1, shape.type == .object else { return fitting }
        // A branch without a tag is for the values that no tag names.
        let tagged = fitting.filter { branches[$0].conditions.contains(where: \.isTag) }
        if !tagged.isEmpty { return tagged }
        let ranked = fitting.map { (index: $0, unknown: undeclared(of: shape, in: descriptors[$0])) }
        return ranked.sorted { ($0.unknown, $0.index) < ($1.unknown, $1.index) }.map(\.index)
    }

    /// How many of an object's keys a payload's model does not declare; all of them where it is no model.
    private func undeclared(of shape: UnionShape, in descriptor: ValueDescriptor) -> Int {
        guard let table = descriptor.recordTable else { return shape.properties.count }
        return shape.properties.count - table.fieldNames.count { shape.properties.keys.contains($0) }
    }
}

extension Condition {
    fileprivate var isTag: Bool { if case .tag = self { true } else { false } }
}
