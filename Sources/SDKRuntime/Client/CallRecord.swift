/// What has become of a call.
struct CallRecord: Sendable {
    /// How many times the request was sent.
    var attempts = 0
    /// The last response; `nil` when the last attempt brought none.
    private(set) var head: HTTPResponse?
    private(set) var body: [UInt8] = []
    private(set) var rateLimit: RateLimit?

    mutating func add(_ head: HTTPResponse, _ body: [UInt8], at date: Date) {
        self.head = head
        self.body = body
        rateLimit = RateLimit(head.headerFields, at: date)
    }

    mutating func clear() {
        head = nil
        body = []
        rateLimit = nil
    }
}
