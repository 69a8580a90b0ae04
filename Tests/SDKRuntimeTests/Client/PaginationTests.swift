import Testing

@testable import SDKRuntime

/// Lists over real sockets: which pages are asked for, and when.
@Suite(.timeLimit(.minutes(1))) struct PaginationTests {
    /// A service with a list of numbers, in the way of each style.
    private actor Numbers {
        private(set) var queries: [[String: String]] = []
        let count: Int
        /// Whether a page tells how many items there are; zero is left out, as is the number of the first page.
        let tellsTotal: Bool
        /// The cursor that each page leads to, when it is not the one behind it.
        let circle: Int?

        init(_ count: Int, tellsTotal: Bool = true, circle: Int? = nil) {
            self.count = count
            self.tellsTotal = tellsTotal
            self.circle = circle
        }

        func answer(_ request: LoopbackServer.Received, _ baseURL: String = "") -> LoopbackServer.Reply {
            queries.append(request.query)
            let size = Int(request.query["per_page"] ?? "") ?? 10
            let start =
                request.query["from"].flatMap { Int($0) } ?? request.query["offset"].flatMap { Int($0) }
                ?? (Int(request.query["page"] ?? "") ?? 0) * size
            let items = start < count ? Array(start..<min(start + size, count)) : []
            let end = circle.map { start >= $0 ? 0 : start + size } ?? start + size
            var body = "{"
            if !items.isEmpty { body += #""items":\#(items),"# }
            if tellsTotal, count > 0 { body += #""total":\#(count),"# }
            if circle != nil || end < count { body += #""next":"\#(end)","# }
            body += #""size":\#(size)}"#
            let link = #"</other>; rel="prev"; title="a, <b>; rel=next", <\#(baseURL)/a?from=\#(end)>; rel="last NEXT""#
            return .init(200, body, headers: end < count ? ["Link": link] : [:])
        }
    }

    private let get = Request<NumberPage>(.get, "/a", query: [Parameter("per_page", 10)])

    private func list(
        _ numbers: Numbers, _ request: Request<NumberPage>? = nil, by style: PageStyle<NumberPage>,
        taking limit: Int = .max, prefetching: Bool = false
    ) async throws -> [Int] {
        try await LoopbackServer.run({ await numbers.answer($0) }) { baseURL in
            let client = try Client(TestClient.service, baseURL: baseURL, configuration: .init(retry: .none))
            var list = client.pages(of: request ?? get, items: \.items, by: style)
            if prefetching { list = list.prefetching() }
            var seen: [Int] = []
            for try await number in list {
                seen.append(number)
                if seen.count == limit { break }
            }
            return seen
        }
    }

    @Test("Options of the query are of the first page, and say where the list begins and how large its pages are")
    func options() async throws {
        let numbers = Numbers(25, tellsTotal: false)
        let seen = try await LoopbackServer.run({ await numbers.answer($0) }) { baseURL in
            let client = try Client(TestClient.service, baseURL: baseURL, configuration: .init(retry: .none))
            let options = RequestOptions(query: [Parameter("per_page", 5), Parameter("page", 1)])
            let list = client.pages(
                of: get, options: options, items: \.items, by: .number("page", size: "per_page", default: 10))
            var seen: [Int] = []
            for try await number in list {
                seen.append(number)
                if seen.count > 100 { break }
            }
            return seen
        }
        #expect(seen == Array(5..<25))
        #expect(await numbers.queries.map { $0["page"] } == ["1", "2", "3", "4", "5"])
        #expect(await numbers.queries.allSatisfy { $0["per_page"] == "5" })
    }

    // MARK: No request more than needed

    @Test(arguments: [(0, 1), (1, 1), (9, 1), (10, 1), (11, 2), (20, 2), (21, 3)])
    func totalEndsNumberedPages(_ count: Int, _ requests: Int) async throws {
        let numbers = Numbers(count)
        let seen = try await list(numbers, by: .number("page", size: "per_page", total: \.total))
        #expect(seen == Array(0..<count))
        #expect(await numbers.queries.count == requests)
        #expect(await numbers.queries.first == ["per_page": "10"])
        #expect(await numbers.queries.dropFirst().map { $0["page"] } == (1..<max(1, requests)).map { "\($0)" })
    }

    @Test(arguments: [(0, 1), (9, 1), (10, 2), (11, 2), (20, 3)])
    func pageThatIsNotFullEndsThem(_ count: Int, _ requests: Int) async throws {
        for style in [PageStyle<NumberPage>.number("page", size: "per_page"), .number("page", default: 10)] {
            let numbers = Numbers(count, tellsTotal: false)
            #expect(try await list(numbers, by: style) == Array(0..<count))
            #expect(await numbers.queries.count == requests)
        }
    }

    @Test func pageOfTheArgumentsIsTheFirst() async throws {
        let numbers = Numbers(35)
        let request = Request<NumberPage>(.get, "/a", query: [Parameter("page", 2), Parameter("per_page", 10)])
        #expect(
            try await list(numbers, request, by: .number("page", size: "per_page", total: \.total)) == Array(20..<35))
        #expect(await numbers.queries.map { $0["page"] } == ["2", "3"])
    }

    @Test func pagesCanBeCountedFromOne() async throws {
        let numbers = Numbers(25, tellsTotal: false)
        let seen = try await list(numbers, by: .number("page", first: 1, size: "per_page"))
        #expect(seen == Array(0..<10) + Array(20..<25))
        #expect(await numbers.queries.map { $0["page"] } == [nil, "2"])
    }

    @Test(arguments: [(0, 1), (10, 1), (11, 2), (20, 2)])
    func offsets(_ count: Int, _ requests: Int) async throws {
        let numbers = Numbers(count)
        #expect(try await list(numbers, by: .offset("offset", limit: "per_page", total: \.total)) == Array(0..<count))
        #expect(await numbers.queries.map { $0["offset"] } == Array([nil, "10"].prefix(requests)))
    }

    @Test(arguments: [(0, 1), (10, 1), (11, 2), (20, 2)])
    func cursors(_ count: Int, _ requests: Int) async throws {
        let numbers = Numbers(count, tellsTotal: false)
        #expect(try await list(numbers, by: .cursor("from", next: \.next)) == Array(0..<count))
        #expect(await numbers.queries.map { $0["from"] } == Array([nil, "10"].prefix(requests)))
    }

    @Test(arguments: [true, false])
    func links(_ areAbsolute: Bool) async throws {
        let numbers = Numbers(25)
        let base = Locked("")
        let seen = try await LoopbackServer.run({ request in
            await numbers.answer(request, areAbsolute ? base.withLock { $0 } : "")
        }) { baseURL in
            base.withLock { $0 = baseURL }
            let client = try Client(TestClient.service, baseURL: baseURL)
            return try await client.pages(of: get, items: \.items, by: .link).reduce(into: []) { $0.append($1) }
        }
        #expect(seen == Array(0..<25))
        #expect(await numbers.queries == [["per_page": "10"], ["from": "10"], ["from": "20"]])
    }

    @Test func nothingIsAskedForThatIsNotTaken() async throws {
        let numbers = Numbers(100)
        #expect(try await list(numbers, by: .cursor("from", next: \.next), taking: 10).count == 10)
        #expect(await numbers.queries.count == 1)
        #expect(try await list(numbers, by: .cursor("from", next: \.next), taking: 11).count == 11)
        #expect(await numbers.queries.count == 3)
    }

    @Test func onePageAlone() async throws {
        let numbers = Numbers(100)
        try await LoopbackServer.run({ await numbers.answer($0) }) { baseURL in
            let client = try Client(TestClient.service, baseURL: baseURL)
            let list = client.pages(of: get, items: \.items, by: .cursor("from", next: \.next))
            let page = try await list.page()
            #expect(page.items?.count == 10)
            let status = try await list.response().status
            #expect(status == 200)
            #expect(await numbers.queries.count == 2)
            let sizes = try await list.pages.reduce(into: []) { $0.append($1.items?.count ?? 0) }
            #expect(sizes == Array(repeating: 10, count: 10))
        }
    }

    // MARK: Ahead, in circles, and cut short

    @Test func onePageIsAskedForAhead() async throws {
        let numbers = Numbers(45)
        #expect(
            try await list(numbers, by: .cursor("from", next: \.next), prefetching: true) == Array(0..<45))
        #expect(await numbers.queries.count == 5)
        #expect(try await list(numbers, by: .cursor("from", next: \.next), taking: 5, prefetching: true).count == 5)
        #expect(await numbers.queries.count <= 7)
    }

    @Test(arguments: [0, 10, 20, 30, 70, 150])
    func circleIsNoticed(_ circle: Int) async throws {
        let numbers = Numbers(1_000, circle: circle)
        let error = try await callError { try await list(numbers, by: .cursor("from", next: \.next)) }
        guard case .pagination(.repeatedCursor) = error.kind else { throw error }
        #expect(error.description.hasPrefix("GET /a cannot be continued: the service leads in a circle"))
        let length = circle / 10 + 1
        #expect(await numbers.queries.count <= 3 * length + 2)
    }

    @Test(arguments: [PageStyle<NumberPage>.number("page", size: "per_page"), .offset("skip")])
    fileprivate func pageThatComesAgainEndsIt(_ style: PageStyle<NumberPage>) async throws {
        let requests = Locked(0)
        let secured: Request<NumberPage> = get
        let error = try await LoopbackServer.run({ _ in
            requests.withLock { $0 += 1 }
            return .init(200, #"{"items":[1,2,3,4,5,6,7,8,9,10]}"#)
        }) { baseURL in
            let client = try Client(
                Service(
                    name: "T", version: "1", server: Server("https://a.b"), schemes: [.http("bearer", "bearer")],
                    security: [["bearer": ["read:a"]]]), baseURL: baseURL, credentials: Credentials(.bearer("t0ken")))
            return try await callError {
                for try await _ in client.pages(of: secured, items: \.items, by: style) {}
            }
        }
        guard case .pagination(.repeatedPage) = error.kind else { throw error }
        #expect(requests.withLock { $0 } == 4 && error.scopes == ["read:a"])
        #expect(error.description.contains("the service has sent the same page again and again"))
    }

    /// The pages of an operation that has a server of its own are there too.
    @Test func linksOfAnOperationWithItsOwnServer() async throws {
        let numbers = Numbers(25)
        let seen = try await LoopbackServer.run({ await numbers.answer($0) }) { baseURL in
            let client = try Client(
                TestClient.service, variables: ["host": "a.example"], configuration: .init(retry: .none))
            let request = Request<NumberPage>(
                .get, "/a", query: [Parameter("per_page", 10)], server: Server(baseURL))
            var seen: [Int] = []
            for try await number in client.pages(of: request, items: \.items, by: .link) { seen.append(number) }
            return seen
        }
        #expect(seen == Array(0..<25))
    }

    @Test(arguments: ["https://evil.example/a?x=1", "//evil.example/a", "http://127.0.0.1:1/a", "a b", "mailto:x"])
    func linkToElsewhereIsNotFollowed(_ target: String) async throws {
        let visits = Log<String>()
        let error = try await LoopbackServer.run({ request in
            await visits.add(request.path)
            return .init(200, "{}", headers: ["Link": "<\(target)>; rel=next"])
        }) { baseURL in
            let client = try Client(
                TestClient.service, baseURL: baseURL, credentials: Credentials(.bearer("s3cret")),
                configuration: .init(retry: .none))
            return try await callError {
                for try await _ in client.pages(of: get, items: \.items, by: .link).pages {}
            }
        }
        guard case .pagination(.foreignLink) = error.kind else { throw error }
        #expect(await visits.entries == ["/a"])
    }

    /// What is quoted ends with a quotation mark that no backslash stands before (RFC 9110 §5.6.4).
    @Test func quotationMarksInALinkDoNotHideTheNextPage() {
        #expect(LinkField.next(in: #"</b>; title="a \"b\", c\\"; rel="next""#) == "/b")
        #expect(LinkField.next(in: #"</a>; title="a \">; rel=next", </b>; rel="next""#) == "/b")
        #expect(LinkField.next(in: #"</a>; title="a"#) == nil)
        #expect(LinkField.next(in: #"</a>; title="a\"#) == nil)
    }

    /// Services behind a proxy name the port that goes without saying (RFC 9110 §4.2.3).
    @Test(arguments: [
        ("https://a.b", "https://a.b:443/c"), ("https://a.b:443", "https://a.b/c"), ("http://a.b", "http://A.B:80/c"),
    ])
    func theUsualPortIsTheSameOrigin(_ baseURL: String, _ target: String) throws {
        #expect(try LinkField.resolve(target, at: baseURL, from: get) == "/c")
        #expect(throws: PaginationError.foreignLink) { try LinkField.resolve(target, at: "https://a.b:80", from: get) }
    }

    @Test func failureEndsTheIteration() async throws {
        let count = Locked(0)
        try await LoopbackServer.run({ _ in
            let isFirst = count.withLock { count in
                count += 1
                return count == 1
            }
            return isFirst ? .init(200, #"{"items":[1],"next":"x"}"#) : .init(400)
        }) { baseURL in
            let client = try Client(TestClient.service, baseURL: baseURL)
            for prefetching in [false, true] {
                count.withLock { $0 = 0 }
                var list = client.pages(of: get, items: \.items, by: .cursor("from", next: \.next))
                if prefetching { list = list.prefetching() }
                var numbers = list.makeAsyncIterator()
                #expect(try await numbers.next() == 1)
                let error = try await callError { try await numbers.next() }
                #expect(error.status == 400)
                #expect(try await numbers.next() == nil)
            }
        }
    }

    @Test func cancellationEndsTheIteration() async throws {
        let numbers = Numbers(1_000_000)
        let seen = Locked(0)
        let task = Task {
            try await LoopbackServer.run({ await numbers.answer($0) }) { baseURL in
                let client = try Client(TestClient.service, baseURL: baseURL)
                for try await _ in client.pages(of: get, items: \.items, by: .cursor("from", next: \.next)) {
                    let count = seen.withLock { seen in
                        seen += 1
                        return seen
                    }
                    if count == 15 { withUnsafeCurrentTask { $0?.cancel() } }
                }
            }
        }
        await #expect(throws: CancellationError.self) { try await task.value }
        #expect(seen.withLock { $0 } == 15)
        #expect(await numbers.queries.count == 2)
    }
}

private struct NumberPage: Model {
    var items: [Int]?
    var total: Int?
    var next: String?
    var size: Int?

    static var schema: Schema { Schema("items\ntotal\nnext\nsize") }
}
