/// Bytes that are base64 text in JSON: `format: byte` (RFC 4648 §4).
public struct Base64Data: ScalarValue, Codable, CustomStringConvertible {
    /// The bytes.
    public var bytes: [UInt8]

    /// Creates the value of bytes.
    public init(_ bytes: some Sequence<UInt8>) { self.bytes = Array(bytes) }

    public static func read(from input: inout JSONInput) throws(DecodingFailure) -> Self {
        let first = input.position
        guard let bytes = Base64.bytes(try input.readString()) else { throw input.misformat("base64", at: first) }
        return Self(bytes)
    }

    public func write(to output: inout JSONOutput) throws(EncodingFailure) { output.write(Base64.text(bytes)) }

    /// How many bytes there are.
    public var description: String { "\(bytes.count) bytes" }

    public init(from decoder: any Decoder) throws { self = try AnyCoder.decode(Self.self, from: decoder) }
    public func encode(to encoder: any Encoder) throws { try AnyCoder.encode(self, to: encoder) }
}

/// Base64 with padding (RFC 4648 §4), without tolerance: text that is read is written the same again.
enum Base64 {
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    static func text(_ bytes: [UInt8]) -> String {
        var text: [UInt8] = []
        text.reserveCapacity((bytes.count + 2) / 3 * 4)
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let group = bytes[start..<min(start + 3, bytes.count)]
            var bits: UInt32 = 0
            for byte in group { bits = bits << 8 | UInt32(byte) }
            bits <<= UInt32((3 - group.count) * 8)
            for index in 0..<4 {
                let digit = alphabet[Int(bits >> UInt32(18 - index * 6) & 63)]
                text.append(index <= group.count ? digit : UInt8(ascii: "="))
            }
        }
        return String(decoding: text, as: UTF8.self)
    }

    static func bytes(_ text: String) -> [UInt8]? {
        let digits = Array(text.utf8)
        guard digits.count % 4 == 0 else { return nil }
        let padding = digits.suffix(2).filter { $0 == UInt8(ascii: "=") }.count
        guard digits.last == UInt8(ascii: "=") || padding == 0 else { return nil }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(digits.count / 4 * 3)
        var bits: UInt32 = 0
        for (index, digit) in digits.dropLast(padding).enumerated() {
            guard let value = value(of: digit) else { return nil }
            bits = bits << 6 | value
            if index % 4 != 0 { bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(6 - index % 4 * 2))) }
        }
        // The bits that padding leaves over must be zero, else the text would change.
        if padding > 0, bits & (padding == 1 ? 3 : 15) != 0 { return nil }
        return bytes
    }

    private static func value(of digit: UInt8) -> UInt32? {
        switch digit {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(digit - UInt8(ascii: "A"))
        case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(digit - UInt8(ascii: "a") + 26)
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(digit - UInt8(ascii: "0") + 52)
        case UInt8(ascii: "+"): 62
        case UInt8(ascii: "/"): 63
        default: nil
        }
    }
}
