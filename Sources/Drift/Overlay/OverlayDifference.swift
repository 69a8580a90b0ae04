import Generator

/// The actions that make one tree of another: an overlay of what changed, and nothing else.
///
/// Each component and each operation has its own actions: what goes, then one update with all that comes.
struct OverlayDifference {
    /// One action.
    struct Action {
        var target: String
        /// What is merged into the target; `nil` to remove it.
        var update: Node?
    }

    private var actions: [Action] = []
    private var removals: [Action] = []

    /// The actions from one tree to another.
    static func actions(from old: Node, to new: Node) -> [Action] {
        var difference = OverlayDifference()
        difference.add(old, new, Place(), depth: 0)
        return difference.actions
    }

    /// A place as the text of a path, and its first step.
    private struct Place {
        var text = "$"
        var first: String?

        func appending(_ step: String) -> Place {
            Place(text: text + PathText.step(step), first: first ?? step)
        }

        func element(_ index: Int) -> Place { Place(text: text + "[\(index)]", first: first) }
    }

    /// Adds the actions for a value that has its own.
    private mutating func add(_ old: Node, _ new: Node, _ place: Place, depth: Int) {
        let outer = removals
        removals = []
        let position = actions.count
        let update = update(old, new, place, depth: depth)
        var own = removals
        if let update { own.append(Action(target: place.text, update: update)) }
        actions.insert(contentsOf: own, at: position)
        removals = outer
    }

    /// What has to be merged into a mapping; removals and actions of their own are noted.
    private mutating func update(_ old: Node, _ new: Node, _ place: Place, depth: Int) -> Node? {
        guard let before = old.mapping, let after = new.mapping else { return new }
        for entry in before.entries where after[entry.key] == nil {
            removals.append(Action(target: place.appending(entry.key).text))
        }
        var entries: [Mapping.Entry] = []
        for entry in after.entries {
            guard let value = update(before[entry.key], entry.value, place.appending(entry.key), depth: depth + 1)
            else { continue }
            entries.append(Mapping.Entry(key: entry.key, keyLocation: entry.keyLocation, value: value))
        }
        return entries.isEmpty ? nil : Node(.mapping(Mapping(entries)), at: new.location)
    }

    private mutating func update(_ old: Node?, _ new: Node, _ place: Place, depth: Int) -> Node? {
        guard let old else { return new }
        if old.isEqual(to: new) { return nil }
        switch (old.content, new.content) {
        case (.mapping, .mapping):
            // `$.components.schemas.Tree`, `$.paths['/trees'].get`
            guard depth == 3, place.first == "components" || place.first == "paths" else {
                return update(old, new, place, depth: depth)
            }
            add(old, new, place, depth: depth)
            return nil
        case (.sequence(let before), .sequence(let after)):
            let appended = listUpdate(before, after, place, depth: depth)
            return appended.isEmpty ? nil : Node(.sequence(appended), at: new.location)
        case (.scalar, _): return new
        default:
            // Merging would keep what was there.
            removals.append(Action(target: place.text))
            return new
        }
    }

    // MARK: Lists

    /// The elements at the end that are new; those that are gone or changed are noted.
    private mutating func listUpdate(_ old: [Node], _ new: [Node], _ place: Place, depth: Int) -> [Node] {
        let isChanged =
            new.count >= old.count
            && zip(old, new).allSatisfy { a, b in
                a.isEqual(to: b) || a.mapping != nil && b.mapping != nil
            }
        if isChanged {
            for (index, (a, b)) in zip(old, new).enumerated() where !a.isEqual(to: b) {
                add(a, b, place.element(index), depth: depth + 1)
            }
            return Array(new.dropFirst(old.count))
        }
        var rest = new[...]
        for (index, element) in old.enumerated().reversed() where !new.contains(where: { $0.isEqual(to: element) }) {
            let step = element.string.map { "[?@ == \(PathText.quoted($0))]" } ?? "[\(index)]"
            removals.append(Action(target: place.text + step))
        }
        for element in old where rest.first?.isEqual(to: element) == true { rest = rest.dropFirst() }
        return Array(rest)
    }
}
