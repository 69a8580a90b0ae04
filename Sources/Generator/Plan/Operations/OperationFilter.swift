/// Leaves the operations that the filters of the configuration want.
enum OperationFilter {
    /// The operations to generate; a filter that fits none is reported.
    static func kept(_ operations: [ResolvedOperation], _ filters: Filters, _ d: inout Diagnostics)
        -> [ResolvedOperation]
    {
        guard !filters.isEmpty else { return operations }
        reportUnused(operations, filters, &d)
        let includesAll =
            filters.includeTags.isEmpty && filters.includePaths.isEmpty && filters.includeOperations.isEmpty
        return operations.filter { operation in
            let isIncluded =
                includesAll
                || matches(operation, filters.includeTags, filters.includePaths, filters.includeOperations)
            return isIncluded
                && !matches(operation, filters.excludeTags, filters.excludePaths, filters.excludeOperations)
        }
    }

    private static func matches(
        _ operation: ResolvedOperation, _ tags: [String], _ paths: [String], _ identifiers: [String]
    ) -> Bool {
        operation.operation.tags.contains { tags.contains($0) }
            || paths.contains { fits(operation.path, $0) }
            || operation.operation.operationID.map { identifiers.contains($0.value) } == true
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
