/// The types that the YAML 1.2 core schema gives to plain scalars (YAML 1.2.2 §10.3.2).
///
/// `yes`, `no`, `on` and `off` are strings there, and so are dates.
enum CoreSchema {
    /// The type of a plain scalar.
    static func kind(of text: String) -> Scalar.Kind {
        let utf8 = text.utf8
        guard let first = utf8.first, utf8.count <= 64 else { return utf8.isEmpty ? .null : .string }
        switch first {
        case UInt8(ascii: "~"), UInt8(ascii: "n"), UInt8(ascii: "N"), UInt8(ascii: "t"), UInt8(ascii: "T"),
            UInt8(ascii: "f"), UInt8(ascii: "F"):
            return word(text)
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
            return number(Array(utf8))
        default:
            return .string
        }
    }

    private static func word(_ text: String) -> Scalar.Kind {
        switch text {
        case "~", "null", "Null", "NULL": .null
        case "true", "True", "TRUE", "false", "False", "FALSE": .boolean
        default: .string
        }
    }

    private static func number(_ bytes: [UInt8]) -> Scalar.Kind {
        if bytes.count > 2, bytes[0] == UInt8(ascii: "0") {
            if bytes[1] == UInt8(ascii: "o") { return bytes.dropFirst(2).allSatisfy(isOctal) ? .integer : .string }
            if bytes[1] == UInt8(ascii: "x") {
                return bytes.dropFirst(2).allSatisfy(isHexadecimal) ? .integer : .string
            }
        }
        var rest = bytes[...]
        if let sign = rest.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") { rest.removeFirst() }
        switch String(decoding: rest, as: UTF8.self) {
        case ".inf", ".Inf", ".INF": return .float
        case ".nan", ".NaN", ".NAN": return rest.count == bytes.count ? .float : .string
        default: return decimal(rest)
        }
    }

    /// `[0-9]+` is an integer; `(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?` is a float.
    private static func decimal(_ bytes: ArraySlice<UInt8>) -> Scalar.Kind {
        var rest = bytes
        let whole = dropDigits(&rest)
        if rest.isEmpty { return whole > 0 ? .integer : .string }
        var fraction = 0
        if rest.first == UInt8(ascii: ".") {
            rest.removeFirst()
            fraction = dropDigits(&rest)
        }
        guard whole + fraction > 0 else { return .string }
        if let mark = rest.first, mark == UInt8(ascii: "e") || mark == UInt8(ascii: "E") {
            rest.removeFirst()
            if let sign = rest.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") { rest.removeFirst() }
            guard dropDigits(&rest) > 0 else { return .string }
        }
        return rest.isEmpty ? .float : .string
    }

    private static func dropDigits(_ bytes: inout ArraySlice<UInt8>) -> Int {
        let digits = bytes.prefix(while: isDigit).count
        bytes.removeFirst(digits)
        return digits
    }

    /// Whether a byte is one of `0` to `9`.
    static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

    private static func isOctal(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "7") }

    private static func isHexadecimal(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
            UInt8(ascii: "A")...UInt8(ascii: "F"):
            true
        default: false
        }
    }
}

extension CoreSchema {
    private static let prefix = "tag:yaml.org,2002:"

    /// What a tag on a scalar says.
    enum TagMeaning: Equatable {
        case kind(Scalar.Kind)
        /// A type of older YAML that is text here: `!!binary`, `!!timestamp`.
        case string
        case unknown
    }

    /// The type that a tag names.
    static func meaning(ofTag tag: String) -> TagMeaning {
        guard tag != "!" else { return .string }
        guard tag.hasPrefix(prefix) else { return .unknown }
        return switch tag.dropFirst(prefix.count) {
        case "str": .kind(.string)
        case "int": .kind(.integer)
        case "float": .kind(.float)
        case "bool": .kind(.boolean)
        case "null": .kind(.null)
        case "binary", "timestamp": .string
        default: .unknown
        }
    }

    /// Whether a collection may carry a tag.
    static func isCollectionTag(_ tag: String) -> Bool {
        ["!", prefix + "map", prefix + "seq", prefix + "omap", prefix + "set"].contains(tag)
    }
}
