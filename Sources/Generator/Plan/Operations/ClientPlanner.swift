/// Plans the struct that callers make.
enum ClientPlanner {
    /// The client with its server, its credentials and the resources at the top.
    static func plan(_ tree: ResourceTree.Outcome, _ context: inout PlanningContext) -> ClientPlan {
        let document = context.document
        let server = absoluteServer(&context)
        let title = document.info.title.isEmpty ? context.configuration.module : document.info.title
        let text = document.info.summary ?? document.info.description
        let schemes = SecurityPlanner.schemes(&context)
        let arguments = server.map { variables($0, &context) } ?? []
        let credentials = SecurityPlanner.arguments(schemes, beside: arguments.map(\.argument), &context)
        return ClientPlan(
            name: context.clientName, documentation: Documentation(text: text, or: "A client of \(title)."),
            serviceName: context.configuration.module, serviceVersion: document.info.version, server: server?.url,
            variables: arguments, schemes: schemes, security: SecurityPlanner.standard(context),
            credentials: credentials,
            errorCodeProperty: context.configuration.errorCodeProperty,
            errorMessageProperty: context.configuration.errorMessageProperty, children: tree.children,
            operations: tree.operations)
    }

    /// The first server, if its URL is a whole one; the others are mentioned.
    private static func absoluteServer(_ context: inout PlanningContext) -> ServerObject? {
        guard let first = context.document.servers.first else { return nil }
        if context.document.servers.count > 1 {
            context.diagnostics.note(
                .unsupportedServer, "the client is given the first server; the others are left out",
                at: context.document.servers[1].location)
        }
        let url = first.url.lowercased()
        if url.hasPrefix("https://") || url.hasPrefix("http://") || url.hasPrefix("{") { return first }
        context.diagnostics.warning(
            .unsupportedServer, "the server '\(first.url)' is not a whole URL; the client has to be given one",
            at: first.location)
        return nil
    }

    private static func variables(_ server: ServerObject, _ context: inout PlanningContext) -> [ClientPlan.Variable] {
        let members = server.variables.map { variable in
            let place = JSONPointer(["servers", "0", "variables", variable.name])
            return MemberNames.Member(
                text: variable.name, location: variable.location, override: context.override(place, variable.location),
                preferred: [argument(variable.name, context.naming)])
        }
        let names = MemberNames.assign(members, .argument, in: context.clientName, context.naming, &context.diagnostics)
        return zip(server.variables, names).compactMap { variable, name in
            name.map {
                ClientPlan.Variable(
                    argument: $0, name: variable.name, defaultValue: variable.value.defaultValue,
                    allowedValues: variable.value.allowedValues,
                    documentation: Documentation(text: variable.value.description))
            }
        }
    }

    /// `token` and the other arguments of the client's initializers are taken.
    private static func argument(_ text: String, _ naming: Naming) -> Identifier {
        let name = naming.member(text, .argument)
        return ["token", "configuration", "baseURL", "credential", "apiKey", "username", "password"].contains(name.text)
            ? naming.suffixed(name, "Value") : name
    }
}
