/// Builds a ``Node`` tree from events, without recursion, for YAML and JSON alike.
///
/// Finished children wait on two stacks until their collection closes, so that every array is made once, at its size.
struct TreeBuilder {
    /// One collection that is open.
    struct Frame {
        var isMapping: Bool
        var location: SourceLocation
        /// Where its children start on the stack of elements or entries.
        var start: Int
        var anchor: String?
        /// How many nodes there were before it.
        var nodesBefore: Int
        /// How many collections nest below it so far.
        var height: Int = 0
        /// The key that waits for its value.
        var key: Key = .none
        /// The values of merge keys.
        var merges: [Node] = []
    }

    /// What a mapping expects next.
    enum Key {
        /// A key.
        case none
        /// The value of this key.
        case named(InternedString, SourceLocation)
        /// The value of `<<`.
        case merge(SourceLocation)
        /// The value of a key that was refused.
        case refused
    }

    let limits: Limits
    var frames: [Frame] = []
    var root: Node?
    /// How many nodes were made, aliases counted as what they stand for.
    var nodeCount = 0
    private var elements: [Node] = []
    private var entries: [Mapping.Entry] = []
    private var keyIDs: [Int32] = []
    private var duplicates = DuplicateKeys()

    init(limits: Limits) { self.limits = limits }

    /// Whether the next scalar is a key.
    var expectsKey: Bool {
        guard let frame = frames.last, frame.isMapping, case .none = frame.key else { return false }
        return true
    }

    /// Opens a collection; `false` when that would nest too deep.
    mutating func open(isMapping: Bool, at location: SourceLocation, anchor: String? = nil) -> Bool {
        guard frames.count < limits.maximumDepth else { return false }
        let start = isMapping ? entries.count : elements.count
        frames.append(
            Frame(isMapping: isMapping, location: location, start: start, anchor: anchor, nodesBefore: nodeCount)
        )
        nodeCount += 1
        return true
    }

    /// Takes a key.
    mutating func key(_ text: InternedString, at location: SourceLocation) {
        frames[frames.count - 1].key = .named(text, location)
    }

    /// Closes the innermost collection and returns what it was with its node.
    mutating func close(_ d: inout Diagnostics) -> (frame: Frame, node: Node)? {
        guard let frame = frames.popLast() else { return nil }
        let node: Node
        if frame.isMapping {
            node = Node(.mapping(closeMapping(frame, &d)), at: frame.location)
        } else {
            node = Node(.sequence(Self.taken(from: &elements, frame.start)), at: frame.location)
        }
        if !frames.isEmpty {
            frames[frames.count - 1].height = max(frames[frames.count - 1].height, frame.height + 1)
        }
        return (frame, node)
    }

    /// The elements from a position on, moved out: to copy and then remove them would count each twice.
    private static func taken<Element>(from stack: inout [Element], _ start: Int) -> [Element] {
        let count = stack.count - start
        var taken: [Element] = []
        taken.reserveCapacity(count)
        for _ in 0..<count { taken.append(stack.removeLast()) }
        taken.reverse()
        return taken
    }

    private mutating func closeMapping(_ frame: Frame, _ d: inout Diagnostics) -> Mapping {
        var own = Self.taken(from: &entries, frame.start)
        duplicates.remove(from: &own, ids: keyIDs[frame.start...], &d)
        keyIDs.removeSubrange(frame.start...)
        guard !frame.merges.isEmpty else { return Mapping(own) }
        var names = Set(own.map(\.key))
        for merged in frame.merges {
            for entry in merged.mapping?.entries ?? [] where names.insert(entry.key).inserted { own.append(entry) }
        }
        return Mapping(own)
    }

    /// Puts a finished value where it belongs.
    mutating func place(_ node: Node, _ d: inout Diagnostics) {
        guard let last = frames.indices.last else {
            root = root ?? node
            return
        }
        guard frames[last].isMapping else {
            elements.append(node)
            return
        }
        switch frames[last].key {
        case .named(let name, let location):
            entries.append(Mapping.Entry(key: name.text, keyLocation: location, value: node))
            keyIDs.append(name.id)
            frames[last].key = .none
        case .merge(let location):
            merge(node, at: location, into: last, &d)
            frames[last].key = .none
        case .refused:
            frames[last].key = .none
        case .none:
            d.error(
                .nonScalarKey,
                "a key must be text, not a \(node.kindName); quote it if it is meant literally",
                at: node.location
            )
            frames[last].key = .refused
        }
    }

    private mutating func merge(_ node: Node, at location: SourceLocation, into frame: Int, _ d: inout Diagnostics) {
        let merged = node.sequence ?? [node]
        guard merged.allSatisfy({ $0.mapping != nil }) else {
            d.error(.invalidMerge, "the merge key '<<' needs a mapping or a list of mappings", at: location)
            return
        }
        for node in merged { nodeCount += node.mapping?.entries.count ?? 0 }
        frames[frame].merges += merged
    }
}

extension Node {
    /// What a person calls this kind of value: `mapping`, `list`, `string`.
    var kindName: String {
        switch content {
        case .mapping: "mapping"
        case .sequence: "list"
        case .scalar(let scalar):
            switch scalar.kind {
            case .null: "null"
            case .boolean: "boolean"
            case .integer, .float: "number"
            case .string: "string"
            }
        }
    }
}
