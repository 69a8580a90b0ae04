/// Compares the accessors that lead from the client to the operations.
enum ResourceComparison {
    static func compare(_ c: inout Comparison) {
        let pairs = Pairing.pairs(c.old.resources, c.new.resources, keys: [symbol, \.name.text])
        for (old, new) in pairs {
            switch (old, new) {
            case (let old?, nil):
                c.add(.resourceRemoved, .breaksSource, symbol(old), "is gone", side(old, c.old), nil)
            case (nil, let new?):
                c.add(.resourceAdded, .adds, symbol(new), "is new", nil, side(new, c.new))
            case (let old?, let new?):
                let sides = (side(old, c.old), side(new, c.new))
                if symbol(old) != symbol(new) {
                    c.add(
                        .resourceRenamed, .breaksSource, symbol(old), "is \(symbol(new)) now", sides.0, sides.1)
                } else if old.name != new.name {
                    c.add(
                        .resourceRenamed, .breaksSource, old.name.text, "is called '\(new.name)' now", sides.0, sides.1)
                }
                DocumentationComparison.compare(
                    old.documentation, new.documentation, symbol(new), { c in (nil, sides.0.location, sides.0.swift) },
                    { c in (nil, sides.1.location, sides.1.swift) }, &c)
            case (nil, nil): break
            }
        }
    }

    /// `client.actions.triggers`
    private static func symbol(_ resource: ResourcePlan) -> String {
        (["client"] + resource.path.map(\.text)).joined(separator: ".")
    }

    private static func side(_ resource: ResourcePlan, _ plan: DescribedPlan) -> Change.Side {
        let accessor = (plan.client?.children ?? []) + plan.resources.flatMap(\.children)
        let swift = accessor.first { $0.type == resource.name }.map { SwiftExcerpt.accessor($0, plan.plan.access) }
        return Comparison.side(
            plan, nil, resource.operations.first?.location,
            swift ?? SwiftExcerpt.head(.resource(resource), plan.plan.access))
    }
}
