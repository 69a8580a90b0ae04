/// Where pages come from.
struct PageSource<Page: Sendable>: Sendable {
    let client: Client
    let request: Request<Page>
    var options: RequestOptions
    let style: PageStyle<Page>
    /// The number of items of a page.
    let count: @Sendable (Page) -> Int
    var prefetches = false
}

/// Asks for one page after the other.
struct PageLoader<Page: Sendable>: Sendable {
    private var source: PageSource<Page>
    private var request: Request<Page>?
    private var progress = PageProgress()

    init(_ source: PageSource<Page>) {
        self.source = source
        // They are of the first page: what tells the next one is read from the request, and replaced in it.
        request = source.request.replacing(source.options.query)
        self.source.options.query = []
    }

    /// Whether there may be another page.
    var hasNext: Bool { request != nil }

    mutating func end() { request = nil }

    /// - Throws: ``CallError``; `CancellationError` when the task is cancelled.
    mutating func next() async throws -> Page? {
        guard let current = request else { return nil }
        request = nil
        let response = try await source.client.send(current, options: source.options)
        progress.count = source.count(response.body)
        progress.seen += progress.count
        let baseURL: String = try source.client.base(of: current, source.options).description
        do throws(PaginationError) {
            request = try source.style.next(
                PageStep(request: current, response: response, baseURL: baseURL), &progress)
        } catch {
            throw CallError(
                .pagination(error), operation: current.operation,
                scopes: source.client.secured(current).scopes,
                attempts: response.attempts, duration: response.duration, status: response.status,
                headers: response.headers, body: response.bytes, rateLimit: response.rateLimit)
        }
        return response.body
    }
}

/// A page that has been asked for before it is needed; given up with the last reference.
final class PageAhead<Page: Sendable>: Sendable {
    private let task: Task<(Page?, PageLoader<Page>), any Error>

    init(_ loader: PageLoader<Page>) {
        task = Task {
            var loader: PageLoader<Page> = loader
            return (try await loader.next(), loader)
        }
    }

    deinit { task.cancel() }

    /// The page, and what comes after it.
    func value() async throws -> (Page?, PageLoader<Page>) {
        try await withTaskCancellationHandler {
            try await task.value
        } onCancel: {
            task.cancel()
        }
    }
}
