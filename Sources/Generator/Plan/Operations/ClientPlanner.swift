/// Plans the struct that callers make.
enum ClientPlanner {
    /// The client with its server, its credentials and the resources at the top.
    static func plan(_ tree: ResourceTree.Outcome, _ context: inout PlanningContext) -> ClientPlan {
        let document = context.document
        let servers = ServerPlanner.servers(&context)
        let title = document.info.title.isEmpty ? context.configuration.module : document.info.title
        let text = document.info.summary ?? document.info.description
        let schemes = SecurityPlanner.schemes(&context)
        let arguments = variables(of: servers, &context)
        let credentials = SecurityPlanner.arguments(schemes, beside: arguments.map(\.argument), &context)
        return ClientPlan(
            name: context.clientName, documentation: Documentation(text: text, or: "A client of \(title)."),
            serviceName: context.configuration.module, serviceVersion: document.info.version, servers: servers,
            variables: arguments, schemes: schemes, security: SecurityPlanner.standard(context),
            credentials: credentials,
            errorCodeProperty: context.configuration.errorCodeProperty,
            errorMessageProperty: context.configuration.errorMessageProperty,
            errorBodies: context.errors?.service ?? [], children: tree.children,
            operations: tree.operations)
    }

    /// An argument for each variable, by its name, of all servers.
    private static func variables(
        of servers: [ServerPlan], _ context: inout PlanningContext
    ) -> [ClientPlan.Variable] {
        var variables: [ServerPlan.Variable] = []
        var members: [MemberNames.Member] = []
        for (index, server) in servers.enumerated() {
            let location = context.document.servers.first { $0.url == server.url }?.location
            for variable in server.variables where !variables.contains(where: { $0.name == variable.name }) {
                let place = JSONPointer(["servers", String(index), "variables", variable.name])
                variables.append(variable)
                members.append(
                    MemberNames.Member(
                        text: variable.name, location: location ?? context.document.root.location,
                        override: context.override(place, location),
                        preferred: [argument(variable.name, context.naming)]))
            }
        }
        let names = MemberNames.assign(members, .argument, in: context.clientName, context.naming, &context.diagnostics)
        return zip(variables, names).compactMap { variable, name in
            name.map {
                let isRequired =
                    servers.count == 1 && isHost(variable, of: servers[0]) && variable.allowedValues.isEmpty
                return ClientPlan.Variable(argument: $0, variable: variable, isRequired: isRequired)
            }
        }
    }

    /// A host that callers choose has to be said; what has a list of values, or stands in the path, has a default.
    private static func isHost(_ variable: ServerPlan.Variable, of server: ServerPlan) -> Bool {
        guard let use = server.url.firstRange(of: "{\(variable.name)}") else { return false }
        let before = server.url[..<use.lowerBound]
        guard let scheme = before.firstRange(of: "://") else { return before.isEmpty }
        return !before[scheme.upperBound...].contains { $0 == "/" || $0 == ":" }
    }

    /// `token` and the other arguments of the client's initializers are taken.
    private static func argument(_ text: String, _ naming: Naming) -> Identifier {
        let name = naming.member(text, .argument)
        return ["token", "configuration", "baseURL", "server", "credential", "apiKey", "username", "password"].contains(
            name.text)
            ? naming.suffixed(name, "Value") : name
    }
}
