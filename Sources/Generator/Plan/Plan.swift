/// What will be written: every type, member, identifier and file is final here. Knows nothing of the layout of text.
public struct Plan: Sendable {
    /// The module the files belong to.
    public var module: String
    /// The comment at the head of every file, without `//`.
    public var header: String
    /// The access level of what is written.
    public var access: AccessLevel
    /// The files, sorted by path.
    public var files: [PlannedFile]
    /// How many operations and schemas the description has, for the summary line.
    public var operationCount: Int
    public var schemaCount: Int
    /// How many operations and schemas the description has that nothing is written for; each has its diagnostic.
    public var leftOut: LeftOut

    /// What a description has and its output lacks.
    public struct LeftOut: Sendable, Hashable {
        public var operationCount: Int
        public var schemaCount: Int

        /// Counts, or nothing.
        public init(operationCount: Int = 0, schemaCount: Int = 0) {
            self.operationCount = operationCount
            self.schemaCount = schemaCount
        }
    }
    /// The names that were made up, for later runs.
    public var lock = NameLock()
}

/// The access level of generated declarations.
public enum AccessLevel: String, Sendable, CaseIterable {
    case `public`, package, `internal`
}

/// One file and its declarations, sorted by name.
public struct PlannedFile: Sendable {
    /// The path below the output folder, with `/`: `Models/Action.swift`.
    public var path: String
    public var declarations: [Declaration]
}

/// A declaration at the top level of a file. Indirect, so that sorting and passing them on moves a word for each.
public indirect enum Declaration: Sendable {
    case record(RecordPlan)
    case enumeration(EnumerationPlan)
    case union(UnionPlan)
    case alias(AliasPlan)
    case output(OutputPlan)
    case bodyChoice(BodyChoicePlan)
    case headers(HeadersPlan)
    case resource(ResourcePlan)
    case client(ClientPlan)

    /// The name that it declares.
    public var name: Identifier {
        switch self {
        case .record(let plan): plan.name
        case .enumeration(let plan): plan.name
        case .union(let plan): plan.name
        case .alias(let plan): plan.name
        case .output(let plan): plan.name
        case .bodyChoice(let plan): plan.name
        case .headers(let plan): plan.name
        case .resource(let plan): plan.name
        case .client(let plan): plan.name
        }
    }
}

/// What stands in the doc comment of a declaration: texts of the description, made safe when they are rendered.
public struct Documentation: Sendable, Hashable {
    /// The first line.
    public var summary: String?
    /// More, as Markdown paragraphs.
    public var discussion: String?
    /// Facts from keywords, one line each: the default, bounds, a pattern, `x-release-lifecycle`.
    public var facts: [String] = []
    /// Whether the description deprecates it.
    public var isDeprecated = false

    /// Makes documentation.
    public init(summary: String? = nil, discussion: String? = nil, facts: [String] = [], isDeprecated: Bool = false) {
        self.summary = summary
        self.discussion = discussion
        self.facts = facts
        self.isDeprecated = isDeprecated
    }
}

/// Protocols of a model that `sdkgen.yaml` can leave out.
public enum Conformance: String, Sendable, CaseIterable, Hashable {
    case hashable = "Hashable"
    case codable = "Codable"
}

/// A struct with one stored property per property of an object schema.
public struct RecordPlan: Sendable {
    public var name: Identifier
    public var documentation: Documentation
    public var conformances: [Conformance]
    /// Whether it may hold a secret, and prints itself without.
    public var mayHoldSecrets = false
    /// In document order; the one for undeclared properties, if any, last.
    public var properties: [PropertyPlan]
    /// The schema it comes from.
    public var pointer: JSONPointer
    public var location: SourceLocation
    /// What its values must be beyond their types.
    public var rules: RulesPlan?
}

/// What `validate()` checks of a record.
public struct RulesPlan: Sendable, Hashable {
    /// The rules of properties, by the name on the wire, in document order.
    public var properties: [Property] = []
    /// Those of the values that no property declares.
    public var additional: [RulePlan] = []
    /// Those of the object itself.
    public var model: [RulePlan] = []

    /// The rules of one property.
    public struct Property: Sendable, Hashable {
        public var name: String
        public var value: [RulePlan]
    }

    var isEmpty: Bool { properties.isEmpty && additional.isEmpty && model.isEmpty }
}

/// One rule: a keyword of JSON Schema and its argument.
public indirect enum RulePlan: Sendable, Hashable {
    /// `maxLength`, `minItems` and the like.
    case count(Keyword, Int)
    /// `minimum`, `multipleOf` and the like.
    case number(Keyword, Double)
    case pattern(String)
    case uniqueItems
    /// What holds for the names of properties.
    case propertyNames([RulePlan])
    /// What holds for the elements of an array and the values of a map.
    case each([RulePlan])

    /// The keywords that have a number.
    public enum Keyword: String, Sendable, Hashable {
        case minLength, maxLength, minItems, maxItems, minProperties, maxProperties
        case minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf
    }
}

/// A stored property.
public struct PropertyPlan: Sendable {
    public enum DefaultArgument: Sendable, Hashable {
        /// `= nil`
        case `nil`
        /// `= .absent`
        case absent
        /// The one value that the schema allows: `= "card"`, `= 3`, `= .card`.
        case string(String)
        case integer(String)
        case member(Identifier)
        /// `= [:]`, for undeclared properties.
        case emptyDictionary
    }
    public var name: Identifier
    /// The key in JSON; empty for the property that holds undeclared ones.
    public var wireName: String
    public var documentation: Documentation
    /// The declared type, optional or nullable included.
    public var type: TypeReference
    /// Whether it is stored in a box.
    public var isIndirect: Bool
    /// Whether its value is a secret that never shows in descriptions.
    public var isSecret: Bool
    /// Whether nil is written as null (required and nullable).
    public var writesNull: Bool
    /// Whether it holds the properties that the schema does not declare.
    public var isAdditional: Bool
    public var defaultArgument: DefaultArgument?
    public var location: SourceLocation
    /// A value that the description gives for it.
    public var example: Node?
}

/// A Swift type as it is used in a declaration.
public indirect enum TypeReference: Sendable, Hashable {
    /// A type of the generated module.
    case named(Identifier)
    /// A type of the standard library or of the runtime.
    case runtime(RuntimeType)
    case array(TypeReference)
    /// `[String: Value]`
    case dictionary(TypeReference)
    case optional(TypeReference)
    /// `Nullable<Wrapped>`
    case nullable(TypeReference)
    /// A type of the runtime with one parameter.
    case generic(GenericType, TypeReference)

    /// `ItemStream<Item>`
    static func stream(_ item: TypeReference) -> TypeReference { .generic(.itemStream, item) }
    /// `ServerSentEvent<Data>`
    static func event(_ data: TypeReference) -> TypeReference { .generic(.serverSentEvent, data) }
}

/// The types of the runtime that responses have and that hold one of another type.
public enum GenericType: String, Sendable, Hashable, CaseIterable {
    case itemStream = "ItemStream"
    case serverSentEvent = "ServerSentEvent"
}

/// The types of the standard library and of the runtime that properties and parameters can have.
public enum RuntimeType: String, Sendable, Hashable, CaseIterable {
    case string = "String"
    case bool = "Bool"
    case int = "Int"
    case int32 = "Int32"
    case int64 = "Int64"
    case uint32 = "UInt32"
    case uint64 = "UInt64"
    case double = "Double"
    case float = "Float"
    case date = "Date"
    case calendarDate = "CalendarDate"
    case uuid = "UUID"
    case url = "URL"
    case base64Data = "Base64Data"
    case jsonValue = "JSONValue"
    /// The body of a request or response that is no JSON, form or text; never a property's type.
    case bytes = "HTTPBody"
    /// A file in a multipart body.
    case filePart = "FilePart"

    /// Those that a property can have.
    static let ofProperties = allCases.filter { $0 != .bytes && $0 != .filePart }
}

/// An open enum: a struct over its raw value with a static member for each known value.
public struct EnumerationPlan: Sendable {
    public struct Member: Sendable {
        public var name: Identifier
        /// The value: a string, or the digits of an integer.
        public var rawValue: String
        public var documentation: Documentation
    }
    public var name: Identifier
    public var documentation: Documentation
    public var conformances: [Conformance]
    /// `String` or `Int`.
    public var rawType: RuntimeType
    public var members: [Member]
    public var pointer: JSONPointer
    public var location: SourceLocation
}

/// An enum with a case for each branch and `unknown(JSONValue)`.
public struct UnionPlan: Sendable {
    public struct Branch: Sendable {
        public var name: Identifier
        public var payload: TypeReference
        public var conditions: [BranchCondition]
        public var documentation: Documentation
        /// Where the schemas of its payload stand.
        public var schemas: [JSONPointer] = []
    }
    public var name: Identifier
    public var documentation: Documentation
    public var conformances: [Conformance]
    public var discriminator: String?
    public var branches: [Branch]
    public var pointer: JSONPointer
    public var location: SourceLocation
}

/// `public typealias ActionID = String`: a component that is an array, a map, a scalar or another component; or the name
/// that a type had before.
public struct AliasPlan: Sendable {
    public var name: Identifier
    public var documentation: Documentation
    public var type: TypeReference
    /// The schema that it comes from; `nil` for the former name of a type that no schema is behind.
    public var pointer: JSONPointer?
    public var location: SourceLocation
    /// What a former name is to be replaced by.
    public var currentName: Identifier?
}
