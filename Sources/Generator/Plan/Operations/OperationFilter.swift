/// Leaves the operations that the filters of the configuration want.
enum OperationFilter {
    /// The operations to generate; a filter that fits none is reported.
    static func kept(_ operations: [ResolvedOperation], _ filters: Filters, _ d: inout Diagnostics)
        -> [ResolvedOperation]
    {
        guard !filters.isEmpty else { return operations }
        reportUnused(operations, filters, &d)
        return operations.filter { keeps($0.operation, $0.path, filters) }
    }

    /// The callbacks of the operations that are kept, and the webhooks that the filters want.
    static func kept(
        _ messages: [ResolvedMessage], _ operations: [ResolvedOperation], _ filters: Filters
    ) -> [ResolvedMessage] {
        guard !filters.isEmpty else { return messages }
        let owners = Set(operations.map(\.pointer))
        return messages.filter { message in
            message.owner.map { owners.contains($0.pointer) } ?? keeps(message.operation, "", filters)
        }
    }

    private static func keeps(_ operation: Operation, _ path: String, _ filters: Filters) -> Bool {
        let includesAll =
            filters.includeTags.isEmpty && filters.includePaths.isEmpty && filters.includeOperations.isEmpty
        return
            (includesAll
            || matches(operation, path, filters.includeTags, filters.includePaths, filters.includeOperations))
            && !matches(operation, path, filters.excludeTags, filters.excludePaths, filters.excludeOperations)
    }

    private static func matches(
        _ operation: Operation, _ path: String, _ tags: [String], _ paths: [String], _ identifiers: [String]
    ) -> Bool {
        operation.tags.contains { tags.contains($0) }
            || paths.contains { fits(path, $0) }
            || operation.operationID.map { identifiers.contains($0.value) } == true
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

    private static func reportUnused(_ operations: [ResolvedOperation], _ filters: Filters, _ d: inout Diagnostics) {
        let tags = Set(operations.flatMap(\.operation.tags))
        let identifiers = Set(operations.compactMap { $0.operation.operationID?.value })
        for tag in filters.includeTags + filters.excludeTags where !tags.contains(tag) {
            report("tag", tag, tags, &d)
        }
        for path in filters.includePaths + filters.excludePaths
        where !operations.contains(where: { fits($0.path, path) }) {
            report("path", path, Set(operations.map(\.path)), &d)
        }
        for name in filters.includeOperations + filters.excludeOperations where !identifiers.contains(name) {
            report("operation", name, identifiers, &d)
        }
    }

    private static func report(_ kind: StaticString, _ value: String, _ known: Set<String>, _ d: inout Diagnostics) {
        let hint = NearestName.find(value, among: known.sorted()).map { "; did you mean '\($0)'?" } ?? ""
        d.warning(.unusedFilter, "the filter for \(kind) '\(value)' fits no operation\(hint)", at: nil)
    }
}
