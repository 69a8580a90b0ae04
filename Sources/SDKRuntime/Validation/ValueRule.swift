/// What a value must be beyond its type: one keyword of JSON Schema (2020-12, Validation §6).
///
/// Numbers are compared as `Double`; lengths count Unicode scalars, as the standard says.
public indirect enum ValueRule: Hashable, Sendable {
    /// At least so many characters.
    case minLength(Int)
    /// At most so many characters.
    case maxLength(Int)
    /// A regular expression that some part of the text matches; see ``TextPattern``.
    case pattern(String)
    /// At least this number.
    case minimum(Double)
    /// At most this number.
    case maximum(Double)
    /// More than this number.
    case exclusiveMinimum(Double)
    /// Less than this number.
    case exclusiveMaximum(Double)
    /// A multiple of this number.
    case multipleOf(Double)
    /// At least so many elements.
    case minItems(Int)
    /// At most so many elements.
    case maxItems(Int)
    /// No two equal elements.
    case uniqueItems
    /// At least so many properties.
    case minProperties(Int)
    /// At most so many properties.
    case maxProperties(Int)
    /// What holds for the names of the properties that are not declared, and for the keys of a map.
    case propertyNames([ValueRule])
    /// No more levels than can be checked; never part of a model's rules.
    case depth(Int)
    /// What holds for the elements of an array and for the values of a map.
    case each([ValueRule])
}

/// The rules of a model, which `validate()` checks: an argument of its ``Schema``.
///
/// ```swift
/// rules: ValueRules([
///     "name": [.minLength(1), .maxLength(64)],
/// ])
/// ```
public struct ValueRules: Hashable, Sendable {
    /// Those of properties, by the name on the wire.
    let properties: [String: [ValueRule]]
    /// Those of the values that no property declares.
    let additional: [ValueRule]
    /// Those of the object itself.
    let model: [ValueRule]

    /// Lists the rules.
    ///
    /// - Parameters:
    ///   - properties: Those of properties, by the name on the wire.
    ///   - additional: Those of the values that no property declares.
    ///   - model: Those of the object itself.
    public init(_ properties: [String: [ValueRule]] = [:], additional: [ValueRule] = [], model: [ValueRule] = []) {
        self.properties = properties
        self.additional = additional
        self.model = model
    }
}
