/// One thing that differs between two descriptions, as it concerns a program that imports the SDK.
public struct Change: Sendable {
    /// One of the two sides.
    public struct Side: Sendable {
        /// Where the description says it.
        public var location: SourceLocation?
        /// The same place by keys: `/components/schemas/Action/properties/id`.
        public var pointer: String?
        /// The Swift that it comes to, a line each.
        public var swift: [String]
    }

    /// What happened.
    public var kind: ChangeKind
    /// What that means.
    public var effect: ChangeEffect
    /// The Swift symbol: `ActionBinding.id`, `client.actions.get(id:)`.
    public var subject: String
    /// What happened, in one sentence without the subject: `is gone`.
    public var message: String
    /// How it was; `nil` for what is new.
    public var old: Side?
    /// How it is; `nil` for what is gone.
    public var new: Side?
}

/// What a change means for a program that imports the SDK, the most serious first.
public enum ChangeEffect: String, Sendable, CaseIterable, Comparable {
    /// The program does not compile any more.
    case breaksSource = "breaks-source"
    /// The program compiles, and a call does something else or is refused.
    case breaksWire = "breaks-wire"
    /// Something is to be avoided from now on.
    case deprecates
    /// Something more can be done.
    case adds
    /// Comments read otherwise.
    case documents

    /// Whether programs have to be looked at.
    public var isBreaking: Bool { self <= .breaksWire }

    /// The more serious is less.
    public static func < (first: ChangeEffect, second: ChangeEffect) -> Bool { first.rank < second.rank }

    private var rank: Int {
        switch self {
        case .breaksSource: 0
        case .breaksWire: 1
        case .deprecates: 2
        case .adds: 3
        case .documents: 4
        }
    }

    /// The heading of the changes that have it.
    public var title: String {
        switch self {
        case .breaksSource: "Breaks source"
        case .breaksWire: "Breaks at run time"
        case .deprecates: "Deprecates"
        case .adds: "Adds"
        case .documents: "Documents only"
        }
    }
}

/// What can happen to a declaration. The raw values are the `kind` of the JSON report.
public enum ChangeKind: String, Sendable, CaseIterable {
    // Types
    case typeAdded = "type-added"
    case typeRemoved = "type-removed"
    case typeRenamed = "type-renamed"
    case typeReplaced = "type-replaced"
    case aliasTarget = "alias-target"
    // Properties
    case propertyAdded = "property-added"
    case propertyRemoved = "property-removed"
    case propertyRenamed = "property-renamed"
    case propertyWireName = "property-wire-name"
    case propertyType = "property-type"
    case propertyRequirement = "property-requirement"
    case propertyConstant = "property-constant"
    case propertyNull = "property-null"
    case propertySecret = "property-secret"
    case propertyOrder = "property-order"
    case limits = "limits"
    // Values of enumerations, branches of unions
    case valueAdded = "value-added"
    case valueRemoved = "value-removed"
    case valueRenamed = "value-renamed"
    case valueOnWire = "value-on-wire"
    case rawType = "raw-type"
    case branchAdded = "branch-added"
    case branchRemoved = "branch-removed"
    case branchRenamed = "branch-renamed"
    case branchType = "branch-type"
    case branchRecognition = "branch-recognition"
    // Operations
    case operationAdded = "operation-added"
    case operationRemoved = "operation-removed"
    case operationMoved = "operation-moved"
    case operationAddress = "operation-address"
    case operationServer = "operation-server"
    case operationSecurity = "operation-security"
    case parameterAdded = "parameter-added"
    case parameterRemoved = "parameter-removed"
    case parameterRenamed = "parameter-renamed"
    case parameterWireName = "parameter-wire-name"
    case parameterType = "parameter-type"
    case parameterRequirement = "parameter-requirement"
    case parameterStyle = "parameter-style"
    case parameterOrder = "parameter-order"
    case bodyAdded = "body-added"
    case bodyRemoved = "body-removed"
    case bodyType = "body-type"
    case bodyRequirement = "body-requirement"
    case bodyFormat = "body-format"
    case responseType = "response-type"
    case responseFormat = "response-format"
    case responseStatus = "response-status"
    case responseHeader = "response-header"
    case errorBody = "error-body"
    case errorShape = "error-shape"
    case pagination = "pagination"
    // Resources and the client
    case resourceAdded = "resource-added"
    case resourceRemoved = "resource-removed"
    case resourceRenamed = "resource-renamed"
    case clientRenamed = "client-renamed"
    case clientInitializer = "client-initializer"
    case clientServer = "client-server"
    case clientSecurity = "client-security"
    case clientScheme = "client-scheme"
    case serviceVersion = "service-version"
    // The module
    case moduleRenamed = "module-renamed"
    case moduleAccess = "module-access"
    case moduleConformances = "module-conformances"
    // Anything
    case deprecation = "deprecation"
    case documentation = "documentation"
}
