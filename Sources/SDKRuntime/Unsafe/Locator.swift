/// Finds line, column and path of byte offsets in a document that is sound up to there.
///
/// Reading keeps no path; it is found again from the offset when it is asked for, which is seldom.
struct Locator {
    private let start: UnsafePointer<UInt8>
    private let end: UnsafePointer<UInt8>
    private var place: UnsafePointer<UInt8>
    private var frames: [Frame] = []
    private(set) var line = 1
    private var lineStart: UnsafePointer<UInt8>
    private var continuations = 0
    private var target: UnsafePointer<UInt8>

    private enum Frame {
        case array(index: Int)
        case object(key: Range<Int>?, expectsKey: Bool)
    }

    init(start: UnsafePointer<UInt8>, end: UnsafePointer<UInt8>) {
        self.start = start
        self.end = end
        place = start
        lineStart = start
        target = start
    }

    /// The column in Unicode scalars, from 1.
    var column: Int {
        var column = 1
        var byte = lineStart
        while byte < target {
            if byte.pointee & 0xC0 != 0x80 { column += 1 }
            byte += 1
        }
        return column
    }

    var path: JSONPath {
        JSONPath(
            frames.compactMap { frame in
                switch frame {
                case .array(let index): .index(index)
                case .object(nil, _): nil
                case .object(let key?, _): .key(text(of: key))
                }
            })
    }

    private func text(of key: Range<Int>) -> String {
        let raw = UnsafeBufferPointer(start: start + key.lowerBound, count: key.count)
        let unquoted = raw.dropFirst().last == UInt8(ascii: "\"") ? raw.dropFirst().dropLast() : raw.dropFirst()
        guard raw.contains(UInt8(ascii: "\\")), let key = try? JSON.decode(String.self, from: Array(raw)) else {
            return String(decoding: unquoted, as: UTF8.self)
        }
        return key
    }

    /// Goes on to `offset`, which must not be before the last one.
    mutating func advance(to offset: Int) {
        target = min(start + offset, end)
        while place < target || (place == target && place < end && place.pointee == UInt8(ascii: "\"")) {
            guard step() else { return }
        }
    }

    /// Goes over one token; false when the target lies at its start or inside it.
    private mutating func step() -> Bool {
        switch place.pointee {
        case UInt8(ascii: "\""): return stepOverString()
        case UInt8(ascii: "{"): frames.append(.object(key: nil, expectsKey: true))
        case UInt8(ascii: "["): frames.append(.array(index: 0))
        case UInt8(ascii: "}"), UInt8(ascii: "]"): _ = frames.popLast()
        case UInt8(ascii: ","): stepToNextMember()
        case 0x0A:
            line += 1
            lineStart = place + 1
        default: break
        }
        place += 1
        return true
    }

    private mutating func stepToNextMember() {
        switch frames.popLast() {
        case .array(let index)?: frames.append(.array(index: index + 1))
        case .object?: frames.append(.object(key: nil, expectsKey: true))
        case nil: break
        }
    }

    @inline(__always)
    private static func hasQuoteOrBackslash(_ word: UInt64) -> Bool {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let (quotes, backslashes) = (word ^ (ones &* 0x22), word ^ (ones &* 0x5C))
        return ((quotes &- ones) & ~quotes | (backslashes &- ones) & ~backslashes) & (ones &* 0x80) != 0
    }

    private mutating func stepOverString() -> Bool {
        var close = place + 1
        // Eight bytes at a time while none of them ends or escapes anything.
        while end - close >= 8, !Self.hasQuoteOrBackslash(UnsafeRawPointer(close).loadUnaligned(as: UInt64.self)) {
            close += 8
        }
        while close < end, close.pointee != UInt8(ascii: "\"") {
            close += close.pointee == UInt8(ascii: "\\") && close + 1 < end ? 2 : 1
        }
        let behind = close < end ? close + 1 : end
        if case .object(_, true)? = frames.last {
            frames[frames.count - 1] = .object(key: (place - start)..<(behind - start), expectsKey: false)
        }
        if target < behind { return false }
        place = behind
        return true
    }
}
