extension Overlay.Action {
    /// Makes the change; one that cannot be made is reported.
    func apply(to root: Node, _ d: inout Diagnostics) -> Node {
        do {
            let matches = try JSONPathEvaluation.matches(try JSONPathParser.parse(target), in: root)
            guard !matches.isEmpty else {
                let message = "\(quoted(target)) selects nothing; the action changes nothing"
                d.warning(.unusedOverlayAction, message, at: location)
                return root
            }
            guard fits(matches) else {
                d.error(.invalidOverlay, "\(quoted(target)) makes the description too large or too deep", at: location)
                return root
            }
            var places = OverlayPlaces()
            for match in matches { places.insert(match.path[...]) }
            return change(root, places) ?? root
        } catch let error as JSONPathError {
            d.error(
                .invalidOverlay, "\(quoted(target)) is no path: \(error.message), at character \(error.offset + 1)",
                at: location)
        } catch {
            d.error(.invalidOverlay, "\(quoted(target)) looks at too many values", at: location)
        }
        return root
    }

    /// Whether the description stays within what a file may have: a hundred actions could multiply it without end.
    private func fits(_ matches: [JSONPathEvaluation.Match]) -> Bool {
        guard !isRemoval, let update else { return true }
        let limits = Limits()
        let (count, depth) = update.extent
        let deepest = matches.map(\.path.count).max() ?? 0
        return matches.count * count <= limits.maximumAliasExpansion && deepest + depth <= limits.maximumDepth
    }

    /// The value after the change; `nil` when it is removed.
    private func change(_ node: Node, _ places: OverlayPlaces) -> Node? {
        var node = node
        if !places.below.isEmpty {
            switch node.content {
            case .scalar: break
            case .sequence(let elements):
                let kept = elements.enumerated().compactMap { index, element in
                    places.below[String(index)].map { change(element, $0) } ?? element
                }
                node = Node(.sequence(kept), at: node.location)
            case .mapping(let mapping):
                let kept = mapping.entries.compactMap { entry -> Mapping.Entry? in
                    guard let places = places.below[entry.key] else { return entry }
                    return change(entry.value, places).map { entry.replacing($0) }
                }
                node = Node(.mapping(Mapping(kept)), at: node.location)
            }
        }
        guard places.isTarget else { return node }
        if isRemoval { return nil }
        return update.map { Self.merge($0, into: node) } ?? node
    }

    /// Objects are merged key by key, lists grow at their end, anything else is replaced (Overlay 1.0 §4.4.3).
    private static func merge(_ update: Node, into target: Node) -> Node {
        switch (target.content, update.content) {
        case (.mapping(let old), .mapping(let new)):
            var entries = old.entries.map { entry in
                new[entry.key].map { entry.replacing(merge($0, into: entry.value)) } ?? entry
            }
            entries += new.entries.filter { old[$0.key] == nil }
            return Node(.mapping(Mapping(entries)), at: target.location)
        case (.sequence(let old), .sequence(let new)): return Node(.sequence(old + new), at: target.location)
        case (.sequence(let old), _): return Node(.sequence(old + [update]), at: target.location)
        default: return update
        }
    }
}

extension Node {
    /// How many values it consists of, and how deep they nest.
    fileprivate var extent: (count: Int, depth: Int) {
        let children = sequence ?? mapping?.entries.map(\.value) ?? []
        return children.reduce((1, 0)) { extent, child in
            let inner = child.extent
            return (extent.0 + inner.count, max(extent.1, inner.depth + 1))
        }
    }
}

/// The targets of an action, by the steps that lead to them, so that one walk changes all.
struct OverlayPlaces {
    var isTarget = false
    var below: [String: OverlayPlaces] = [:]

    /// Adds a target.
    mutating func insert(_ path: ArraySlice<String>) {
        guard let first = path.first else {
            isTarget = true
            return
        }
        below[first, default: OverlayPlaces()].insert(path.dropFirst())
    }
}
