/// Which characters stand for themselves in a part of a URL (RFC 3986 §2).
enum PercentEncoding {
    /// Only unreserved characters stand for themselves, so the text cannot end the part that it is in.
    case strict
    /// Reserved characters that cannot end a query, or one of its pairs, stand for themselves too;
    /// so do escapes that are already there (RFC 6570 §3.2.3).
    case keepingReserved
    /// Cookie octets stand for themselves but for `%` (RFC 6265 §4.1.1).
    case cookie
    /// Everything that may stand in a path and its query stands for itself: text of the description.
    case template
    /// Nothing is encoded: header values.
    case none

    /// The text with every other byte of its UTF-8 form as `%XX`.
    func encode(_ text: String) -> String {
        if case .none = self { return text }
        guard text.utf8.contains(where: { !keeps($0) }) else { return text }
        var encoded: [UInt8] = []
        encoded.reserveCapacity(text.utf8.count + 16)
        var rest = Substring(text).utf8
        while let byte = rest.popFirst() {
            if keeps(byte) || (byte == UInt8(ascii: "%") && keepsEscape(beforeHexadecimal: rest)) {
                encoded.append(byte)
            } else {
                encoded.append(UInt8(ascii: "%"))
                encoded.append(Self.hexadecimal[Int(byte >> 4)])
                encoded.append(Self.hexadecimal[Int(byte & 15)])
            }
        }
        return String(decoding: encoded, as: UTF8.self)
    }

    private func keeps(_ byte: UInt8) -> Bool {
        if byte.isUnreserved { return true }
        switch self {
        case .strict: return false
        case .keepingReserved: return Self.reservedInQuery.contains(byte)
        case .template: return Self.reservedInTemplate.contains(byte)
        case .cookie: return byte > 0x20 && byte < 0x7F && !Self.refusedInCookie.contains(byte)
        case .none: return true
        }
    }

    private func keepsEscape(beforeHexadecimal rest: Substring.UTF8View) -> Bool {
        guard case .keepingReserved = self else { return false }
        let digits = rest.prefix(2)
        return digits.count == 2 && digits.allSatisfy(\.isHexadecimalDigit)
    }

    private static let hexadecimal = Array("0123456789ABCDEF".utf8)
    private static let reservedInQuery = ASCIISet(":/?@!$'()*,;=")
    private static let reservedInTemplate = ASCIISet(":/?@!$'()*,;=&+%")
    private static let refusedInCookie = ASCIISet("\"%,;\\")
}

/// Some ASCII characters, a bit each: every byte of a path is looked up for each call.
private struct ASCIISet {
    private var low: UInt64 = 0
    private var high: UInt64 = 0

    init(_ characters: String) {
        for byte in characters.utf8 {
            if byte < 64 { low |= 1 << byte } else if byte < 128 { high |= 1 << (byte - 64) }
        }
    }

    func contains(_ byte: UInt8) -> Bool {
        byte < 64 ? low >> byte & 1 == 1 : byte < 128 && high >> (byte - 64) & 1 == 1
    }
}

extension UInt8 {
    /// A letter, a digit, or one of `-._~` (RFC 3986 §2.3).
    var isUnreserved: Bool {
        switch self {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"),
            UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"):
            true
        default: false
        }
    }

    var isHexadecimalDigit: Bool {
        switch self {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
            UInt8(ascii: "A")...UInt8(ascii: "F"):
            true
        default: false
        }
    }
}
