/// The types of JSON Schema.
///
/// `integer` is a number without a fractional part; a value is never of both `integer` and `number`.
public enum JSONType: String, Hashable, Sendable {
    case null, bool, integer, number, string, array, object
}
