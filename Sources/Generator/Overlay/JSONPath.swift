/// A query into a tree of values (RFC 9535), as overlays use it to say what they change.
///
///     $.paths['/trees'].get            one operation
///     $.paths.*.*.responses['404']     every answer with 404
///     $..parameters[?@.name == 'page'] every parameter of that name
struct JSONPath {
    /// One step: what is taken of each value, or of each value and all below it (§2.5).
    struct Segment {
        var isDescendant: Bool
        var selectors: [Selector]
    }

    /// What is taken of one value (§2.3).
    indirect enum Selector {
        case name(String)
        case wildcard
        case index(Int)
        case slice(start: Int?, end: Int?, step: Int)
        case filter(Condition)
    }

    /// What a filter asks of a value (§2.3.5).
    indirect enum Condition {
        case or([Condition])
        case and([Condition])
        case not(Condition)
        case exists(Operand)
        case compare(Operand, Comparison, Operand)
    }

    enum Comparison: String, CaseIterable {
        case equal = "==", unequal = "!=", lessOrEqual = "<=", greaterOrEqual = ">=", less = "<", greater = ">"
    }

    /// A side of a comparison.
    indirect enum Operand {
        case literal(Scalar)
        /// From the value that the filter looks at, or from the root.
        case query(isFromRoot: Bool, [Segment])
        /// `length(…)`: of a text, a list or an object (§2.4.4).
        case length(Operand)
        /// `count(…)`: how many values a query finds (§2.4.5).
        case count(Operand)
    }

    var segments: [Segment]
}

/// Why a text is no query.
struct JSONPathError: Error {
    /// What is wrong, after which the offset is named.
    var message: String
    /// The character where it was found out, from 0.
    var offset: Int
}
