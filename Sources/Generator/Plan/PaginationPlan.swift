/// How an operation is asked for one page after the other.
public struct PaginationPlan: Sendable {
    /// How the next page is asked for: the members of the runtime's `PageStyle`.
    public enum Style: Sendable, Hashable {
        /// `.number("page", first: 1, size: "per_page", default: 20, total: \.total)`
        case number(first: Int)
        /// `.offset("offset", limit: "limit", default: 20, total: \.total)`
        case offset
        /// `.cursor("from", next: \.next)`
        case cursor
        /// `.link`
        case link
    }
    public var style: Style
    /// The parameter of the query that says which page; empty for `.link`.
    public var parameter: String
    /// The parameter of the query that says how many items a page has.
    public var size: String?
    /// How many items a page has when the parameter is not given.
    public var defaultSize: Int?
    /// Where a page has its items; none when the page is the list.
    public var items: PropertyPath
    public var itemType: TypeReference
    /// Where a page has the number of all items.
    public var total: PropertyPath?
    /// Where a page has what leads to the next one.
    public var next: PropertyPath?
}

/// A property of a value, or of a property of it: `\.meta?.next`.
public struct PropertyPath: Sendable, Hashable {
    public struct Step: Sendable, Hashable {
        public var name: Identifier
        /// Whether the property before this one can be nil.
        public var isChained: Bool
    }
    public var steps: [Step]
}
