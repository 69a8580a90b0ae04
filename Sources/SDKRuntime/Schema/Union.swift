/// An enum with one case per branch of `oneOf` or `anyOf`, and `unknown(JSONValue)` as its last case.
///
/// Every case has exactly one payload, without a label, and none is `indirect`.
///
/// ``SchemaValue/schema`` is all that it implements: the payloads of the cases, in the order in which they are tried,
/// without `unknown`. Payloads of one type are in the order of their cases.
public typealias UnionRecord = UnionMark & SchemaValue & CustomStringConvertible

/// Tells a ``UnionRecord`` from other values of the runtime, as ``RecordMark`` does a model.
@_marker public protocol UnionMark {}

/// A ``UnionRecord`` that is also `Hashable` and `Codable`, through the same table.
public typealias Union = UnionRecord & Hashable & Codable

/// One case of a union.
public struct Branch: Sendable {
    let payload: any SchemaValue.Type
    let conditions: [Condition]

    /// Declares a case.
    ///
    /// - Parameters:
    ///   - payload: The type of the payload.
    ///   - conditions: What a value must be to be tried as this branch; all must hold.
    public init(_ payload: any SchemaValue.Type, _ conditions: Condition...) {
        self.payload = payload
        self.conditions = conditions
    }
}

/// What a value must be to belong to a branch.
///
/// A value without the property that ``tag(_:)`` or ``equals(_:_:)`` asks about may still be of the branch: it is tried
/// after those whose conditions hold.
public enum Condition: Sendable {
    /// The discriminator is one of these.
    case tag([String])
    /// The value is of one of these types; `number` takes integers too.
    case type([JSONType])
    /// The value is an object with all these properties.
    case has([StaticString])
    /// The value is an object whose property is one of these strings: a `const`, or an enumeration.
    case equals(StaticString, [String])
}
