/// Compares what operations answer: the type, how it is read, statuses, header fields, refusals, pages.
enum ResponseComparison {
    static func compare(_ old: PlannedCall, _ new: PlannedCall, _ c: inout Comparison) {
        compareTypes(old, new, &c)
        compareStatuses(old, new, &c)
        compareHeaders(old, new, &c)
        ErrorBodyComparison.compare(
            old.plan.errors, new.plan.errors, new.symbol, { c in CallComparison.request(old, c.old) },
            { c in CallComparison.request(new, c.new) }, &c)
        let sides = (CallComparison.before(old, c), CallComparison.after(new, c))
        DocumentationComparison.compare(
            old.plan.response.documentation, new.plan.response.documentation, "\(new.symbol) response",
            { c in (nil, sides.0.location, sides.0.swift) }, { c in (nil, sides.1.location, sides.1.swift) }, &c)
    }

    private static func compareTypes(_ old: PlannedCall, _ new: PlannedCall, _ c: inout Comparison) {
        let (before, after) = (CallComparison.before(old, c), CallComparison.after(new, c))
        if (old.plan.pagination == nil) != (new.plan.pagination == nil) {
            return c.add(
                .pagination, .breaksSource, new.symbol,
                new.plan.pagination == nil
                    ? "is not asked for page after page any more" : "is asked for page after page",
                before, after)
        }
        if !isSame(old.plan.response.type, new.plan.response.type, c) {
            return c.add(
                .responseType, .breaksSource, new.symbol,
                "answers \(name(new.plan.response.type)) and answered \(name(old.plan.response.type))", before, after)
        }
        let requests = (CallComparison.request(old, c.old), CallComparison.request(new, c.new))
        if old.plan.response.reading != new.plan.response.reading {
            c.add(.responseFormat, .breaksWire, new.symbol, "reads its response in another way", requests.0, requests.1)
        }
        guard let oldPages = old.plan.pagination, let newPages = new.plan.pagination else { return }
        if !c.isSame(oldPages.itemType, newPages.itemType) {
            c.add(
                .pagination, .breaksSource, new.symbol,
                "lists '\(newPages.itemType.source)' and listed '\(oldPages.itemType.source)'", before, after)
        } else if oldPages.manner != newPages.manner {
            c.add(.pagination, .breaksWire, new.symbol, "asks for its pages in another way", requests.0, requests.1)
        }
    }

    private static func isSame(_ old: TypeReference?, _ new: TypeReference?, _ c: Comparison) -> Bool {
        switch (old, new) {
        case (nil, nil): true
        case (let old?, let new?): c.isSame(old, new)
        default: false
        }
    }

    private static func name(_ type: TypeReference?) -> String { type.map { "'\($0.source)'" } ?? "nothing" }

    private static func compareStatuses(_ old: PlannedCall, _ new: PlannedCall, _ c: inout Comparison) {
        let (before, after) = (old.plan.response.statuses, new.plan.response.statuses)
        // A range of statuses names none.
        if Set(before) == Set(after) || before.isEmpty || after.isEmpty { return }
        let gone = before.filter { !after.contains($0) }
        let fresh = after.filter { !before.contains($0) }
        let text = { (statuses: [Int]) in statuses.map(String.init).joined(separator: ", ") }
        let requests = (CallComparison.request(old, c.old), CallComparison.request(new, c.new))
        if gone.isEmpty {
            c.add(
                .responseStatus, .adds, new.symbol, "answers with status \(text(fresh)) too", requests.0, requests.1)
        } else {
            let other = fresh.isEmpty ? "" : ", but with \(text(fresh))"
            c.add(
                .responseStatus, .breaksWire, new.symbol, "does not answer with status \(text(gone)) any more\(other)",
                requests.0, requests.1)
        }
    }

    /// Header fields are read by their name, which the compiler does not check.
    private static func compareHeaders(_ old: PlannedCall, _ new: PlannedCall, _ c: inout Comparison) {
        let (before, after) = (headers(old, c.old), headers(new, c.new))
        for name in before.keys.sorted() where after[name] == nil {
            c.add(
                .responseHeader, .breaksWire, new.symbol,
                "has no header field \(quoted(name)) in its response any more",
                c.before(nil, before[name], SwiftExcerpt.method(old.plan, c.old.plan.access)),
                CallComparison.after(new, c))
        }
        for name in after.keys.sorted() where before[name] == nil {
            c.add(
                .responseHeader, .adds, new.symbol, "has the header field \(quoted(name)) in its response",
                CallComparison.before(old, c),
                c.after(nil, after[name], SwiftExcerpt.method(new.plan, c.new.plan.access)))
        }
    }

    /// The header fields of successful responses, in lower case (RFC 9110 §5.1).
    private static func headers(_ call: PlannedCall, _ plan: DescribedPlan) -> [String: SourceLocation] {
        let responses = plan.answers[call.address]?.responses.filter { $0.status.hasPrefix("2") } ?? []
        return Dictionary(responses.flatMap(\.headers).map { ($0.name.lowercased(), $0.object.location) }) { first, _ in
            first
        }
    }
}

extension ResponsePlan {
    /// How a response is read, whatever the type is called.
    fileprivate var reading: Reading { Reading(format: format, accept: accept) }

    fileprivate struct Reading: Hashable {
        var format: Format
        var accept: String?
    }
}

extension PaginationPlan {
    /// How pages are asked for and where they have what.
    fileprivate var manner: Manner {
        Manner(
            style: style, parameter: parameter, size: size, defaultSize: defaultSize, items: items, total: total,
            next: next)
    }

    fileprivate struct Manner: Hashable {
        var style: Style
        var parameter: String
        var size: String?
        var defaultSize: Int?
        var items: PropertyPath
        var total: PropertyPath?
        var next: PropertyPath?
    }
}

/// Compares the types of the bodies of refusals, which programs cast to.
enum ErrorBodyComparison {
    static func compare(
        _ old: [ErrorBodyPlan], _ new: [ErrorBodyPlan], _ symbol: String, _ before: (Comparison) -> Change.Side,
        _ after: (Comparison) -> Change.Side, _ c: inout Comparison
    ) {
        let left = old.filter { body in
            !new.contains { c.isSame(body.type, $0.type) && Set(body.statuses).isSubset(of: $0.statuses) }
        }
        let isMore = !new.allSatisfy { body in
            old.contains { c.isSame($0.type, body.type) && Set(body.statuses).isSubset(of: $0.statuses) }
        }
        if !left.isEmpty {
            let types = left.map { "'\($0.type.source)'" }.joined(separator: ", ")
            c.add(
                .errorBody, .breaksWire, symbol, "does not read \(types) from all refusals that it did", before(c),
                after(c))
        } else if isMore {
            c.add(.errorBody, .adds, symbol, "reads a type from more refusals", before(c), after(c))
        }
    }
}
