/// What an operation's `x-sdkgen-pagination`, or `pagination` of the configuration, says about its pages, before it is
/// held against its parameters and response.
///
/// ```yaml
/// x-sdkgen-pagination:
///   style: number        # number, offset, cursor or link
///   parameter: page      # says which page; not for link
///   size: per_page       # says how many items a page has
///   first: 1             # the number of the first page; else the parameter's default, else 0
///   items: bindings      # where a page has its items, with dots between; left out when it is the list
///   total: total         # where a page has the number of all items; for number and offset
///   next: next           # where a page has the next cursor; for cursor
/// ```
struct PaginationDeclaration {
    enum Style: String, CaseIterable { case number, offset, cursor, link }

    let style: Style
    let parameter: Named<String>?
    let size: Named<String>?
    let first: Int?
    let items: Named<String>?
    let total: Named<String>?
    let next: Named<String>?
    let location: SourceLocation

    private static let keys = ["style", "parameter", "size", "first", "items", "total", "next"]

    /// The declaration in the extensions of an operation; `nil` when there is none, or after an error.
    init?(_ extensions: [Named<Node>], _ d: inout Diagnostics) {
        guard let entry = extensions.first(where: { $0.name == "x-sdkgen-pagination" }) else { return nil }
        self.init(entry, &d)
    }

    /// The declaration that is the value of an extension or of an entry of the configuration; `nil` after an error.
    init?(_ entry: Named<Node>, _ d: inout Diagnostics) {
        guard let mapping = entry.value.mapping else {
            d.error(.invalidPagination, "'\(entry.name)' has to be an object", at: entry.location)
            return nil
        }
        for member in mapping.entries where !Self.keys.contains(member.key) {
            d.error(
                .invalidPagination,
                "'\(member.key)' is no key of '\(entry.name)'; it has \(Self.keys.joined(separator: ", "))",
                at: member.keyLocation)
            return nil
        }
        guard let style = mapping["style"]?.text.flatMap(Style.init(rawValue:)) else {
            d.error(
                .invalidPagination,
                "'style' has to be one of \(Style.allCases.map(\.rawValue).joined(separator: ", "))",
                at: mapping["style"]?.location ?? entry.location)
            return nil
        }
        func text(_ key: String) -> Named<String>? {
            mapping[key].flatMap { node in
                node.text.map { Named(name: key, location: node.location, value: $0) }
            }
        }
        self.style = style
        parameter = text("parameter")
        size = text("size")
        first = text("first").flatMap { Int($0.value) }
        items = text("items")
        total = text("total")
        next = text("next")
        location = entry.location
    }
}
