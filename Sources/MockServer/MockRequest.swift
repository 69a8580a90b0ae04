/// A request as it came, before anything is known of it.
package struct MockRequest: Sendable {
    /// In upper case.
    var method: String
    /// The path with its percent-encoding.
    var path: String
    /// The query with its percent-encoding, without the question mark.
    var query = ""
    /// By name in lower case.
    var headers: [String: String] = [:]
    /// The bytes of the body.
    var body: [UInt8] = []

    /// A request.
    package init(
        method: String, path: String, query: String = "", headers: [String: String] = [:], body: [UInt8] = []
    ) {
        self.method = method
        self.path = path
        self.query = query
        self.headers = headers
        self.body = body
    }

    /// The names and values of the query, decoded, in order.
    package var queryItems: [(name: String, value: String)] {
        query.split(separator: "&").map { item in
            let parts = item.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            return (PercentDecoding.form(parts[0]), parts.count > 1 ? PercentDecoding.form(parts[1]) : "")
        }
    }

    /// The names and values of the `Cookie` field.
    var cookies: [(name: String, value: String)] {
        (headers["cookie"] ?? "").split(separator: ";").compactMap { item in
            let parts = item.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.count == 2 else { return nil }
            return (String(parts[0].drop { $0 == " " }), PercentDecoding.text(parts[1]))
        }
    }
}

/// What goes back.
struct MockResponse: Sendable {
    /// The status code.
    var status: Int
    /// The media type of the body.
    var contentType: String?
    /// Other header fields.
    var headers: [(name: String, value: String)] = []
    /// The bytes of the body.
    var body: [UInt8] = []
}
