/// Why a value cannot be written as JSON.
public struct EncodingFailure: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong.
    public enum Reason: Hashable, Sendable {
        /// JSON has no infinities and no NaN (RFC 8259 §6).
        case nonFiniteNumber
        /// RFC 3339 has four digits for the year.
        case dateOutOfRange
        /// Objects and arrays nest deeper than the thread's stack has room for.
        case tooDeep(depth: Int)
        /// A model has a declared property that is written, and an undeclared one of the same name.
        case duplicateProperty(String)
        /// A type of the user refused to be written.
        case refused(String)
    }

    /// What is wrong.
    public var reason: Reason

    /// Creates a failure.
    public init(_ reason: Reason) { self.reason = reason }

    /// What is wrong, in words.
    public var description: String {
        switch reason {
        case .nonFiniteNumber: "a number is infinite or not a number, which JSON cannot express"
        case .dateOutOfRange: "a date lies outside the years 0 to 9999, which RFC 3339 cannot express"
        case .tooDeep(let depth): "objects and arrays nest \(depth) deep, for which the thread's stack has no room"
        case .duplicateProperty(let name):
            "the undeclared property \(name.debugDescription) has the name of a declared one, and both would be written"
        case .refused(let message): message
        }
    }
}
