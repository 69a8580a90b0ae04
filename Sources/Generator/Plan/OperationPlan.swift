/// A group of operations: `client.actions.triggers.bindings`.
public struct ResourcePlan: Sendable {
    /// The name of the struct.
    public var name: Identifier
    /// The accessors that lead to it from the client.
    public var path: [Identifier]
    public var documentation: Documentation
    public var children: [ChildResource]
    /// Sorted by method name, then path.
    public var operations: [OperationPlan]
}

/// An accessor of a resource below a client or another resource.
public struct ChildResource: Sendable {
    public var accessor: Identifier
    public var type: Identifier
    public var documentation: Documentation
}

/// One operation: the function that makes its request and the method that sends it.
public struct OperationPlan: Sendable {
    public var name: Identifier
    public var documentation: Documentation
    /// In upper case: `PATCH`.
    public var method: String
    /// As written: `/actions/triggers/{triggerId}/bindings`.
    public var pathTemplate: String
    /// In the order of the Swift signature: path parameters in the path's order; then, after the body, query and header parameters, required before optional.
    public var parameters: [ArgumentPlan]
    public var body: BodyPlan?
    public var response: ResponsePlan
    /// The types of the bodies of refusals, where they are not those of the service.
    public var errors: [ErrorBodyPlan] = []
    /// How it is asked for one page after the other; `nil` when it has no pages.
    public var pagination: PaginationPlan?
    /// The scopes of the security alternatives that have any.
    public var scopes: [String]
    /// The ways to be allowed to call; `nil` when they are the client's.
    public var security: [SecurityPlan]?
    /// The server that it alone has.
    public var server: ServerPlan?
    public var operationID: String?
    public var pointer: JSONPointer
    public var location: SourceLocation
}

/// A parameter of an operation.
public struct ArgumentPlan: Sendable {
    /// The label.
    public var name: Identifier
    public var wireName: String
    public var location: ParameterLocation
    /// Optional when not required.
    public var type: TypeReference
    public var isRequired: Bool
    /// How it is written, when it differs from the location's default.
    public var style: ArgumentStyle?
    /// Whether `:/?#[]@!$&'()*+,;=` go into a query as they are (`allowReserved`).
    public var allowsReserved = false
    public var documentation: Documentation
    public var source: SourceLocation
    /// A value that the description gives for it.
    public var example: Node?
}

/// A style and explode that differ from the default (OpenAPI 3.1 §4.8.12.2): the runtime's `ParameterStyle` members.
public enum ArgumentStyle: String, Sendable, CaseIterable {
    case simple, simpleExploded, label, labelExploded, matrix, matrixExploded
    case form, formUnexploded, spaceDelimited, pipeDelimited, deepObject
    case json, whole
}

/// The body of a request.
public struct BodyPlan: Sendable {
    public enum Format: Sendable, Hashable {
        /// `.json(body)`
        case json
        /// `.form(body)`: `application/x-www-form-urlencoded`
        case form
        /// `.multipart(body)`
        case multipart
        /// `.text(body)`
        case text
        /// `.bytes(body, contentType: "application/zip")`
        case bytes
        /// One of several, which the caller chooses.
        case choice
    }
    public var format: Format
    /// The media type as written.
    public var mediaType: String
    /// Optional when the body is not required.
    public var type: TypeReference
    public var isRequired: Bool
    public var documentation: Documentation
    /// The style of the properties of a form that have none of their own, when it is not `form`.
    public var style: ArgumentStyle?
    /// The properties of a form or a multipart body that are written in another way than the rest.
    public var encodings: [PropertyEncoding] = []
    /// Where its schema stands.
    public var schema: JSONPointer?
    /// The forms to choose from.
    public var choice: BodyChoicePlan?
    /// A value that the description gives for it.
    public var example: Node?
}

/// How one property of a form or a multipart body is written (OpenAPI 3.1 §4.8.15).
public struct PropertyEncoding: Sendable, Hashable {
    public enum Form: Sendable, Hashable {
        case style(ArgumentStyle)
        /// The media type of a part.
        case contentType(String)
    }
    /// The name on the wire.
    public var name: String
    public var form: Form
    /// Whether reserved characters go into the form as they are (`allowReserved`).
    public var allowsReserved = false
}

/// A struct with a function for each form that a body can be sent in.
public struct BodyChoicePlan: Sendable {
    public struct Member: Sendable {
        public var name: Identifier
        public var body: BodyPlan
    }
    public var name: Identifier
    public var documentation: Documentation
    public var members: [Member]
    public var location: SourceLocation
}

/// What a successful response holds.
public struct ResponsePlan: Sendable {
    public indirect enum Format: Sendable, Hashable {
        /// Nothing: `Void`.
        case none
        case json
        case text
        /// As they arrive.
        case bytes
        /// Server-sent events whose data has a schema.
        case events(terminator: String?)
        /// Server-sent events that have a schema as a whole.
        case eventObjects(dataIsText: Bool, terminator: String?)
        case jsonLines
        case jsonSequence
        /// One of several.
        case cases([ResponseCasePlan])
    }
    public var format: Format
    /// What the method returns; `nil` for nothing.
    public var type: TypeReference?
    /// The statuses of success that the description declares; none where it declares a range.
    public var statuses: [Int]
    public var documentation: Documentation
    /// The media types to ask for, where they are not the format's own.
    public var accept: String?
    /// The enum of an operation that answers with one of several types.
    public var output: OutputPlan?
}

/// One of several responses.
public struct ResponseCasePlan: Sendable, Hashable {
    /// The case of the output; `nil` where all responses have one type.
    public var name: Identifier?
    /// `201`, `2XX`, `default`; `nil` where the status does not matter.
    public var status: String?
    public var format: ResponsePlan.Format
    /// The media types to ask for, where they are not the format's own.
    public var accept: String?
}

/// An enum with a case for each response of an operation.
public struct OutputPlan: Sendable {
    public struct Member: Sendable {
        public var name: Identifier
        /// `nil` for a response without content.
        public var type: TypeReference?
        public var documentation: Documentation
    }
    public var name: Identifier
    public var documentation: Documentation
    public var members: [Member]
    public var location: SourceLocation
}

/// The type of the body of a refusal, and the statuses that it is for.
public struct ErrorBodyPlan: Sendable, Hashable {
    public var type: TypeReference
    /// `404`, `4XX`, `default`
    public var statuses: [String]
}

/// The struct that callers make: `ManagementClient`.
public struct ClientPlan: Sendable {
    /// A variable as an argument of the initializers.
    public struct Variable: Sendable {
        /// The argument's label: `domain`.
        public var argument: Identifier
        /// What is said of it, and its default.
        public var variable: ServerPlan.Variable
        /// Whether its value has to be given: the host of the only server.
        public var isRequired: Bool
    }
    public var name: Identifier
    public var documentation: Documentation
    /// What the service calls itself and which version the description has.
    public var serviceName: String
    public var serviceVersion: String
    /// The servers that can be chosen, the default first; empty when none has a whole URL.
    public var servers: [ServerPlan]
    /// The arguments for the variables of all of them.
    public var variables: [Variable]
    public var schemes: [SecuritySchemePlan]
    /// The ways to be allowed to call what does not say itself; `nil` when the description says nothing.
    public var security: [SecurityPlan]?
    /// What the initializers take to show who is calling.
    public var credentials: CredentialArguments
    /// Where errors keep their code and message, when the configuration says so.
    public var errorCodeProperty: String?
    public var errorMessageProperty: String?
    /// The types of the bodies of refusals that most operations have.
    public var errorBodies: [ErrorBodyPlan] = []
    public var children: [ChildResource]
    /// Operations with no group.
    public var operations: [OperationPlan]
}
