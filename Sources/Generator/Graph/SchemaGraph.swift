/// Every schema of a description in one arena: references resolved, `allOf` merged, unions classified. Knows nothing of Swift.
///
/// Schemas get their id before they are converted, so cycles and forward references need no care.
public struct SchemaGraph: Sendable {
    /// The schemas by id.
    public internal(set) var schemas: [ResolvedSchema] = []
    /// `components.schemas`, in document order.
    public internal(set) var components: [Named<SchemaID>] = []
    /// The forms that requests have of components that responses have in another form.
    public internal(set) var requestForms: [Named<SchemaID>] = []
    /// The operations with everything that they refer to resolved; those that have no meaning are left out and said.
    public internal(set) var operations: [ResolvedOperation] = []
    /// How many operations the description has that are left out; a path item that cannot be read counts as one.
    public internal(set) var leftOutOperationCount = 0
    /// What the service sends by itself: the bodies of webhooks and callbacks.
    public internal(set) var messages: [ResolvedMessage] = []
    /// `components.securitySchemes`, resolved.
    public internal(set) var securitySchemes: [Named<SecurityScheme>] = []

    /// The schemas that have a name: the components, and their forms for requests.
    var named: [Named<SchemaID>] { components + requestForms }

    /// The schema of an id, where it stands: to copy one out counts each of its dozen texts, lists and objects.
    public subscript(id: SchemaID) -> ResolvedSchema {
        _read { yield schemas[Int(id.index)] }
    }

    /// Follows `same` to the end, through components too.
    func target(of id: SchemaID) -> SchemaID {
        var id = id
        for _ in 0...schemas.count {
            guard case .same(let target) = self[id].shape else { return id }
            id = target
        }
        return id
    }
}

/// The index of a schema in a ``SchemaGraph``.
public struct SchemaID: Hashable, Sendable {
    let index: Int32
}

/// One schema with its meaning worked out.
public struct ResolvedSchema: Sendable {
    /// What values it allows.
    public var shape: Shape
    /// Whether null is allowed too (`nullable`, a `null` type, a union branch that is null, a null in an enum).
    public var isNullable: Bool
    /// Where it stands in the document; a component's is `/components/schemas/NAME`.
    public var pointer: JSONPointer
    /// The schema as written, for its documentation and places.
    public var source: SchemaObject
    /// The documentation after following references: the nearest one wins.
    public var title: String?
    public var description: String?
    public var isDeprecated: Bool
    /// Where the schemas stand that it was merged from, its own first; empty when it is one alone.
    public var layers: [JSONPointer] = []
    /// What responses have in place of this form, which is that of requests.
    public var responseForm: SchemaID?
}

/// What values a schema allows, besides null.
public enum Shape: Sendable {
    /// Anything: `{}`, `true`, or what cannot be told more narrowly.
    case any
    case boolean
    /// `format` as written: `int32`, `int64`, vendors' own.
    case integer(format: String?)
    case number(format: String?)
    case string(format: String?)
    case enumeration(EnumerationShape)
    case array(items: SchemaID)
    /// An object with declared properties, or without any and closed.
    case object(ObjectShape)
    /// An object without declared properties whose values have one schema; `nil` for any values.
    case map(values: SchemaID?)
    case union(UnionShape)
    /// The same as another schema: `$ref` alone or with siblings that do not change the type, a one-branch `allOf`, `oneOf`, `anyOf`.
    /// For a component it becomes a type alias; elsewhere the target is used. Never part of a cycle of references.
    case same(SchemaID)
}

/// `enum` or `const`, without null.
public struct EnumerationShape: Sendable {
    public enum Base: Sendable { case string, integer }
    public var base: Base
    /// The text of each value, in document order, without repetitions.
    public var members: [Named<String?>]
    /// Whether only one value is possible: `const`, or an enum with one member.
    public var isConstant: Bool { members.count == 1 }
    /// Whether it was written as `const`.
    public var isConst: Bool
    /// The names that an extension gives to members, by their text: `x-enum-varnames`, `x-enumNames`, `x-ms-enum`.
    public var names: [String: String] = [:]
}

/// An object with declared properties.
public struct ObjectShape: Sendable {
    public struct Property: Sendable {
        public var name: String
        public var schema: SchemaID
        public var isRequired: Bool
        public var isReadOnly: Bool
        public var isWriteOnly: Bool
        /// Where the name stands.
        public var location: SourceLocation
    }
    public enum Additional: Sendable {
        /// The keyword is absent: others are allowed but not declared.
        case unspecified
        /// `false`.
        case closed
        /// `true` or `{}`.
        case open
        case schema(SchemaID)
    }
    public var properties: [Property]
    public var additional: Additional
}

/// `oneOf` or `anyOf` with more than one branch besides null.
public struct UnionShape: Sendable {
    public struct Branch: Sendable {
        public var schema: SchemaID
        /// How a value is recognised as this branch's; all hold together, and the branches are tried in order.
        public var conditions: [BranchCondition]
        /// The name of the component it refers to, when it is one.
        public var componentName: String?
    }
    public var branches: [Branch]
    /// The property that decides, when there is a discriminator.
    public var discriminator: String?
}

/// What tells the values of a union's branch from those of the others.
public enum BranchCondition: Hashable, Sendable {
    /// The discriminator property has one of these values.
    case tag([String])
    /// The value has one of these JSON types.
    case type([SchemaObject.ValueType])
    /// The object has all these keys.
    case has([String])
    /// A property has one of these string values, those of its `const` or `enum`.
    case equals(String, [String])
}

/// One operation with its references followed.
public struct ResolvedOperation: Sendable {
    public struct Parameter: Sendable {
        public var object: ParameterObject
        /// The schema, from `schema` or from the one entry of `content`.
        public var schema: SchemaID
        /// Whether it comes from `content` and is written as JSON.
        public var isJSONContent: Bool
    }
    public struct Content: Sendable {
        /// The media type in lower case without parameters: `application/json`.
        public var mediaType: String
        /// `nil` when the media type has no schema.
        public var schema: SchemaID?
        public var object: MediaTypeObject
        /// 3.2: the schema of one item of a stream.
        public var itemSchema: SchemaID? = nil
        /// The media type with its parameters, where it has any.
        public var written: String? = nil

        /// The schemas that it has.
        public var schemas: [SchemaID] { [schema, itemSchema].compactMap { $0 } }
    }
    public struct Body: Sendable {
        public var isRequired: Bool
        public var description: String?
        public var content: [Content]
        public var location: SourceLocation
    }
    public struct Header: Sendable {
        /// The name of the field.
        public var name: String
        public var object: HeaderObject
        /// `nil` when the header has no schema.
        public var schema: SchemaID?
    }
    public struct Response: Sendable {
        /// `200`, `4XX` (upper case), `default`.
        public var status: String
        public var description: String?
        public var content: [Content]
        public var headers: [Header]
        public var location: SourceLocation
    }
    /// The path template as written.
    public var path: String
    public var operation: Operation
    /// The path item's and the operation's own, the latter winning by name and place; in that order.
    public var parameters: [Parameter]
    public var body: Body?
    public var responses: [Response]
    /// The operation's own, else the document's.
    public var security: [SecurityRequirement]
    /// Servers of the operation or its path item, when they differ from the document's.
    public var servers: [ServerObject]
    /// `/paths/~1actions/get`.
    public var pointer: JSONPointer { operation.pointer }
}
