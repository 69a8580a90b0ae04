/// Finds the values that a ``JSONPath`` selects (RFC 9535 §2.1.2).
struct JSONPathEvaluation {
    /// A value and the keys and indices that lead to it.
    struct Match {
        var node: Node
        var path: [String]
    }

    /// More was looked at than any description has values.
    struct TooMuch: Error {}

    private let root: Node
    private var budget: Int

    private init(root: Node, budget: Int) {
        self.root = root
        self.budget = budget
    }

    /// The values that a query selects, in document order for each step, some perhaps more than once.
    static func matches(_ path: JSONPath, in root: Node, budget: Int = 20_000_000) throws(TooMuch) -> [Match] {
        var evaluation = JSONPathEvaluation(root: root, budget: budget)
        return try evaluation.matches(path.segments, from: root)
    }

    private mutating func matches(_ segments: [JSONPath.Segment], from node: Node) throws(TooMuch) -> [Match] {
        var found = [Match(node: node, path: [])]
        for segment in segments {
            var next: [Match] = []
            for match in found {
                for start in segment.isDescendant ? try descendants(match) : [match] {
                    for selector in segment.selectors { try select(selector, start, &next) }
                }
            }
            found = next
        }
        return found
    }

    private mutating func spend() throws(TooMuch) {
        budget -= 1
        if budget < 0 { throw TooMuch() }
    }

    /// A value and all below it, each before what is in it.
    private mutating func descendants(_ match: Match) throws(TooMuch) -> [Match] {
        var all: [Match] = []
        var open = [match]
        while let next = open.popLast() {
            try spend()
            all.append(next)
            open += children(next).reversed()
        }
        return all
    }

    private func children(_ match: Match) -> [Match] {
        switch match.node.content {
        case .scalar: []
        case .sequence(let elements):
            elements.enumerated().map { Match(node: $1, path: match.path + [String($0)]) }
        case .mapping(let mapping):
            mapping.entries.map { Match(node: $0.value, path: match.path + [$0.key]) }
        }
    }

    private mutating func select(
        _ selector: JSONPath.Selector, _ match: Match, _ found: inout [Match]
    ) throws(TooMuch) {
        try spend()
        switch selector {
        case .name(let name):
            guard let value = match.node.mapping?[name] else { return }
            found.append(Match(node: value, path: match.path + [name]))
        case .index(let index):
            guard let elements = match.node.sequence else { return }
            element(index < 0 ? elements.count + index : index, elements, match, &found)
        case .slice(let start, let end, let step):
            guard let elements = match.node.sequence, step != 0 else { return }
            for index in Self.indices(start, end, step, elements.count) { element(index, elements, match, &found) }
        case .wildcard: found += children(match)
        case .filter(let condition):
            for child in children(match) where try holds(condition, child.node) { found.append(child) }
        }
    }

    private func element(_ index: Int, _ elements: [Node], _ match: Match, _ found: inout [Match]) {
        guard elements.indices.contains(index) else { return }
        found.append(Match(node: elements[index], path: match.path + [String(index)]))
    }

    /// The elements of a slice (§2.3.4.2.2).
    private static func indices(_ start: Int?, _ end: Int?, _ step: Int, _ count: Int) -> [Int] {
        func bound(_ value: Int, _ low: Int, _ high: Int) -> Int {
            min(max(value < 0 ? count + value : value, low), high)
        }
        if step > 0 {
            let (low, high) = (bound(start ?? 0, 0, count), bound(end ?? count, 0, count))
            return Array(stride(from: low, to: high, by: step))
        }
        let high = start.map { bound($0, -1, count - 1) } ?? count - 1
        let low = end.map { bound($0, -1, count - 1) } ?? -1
        return Array(stride(from: high, to: low, by: max(step, -count - 1)))
    }

    // MARK: Filters

    private mutating func holds(_ condition: JSONPath.Condition, _ node: Node) throws(TooMuch) -> Bool {
        try spend()
        switch condition {
        case .or(let all):
            for one in all where try holds(one, node) { return true }
            return false
        case .and(let all):
            for one in all where try !holds(one, node) { return false }
            return true
        case .not(let condition): return try !holds(condition, node)
        case .exists(let operand): return try !values(operand, node).isEmpty
        case .compare(let left, let comparison, let right):
            return Self.compare(try values(left, node).first, comparison, try values(right, node).first)
        }
    }

    private mutating func values(_ operand: JSONPath.Operand, _ node: Node) throws(TooMuch) -> [Node] {
        switch operand {
        case .literal(let scalar): return [Node(.scalar(scalar), at: node.location)]
        case .query(let isFromRoot, let segments):
            return try matches(segments, from: isFromRoot ? root : node).map(\.node)
        case .length(let operand):
            guard let value = try values(operand, node).first, let length = Self.length(value) else { return [] }
            return [Self.number(length, node)]
        case .count(let operand): return [Self.number(try values(operand, node).count, node)]
        }
    }

    private static func number(_ value: Int, _ node: Node) -> Node {
        Node(.scalar(Scalar(String(value), .integer)), at: node.location)
    }

    private static func length(_ node: Node) -> Int? {
        node.string?.unicodeScalars.count ?? node.sequence?.count ?? node.mapping?.entries.count
    }

    /// Nothing equals nothing; numbers and texts have an order, other values have none (§2.3.5.2.2).
    private static func compare(_ left: Node?, _ comparison: JSONPath.Comparison, _ right: Node?) -> Bool {
        switch comparison {
        case .equal: return equal(left, right)
        case .unequal: return !equal(left, right)
        case .less: return less(left, right)
        case .greater: return less(right, left)
        case .lessOrEqual: return less(left, right) || equal(left, right)
        case .greaterOrEqual: return less(right, left) || equal(left, right)
        }
    }

    private static func equal(_ left: Node?, _ right: Node?) -> Bool {
        guard let left, let right else { return left == nil && right == nil }
        if let a = number(left), let b = number(right) { return a == b }
        return left.isEqual(to: right)
    }

    private static func less(_ left: Node?, _ right: Node?) -> Bool {
        guard let left, let right else { return false }
        if let a = number(left), let b = number(right) { return a < b }
        guard let a = left.string, let b = right.string else { return false }
        return a.unicodeScalars.lexicographicallyPrecedes(b.unicodeScalars)
    }

    private static func number(_ node: Node) -> Double? {
        guard case .scalar(let scalar) = node.content, scalar.kind == .integer || scalar.kind == .float else {
            return nil
        }
        return Double(scalar.text)
    }
}

extension Node {
    /// Whether two values are the same, wherever they stand and in whatever order their keys are.
    package func isEqual(to other: Node) -> Bool {
        switch (content, other.content) {
        case (.scalar(let a), .scalar(let b)): return a.kind == b.kind && (a.kind == .null || a.text == b.text)
        case (.sequence(let a), .sequence(let b)):
            return a.count == b.count && zip(a, b).allSatisfy { $0.isEqual(to: $1) }
        case (.mapping(let a), .mapping(let b)):
            return a.entries.count == b.entries.count
                && a.entries.allSatisfy { entry in b[entry.key].map { entry.value.isEqual(to: $0) } ?? false }
        default: return false
        }
    }
}
