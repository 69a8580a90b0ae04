/// Brings the text of a file into UTF-8 without a byte order mark (YAML 1.2.2 §5.2).
enum TextDecoding {
    /// Why a text cannot be brought into UTF-8.
    struct Failure: Error {
        /// What is wrong.
        var message: String
    }

    /// The text in UTF-8; places in it are places in what an editor shows.
    static func utf8(_ bytes: [UInt8]) throws(Failure) -> [UInt8] {
        let head = Array(bytes.prefix(4))
        if head.starts(with: [0xEF, 0xBB, 0xBF]) { return Array(bytes.dropFirst(3)) }
        if head == [0x00, 0x00, 0xFE, 0xFF] || head == [0xFF, 0xFE, 0x00, 0x00] {
            throw Failure(message: "the file is in UTF-32; save it as UTF-8")
        }
        if head.starts(with: [0xFE, 0xFF]) { return try utf16(bytes.dropFirst(2), bigEndian: true) }
        if head.starts(with: [0xFF, 0xFE]) { return try utf16(bytes.dropFirst(2), bigEndian: false) }
        if head.count >= 2, head[0] == 0, head[1] != 0 { return try utf16(bytes[...], bigEndian: true) }
        if head.count >= 2, head[0] != 0, head[1] == 0 { return try utf16(bytes[...], bigEndian: false) }
        return bytes
    }

    private static func utf16(_ bytes: ArraySlice<UInt8>, bigEndian: Bool) throws(Failure) -> [UInt8] {
        guard bytes.count.isMultiple(of: 2) else { throw Failure(message: "the file ends inside a UTF-16 code unit") }
        var units: [UInt16] = []
        units.reserveCapacity(bytes.count / 2)
        for index in stride(from: bytes.startIndex, to: bytes.endIndex, by: 2) {
            let first = UInt16(bytes[index])
            let second = UInt16(bytes[index + 1])
            units.append(bigEndian ? first << 8 | second : second << 8 | first)
        }
        guard let text = String(validating: units, as: UTF16.self) else {
            throw Failure(message: "the file is not valid UTF-16; save it as UTF-8")
        }
        return Array(text.utf8)
    }
}
