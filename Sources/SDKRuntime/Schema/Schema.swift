/// What a Swift type declares about its values: ``SchemaValue/schema``.
///
/// A model's is the names that its stored properties have on the wire. The types of the properties and their places are
/// those that Swift knows of the model. The runtime asks for it once and makes a table of it.
///
/// ```swift
/// public static var schema: Schema {
///     Schema("""
///         id
///         client_secret
///         display_name
///         """, nullable: ["display_name"], secret: ["client_secret"])
/// }
/// ```
///
/// One literal, because the compiler has to write code for every element of a list and for every call; and computed,
/// because it writes more code for a constant, and for each use of one.
public struct Schema: Sendable {
    // Behind a reference: every type of a generated module has code that hands its declaration on, less for one word.
    indirect enum Content: Sendable {
        case value(ValueDescriptor)
        case record(FieldNames, ValueRules)
        case union(discriminator: String?, [Branch])
    }

    let content: Content

    init(_ descriptor: ValueDescriptor) { content = .value(descriptor) }

    /// Declares a model with nothing special about its properties.
    ///
    /// A declaration that does not name as many properties as the model stores is a mistake in the source and stops the
    /// program with the model's name.
    ///
    /// - Parameter names: The names on the wire, one a line, in the order of the stored properties. In a name that has
    ///   them, a backslash is written as two and a line feed as a backslash and an `n`.
    @inline(never)
    public init(_ names: StaticString) {
        self.init(names, additional: false)
    }

    /// Declares a model.
    ///
    /// - Parameters:
    ///   - names: The names on the wire, as in ``init(_:)``.
    ///   - nullable: Names of properties that are written as `null` when they are `nil`, rather than left out.
    ///   - secret: Names of confidential properties: shown as `<redacted>` in descriptions, errors and drift.
    ///   - additional: Whether the model's last property, a `[String: V]`, takes the properties that have no name
    ///     here.
    ///   - rules: What `validate()` checks.
    @inline(never)
    public init(
        _ names: StaticString, nullable: [String] = [], secret: [String] = [],
        additional: Bool = false, rules: ValueRules = ValueRules()
    ) {
        content = .record(
            FieldNames(names, nullable: nullable, secret: secret, additional: additional), rules)
    }

    /// Declares a union, which is checked against the enum when it is used first.
    ///
    /// - Parameters:
    ///   - discriminator: The property that selects the branch.
    ///   - branches: One for each case but the last.
    @inline(never)
    public init(discriminator: StaticString? = nil, _ branches: [Branch]) {
        content = .union(discriminator: discriminator?.description, branches)
    }
}
