/// Compares what operations answer: the type, how it is read, statuses, header fields, refusals, pages.
enum ResponseComparison {
    static func compare(_ old: PlannedCall, _ new: PlannedCall, _ c: inout Comparison) {
        compareTypes(old, new, &c)
        compareStatuses(old, new, &c)
        compareHeaders(old, new, &c)
        ErrorBodyComparison.compare(old, new, &c)
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
        let (before, after) = (StatusSet(old.plan.response), StatusSet(new.plan.response))
        if before == after { return }
        let (gone, fresh) = (before.missing(in: after), after.missing(in: before))
        let requests = (CallComparison.request(old, c.old), CallComparison.request(new, c.new))
        if let gone {
            let other = fresh.map { ", but with \($0)" } ?? ""
            c.add(
                .responseStatus, .breaksWire, new.symbol, "does not answer with \(gone) any more\(other)", requests.0,
                requests.1)
        } else if let fresh {
            c.add(.responseStatus, .adds, new.symbol, "answers with \(fresh) too", requests.0, requests.1)
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

/// The statuses that a call takes for a declared success: any 2xx, where a range is declared.
private struct StatusSet: Equatable {
    let isAny: Bool
    let statuses: Set<Int>

    init(_ plan: ResponsePlan) {
        isAny = plan.statuses.isEmpty
        statuses = Set(plan.statuses)
    }

    /// What another set has not, in words; `nil` for nothing.
    func missing(in other: StatusSet) -> String? {
        if isAny { return other.isAny ? nil : "every status of success" }
        let missing = statuses.filter { !other.statuses.contains($0) && !(other.isAny && (200..<300).contains($0)) }
        if missing.isEmpty { return nil }
        return "status \(missing.sorted().map(String.init).joined(separator: ", "))"
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
