/// Splits the names of a description into words: at punctuation and where the case changes.
///
/// | text | words |
/// |---|---|
/// | `trigger_id` | trigger, id |
/// | `SSOTicket` | SSO, Ticket |
/// | `userIDs` | user, IDs |
/// | `OAuth2Client` | OAuth2, Client |
/// | `v1.0` | v1, 0 |
/// | `3DSecure` | 3D, Secure |
enum Words {
    private enum Kind { case lower, upper, digit, other }

    /// The words of an ASCII text, as written; what is neither letter nor digit separates them and is dropped.
    static func split(_ text: some StringProtocol) -> [String] {
        let bytes = Array(text.utf8)
        var words: [String] = []
        words.reserveCapacity(4)
        var start: Int?
        for index in bytes.indices {
            let kind = kind(bytes[index])
            if kind == .other {
                if let from = start { words.append(word(bytes[from..<index])) }
                start = nil
            } else if let from = start, isBoundary(bytes, index, kind, from) {
                words.append(word(bytes[from..<index]))
                start = index
            } else if start == nil {
                start = index
            }
        }
        if let from = start { words.append(word(bytes[from...])) }
        return joined(words)
    }

    private static func word(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }

    /// Whether a word ends before `index`: `aB`, `a1B` but not `1B`, and before the last capital of `ABc` unless `ABs` is a plural.
    private static func isBoundary(_ bytes: [UInt8], _ index: Int, _ kind: Kind, _ start: Int) -> Bool {
        guard kind == .upper else { return false }
        if self.kind(bytes[start]) == .digit, self.kind(bytes[index - 1]) == .digit { return false }
        guard self.kind(bytes[index - 1]) == .upper else { return true }
        guard index + 1 < bytes.count, self.kind(bytes[index + 1]) == .lower else { return false }
        return !isPlural(bytes, index + 1)
    }

    /// Whether the byte at `index` is the `s` of a plural such as `IDs` or `URLsByName`.
    private static func isPlural(_ bytes: [UInt8], _ index: Int) -> Bool {
        guard bytes[index] == UInt8(ascii: "s") else { return false }
        return index + 1 == bytes.count || kind(bytes[index + 1]) != .lower
    }

    private static func kind(_ byte: UInt8) -> Kind {
        switch byte {
        case 0x61...0x7a: .lower
        case 0x41...0x5a: .upper
        case 0x30...0x39: .digit
        default: .other
        }
    }

    /// Puts together what the case changes inside of one word have split: `O`, `Auth2` and `I`, `Pv4`.
    private static func joined(_ words: [String]) -> [String] {
        guard words.contains("O") || words.contains("I") else { return words }
        var result: [String] = []
        for word in words {
            if let last = result.last, last == "O" && word.hasPrefix("Auth") || last == "I" && word.hasPrefix("Pv") {
                result[result.count - 1] = last + word
            } else {
                result.append(word)
            }
        }
        return result
    }
}

extension Character {
    /// Whether this is a letter or digit of ASCII, without asking Unicode what it is.
    var isASCIIWord: Bool {
        guard let byte = asciiValue else { return false }
        return (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a || byte >= 0x30 && byte <= 0x39
    }
}
