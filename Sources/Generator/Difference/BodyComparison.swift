/// Compares the bodies of requests.
enum BodyComparison {
    static func compare(_ old: PlannedCall, _ new: PlannedCall, _ c: inout Comparison) {
        let sides = (CallComparison.before(old, c), CallComparison.after(new, c))
        switch (old.plan.body, new.plan.body) {
        case (nil, nil): break
        case (.some, nil): c.add(.bodyRemoved, .breaksSource, new.symbol, "takes no body any more", sides.0, sides.1)
        case (nil, let body?):
            c.add(
                .bodyAdded, body.isRequired ? .breaksSource : .adds, new.symbol,
                body.isRequired ? "has to be given a body" : "takes a body too", sides.0, sides.1)
        case (let oldBody?, let newBody?): compare(oldBody, newBody, (old, new), sides, &c)
        }
    }

    private static func compare(
        _ old: BodyPlan, _ new: BodyPlan, _ calls: (PlannedCall, PlannedCall), _ sides: (Change.Side, Change.Side),
        _ c: inout Comparison
    ) {
        let symbol = calls.1.symbol
        if old.isRequired != new.isRequired {
            c.add(
                .bodyRequirement, new.isRequired ? .breaksSource : .adds, symbol,
                new.isRequired ? "has to be given its body" : "needs no body any more", sides.0, sides.1)
        }
        if !c.isAccepted(unwrapped(old.type), unwrapped(new.type)) {
            c.add(
                .bodyType, .breaksSource, symbol, "takes '\(new.type.source)' and took '\(old.type.source)'", sides.0,
                sides.1)
        } else if !isWrittenAlike(old, new) {
            c.add(
                .bodyFormat, .breaksWire, symbol, format(old, new), CallComparison.request(calls.0, c.old),
                CallComparison.request(calls.1, c.new))
        }
        LimitComparison.compare(old, new, symbol, sides, &c)
        DocumentationComparison.compare(
            old.documentation, new.documentation, "\(symbol) body", { c in (nil, sides.0.location, sides.0.swift) },
            { c in (nil, sides.1.location, sides.1.swift) }, &c)
    }

    /// Whether the same value comes to the same bytes under the same media type.
    static func isWrittenAlike(_ old: BodyPlan, _ new: BodyPlan) -> Bool {
        old.format == new.format && old.mediaType == new.mediaType && old.style == new.style
            && old.encodings == new.encodings
    }

    private static func format(_ old: BodyPlan, _ new: BodyPlan) -> String {
        old.mediaType == new.mediaType
            ? "writes its body in another way"
            : "sends \(quoted(new.mediaType)) and sent \(quoted(old.mediaType))"
    }

    private static func unwrapped(_ type: TypeReference) -> TypeReference {
        if case .optional(let wrapped) = type { wrapped } else { type }
    }
}
