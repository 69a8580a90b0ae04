/// An enum with one case per branch of `oneOf` or `anyOf`, and `unknown(JSONValue)` as its last case.
///
/// Every case has exactly one payload and none is `indirect`.
public protocol UnionRecord: SchemaValue, CustomStringConvertible {
    /// The payloads of the cases, in the order of the cases, without `unknown`.
    static var schema: UnionSchema<Self> { get }
}

/// A ``UnionRecord`` that is also `Hashable` and `Codable`, through the same table.
public typealias Union = UnionRecord & Hashable & Codable

/// The table of a union's branches.
public struct UnionSchema<U>: Sendable {
    let table: UnionTable

    /// Creates the table and checks it against the enum.
    ///
    /// - Parameters:
    ///   - discriminator: The property that selects the branch.
    ///   - branches: One for each case but the last.
    public init(discriminator: StaticString? = nil, _ branches: [Branch]) {
        table = UnionTable(union: U.self, discriminator: discriminator?.description, branches: branches)
    }
}

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
