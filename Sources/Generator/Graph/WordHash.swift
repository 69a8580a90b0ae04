/// A hash over 64 bits that takes eight bytes at a time: for the texts of a description, which are long.
///
/// The seed differs by process, so that no description can be made to have two texts of one hash; what is to be equal in
/// later runs needs ``StableHash``.
struct WordHash {
    private(set) var value = WordHash.seed

    private static let seed = UInt64.random(in: .min ... .max)

    mutating func add(_ number: UInt64) {
        let product = (value ^ number).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
        value = product.high ^ product.low
    }

    /// Adds a text, and how long it is.
    mutating func add(_ text: String) {
        var word: UInt64 = 0
        var count = 0
        for byte in text.utf8 {
            word = word << 8 | UInt64(byte)
            count += 1
            if count.isMultiple(of: 8) { add(word) }
        }
        add(word)
        add(UInt64(count))
    }
}
