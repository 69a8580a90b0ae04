/// How a service is asked for the page after one, and how one knows that there is none.
public struct PageStyle<Page: Sendable>: Sendable {
    let next: @Sendable (PageStep<Page>, inout PageProgress) throws(PaginationError) -> Request<Page>?

    /// Pages have numbers: `?page=2&per_page=50`.
    ///
    /// The last page is the one that is not full, where the size of a page is known, and in any case an empty one.
    ///
    /// - Parameters:
    ///   - parameter: The parameter of the query that holds the number.
    ///   - first: The number of the first page.
    ///   - size: The parameter that holds the number of items of a page.
    ///   - defaultSize: The number of items of a page when the parameter is not given.
    public static func number(
        _ parameter: String, first: Int = 0, size: String? = nil, default defaultSize: Int? = nil
    ) -> PageStyle {
        number(parameter, first: first, size: size, defaultSize: defaultSize) { _ in nil }
    }

    /// Pages have numbers, and each tells how many items there are in all.
    ///
    /// The last page is the one with which that many items are reached; a page that leaves the number out, as some
    /// services do where it is zero, is judged by its size.
    ///
    /// - Parameters:
    ///   - parameter: The parameter of the query that holds the number.
    ///   - first: The number of the first page.
    ///   - size: The parameter that holds the number of items of a page.
    ///   - defaultSize: The number of items of a page when the parameter is not given.
    ///   - total: The property that holds the number of all items.
    public static func number<Total: PageCount>(
        _ parameter: String, first: Int = 0, size: String? = nil, default defaultSize: Int? = nil,
        total: KeyPath<Page, Total> & Sendable
    ) -> PageStyle {
        number(parameter, first: first, size: size, defaultSize: defaultSize) { $0[keyPath: total].pageCount }
    }

    /// The next page begins behind so many items: `?offset=100&limit=50`.
    ///
    /// - Parameters:
    ///   - parameter: The parameter of the query that holds the number of items before the page.
    ///   - limit: The parameter that holds the number of items of a page.
    ///   - defaultLimit: The number of items of a page when the parameter is not given.
    public static func offset(
        _ parameter: String, limit: String? = nil, default defaultLimit: Int? = nil
    ) -> PageStyle {
        offset(parameter, limit: limit, defaultLimit: defaultLimit) { _ in nil }
    }

    /// The next page begins behind so many items, and each page tells how many there are in all.
    ///
    /// - Parameters:
    ///   - parameter: The parameter of the query that holds the number of items before the page.
    ///   - limit: The parameter that holds the number of items of a page.
    ///   - defaultLimit: The number of items of a page when the parameter is not given.
    ///   - total: The property that holds the number of all items.
    public static func offset<Total: PageCount>(
        _ parameter: String, limit: String? = nil, default defaultLimit: Int? = nil,
        total: KeyPath<Page, Total> & Sendable
    ) -> PageStyle {
        offset(parameter, limit: limit, defaultLimit: defaultLimit) { $0[keyPath: total].pageCount }
    }

    /// Each page says how to ask for the next one: `?from=b2Zmc2V0&take=50`. The last page says nothing.
    ///
    /// - Parameters:
    ///   - parameter: The parameter of the query that takes it.
    ///   - next: The property that holds it.
    public static func cursor<Cursor: PageCursor>(
        _ parameter: String, next: KeyPath<Page, Cursor> & Sendable
    ) -> PageStyle {
        PageStyle { step, progress throws(PaginationError) in
            guard let cursor = step.response.body[keyPath: next].pageCursor, !cursor.isEmpty else { return nil }
            try progress.note(cursor, first: step.request.text(of: parameter))
            return step.request.replacing(parameter, with: cursor)
        }
    }

    /// A `Link` field with the relation `next` leads to the next page (RFC 8288 §3).
    ///
    /// It has to stay at the service's scheme, host and port, since the credential goes there.
    public static var link: PageStyle {
        PageStyle { step, progress throws(PaginationError) in
            guard let field = LinkField.value(in: step.response.headers), let target = LinkField.next(in: field) else {
                return nil
            }
            try progress.note(target, first: nil)
            var request: Request<Page> = step.request
            request.target = try LinkField.resolve(target, at: step.baseURL, from: request)
            return request
        }
    }

    private static func number(
        _ parameter: String, first: Int, size: String?, defaultSize: Int?, total: @escaping @Sendable (Page) -> Int?
    ) -> PageStyle {
        PageStyle { step, progress throws(PaginationError) in
            let page: Int = step.request.number(of: parameter) ?? first
            let size: Int? = size.flatMap { step.request.number(of: $0) } ?? defaultSize
            let before: Int = progress.before(page &- first, pagesOf: size ?? 0)
            let isLast = progress.isLast(total: total(step.response.body), before: before, size: size)
            guard !isLast, page < .max else { return nil }
            if total(step.response.body) == nil { try progress.note(step.response.bytes) }
            return step.request.replacing(parameter, with: page + 1)
        }
    }

    private static func offset(
        _ parameter: String, limit: String?, defaultLimit: Int?, total: @escaping @Sendable (Page) -> Int?
    ) -> PageStyle {
        PageStyle { step, progress throws(PaginationError) in
            let offset: Int = step.request.number(of: parameter) ?? 0
            let limit: Int? = limit.flatMap { step.request.number(of: $0) } ?? defaultLimit
            let before: Int = progress.before(offset, pagesOf: 1)
            let isLast = progress.isLast(total: total(step.response.body), before: before, size: limit)
            guard !isLast else { return nil }
            if total(step.response.body) == nil { try progress.note(step.response.bytes) }
            return step.request.replacing(parameter, with: offset &+ progress.count)
        }
    }
}

/// A page, and the request that brought it.
struct PageStep<Page: Sendable>: Sendable {
    let request: Request<Page>
    let response: Response<Page>
    let baseURL: String
}

extension Request {
    /// The number that a parameter of the query has.
    fileprivate func number(of parameter: String) -> Int? {
        text(of: parameter).flatMap { Int($0) }
    }

    /// The text or number that a parameter of the query has.
    fileprivate func text(of parameter: String) -> String? {
        switch try? query.last(where: { $0.name == parameter })?.value {
        case .number(let number)?: number.description
        case .string(let text)?: text
        default: nil
        }
    }

    fileprivate func replacing(_ parameter: String, with value: some SchemaValue) -> Request {
        var request: Request = self
        request.query.removeAll { $0.name == parameter }
        request.query.append(Parameter(parameter, value))
        return request
    }
}
