extension JSONOutput {
    /// Writes a string; only quotes, backslashes and control characters are escaped (RFC 8259 §7).
    public mutating func write(_ value: String) {
        if value.utf8.withContiguousStorageIfAvailable({ write($0) }) == nil {
            var copy = value  // a string bridged from elsewhere
            copy.withUTF8 { write($0) }
        }
    }

    @inline(__always)
    private mutating func write(_ bytes: UnsafeBufferPointer<UInt8>) {
        reserve(bytes.count + 2 + ByteBlock.count)
        next.pointee = UInt8(ascii: "\"")
        advance(1)
        if let start = bytes.baseAddress { writeContent(start, start + bytes.count) }
        reserve(1)
        next.pointee = UInt8(ascii: "\"")
        advance(1)
    }

    private mutating func writeContent(_ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) {
        var source = start
        var target = next
        while source < end {
            // Copied whole in any case: what follows a byte that is escaped is overwritten.
            let (width, plain): (Int, Int)
            if end - source >= ByteBlock.count {
                let block = ByteBlock(source)
                block.store(to: target)
                (width, plain) = (ByteBlock.count, block.firstToEscape)
            } else {
                width = min(end - source, 8)
                let word = Self.word(source, count: width)
                UnsafeMutableRawPointer(target).storeBytes(of: word.littleEndian, as: UInt64.self)
                let specials = Self.specials(word)
                plain = specials == 0 ? width : specials.trailingZeroBitCount >> 3
            }
            source += plain
            target += plain
            if plain < width {
                advance(target - next)
                reserve(6 + (end - source) + ByteBlock.count)
                target = next + Self.escape(source.pointee, to: next)
                source += 1
            }
        }
        advance(target - next)
    }

    /// The first one to eight bytes at `place` as a word, filled up with spaces.
    @inline(__always)
    private static func word(_ place: UnsafePointer<UInt8>, count: Int) -> UInt64 {
        let raw = UnsafeRawPointer(place)
        if count == 8 { return UInt64(littleEndian: raw.loadUnaligned(as: UInt64.self)) }
        let bytes: UInt64
        if count >= 4 {  // two halves that may overlap
            let last = UInt64(UInt32(littleEndian: raw.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self)))
            bytes = UInt64(UInt32(littleEndian: raw.loadUnaligned(as: UInt32.self))) | last << UInt64((count - 4) * 8)
        } else {  // the first, the middle and the last of one to three
            let (middle, last) = (count >> 1, count - 1)
            bytes =
                UInt64(place[0]) | UInt64(place[middle]) << UInt64(middle * 8) | UInt64(place[last]) << UInt64(last * 8)
        }
        return bytes | 0x2020_2020_2020_2020 << UInt64(count * 8)
    }

    /// The bytes that cannot stand in a string as they are, as set high bits; exact for the lowest one.
    @inline(__always)
    private static func specials(_ word: UInt64) -> UInt64 {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let quotes = word ^ (ones &* 0x22)
        let backslashes = word ^ (ones &* 0x5C)
        let controls = (word &- (ones &* 0x20)) & ~word
        let found = controls | ((quotes &- ones) & ~quotes) | ((backslashes &- ones) & ~backslashes)
        return found & (ones &* 0x80)
    }

    /// Writes the escape of `byte` and gives its length.
    private static func escape(_ byte: UInt8, to target: UnsafeMutablePointer<UInt8>) -> Int {
        target[0] = UInt8(ascii: "\\")
        switch byte {
        case 0x0A: target[1] = UInt8(ascii: "n")
        case 0x09: target[1] = UInt8(ascii: "t")
        case 0x0D: target[1] = UInt8(ascii: "r")
        case 0x08: target[1] = UInt8(ascii: "b")
        case 0x0C: target[1] = UInt8(ascii: "f")
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): target[1] = byte
        default:
            target[1] = UInt8(ascii: "u")
            target[2] = UInt8(ascii: "0")
            target[3] = UInt8(ascii: "0")
            target[4] = UInt8(ascii: "0") + (byte >> 4)
            let low = byte & 15
            target[5] = low < 10 ? UInt8(ascii: "0") + low : UInt8(ascii: "a") + low - 10
            return 6
        }
        return 2
    }
}
