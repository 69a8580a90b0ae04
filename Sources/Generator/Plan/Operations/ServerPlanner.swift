/// Plans where requests go: the servers of the description, and those of single operations.
enum ServerPlanner {
    /// The servers with a whole URL, which clients are made for; the others are said.
    static func servers(_ context: inout PlanningContext) -> [ServerPlan] {
        let kept = context.document.servers.filter { isWhole($0.url) }
        for server in context.document.servers where !isWhole(server.url) {
            context.diagnostics.note(
                .relativeServer,
                "the server '\(server.url)' is relative to where the description was found; a client of it is made "
                    + "with a base URL that ends so", at: server.location)
        }
        var servers = kept.map(plan)
        guard servers.count > 1 else { return servers }
        let members = kept.enumerated().map { index, server in
            MemberNames.Member(
                text: server.url, location: server.location,
                override: context.override(JSONPointer(["servers", String(index)]), server.location),
                preferred: [context.naming.member(title(server), .accessor)])
        }
        let names = MemberNames.assign(members, .accessor, in: context.clientName, context.naming, &context.diagnostics)
        for index in servers.indices { servers[index].name = names[index] }
        return servers
    }

    /// The server of an operation or its path, when it is not the description's first.
    static func server(of operation: ResolvedOperation, _ context: inout PlanningContext) -> ServerPlan? {
        guard let first = operation.servers.first, first.url != context.document.servers.first?.url else { return nil }
        if operation.servers.count > 1 {
            context.diagnostics.note(
                .otherServer,
                "'\(OperationPlanner.address(operation))' is sent to the first of its servers",
                at: operation.servers[1].location)
        }
        guard isWhole(first.url) || first.url.hasPrefix("/") else {
            context.diagnostics.warning(
                .unsupportedServer,
                "'\(OperationPlanner.address(operation))' is sent to the client's server: '\(first.url)' is neither a "
                    + "whole URL nor a path that begins with '/'", at: first.location)
            return nil
        }
        return plan(first)
    }

    private static func plan(_ server: ServerObject) -> ServerPlan {
        let variables = server.variables.map { variable in
            ServerPlan.Variable(
                name: variable.name, defaultValue: variable.value.defaultValue,
                allowedValues: variable.value.allowedValues,
                documentation: Documentation(text: variable.value.description))
        }
        return ServerPlan(
            url: server.url, variables: variables, documentation: Documentation(text: server.description))
    }

    private static func isWhole(_ url: String) -> Bool {
        let url = url.lowercased()
        return url.hasPrefix("https://") || url.hasPrefix("http://") || url.hasPrefix("{")
    }

    /// What a server is called by: a short description, else its host without `www`, `api` and the like.
    private static func title(_ server: ServerObject) -> String {
        let words = Words.split(server.description ?? "").filter { !fillers.contains($0.lowercased()) }
        if (1...4).contains(words.count) { return words.joined(separator: " ") }
        let host = server.url.split(separator: "/").dropFirst().first ?? server.url[...]
        return host.filter { $0 != "{" && $0 != "}" }
    }

    private static let fillers: Set<String> = [
        "the", "a", "an", "server", "api", "url", "endpoint", "environment", "for",
    ]
}
