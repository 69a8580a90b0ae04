/// `pagination` of the configuration: how operations are asked for their pages whose description does not say so.
///
/// ```yaml
/// pagination:
///   listBitterns: {style: number, parameter: page, items: bitterns}
///   list*: {style: cursor, parameter: from, items: data, next: next}
///   listTags: null   # no pages, whatever else fits
/// ```
///
/// An operation takes the entry of its `operationId`, else the first pattern that fits; either stands in place of what
/// the description says. `null` says that there are no pages.
struct PaginationSettings {
    private let entries: [Named<Node>]
    private var used: Set<String> = []

    init(_ entries: [Named<Node>]) { self.entries = entries }

    /// The entry for an operation.
    mutating func entry(for operationID: String?) -> Named<Node>? {
        guard !entries.isEmpty, let operationID else { return nil }
        let entry =
            entries.first { $0.name == operationID }
            ?? entries.first { OperationFilter.fits(operationID, $0.name) }
        if let entry { used.insert(entry.name) }
        return entry
    }

    /// Reports the entries that no operation has taken.
    func reportUnused(_ operations: [ResolvedOperation], _ d: inout Diagnostics) {
        let unused = entries.filter { !used.contains($0.name) }
        guard !unused.isEmpty else { return }
        let known = operations.compactMap { $0.operation.operationID?.value }
        for entry in unused {
            let hint = NearestName.find(entry.name, among: known).map { "; did you mean '\($0)'?" } ?? ""
            d.warning(
                .unusedPagination, "'pagination' has '\(entry.name)', which no operation takes\(hint)",
                at: entry.location)
        }
    }
}
