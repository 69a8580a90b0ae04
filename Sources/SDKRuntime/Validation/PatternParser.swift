/// A pattern as a tree.
indirect enum PatternNode {
    case scalar(ScalarSet)
    case assertion(PatternAssertion)
    case sequence([PatternNode])
    case choice([PatternNode])
    /// `greatest` is `nil` for no bound.
    case repetition(PatternNode, least: Int, greatest: Int?)
}

/// Reads the text of a pattern (ECMA 262 §22.2.1, with the leniency of its annex B for a lone `]`, `{` or `}`).
struct PatternParser {
    private static let greatestDepth = 64
    private static let greatestCount = 1000
    private let text: [Unicode.Scalar]
    private var position = 0
    private var depth = 0

    init(_ text: String) { self.text = Array(text.unicodeScalars) }

    mutating func parse() throws(TextPattern.Unusable) -> PatternNode {
        let node = try choice()
        guard position == text.count else { throw unusable("a ')' closes nothing") }
        return node
    }

    private var next: Unicode.Scalar? { position < text.count ? text[position] : nil }

    private func unusable(_ reason: String) -> TextPattern.Unusable { TextPattern.Unusable(reason: reason) }

    private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        guard next == scalar else { return false }
        position += 1
        return true
    }

    private mutating func choice() throws(TextPattern.Unusable) -> PatternNode {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.greatestDepth else { throw unusable("its groups nest too deep") }
        var branches = [try sequence()]
        while take("|") { branches.append(try sequence()) }
        return branches.count == 1 ? branches[0] : .choice(branches)
    }

    private mutating func sequence() throws(TextPattern.Unusable) -> PatternNode {
        var nodes: [PatternNode] = []
        while let scalar = next, scalar != "|", scalar != ")" { nodes.append(try quantified(try atom())) }
        return .sequence(nodes)
    }

    private mutating func atom() throws(TextPattern.Unusable) -> PatternNode {
        guard let scalar = next else { throw unusable("it ends too soon") }
        position += 1
        switch scalar {
        case "^": return .assertion(.start)
        case "$": return .assertion(.end)
        case ".": return .scalar(.any)
        case "[": return .scalar(try scalarClass())
        case "(": return try group()
        case "\\": return try escape()
        case "*", "+", "?": throw unusable("a quantifier has nothing before it")
        default: return .scalar(ScalarSet(ranges: [scalar.value...scalar.value]))
        }
    }

    private mutating func group() throws(TextPattern.Unusable) -> PatternNode {
        if take("?") {
            if take("<"), next != "=", next != "!" {
                while let scalar = next, scalar != ">" { position += scalar == ")" ? text.count : 1 }
                guard take(">") else { throw unusable("the name of a group has no end") }
            } else if !take(":") {
                throw unusable("it looks around the match")
            }
        }
        let node = try choice()
        guard take(")") else { throw unusable("a '(' is not closed") }
        return node
    }

    private mutating func quantified(_ node: PatternNode) throws(TextPattern.Unusable) -> PatternNode {
        guard let (least, greatest) = try quantifier() else { return node }
        // ECMA 262 §22.2.1 has one quantifier at most, and a tree of many would be as deep as they are many.
        guard try quantifier() == nil else { throw unusable("a quantifier follows another") }
        if case .assertion = node { return node }
        return .repetition(node, least: least, greatest: greatest)
    }

    private mutating func quantifier() throws(TextPattern.Unusable) -> (Int, Int?)? {
        var bounds: (Int, Int?)?
        switch next {
        case "*": bounds = (0, nil)
        case "+": bounds = (1, nil)
        case "?": bounds = (0, 1)
        case "{": return try counted()
        default: return nil
        }
        position += 1
        _ = take("?")
        return bounds
    }

    /// `{m}`, `{m,}`, `{m,n}`; any other `{` is a character.
    private mutating func counted() throws(TextPattern.Unusable) -> (Int, Int?)? {
        let start = position
        position += 1
        guard let least = number() else {
            position = start
            return nil
        }
        var greatest: Int? = least
        if take(",") { greatest = number() }
        guard take("}") else {
            position = start
            return nil
        }
        _ = take("?")
        guard least <= Self.greatestCount, greatest ?? 0 <= Self.greatestCount else {
            throw unusable("it counts past \(Self.greatestCount)")
        }
        guard greatest ?? least >= least else { throw unusable("the numbers of a quantifier are out of order") }
        return (least, greatest)
    }

    private mutating func number() -> Int? {
        let start = position
        while let scalar = next, ScalarSet.digit.contains(scalar) { position += 1 }
        guard position > start else { return nil }
        return Int(String(String.UnicodeScalarView(text[start..<position]))) ?? Int.max
    }
}

// MARK: Escapes and classes

extension PatternParser {
    private mutating func escape() throws(TextPattern.Unusable) -> PatternNode {
        if take("b") { return .assertion(.boundary) }
        if take("B") { return .assertion(.noBoundary) }
        if let scalar = next, scalar == "k" || (scalar.value >= 0x31 && scalar.value <= 0x39) {
            throw unusable("it refers back to a group")
        }
        return .scalar(try escapedSet())
    }

    /// What a backslash before the next character stands for.
    private mutating func escapedSet() throws(TextPattern.Unusable) -> ScalarSet {
        guard let scalar = next else { throw unusable("it ends with a backslash") }
        position += 1
        switch scalar {
        case "d": return .digit
        case "D": return ScalarSet.digit.inverted()
        case "w": return .word
        case "W": return ScalarSet.word.inverted()
        case "s": return .space
        case "S": return ScalarSet.space.inverted()
        case "p", "P": throw unusable("it asks for properties of Unicode")
        case "t": return single(0x09)
        case "n": return single(0x0a)
        case "v": return single(0x0b)
        case "f": return single(0x0c)
        case "r": return single(0x0d)
        case "0": return single(0)
        case "x": return single(try hexadecimal(count: 2))
        case "u": return single(try unicodeEscape())
        default: return single(scalar.value)
        }
    }

    private func single(_ value: UInt32) -> ScalarSet { ScalarSet(ranges: [value...value]) }

    private mutating func unicodeEscape() throws(TextPattern.Unusable) -> UInt32 {
        guard take("{") else { return try hexadecimal(count: 4) }
        let start = position
        while let scalar = next, scalar != "}" { position += 1 }
        let digits = String(String.UnicodeScalarView(text[start..<position]))
        guard take("}"), let value = UInt32(digits, radix: 16), value <= 0x10_ffff else {
            throw unusable("an escape names no character")
        }
        return value
    }

    private mutating func hexadecimal(count: Int) throws(TextPattern.Unusable) -> UInt32 {
        guard position + count <= text.count,
            let value = UInt32(String(String.UnicodeScalarView(text[position..<position + count])), radix: 16)
        else { throw unusable("an escape names no character") }
        position += count
        return value
    }

    /// After `[`: `[^a-z\d]`.
    private mutating func scalarClass() throws(TextPattern.Unusable) -> ScalarSet {
        let isInverted = take("^")
        var ranges: [ClosedRange<UInt32>] = []
        while !take("]") {
            let first = try classMember()
            guard next == "-", position + 1 < text.count, text[position + 1] != "]", let low = first.only else {
                ranges += first.members
                continue
            }
            position += 1
            let last = try classMember()
            guard let high = last.only else {
                ranges += first.members + [0x2d...0x2d] + last.members
                continue
            }
            guard low <= high else { throw unusable("a range of characters is out of order") }
            ranges.append(low...high)
        }
        return ScalarSet(ranges: ranges, isInverted: isInverted)
    }

    private mutating func classMember() throws(TextPattern.Unusable) -> ScalarSet {
        guard let scalar = next else { throw unusable("a '[' is not closed") }
        position += 1
        guard scalar == "\\" else { return single(scalar.value) }
        return take("b") ? single(0x08) : try escapedSet()
    }
}

extension ScalarSet {
    /// The one character of a set of one.
    fileprivate var only: UInt32? {
        guard !isInverted, ranges.count == 1, ranges[0].count == 1 else { return nil }
        return ranges[0].lowerBound
    }
}
