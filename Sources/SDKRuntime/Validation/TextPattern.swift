/// A regular expression of JSON Schema: the part of ECMA 262 that can be matched in time that grows with the text alone.
///
/// It knows literals, `.`, classes, `\d \w \s` and their opposites, `\t \n \r \f \v \0 \xHH \uHHHH \u{H…}`, `\b`, `\B`,
/// `^`, `$`, groups, `|`, and the quantifiers `* + ? {m} {m,} {m,n}`, lazy or not. It has neither references back to a
/// group nor assertions around the match, nor `\p`. All ways to match are followed at once (Thompson's construction), so
/// no text makes it slow.
public struct TextPattern: Hashable, Sendable {
    /// Why a text is no pattern that can be matched.
    public struct Unusable: Error, Hashable, Sendable {
        /// What is in the way, in words.
        public let reason: String
    }

    private let program: [PatternInstruction]

    /// Reads a pattern.
    ///
    /// - Throws: ``Unusable`` where it is malformed, uses what is not known, or is too large.
    public init(_ text: String) throws(Unusable) {
        var parser = PatternParser(text)
        program = try PatternCompiler.program(of: try parser.parse())
    }

    /// Whether some part of a text matches.
    public func matches(_ text: String) -> Bool {
        let scalars = Array(text.unicodeScalars)
        var current = ThreadList(count: program.count)
        var next = current
        for position in 0...scalars.count {
            // A match may begin at any place.
            if current.add(0, program, scalars, position) { return true }
            guard position < scalars.count else { return false }
            next.removeAll()
            for thread in current.threads {
                guard case .scalar(let set) = program[thread], set.contains(scalars[position]) else { continue }
                if next.add(thread + 1, program, scalars, position + 1) { return true }
            }
            swap(&current, &next)
        }
        return false
    }

    private static let cache = Locked<[String: TextPattern?]>([:])

    /// The pattern of a text; `nil` when it cannot be used. Read once.
    static func cached(_ text: String) -> TextPattern? {
        cache.withLock { cache in
            if let known = cache[text] { return known }
            let pattern = try? TextPattern(text)
            cache[text] = .some(pattern)
            return pattern
        }
    }
}

/// The places of a program that the match has come to, each once.
private struct ThreadList {
    private(set) var threads: [Int] = []
    private var isOn: [Bool]

    init(count: Int) { isOn = Array(repeating: false, count: count) }

    mutating func removeAll() {
        threads.removeAll(keepingCapacity: true)
        for index in isOn.indices { isOn[index] = false }
    }

    /// Follows everything that takes no character; `true` when that is a match.
    mutating func add(
        _ start: Int, _ program: [PatternInstruction], _ text: [Unicode.Scalar], _ position: Int
    ) -> Bool {
        var open = [start]
        while let index = open.popLast() {
            guard !isOn[index] else { continue }
            isOn[index] = true
            switch program[index] {
            case .match: return true
            case .scalar: threads.append(index)
            case .jump(let target): open.append(target)
            case .split(let first, let second): open += [second, first]
            case .assertion(let assertion): if assertion.holds(text, position) { open.append(index + 1) }
            }
        }
        return false
    }
}

/// One step of a pattern.
enum PatternInstruction: Hashable, Sendable {
    case scalar(ScalarSet)
    case assertion(PatternAssertion)
    case jump(Int)
    case split(Int, Int)
    case match
}

/// What must hold between two characters.
enum PatternAssertion: Hashable, Sendable {
    case start, end, boundary, noBoundary

    func holds(_ text: [Unicode.Scalar], _ position: Int) -> Bool {
        switch self {
        case .start: return position == 0
        case .end: return position == text.count
        case .boundary, .noBoundary:
            let before = position > 0 && ScalarSet.word.contains(text[position - 1])
            let after = position < text.count && ScalarSet.word.contains(text[position])
            return (before != after) == (self == .boundary)
        }
    }
}

/// A set of characters.
struct ScalarSet: Hashable, Sendable {
    var ranges: [ClosedRange<UInt32>] = []
    var isInverted = false

    func contains(_ scalar: Unicode.Scalar) -> Bool {
        ranges.contains { $0.contains(scalar.value) } != isInverted
    }

    /// The ranges that it stands for.
    var members: [ClosedRange<UInt32>] {
        guard isInverted else { return ranges }
        var result: [ClosedRange<UInt32>] = []
        var next: UInt32 = 0
        for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if range.lowerBound > next { result.append(next...(range.lowerBound - 1)) }
            next = max(next, range.upperBound &+ 1)
        }
        if next <= 0x10_ffff { result.append(next...0x10_ffff) }
        return result
    }

    static let digit = ScalarSet(ranges: [0x30...0x39])
    static let word = ScalarSet(ranges: [0x30...0x39, 0x41...0x5a, 0x5f...0x5f, 0x61...0x7a])
    static let space = ScalarSet(ranges: [
        0x09...0x0d, 0x20...0x20, 0xa0...0xa0, 0x1680...0x1680, 0x2000...0x200a, 0x2028...0x2029, 0x202f...0x202f,
        0x205f...0x205f, 0x3000...0x3000, 0xfeff...0xfeff,
    ])
    /// `.`: all but the ends of lines.
    static let any = ScalarSet(ranges: [0x0a...0x0a, 0x0d...0x0d, 0x2028...0x2029], isInverted: true)

    func inverted() -> ScalarSet { ScalarSet(ranges: ranges, isInverted: !isInverted) }
}
