/// Makes the one tree: references to their new targets, targets in their places.
struct PartRewriting {
    private let discovery: PartDiscovery
    private let names: [SharedPart: String]
    private let limits: Limits
    var diagnostics: Diagnostics
    /// What was made of the targets that take the place of references, and how deep they are.
    private var made: [PartDiscovery.InlinePart: (node: Node, height: Int, count: Int)] = [:]
    private var inProgress: Set<PartDiscovery.InlinePart> = []
    /// How deep the tree has become below what is being made.
    private var deepest = 0
    private var count = 0
    /// How many values stand in the tree more than once.
    private var repeated = 0

    init(_ discovery: PartDiscovery, _ names: [SharedPart: String], _ limits: Limits) {
        self.discovery = discovery
        self.names = names
        self.limits = limits
        diagnostics = discovery.diagnostics
    }

    /// The description with the shared parts among its components.
    mutating func document(_ root: Node) -> Node {
        let node = rewrite(root, .document, 0)
        guard let mapping = node.mapping else { return node }
        var added: [ComponentSection: [Mapping.Entry]] = [:]
        let hosted = Set(discovery.hosts.values)
        for part in discovery.order where !hosted.contains(part) {
            guard let value = discovery.shared[part], let name = names[part] else { continue }
            let entry = Mapping.Entry(
                key: name, keyLocation: value.location, value: rewrite(value, part.section.place, 0))
            added[part.section, default: []].append(entry)
        }
        guard !added.isEmpty else { return node }
        return Node(.mapping(Self.adding(added, to: mapping, at: root.location)), at: node.location)
    }

    private static func adding(
        _ added: [ComponentSection: [Mapping.Entry]], to document: Mapping, at location: SourceLocation
    ) -> Mapping {
        let components = document.entry("components")
        var sections = components?.value.mapping?.entries ?? []
        for section in ComponentSection.allCases {
            guard let entries = added[section]?.sorted(by: { $0.key < $1.key }) else { continue }
            if let index = sections.firstIndex(where: { $0.key == section.rawValue }) {
                let old = sections[index]
                let all = (old.value.mapping?.entries ?? []) + entries
                sections[index] = old.replacing(Node(.mapping(Mapping(all)), at: old.value.location))
            } else {
                let value = Node(.mapping(Mapping(entries)), at: location)
                sections.append(Mapping.Entry(key: section.rawValue, keyLocation: location, value: value))
            }
        }
        let value = Node(.mapping(Mapping(sections)), at: components?.value.location ?? location)
        let entry = Mapping.Entry(key: "components", keyLocation: components?.keyLocation ?? location, value: value)
        return Mapping(document.entries.filter { $0.key != "components" } + [entry])
    }

    private mutating func rewrite(_ node: Node, _ kind: DescriptionPlace, _ depth: Int) -> Node {
        deepest = max(deepest, depth)
        count += 1
        switch node.content {
        case .scalar: return kind == .discriminatorMapping ? mappingTarget(node) : node
        case .sequence(let elements):
            guard let kind = kind.element else { return node }
            return Node(.sequence(elements.map { rewrite($0, kind, depth + 1) }), at: node.location)
        case .mapping(let mapping):
            if let entry = kind.reference(in: mapping), let resolution = discovery.resolutions[entry.value.location] {
                return reference(node, mapping, entry, resolution, kind, depth)
            }
            return Node(.mapping(Mapping(entries(mapping, kind, depth))), at: node.location)
        }
    }

    private mutating func entries(_ mapping: Mapping, _ kind: DescriptionPlace, _ depth: Int) -> [Mapping.Entry] {
        mapping.entries.map { entry in
            guard let child = kind == .discriminatorMapping ? kind : kind.child(entry.key) else { return entry }
            return entry.replacing(rewrite(entry.value, child, depth + 1))
        }
    }

    private mutating func reference(
        _ node: Node, _ mapping: Mapping, _ entry: Mapping.Entry, _ resolution: PartDiscovery.Resolution,
        _ kind: DescriptionPlace, _ depth: Int
    ) -> Node {
        let reference = entry.value
        let siblings = entries(Mapping(mapping.entries.filter { $0.key != entry.key }), kind, depth)
        let target: Node?
        switch resolution {
        case .local, .shared:
            if let part = discovery.hosts[reference.location], let value = discovery.shared[part] {
                target = rewrite(value, kind, depth)
            } else {
                return Self.reference(text(resolution), in: entry, siblings, node)
            }
        case .inline(let part): target = inlined(part, reference, depth)
        case .unresolved:
            if kind.section == .schemas { return Node(.mapping(Mapping(siblings)), at: node.location) }
            guard let text = reference.string, text.hasPrefix("#") else { return node }
            // Not to be looked for in the whole tree, where something else may stand at that place.
            return Self.reference("." + text, in: entry, siblings, node)
        }
        guard let target else { return Node(.mapping(Mapping(siblings)), at: node.location) }
        guard !siblings.isEmpty, let own = target.mapping else { return target }
        let keys = Set(siblings.map(\.key))
        return Node(.mapping(Mapping(siblings + own.entries.filter { !keys.contains($0.key) })), at: target.location)
    }

    private static func reference(
        _ text: String, in entry: Mapping.Entry, _ siblings: [Mapping.Entry], _ node: Node
    ) -> Node {
        let value = Node(.scalar(Scalar(text, .string)), at: entry.value.location)
        let written = Mapping.Entry(key: "$ref", keyLocation: entry.keyLocation, value: value)
        return Node(.mapping(Mapping([written] + siblings)), at: node.location)
    }

    /// `#/components/schemas/droplet/properties/image`
    private func text(_ resolution: PartDiscovery.Resolution) -> String {
        switch resolution {
        case .local(let pointer): return fragment(pointer)
        case .shared(let part, let rest):
            return fragment(JSONPointer(["components", part.section.rawValue, names[part] ?? ""] + rest))
        case .inline, .unresolved: return ""
        }
    }

    private func fragment(_ pointer: JSONPointer) -> String {
        "#" + pointer.description.split(separator: "%", omittingEmptySubsequences: false).joined(separator: "%25")
    }

    private func mappingTarget(_ node: Node) -> Node {
        guard let resolution = discovery.resolutions[node.location] else { return node }
        return Node(.scalar(Scalar(text(resolution), .string)), at: node.location)
    }

    /// The value that takes a reference's place; `nil`, after saying why, where it would have no end.
    private mutating func inlined(_ part: PartDiscovery.InlinePart, _ reference: Node, _ depth: Int) -> Node? {
        if let known = made[part] {
            repeated += known.count
            guard fits(depth + known.height, at: reference) else { return nil }
            deepest = max(deepest, depth + known.height)
            count += known.count
            return known.node
        }
        guard let value = discovery.inline[part], fits(depth, at: reference) else { return nil }
        guard inProgress.insert(part).inserted else {
            diagnostics.warning(
                .referenceCycle, "\(quoted(reference.string ?? "")) leads back to here; it is left out",
                at: reference.location)
            return nil
        }
        let outer = (deepest, count)
        (deepest, count) = (depth, 0)
        let node = rewrite(value, part.place, depth)
        made[part] = (node, deepest - depth, count)
        (deepest, count) = (max(outer.0, deepest), outer.1 + count)
        inProgress.remove(part)
        return node
    }

    private mutating func fits(_ depth: Int, at reference: Node) -> Bool {
        if depth > limits.maximumDepth {
            let message = "references and values nest more than \(limits.maximumDepth) deep here; the rest is left out"
            diagnostics.warning(.nestingTooDeep, message, at: reference.location)
            return false
        }
        if repeated > limits.maximumAliasExpansion {
            let message = "references stand for more than \(limits.maximumAliasExpansion) values; the rest is left out"
            diagnostics.warning(.aliasExpansion, message, at: reference.location)
            return false
        }
        return true
    }
}

extension Mapping.Entry {
    /// The same key with another value.
    func replacing(_ value: Node) -> Mapping.Entry { Mapping.Entry(key: key, keyLocation: keyLocation, value: value) }
}
