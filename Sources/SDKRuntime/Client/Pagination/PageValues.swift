/// The items of a page, as a response holds them: a list that may be absent.
public protocol PageItems<Item>: Sendable {
    /// What is listed.
    associatedtype Item: Sendable
    /// The items; none when the list is absent.
    var pageItems: [Item] { get }
}

extension Array: PageItems where Element: SchemaValue {
    /// The elements.
    public var pageItems: [Element] { self }
}

extension Optional: PageItems where Wrapped: PageItems {
    /// The elements; none for `nil`.
    public var pageItems: [Wrapped.Item] { self?.pageItems ?? [] }
}

/// A number of items, as a response holds it.
public protocol PageCount: Sendable {
    /// The number; `nil` when it is absent or no number of items.
    var pageCount: Int? { get }
}

extension Int: PageCount {
    /// The number itself.
    public var pageCount: Int? { self }
}

extension Int32: PageCount {
    /// The number.
    public var pageCount: Int? { Int(self) }
}

extension Int64: PageCount {
    /// The number.
    public var pageCount: Int? { Int(exactly: self) }
}

extension Double: PageCount {
    /// The number, when it is integral.
    public var pageCount: Int? { Int(exactly: self) }
}

extension Optional: PageCount where Wrapped: PageCount {
    /// The number.
    public var pageCount: Int? { flatMap(\.pageCount) }
}

/// What leads to the next page, as a response holds it.
public protocol PageCursor: Sendable {
    /// The text to send; `nil` when there is no next page.
    var pageCursor: String? { get }
}

extension String: PageCursor {
    /// The text itself.
    public var pageCursor: String? { self }
}

extension Int: PageCursor {
    /// The digits.
    public var pageCursor: String? { String(self) }
}

extension Optional: PageCursor where Wrapped: PageCursor {
    /// The text.
    public var pageCursor: String? { flatMap(\.pageCursor) }
}

extension Nullable: PageItems where Wrapped: PageItems {
    /// The elements; none where there is no value.
    public var pageItems: [Wrapped.Item] { value.pageItems }
}

extension Nullable: PageCount where Wrapped: PageCount {
    /// The number.
    public var pageCount: Int? { value.pageCount }
}

extension Nullable: PageCursor where Wrapped: PageCursor {
    /// The text.
    public var pageCursor: String? { value.pageCursor }
}
