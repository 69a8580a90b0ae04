/// Leaves the operations that the filters of the configuration want.
enum OperationFilter {
    /// The operations to generate, their callbacks, and the webhooks; a filter that fits no operation is reported.
    static func kept(
        _ graph: SchemaGraph, _ filters: Filters, _ d: inout Diagnostics
    ) -> (operations: [ResolvedOperation], messages: [ResolvedMessage]) {
        guard !filters.isEmpty else { return (graph.operations, graph.messages) }
        reportUnused(candidates(graph), filters, &d)
        return kept(graph, filters)
    }

    /// The components to generate, and their forms for requests.
    ///
    /// Who includes operations wants what they need. Who excludes some wants the rest: all but the components that only
    /// those use which are left out, through `allOf` too.
    static func keptComponents(
        _ graph: SchemaGraph, _ filters: Filters, _ operations: [ResolvedOperation], _ messages: [ResolvedMessage]
    ) -> [Named<SchemaID>] {
        let isAll = operations.count == graph.operations.count && messages.count == graph.messages.count
        if isAll { return graph.named }
        var isKept = [Bool](repeating: false, count: graph.schemas.count)
        if filters.includes.isEmpty {
            let parents = Dictionary(grouping: graph.named) { graph[$0.value].pointer }.mapValues { $0.map(\.value) }
            var isUsed = isKept
            graph.mark(from: roots(graph.operations, graph.messages), parents: parents, &isUsed)
            graph.mark(from: roots(operations, messages), parents: parents, &isKept)
            graph.mark(from: graph.named.map(\.value).filter { !isUsed[Int($0.index)] }, &isKept)
        } else {
            graph.mark(from: roots(operations, messages), &isKept)
        }
        return graph.named.filter { isKept[Int($0.value.index)] }
    }

    private static func roots(_ operations: [ResolvedOperation], _ messages: [ResolvedMessage]) -> [SchemaID] {
        operations.flatMap(\.schemas) + messages.flatMap { $0.body.content.flatMap(\.schemas) }
    }

    /// What filters choose from: operations, and webhooks, which have no path.
    private static func candidates(_ graph: SchemaGraph) -> [(operation: Operation, path: String)] {
        graph.operations.map { ($0.operation, $0.path) }
            + graph.messages.filter { $0.owner == nil }.map { ($0.operation, "") }
    }

    private static func kept(
        _ graph: SchemaGraph, _ filters: Filters
    ) -> (operations: [ResolvedOperation], messages: [ResolvedMessage]) {
        let operations = graph.operations.filter { keeps($0.operation, $0.path, filters) }
        let owners = Set(operations.map(\.pointer))
        let messages = graph.messages.filter { message in
            message.owner.map { owners.contains($0.pointer) } ?? keeps(message.operation, "", filters)
        }
        return (operations, messages)
    }

    private static func keeps(_ operation: Operation, _ path: String, _ filters: Filters) -> Bool {
        includes(operation, path, filters) && !excludes(operation, path, filters)
    }

    private static func includes(_ operation: Operation, _ path: String, _ filters: Filters) -> Bool {
        filters.includes.isEmpty
            || matches(operation, path, filters.includeTags, filters.includePaths, filters.includeOperations)
    }

    private static func excludes(_ operation: Operation, _ path: String, _ filters: Filters) -> Bool {
        matches(operation, path, filters.excludeTags, filters.excludePaths, filters.excludeOperations)
    }

    private static func matches(
        _ operation: Operation, _ path: String, _ tags: [ConfiguredText], _ paths: [ConfiguredText],
        _ identifiers: [ConfiguredText]
    ) -> Bool {
        tags.contains { operation.tags.contains($0.text) }
            || paths.contains { fits(path, $0.text) }
            || operation.operationID.map { name in identifiers.contains { $0.text == name.value } } == true
    }

    /// Whether a path fits a pattern in which `*` stands for any text: `/actions/*`.
    static func fits(_ path: String, _ pattern: String) -> Bool {
        let text = Array(path.utf8)
        let glob = Array(pattern.utf8)
        var (i, j) = (0, 0)
        var retry: (text: Int, glob: Int)?
        while i < text.count {
            if j < glob.count, glob[j] == UInt8(ascii: "*") {
                retry = (i, j + 1)
                j += 1
            } else if j < glob.count, glob[j] == text[i] {
                (i, j) = (i + 1, j + 1)
            } else if let last = retry {
                retry = (last.text + 1, last.glob)
                (i, j) = (last.text + 1, last.glob)
            } else {
                return false
            }
        }
        return glob[j...].allSatisfy { $0 == UInt8(ascii: "*") }
    }

    private static func reportUnused(
        _ operations: [(operation: Operation, path: String)], _ filters: Filters, _ d: inout Diagnostics
    ) {
        let tags = Set(operations.flatMap(\.operation.tags))
        let identifiers = Set(operations.compactMap { $0.operation.operationID?.value })
        for tag in filters.includeTags + filters.excludeTags where !tags.contains(tag.text) {
            report("tag", tag, tags, &d)
        }
        for path in filters.includePaths + filters.excludePaths
        where !operations.contains(where: { fits($0.path, path.text) }) {
            report("path", path, Set(operations.map(\.path)).subtracting([""]), &d)
        }
        for name in filters.includeOperations + filters.excludeOperations where !identifiers.contains(name.text) {
            report("operation", name, identifiers, &d)
        }
    }

    /// Refuses filters that leave nothing of what there is: an SDK without any call would take the place of the one that
    /// is there. Not where descriptions are compared, of which one may have nothing yet that the filters want.
    static func checkSomethingLeft(_ graph: SchemaGraph, _ filters: Filters, _ d: inout Diagnostics) {
        let left = kept(graph, filters)
        guard left.operations.isEmpty, left.messages.isEmpty else { return }
        let all = candidates(graph)
        guard !all.isEmpty else { return }
        let included = all.filter { includes($0.0, $0.1, filters) }
        var there = [Counted.text(graph.operations.count, "operation")]
        let webhookCount = all.count - graph.operations.count
        if webhookCount > 0 { there.append(Counted.text(webhookCount, "webhook")) }
        let advice =
            included.isEmpty ? "include a tag, a path or an operationId that is there" : "exclude less"
        d.error(
            .nothingLeft,
            "the filters leave nothing to generate of \(there.joined(separator: " and ")); \(advice)",
            at: (included.isEmpty ? filters.includes.first : firstExcluding(included, filters))?.location)
    }

    /// The first filter that takes something away.
    private static func firstExcluding(_ operations: [(Operation, String)], _ filters: Filters) -> ConfiguredText? {
        filters.excludeTags.first { filter in operations.contains { matches($0.0, $0.1, [filter], [], []) } }
            ?? filters.excludePaths.first { filter in operations.contains { matches($0.0, $0.1, [], [filter], []) } }
            ?? filters.excludeOperations.first { filter in
                operations.contains { matches($0.0, $0.1, [], [], [filter]) }
            }
    }

    private static func report(
        _ kind: StaticString, _ filter: ConfiguredText, _ known: Set<String>, _ d: inout Diagnostics
    ) {
        let hint = NearestName.suggestion(for: filter.text, among: known.sorted())
        d.warning(
            .unusedFilter, "the filter for \(kind) '\(filter.text)' fits no operation\(hint)", at: filter.location)
    }
}
