/// Compares the parameters of an operation. They are always given by callers: what is wider is compatible.
enum ArgumentComparison {
    static func compare(_ old: PlannedCall, _ new: PlannedCall, _ c: inout Comparison) {
        let pairs = Pairing.pairs(
            old.plan.parameters, new.plan.parameters,
            keys: [{ $0.location.rawValue + " " + $0.wireName }, \.name.text])
        let labels = ArgumentLabels(old.plan, new.plan)
        for (oldArgument, newArgument) in paired(pairs, old, new) {
            let before = oldArgument.map { side(old, $0, c.old) } ?? CallComparison.before(old, c)
            let after = newArgument.map { side(new, $0, c.new) } ?? CallComparison.after(new, c)
            if let oldArgument, oldArgument.name != newArgument?.name, newArgument.map(labels.isAsked) != true,
                let successor = labels.successor(of: oldArgument, c)
            {
                c.add(
                    newArgument == nil ? .parameterRemoved : .parameterRenamed, .breaksWire, new.symbol,
                    "sends '\(oldArgument.name)' as \(successor.place) now; \(oldArgument.place) is "
                        + (newArgument.map { "'\($0.name)'" } ?? "gone"), before, side(new, successor, c.new))
                guard let newArgument else { continue }
                c.addingWhatCompiles { c in compare(oldArgument, newArgument, (old, new), (before, after), &c) }
                continue
            }
            switch (oldArgument, newArgument) {
            case (let argument?, nil):
                c.add(
                    .parameterRemoved, .breaksSource, new.symbol, "takes no '\(argument.name)' any more", before, after)
            case (nil, let argument?):
                let isAsked = labels.isAsked(argument)
                c.add(
                    .parameterAdded, isAsked ? .breaksSource : .adds, new.symbol,
                    isAsked ? "has to be given '\(argument.name)'" : "takes '\(argument.name)' too", before, after)
            case (let oldArgument?, let newArgument?):
                compare(oldArgument, newArgument, (old, new), (before, after), &c)
            case (nil, nil): break
            }
        }
    }

    /// Parameters of the path that are called otherwise have the place that they had.
    private static func paired(
        _ pairs: [(ArgumentPlan?, ArgumentPlan?)], _ old: PlannedCall, _ new: PlannedCall
    ) -> [(ArgumentPlan?, ArgumentPlan?)] {
        guard old.address == new.address else { return pairs }
        let gone = pairs.filter { $0.1 == nil && $0.0?.location == .path }.compactMap(\.0)
        let fresh = pairs.filter { $0.0 == nil && $0.1?.location == .path }.compactMap(\.1)
        guard gone.count == fresh.count, !gone.isEmpty else { return pairs }
        let rest = pairs.filter { pair in
            !(pair.1 == nil && pair.0?.location == .path) && !(pair.0 == nil && pair.1?.location == .path)
        }
        return rest + zip(gone, fresh).map { ($0, $1) }
    }

    private static func compare(
        _ old: ArgumentPlan, _ new: ArgumentPlan, _ calls: (PlannedCall, PlannedCall),
        _ sides: (Change.Side, Change.Side), _ c: inout Comparison
    ) {
        let symbol = calls.1.symbol
        if old.name != new.name {
            c.add(
                .parameterRenamed, .breaksSource, symbol, "takes '\(new.name)' in place of '\(old.name)'", sides.0,
                sides.1)
        }
        compareTypes(old, new, symbol, sides, &c)
        let requests = { (c: Comparison) in
            (
                CallComparison.request(calls.0, c.old, at: old.source),
                CallComparison.request(calls.1, c.new, at: new.source)
            )
        }
        if old.location != .path && (old.location != new.location || old.wireName != new.wireName) {
            let (before, after) = requests(c)
            c.add(
                .parameterWireName, .breaksWire, symbol,
                "sends '\(new.name)' as \(new.place), not as \(old.place)", before, after)
        } else if old.style != new.style || old.allowsReserved != new.allowsReserved {
            let (before, after) = requests(c)
            c.add(.parameterStyle, .breaksWire, symbol, "writes '\(new.name)' in another style", before, after)
        }
        let isAskedAlike = LimitComparison.compare(
            asked(old, c.old, sides.0), asked(new, c.new, sides.1), symbol, of: "values for '\(new.name)'", &c)
        DocumentationComparison.compare(
            old.documentation, new.documentation, "\(symbol) \(new.name)",
            { c in (nil, sides.0.location, sides.0.swift) },
            { c in (nil, sides.1.location, sides.1.swift) }, ignoresFacts: !isAskedAlike, &c)
    }

    private static func compareTypes(
        _ old: ArgumentPlan, _ new: ArgumentPlan, _ symbol: String, _ sides: (Change.Side, Change.Side),
        _ c: inout Comparison
    ) {
        if old.isRequired != new.isRequired {
            c.add(
                .parameterRequirement, new.isRequired ? .breaksSource : .adds, symbol,
                new.isRequired ? "has to be given '\(new.name)'" : "needs no '\(new.name)' any more", sides.0, sides.1)
        }
        if c.isAccepted(old.type, new.type) || isSameWhenGiven(old.type, new.type, c) { return }
        c.add(
            .parameterType, .breaksSource, symbol,
            "takes '\(new.type.source)' for '\(new.name)' and took '\(old.type.source)'", sides.0, sides.1)
    }

    /// Whether only what may be left out differs, which is compared apart.
    private static func isSameWhenGiven(_ old: TypeReference, _ new: TypeReference, _ c: Comparison) -> Bool {
        guard case .optional(let wrapped) = old else { return false }
        return c.isSame(wrapped, new)
    }

    /// What the description asks of the values, which the SDK leaves to the service to check.
    private static func asked(
        _ argument: ArgumentPlan, _ plan: DescribedPlan, _ side: Change.Side
    ) -> LimitComparison.Asked {
        let limits = plan.schemas.limits(ofParameter: argument.source, as: plan.resolved(argument.type))
        return LimitComparison.Asked(limits: limits, type: argument.type) { _ in
            var side = side
            side.swift = SwiftExcerpt.limits(limits, of: StringLiteral.source(argument.wireName))
            return side
        }
    }

    private static func side(_ call: PlannedCall, _ argument: ArgumentPlan, _ plan: DescribedPlan) -> Change.Side {
        var side = Comparison.side(
            plan, call.plan.pointer, argument.source, SwiftExcerpt.method(call.plan, plan.plan.access))
        side.location = argument.source
        return side
    }
}

extension ArgumentPlan {
    /// `query 'page'`
    fileprivate var place: String { "\(location.rawValue) \(quoted(wireName))" }
}
