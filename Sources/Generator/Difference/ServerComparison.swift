/// Compares the servers that a client knows.
enum ServerComparison {
    static func compare(_ old: ClientPlan, _ new: ClientPlan, _ c: inout Comparison) {
        if let before = old.servers.first, let after = new.servers.first {
            compare(before, after, new.name.text, "calls another server unless told otherwise", &c)
        }
        let named = { (servers: [ServerPlan]) in servers.filter { $0.name != nil } }
        let pairs = Pairing.pairs(named(old.servers), named(new.servers), keys: [{ $0.name?.text ?? "" }])
        for (before, after) in pairs {
            switch (before, after) {
            case (let before?, nil):
                c.add(
                    .clientServer, .breaksSource, "\(new.name).\(before.name?.text ?? "")", "is gone",
                    side(c.old, before), nil)
            case (nil, let after?):
                c.add(.clientServer, .adds, "\(new.name).\(after.name?.text ?? "")", "is new", nil, side(c.new, after))
            case (let before?, let after?):
                if before.url == old.servers.first?.url { continue }
                compare(before, after, "\(new.name).\(after.name?.text ?? "")", "is another server", &c)
            case (nil, nil): break
            }
        }
    }

    private static func compare(
        _ old: ServerPlan, _ new: ServerPlan, _ subject: String, _ otherwise: String, _ c: inout Comparison
    ) {
        guard isSame(old, new) else {
            return c.add(.clientServer, .breaksWire, subject, otherwise, side(c.old, old), side(c.new, new))
        }
        for (before, after) in variables(old, new) where Set(before.allowedValues) != Set(after.allowedValues) {
            // None listed is any allowed.
            let isNarrowed =
                !after.allowedValues.isEmpty
                && (before.allowedValues.isEmpty || !Set(before.allowedValues).isSubset(of: after.allowedValues))
            c.add(
                .clientServer, isNarrowed ? .breaksWire : .adds, subject,
                "allows \(isNarrowed ? "fewer" : "more") values for \(quoted(after.name)) of its URL",
                side(c.old, old), side(c.new, new))
        }
    }

    /// Whether calls go where they went: by default, and where a program gives the variables that it could give.
    private static func isSame(_ old: ServerPlan, _ new: ServerPlan) -> Bool {
        let given = variables(old, new)
        let names = Set(given.map(\.0.name))
        return old.url(keeping: names) == new.url(keeping: names)
            && given.allSatisfy { $0.defaultValue == $1.defaultValue }
    }

    /// The variables of both, by name.
    private static func variables(
        _ old: ServerPlan, _ new: ServerPlan
    ) -> [(ServerPlan.Variable, ServerPlan.Variable)] {
        old.variables.compactMap { variable in
            new.variables.first { $0.name == variable.name }.map { (variable, $0) }
        }
    }

    private static func side(_ plan: DescribedPlan, _ server: ServerPlan) -> Change.Side {
        let servers = plan.root["servers"]?.sequence ?? []
        let index = servers.firstIndex { $0["url"]?.text == server.url }
        let pointer = JSONPointer(["servers"] + (index.map { [String($0)] } ?? []))
        return Comparison.side(plan, pointer, plan.root.location, SwiftExcerpt.server(server, plan.plan.access))
    }
}

extension ServerPlan {
    /// The URL with the defaults of its variables, but for some.
    func url(keeping names: Set<String> = []) -> String {
        variables.filter { !names.contains($0.name) }.reduce(url) {
            $0.replacing("{\($1.name)}", with: $1.defaultValue)
        }
    }
}
