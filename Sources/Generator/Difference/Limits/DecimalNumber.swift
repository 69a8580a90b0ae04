/// A number as its decimal digits: in binary, 0.3 is no multiple of 0.1.
struct DecimalNumber {
    /// The digits without the sign and the point.
    private let digits: UInt64
    /// The power of ten that they count.
    private let exponent: Int

    /// The shortest decimal number that is read as this one.
    init(_ number: Double) {
        let parts = "\(number.magnitude)".split(separator: "e")
        let halves = (parts.first ?? "").split(separator: ".")
        let fraction = halves.count > 1 && halves[1] != "0" ? halves[1] : ""
        digits = UInt64((halves.first ?? "") + fraction) ?? 0
        exponent = (parts.count > 1 ? Int(parts[1]) ?? 0 : 0) - fraction.count
    }

    /// Whether it is another one times an integer.
    func isMultiple(of step: DecimalNumber) -> Bool {
        guard digits > 0 else { return true }
        guard step.digits > 0 else { return false }
        let shift = exponent - step.exponent
        if shift >= 0 {
            var rest = digits % step.digits
            for _ in 0..<shift where rest > 0 {
                rest = step.digits.dividingFullWidth(rest.multipliedFullWidth(by: 10)).remainder
            }
            return rest == 0
        }
        var divisor = step.digits
        for _ in shift..<0 {
            let (product, isOverflow) = divisor.multipliedReportingOverflow(by: 10)
            // More than all the digits there are.
            if isOverflow { return false }
            divisor = product
        }
        return digits.isMultiple(of: divisor)
    }
}
