/// Which types a program makes, to send them, and which it reads.
struct PlanReach: Sendable {
    private var request: Set<Identifier> = []
    private var response: Set<Identifier> = []

    /// Follows the types of all operations. Those of webhooks and callbacks are read.
    init(_ types: [Identifier: Declaration], _ calls: [PlannedCall], _ client: ClientPlan?) {
        for call in calls {
            for argument in call.plan.parameters { mark(argument.type, types, \.request) }
            if let body = call.plan.body { mark(body.type, types, \.request) }
            if let type = call.plan.response.type { mark(type, types, \.response) }
            if let pagination = call.plan.pagination { mark(pagination.itemType, types, \.response) }
            for error in call.plan.errors { mark(error.type, types, \.response) }
        }
        for error in client?.errorBodies ?? [] { mark(error.type, types, \.response) }
        for declaration in types.values where declaration.pointer.map(Self.isMessage) == true {
            mark(.named(declaration.name), types, \.response)
        }
    }

    /// Whether a program makes values of the type: it is sent, or no operation says what it is for.
    func isMade(_ name: Identifier) -> Bool { request.contains(name) || !response.contains(name) }

    /// Whether a program reads values of the type: it is received, or no operation says what it is for.
    func isRead(_ name: Identifier) -> Bool { response.contains(name) || !request.contains(name) }

    /// Whether an operation or a message says what the type is for.
    func contains(_ name: Identifier) -> Bool { request.contains(name) || response.contains(name) }

    private static func isMessage(_ pointer: JSONPointer) -> Bool {
        ["webhooks", "x-webhooks"].contains(pointer.tokens.first) || pointer.tokens.contains("callbacks")
    }

    private mutating func mark(
        _ type: TypeReference, _ types: [Identifier: Declaration],
        _ marks: WritableKeyPath<PlanReach, Set<Identifier>>
    ) {
        var pending = [type]
        while let type = pending.popLast() {
            switch type {
            case .runtime: break
            case .array(let inner), .dictionary(let inner), .optional(let inner), .nullable(let inner),
                .generic(_, let inner):
                pending.append(inner)
            case .named(let name):
                guard self[keyPath: marks].insert(name).inserted, let declaration = types[name] else { continue }
                pending += declaration.parts
            }
        }
    }
}

extension Declaration {
    /// The schema that it comes from; none for what no schema is behind.
    var pointer: JSONPointer? {
        switch self {
        case .record(let plan): plan.pointer
        case .enumeration(let plan): plan.pointer
        case .union(let plan): plan.pointer
        case .alias(let plan): plan.pointer
        case .output, .bodyChoice, .headers, .resource, .client: nil
        }
    }

    /// Where the description says it.
    var location: SourceLocation? {
        switch self {
        case .record(let plan): plan.location
        case .enumeration(let plan): plan.location
        case .union(let plan): plan.location
        case .alias(let plan): plan.location
        case .output(let plan): plan.location
        case .bodyChoice(let plan): plan.location
        case .headers(let plan): plan.members.first?.location
        case .resource, .client: nil
        }
    }

    /// What its doc comment says.
    var documentation: Documentation {
        switch self {
        case .record(let plan): plan.documentation
        case .enumeration(let plan): plan.documentation
        case .union(let plan): plan.documentation
        case .alias(let plan): plan.documentation
        case .output(let plan): plan.documentation
        case .bodyChoice(let plan): plan.documentation
        case .headers: Documentation()
        case .resource(let plan): plan.documentation
        case .client(let plan): plan.documentation
        }
    }

    /// The types of what it holds.
    fileprivate var parts: [TypeReference] {
        switch self {
        case .record(let plan): plan.properties.map(\.type)
        case .union(let plan): plan.branches.map(\.payload)
        case .alias(let plan): [plan.type]
        case .output(let plan): plan.members.compactMap(\.type)
        case .bodyChoice(let plan): plan.members.map(\.body.type)
        case .headers(let plan): plan.members.map(\.type)
        case .enumeration, .resource, .client: []
        }
    }
}
