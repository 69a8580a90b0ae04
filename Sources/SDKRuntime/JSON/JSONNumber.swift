/// A JSON number with its text as it was written, so that nothing is lost.
public struct JSONNumber: Hashable, Sendable, CustomStringConvertible {
    /// The number as RFC 8259 §6 writes it.
    public let text: String

    /// The number of an integer.
    public init<I: BinaryInteger>(_ value: I) { text = String(value) }

    /// The number of a finite double; `nil` for infinities and NaN.
    public init?(_ value: Double) {
        guard value.isFinite else { return nil }
        text = DoubleText.text(of: value)
    }

    /// The number that `text` writes; `nil` if it is not a JSON number.
    public init?(text: String) {
        guard NumberGrammar.accepts(text) else { return nil }
        self.text = text
    }

    init(checked text: String) { self.text = text }

    /// The value, if it is integral and fits; `1.0` and `1e2` are integral.
    public var int: Int64? { ExactInteger(text).flatMap { Int64(exactly: $0) } }

    /// The value, if it is integral, not negative and fits.
    public var uint: UInt64? { ExactInteger(text).flatMap { UInt64(exactly: $0) } }

    /// The nearest double; infinite when the number is too large.
    public var double: Double { Double(text) ?? .nan }

    /// The text.
    public var description: String { text }

    /// Whether the values are equal: `1`, `1.0` and `10e-1` are.
    public static func == (first: Self, second: Self) -> Bool {
        if first.text == second.text { return true }
        switch (ExactInteger(first.text), ExactInteger(second.text)) {
        case (let first?, let second?): return first == second
        case (nil, nil):
            let (first, second): (Double, Double) = (first.double, second.double)
            return first.isFinite && first == second
        default: return false
        }
    }

    public func hash(into hasher: inout Hasher) { hasher.combine(double) }
}
