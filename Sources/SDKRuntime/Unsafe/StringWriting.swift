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
        reserve(bytes.count + 10)
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
            while end - source >= 8 {
                let word = UInt64(littleEndian: UnsafeRawPointer(source).loadUnaligned(as: UInt64.self))
                let specials = Self.specials(word)
                // Copied whole in any case: what follows a special byte is overwritten.
                UnsafeMutableRawPointer(target).storeBytes(of: word.littleEndian, as: UInt64.self)
                let plain = specials == 0 ? 8 : specials.trailingZeroBitCount >> 3
                source += plain
                target += plain
                if specials != 0 { break }
            }
            guard source < end else { break }
            let byte = source.pointee
            if byte >= 0x20, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") {
                target.pointee = byte
                target += 1
            } else {
                advance(target - next)
                reserve(6 + (end - source) + 8)
                target = next + Self.escape(byte, to: next)
            }
            source += 1
        }
        advance(target - next)
    }

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
