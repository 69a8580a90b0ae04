/// The value of a JSON number that is integral and whose magnitude fits 64 bits.
struct ExactInteger: Equatable {
    let magnitude: UInt64
    let isNegative: Bool

    init?(_ text: String) { self.init(utf8: text.utf8) }

    /// Reads a number that satisfies the grammar of RFC 8259 §6.
    init?(utf8 text: some Sequence<UInt8>) {
        var value: UInt64 = 0
        var zeros = 0  // trailing zeros of the digits so far: they may be cut away by a negative exponent
        var fraction = 0
        var exponent = 0
        var isNegative = false
        var isExponentNegative = false
        var part = Part.whole
        for byte in text {
            switch byte {
            case UInt8(ascii: "-") where part == .exponent: isExponentNegative = true
            case UInt8(ascii: "-"): isNegative = true
            case UInt8(ascii: "+"): break
            case UInt8(ascii: "."): part = .fraction
            case UInt8(ascii: "e"), UInt8(ascii: "E"): part = .exponent
            default:
                let digit = Int(byte &- UInt8(ascii: "0"))
                if part == .exponent {
                    exponent = min(exponent * 10 + digit, 1_000_000)
                    continue
                }
                if part == .fraction { fraction += 1 }
                if digit == 0 {
                    zeros += 1
                } else {
                    guard let next = Self.appending(digit, after: value == 0 ? 0 : zeros, to: value) else { return nil }
                    value = next
                    zeros = 0
                }
            }
        }
        self.isNegative = isNegative && value != 0
        guard value != 0 else {
            magnitude = 0
            return
        }
        let shift = zeros - fraction + (isExponentNegative ? -exponent : exponent)
        guard shift >= 0, shift < 20, let scaled = Self.scaled(value, by: shift) else { return nil }
        magnitude = scaled
    }

    private enum Part { case whole, fraction, exponent }

    private static func appending(_ digit: Int, after zeros: Int, to value: UInt64) -> UInt64? {
        guard zeros < 20, let shifted = scaled(value, by: zeros + 1) else { return nil }
        let (sum, overflow) = shifted.addingReportingOverflow(UInt64(digit))
        return overflow ? nil : sum
    }

    private static func scaled(_ value: UInt64, by zeros: Int) -> UInt64? {
        var value = value
        if value == 0 { return 0 }
        for _ in 0..<zeros {
            let (product, overflow) = value.multipliedReportingOverflow(by: 10)
            if overflow { return nil }
            value = product
        }
        return value
    }
}

extension FixedWidthInteger {
    /// The integer, if it fits this type.
    init?(exactly integer: ExactInteger) {
        if integer.isNegative {
            guard integer.magnitude <= UInt64(Int64.max) + 1 else { return nil }
            self.init(exactly: Int64(truncatingIfNeeded: 0 &- integer.magnitude))
        } else {
            self.init(exactly: integer.magnitude)
        }
    }
}
