/// Tells contents apart that differ by chance or by an edit; no defence against somebody who wants two to be the same.
enum ContentDigest {
    /// FNV-1a over words of eight bytes instead of bytes, each turned so that all of its bits count, and the length.
    static func text(_ bytes: [UInt8]) -> String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        var word: UInt64 = 0
        for (index, byte) in bytes.enumerated() {
            word = word << 8 | UInt64(byte)
            if index & 7 == 7 {
                add(word, to: &hash)
                word = 0
            }
        }
        add(word, to: &hash)
        add(UInt64(bytes.count), to: &hash)
        return String(hash, radix: 16)
    }

    private static func add(_ word: UInt64, to hash: inout UInt64) {
        hash = (hash ^ word) &* 0x0000_0100_0000_01b3
        hash ^= hash >> 29
    }
}
