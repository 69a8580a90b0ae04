/// FNV-1a over 64 bits: the same in every process, as Swift's own hashing is not.
struct StableHash {
    private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

    mutating func add(_ number: UInt64) { value = (value ^ number) &* 0x0000_0100_0000_01b3 }

    /// Adds a text, and that it ends.
    mutating func add(_ text: String) {
        for byte in text.utf8 { add(UInt64(byte)) }
        add(0xff)
    }

    /// All of the hash of a file's contents in hexadecimal: tells contents apart that differ by chance or by an edit, and
    /// is no defence against somebody who wants two to be the same.
    static func text(of contents: [UInt8]) -> String {
        var hash = StableHash()
        for byte in contents { hash.add(UInt64(byte)) }
        return String(hash.value, radix: 16)
    }

    /// The first half in hexadecimal, as a name lock has it.
    static func text(_ value: UInt64) -> String {
        let digits = String(value >> 32, radix: 16)
        return String(repeating: "0", count: 8 - digits.count) + digits
    }
}
