/// The table of a union as the interpreter uses it.
final class UnionTable: @unchecked Sendable {  // immutable once made
    let unionName: String
    let discriminator: String?
    let branches: [Branch]
    let descriptors: [ValueDescriptor]  // of the payloads, `unknown` last
    let layout: ValueLayout
    let metadata: UnsafeRawPointer
    /// The tags of the branches' cases, that of `unknown` last.
    private let tags: [Int]
    /// The branches by their cases' tags.
    private let indices: [Int]

    init<U>(_ union: U.Type, discriminator: String?, branches: [Branch]) {
        unionName = String(describing: union)
        self.discriminator = discriminator
        self.branches = branches
        descriptors = branches.map { $0.payload.descriptor } + [JSONValue.descriptor]
        layout = ValueLayout(union)
        metadata = EnumWitnesses.metadata(of: union)
        // A table that does not describe its enum is a mistake in the source that would corrupt memory: stop here.
        guard let tags = Self.tags(of: EnumCases.of(union) ?? [], payloads: branches.map(\.payload)) else {
            preconditionFailure(
                "the schema of \(unionName) must list its cases, none of them indirect, and leave unknown(JSONValue)")
        }
        self.tags = tags
        indices = tags.indices.sorted { tags[$0] < tags[$1] }
    }

    /// The branch of the case that the enum at `place` is, counted as ``descriptors`` are.
    func index(_ place: UnsafeRawPointer) -> Int { indices[EnumWitnesses.tag(place, of: metadata)] }

    /// Turns the payload at `place` into the case of a branch.
    func inject(_ index: Int, at place: UnsafeMutableRawPointer) {
        EnumWitnesses.inject(tags[index], place, of: metadata)
    }

    /// The tags of the cases with these payloads, and that of `unknown`; `nil` when there are others, or not these.
    ///
    /// Tags do not count cases as they are declared: those whose payload takes no memory, a model without properties,
    /// come behind all others. Cases of one type keep their order.
    private static func tags(of cases: [EnumCases.Case], payloads: [any SchemaValue.Type]) -> [Int]? {
        guard !cases.contains(where: \.isIndirect) else { return nil }
        var left = Array(cases.indices)
        var tags: [Int] = []
        for payload in payloads {
            guard let found = left.firstIndex(where: { cases[$0].payload == payload && cases[$0].name != "unknown" })
            else { return nil }
            tags.append(left.remove(at: found))
        }
        guard let unknown = left.first, left.count == 1, cases[unknown].name == "unknown",
            cases[unknown].payload == JSONValue.self
        else { return nil }
        return tags + [unknown]
    }
}

extension UnionTable {
    /// The branches to try for a value, in order.
    ///
    /// A discriminator's word is final; where the value lacks it, a branch that it does not name is its default (OpenAPI
    /// 3.2, Discriminator Object, `defaultMapping`). Without one, those that a listed value names come first, then those
    /// whose other conditions hold and those of which nothing is known because the value lacks the property that tells:
    /// the description may allow that, and a branch's own properties decide. Last are those with keys of their own that
    /// the value has, and a value that is not among several listed ones.
    func candidates(for shape: UnionShape) -> [Int] {
        var told: [Int] = []
        var fitting: [Int] = []
        var open: [Int] = []
        var others: [Int] = []
        var isTagged = false
        for index in branches.indices {
            switch shape.answer(to: branches[index].conditions, discriminator: discriminator) {
            case .tagged:
                if !isTagged { told = [] }
                isTagged = true
                told.append(index)
            case .listed: if !isTagged { told.append(index) }
            case .holds: fitting.append(index)
            case .open: if knowsAny(of: shape, descriptors[index]) { open.append(index) }
            case .another: others.append(index)
            case .fails: break
            }
        }
        if isTagged { return ranked(told, for: shape) }
        let untold =
            discriminator == nil
            ? ranked(fitting + open, for: shape) : ranked(fitting, for: shape) + ranked(open, for: shape)
        return ranked(told, for: shape) + untold + ranked(others, for: shape)
    }

    /// Whether nothing tells a branch from one of the next, as the discriminator that should is not there.
    func isUntold(_ index: Int, before others: ArraySlice<Int>, _ shape: UnionShape) -> Bool {
        guard shape.type == .object, let discriminator, shape.isTold(by: discriminator, []) == nil, isTagged(index)
        else { return false }
        let unknown = undeclared(of: shape, in: descriptors[index])
        return others.contains { other in
            guard isTagged(other), let table = descriptors[other].recordTable else { return false }
            // Where undeclared members have a place, it is behind those with a name.
            let isWhole = table.fieldNames.enumerated().allSatisfy { field, name in
                table.slots[field].isOptional || shape.properties[name] != nil
            }
            return isWhole && undeclared(of: shape, in: descriptors[other]) == unknown
        }
    }

    private func isTagged(_ index: Int) -> Bool {
        branches[index].conditions.contains { if case .tag = $0 { true } else { false } }
    }

    /// Those that know most of an object's keys come first: of `{items}` and `{items, next}`, both all optional, a value
    /// with `next` is the second. Otherwise the order stays.
    private func ranked(_ indices: [Int], for shape: UnionShape) -> [Int] {
        guard indices.count > 1, shape.type == .object else { return indices }
        let ranked = indices.enumerated().map { place, index in
            (index: index, place: place, unknown: undeclared(of: shape, in: descriptors[index]))
        }
        return ranked.sorted { ($0.unknown, $0.place) < ($1.unknown, $1.place) }.map(\.index)
    }

    /// Whether a payload's model declares one of an object's keys, if it has any: else nothing speaks for it. Of what is
    /// no model, a union or a map, that is not known.
    private func knowsAny(of shape: UnionShape, _ descriptor: ValueDescriptor) -> Bool {
        shape.properties.isEmpty || descriptor.recordTable == nil
            || undeclared(of: shape, in: descriptor) < shape.properties.count
    }

    /// How many of an object's keys a payload's model does not declare; all of them where it is no model.
    private func undeclared(of shape: UnionShape, in descriptor: ValueDescriptor) -> Int {
        guard let table = descriptor.recordTable else { return shape.properties.count }
        return shape.properties.count - table.fieldNames.count { shape.properties.keys.contains($0) }
    }
}
