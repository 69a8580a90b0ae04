/// What an operation lists, page after page: a sequence of items that asks for a page when it needs one.
///
/// ```swift
/// for try await binding in client.actions.triggers.bindings.list(triggerID: .postLogin) { … }
/// for try await page in client.actions.list(perPage: 50).pages { … }
/// let page = try await client.actions.list(page: 3).page()   // that one alone
/// ```
///
/// Nothing is sent before the first item is asked for, no page is asked for that is known not to be there, and one
/// page is held at a time. What a request throws, the iteration throws, and ends; a cancelled task ends it too.
public struct Paged<Page: Sendable, Item: Sendable>: Sendable {
    let source: PageSource<Page>
    let items: @Sendable (Page) -> [Item]

    /// The first page alone: that of the arguments.
    ///
    /// - Throws: ``CallError``; `CancellationError` when the task is cancelled.
    public func page() async throws -> Page {
        try await response().body
    }

    /// The first page alone, with status and header fields.
    ///
    /// - Throws: ``CallError``; `CancellationError` when the task is cancelled.
    public func response() async throws -> Response<Page> {
        try await source.client.send(source.request, options: source.options)
    }

    /// The pages, each when the one before has been dealt with.
    public var pages: Pages { Pages(source: source) }

    /// The same, with one page being asked for while the items of the one before are dealt with.
    public func prefetching() -> Paged {
        var source: PageSource<Page> = source
        source.prefetches = true
        return Paged(source: source, items: items)
    }
}

extension Paged: AsyncSequence {
    /// Hands out the items.
    public struct Iterator: AsyncIteratorProtocol {
        fileprivate var pages: Pages.Iterator
        fileprivate let items: @Sendable (Page) -> [Item]
        private var page: [Item] = []
        private var position = 0

        fileprivate init(pages: Pages.Iterator, items: @escaping @Sendable (Page) -> [Item]) {
            self.pages = pages
            self.items = items
        }

        /// The next item; `nil` after the last one.
        ///
        /// - Throws: ``CallError``; `CancellationError` when the task is cancelled.
        public mutating func next() async throws -> Item? {
            while position == page.count {
                guard let next = try await pages.next() else { return nil }
                page = items(next)
                position = 0
            }
            try Task.checkCancellation()
            defer { position += 1 }
            return page[position]
        }
    }

    /// Begins with the page of the arguments.
    public func makeAsyncIterator() -> Iterator {
        Iterator(pages: pages.makeAsyncIterator(), items: items)
    }
}

extension Paged {
    /// The pages of a list.
    public struct Pages: AsyncSequence, Sendable {
        let source: PageSource<Page>

        /// Hands out the pages.
        public struct Iterator: AsyncIteratorProtocol {
            fileprivate var loader: PageLoader<Page>
            private let prefetches: Bool
            private var ahead: PageAhead<Page>?

            fileprivate init(_ source: PageSource<Page>) {
                loader = PageLoader(source)
                prefetches = source.prefetches
            }

            /// The next page; `nil` after the last one.
            ///
            /// - Throws: ``CallError``; `CancellationError` when the task is cancelled.
            public mutating func next() async throws -> Page? {
                guard prefetches else { return try await loader.next() }
                let current: PageAhead<Page> = ahead ?? PageAhead(loader)
                ahead = nil
                // What is left when the page fails: nothing.
                loader.end()
                let (page, rest) = try await current.value()
                loader = rest
                if loader.hasNext { ahead = PageAhead(loader) }
                return page
            }
        }

        /// Begins with the page of the arguments.
        public func makeAsyncIterator() -> Iterator { Iterator(source) }
    }
}

extension Client {
    /// What an operation lists, page after page.
    ///
    /// - Parameters:
    ///   - request: The request for the first page.
    ///   - options: What is different for these calls; parameters of the query are those of the first page, and say
    ///     where the list begins and how large its pages are.
    ///   - items: The property of a page that holds its items.
    ///   - style: How the service is asked for the next page.
    public func pages<Page: Sendable, Items: PageItems>(
        of request: consuming Request<Page>,
        options: RequestOptions = RequestOptions(),
        items: KeyPath<Page, Items> & Sendable,
        by style: PageStyle<Page>
    ) -> Paged<Page, Items.Item> {
        Paged(
            source: PageSource(
                client: self, request: request, options: options, style: style,
                count: { $0[keyPath: items].pageItems.count }),
            items: { $0[keyPath: items].pageItems })
    }
}
