/// Plans one operation, or says why it is left out: complete or not at all.
enum OperationPlanner {
    /// The operation with its possible names, and another that streams what this one gives at once, where it can do
    /// both; nothing when a part that it cannot do without is not supported.
    static func plan(
        _ operation: ResolvedOperation, under group: OperationGroup, _ locked: LockedMethod?,
        _ context: inout PlanningContext
    ) -> [MethodNames.Candidate] {
        guard let body = BodyPlanner.plan(operation, &context) else { return [] }
        let arguments = ArgumentPlanner.plan(operation, &context)
        let source = operation.operation
        let given = exactName(operation, &context)
        let isLate = locked == nil && !context.configuration.lock.methods.isEmpty
        let texts = OperationNaming.methodTexts(operation, under: group.derived, isLate: isLate).map {
            context.naming.member($0, .method)
        }
        let isNamed = given != nil || NamingExtensions.text(.method, source.extensions) != nil
        var names = (given.map { [$0] } ?? []) + texts
        // What the configuration and the description say comes before what was made up once.
        if let name = locked?.name { names.insert(name, at: isNamed ? 1 : 0) }
        let responses = ResponsePlanner.plan(operation, &context)
        let plan = OperationPlan(
            name: names[0],
            documentation: documentation(operation),
            method: source.method, pathTemplate: template(operation, &context), parameters: arguments, body: body.plan,
            response: responses.plan, errors: context.errors?.plan(operation) ?? [],
            scopes: scopes(operation), security: SecurityPlanner.requirements(of: operation, context),
            server: ServerPlanner.server(of: operation, &context),
            operationID: source.operationID?.value, pointer: operation.pointer, location: source.location)
        let candidate = MethodNames.Candidate(
            plan: plan, names: names, isGiven: given != nil, isNamed: isNamed, isGroupGiven: group.isGiven,
            address: address(operation), isLocked: !isNamed && locked?.name != nil)
        return [candidate] + (responses.stream.map { [streaming(candidate, $0, locked, context.naming)] } ?? [])
    }

    /// The name that the configuration or the description gives as it is.
    private static func exactName(_ operation: ResolvedOperation, _ context: inout PlanningContext) -> Identifier? {
        let source = operation.operation
        return context.override(operation.pointer, source.location) ?? context.ownName(source.extensions)
    }

    /// The name that the configuration or the description gives, as it is or as a text.
    static func givenName(_ operation: ResolvedOperation, _ context: inout PlanningContext) -> Identifier? {
        exactName(operation, &context)
            ?? NamingExtensions.text(.method, operation.operation.extensions).map { [naming = context.naming] in
                naming.member($0, .method)
            }
    }

    /// The same operation where it is asked for a stream of what it gives at once otherwise.
    private static func streaming(
        _ candidate: MethodNames.Candidate, _ response: ResponsePlan, _ locked: LockedMethod?, _ naming: Naming
    ) -> MethodNames.Candidate {
        var plan = candidate.plan
        var names = candidate.names.map { naming.member("\($0.text) stream", .method) }
        if let name = locked?.streamName { names.insert(name, at: candidate.isNamed ? 1 : 0) }
        plan.name = names.first ?? plan.name
        plan.response = response
        plan.body?.choice = nil  // declared once
        plan.documentation.facts.append("Asks for a stream.")
        var streaming = candidate
        (streaming.plan, streaming.names, streaming.isStream) = (plan, names, true)
        streaming.isLocked = candidate.isLocked && locked?.streamName != nil
        return streaming
    }

    /// The path without a fragment, which tells operations apart and is never sent (RFC 9110 §7.1).
    private static func template(_ operation: ResolvedOperation, _ context: inout PlanningContext) -> String {
        let template = operation.path.prefix { $0 != "#" }
        if template.utf8.count < operation.path.utf8.count {
            context.diagnostics.note(
                .fragmentInPath, "'\(address(operation))' is sent without '\(operation.path[template.endIndex...])'",
                at: operation.operation.location)
        }
        return String(template)
    }

    /// `PATCH /actions/{id}`, for messages and for the lock.
    static func address(_ operation: ResolvedOperation) -> String {
        OperationAddress.text(operation.operation.method, operation.path)
    }

    private static func documentation(_ operation: ResolvedOperation) -> Documentation {
        let source = operation.operation
        var facts: [String] = []
        if let stage = source.extensions.first(where: { $0.name == "x-release-lifecycle" })?.value.text, stage != "GA" {
            facts.append("Release stage: \(stage).")
        }
        guard let summary = source.summary, !summary.isEmpty else {
            return Documentation(text: source.description, facts: facts, isDeprecated: source.isDeprecated)
        }
        var documentation = Documentation(text: summary, facts: facts, isDeprecated: source.isDeprecated)
        let description = Documentation.trimmed(source.description ?? "")
        if !description.isEmpty, !isRepetition(description, of: summary) {
            documentation.discussion = [documentation.discussion, description].compactMap { $0 }.joined(
                separator: "\n\n")
        }
        return documentation
    }

    /// Whether a description says the same as the summary, but for full stops and white space.
    private static func isRepetition(_ description: String, of summary: String) -> Bool {
        let isKept = { (byte: UInt8) in byte >= 0x80 || byte >= 0x30 && byte <= 0x39 || (byte | 0x20) >= 0x61 }
        return description.utf8.lazy.filter(isKept).elementsEqual(summary.utf8.lazy.filter(isKept))
    }

    /// The scopes of all alternatives, each once, as they come.
    private static func scopes(_ operation: ResolvedOperation) -> [String] {
        var seen: Set<String> = []
        return operation.security.flatMap(\.schemes).flatMap(\.value).filter { seen.insert($0).inserted }
    }
}
