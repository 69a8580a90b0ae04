/// The order in which a type declares what it holds: that of the description when a thing was first generated, and the
/// same ever after.
///
/// The order of properties is that of an initializer's arguments, so following each edit of the description would break
/// the callers of a model whose properties were only moved. An order by the alphabet would not, but puts `id` and `name`
/// behind `created_at`, and servers send properties in the order that the description has.
enum LockedOrder {
    /// Where each of the elements stands, as positions in `names`.
    ///
    /// What the lock has stands in its order; what is new stands behind what it follows in the description.
    static func positions(_ names: [String], locked: [String]) -> [Int] {
        let present = Dictionary(zip(names, names.indices)) { first, _ in first }
        let kept = locked.compactMap { present[$0] }
        let isKept = Set(kept)
        guard !kept.isEmpty else { return Array(names.indices) }
        var first: [Int] = []
        var followers: [Int: [Int]] = [:]
        var anchor: Int?
        for position in names.indices {
            if isKept.contains(position) {
                anchor = position
            } else if let anchor {
                followers[anchor, default: []].append(position)
            } else {
                first.append(position)
            }
        }
        return first + kept.flatMap { [$0] + (followers[$0] ?? []) }
    }

    // MARK: The text of the lock

    /// Words as a scalar. YAML 1.2.2 §5.3: a plain one does not begin with `%`.
    static func scalar(_ words: String) -> String { words.hasPrefix("%") ? "\"\(words)\"" : words }

    /// A word of a scalar: other bytes than letters, digits, `_`, `.` and, but for the first, `-` become `%20`.
    static func escaped(_ text: String) -> String {
        if text.isEmpty { return "%" }
        var result = ""
        for byte in text.utf8 {
            if isPlain(byte) || (byte == UInt8(ascii: "-") && !result.isEmpty) {
                result.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                result += (byte < 0x10 ? "%0" : "%") + String(byte, radix: 16)
            }
        }
        return result
    }

    /// What a word of the lock stands for; `nil` for one that was not written so.
    static func unescaped(_ word: Substring) -> String? {
        if word == "%" { return "" }
        guard word.utf8.contains(UInt8(ascii: "%")) else { return String(word) }
        var bytes: [UInt8] = []
        var rest = word.utf8[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                bytes.append(byte)
                continue
            }
            guard let value = UInt8(Substring(rest.prefix(2)), radix: 16), rest.count >= 2 else { return nil }
            bytes.append(value)
            rest = rest.dropFirst(2)
        }
        return String(validating: bytes, as: UTF8.self)
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "."):
            true
        default: false
        }
    }
}

extension PlanningContext {
    /// Notes what a type holds, for later runs, and says in which order it is declared: positions in `names`.
    mutating func declarationOrder(of type: Identifier, _ names: [String]) -> [Int] {
        guard names.count > 1 else { return Array(names.indices) }
        let locked = configuration.lock.order[type.text]
        let positions = locked.map { LockedOrder.positions(names, locked: $0) } ?? Array(names.indices)
        lock.order[type.text] = positions.map { names[$0] }
        return positions
    }
}
