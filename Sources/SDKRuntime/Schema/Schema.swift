/// What the table interpreter knows about a Swift type: ``SchemaValue/schema``.
///
/// A model's is a table of the names that its stored properties have on the wire. The types of the properties and their
/// places are those that Swift knows of the model.
///
/// ```swift
/// public static let schema = Schema(of: Self.self, """
///     id
///     client_secret
///     display_name
///     """, nullable: ["display_name"], secret: ["client_secret"])
/// ```
///
/// One literal, because the compiler has to write code for every element of a list and for every call; and types that are
/// not generic, because it has to find and pass a witness for those that are.
public struct Schema: Sendable {
    /// The tables are apart from the descriptors: a descriptor of a recursive type is made before its table.
    enum Content {
        case value(ValueDescriptor)
        case record(RecordTable)
        case union(UnionTable)
    }

    let content: Content

    init(_ descriptor: ValueDescriptor) { content = .value(descriptor) }

    /// Creates the table of a model with nothing special about its properties.
    ///
    /// A table that does not name as many properties as the model stores is a mistake in the source and stops the program
    /// with the model's name.
    ///
    /// - Parameters:
    ///   - model: The model.
    ///   - names: The names on the wire, one a line, in the order of the stored properties. In a name that has them, a
    ///     backslash is written as two and a line feed as a backslash and an `n`.
    @inline(never)
    public init(of model: Any.Type, _ names: StaticString) {
        self.init(of: model, names, additional: false)
    }

    /// Creates the table of a model.
    ///
    /// - Parameters:
    ///   - model: The model.
    ///   - names: The names on the wire, as in ``init(of:_:)``.
    ///   - nullable: Names of properties that are written as `null` when they are `nil`, rather than left out.
    ///   - secret: Names of confidential properties: shown as `<redacted>` in descriptions, errors and drift.
    ///   - additional: Whether the model's last property, a `[String: V]` or an optional of it, takes the properties
    ///     that have no name here.
    ///   - rules: What `validate()` checks; made when it does.
    @inline(never)
    public init(
        of model: Any.Type, _ names: StaticString, nullable: [String] = [], secret: [String] = [],
        additional: Bool = false, rules: @autoclosure @escaping @Sendable () -> ValueRules = ValueRules()
    ) {
        let names = FieldNames(names, nullable: nullable, secret: secret, additional: additional)
        content = .record(RecordTable(model, names, rules: rules))
    }

    /// Creates the table of a union and checks it against the enum.
    ///
    /// - Parameters:
    ///   - union: The union.
    ///   - discriminator: The property that selects the branch.
    ///   - branches: One for each case but the last.
    @inline(never)
    public init(of union: Any.Type, discriminator: StaticString? = nil, _ branches: [Branch]) {
        content = .union(
            UnionTable(union: union, discriminator: discriminator?.description, branches: branches))
    }
}

extension SchemaValue {
    /// What reads and writes values of the type in place.
    static var descriptor: ValueDescriptor {
        // Models and unions look their table up when they are used: that of a recursive one is not made yet.
        if let record = self as? any Record.Type { return record.recordDescriptor }
        if let union = self as? any UnionRecord.Type { return union.unionDescriptor }
        guard case .value(let descriptor) = schema.content else {
            // No input comes here: a type of the source has another kind's `schema`.
            preconditionFailure("\(self) has the schema of a model or a union and is none")
        }
        return descriptor
    }
}

extension Record {
    fileprivate static var recordDescriptor: ValueDescriptor { RecordDescriptor<Self>() }

    /// The table of the model.
    static var table: RecordTable {
        guard case .record(let table) = schema.content else {
            // No input comes here: a model of the source has another kind's `schema`.
            preconditionFailure("\(self) is a model and its schema is not a model's")
        }
        return table
    }
}

extension UnionRecord {
    fileprivate static var unionDescriptor: ValueDescriptor { UnionDescriptor<Self>() }

    /// The table of the union.
    static var table: UnionTable {
        guard case .union(let table) = schema.content else {
            // No input comes here: a union of the source has another kind's `schema`.
            preconditionFailure("\(self) is a union and its schema is not a union's")
        }
        return table
    }
}
