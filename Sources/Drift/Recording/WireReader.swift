import Generator

/// Exchanges as objects with `request` and `response`, whose bodies are JSON or text:
///
///     {"request": {"method": "GET", "basePath": "/api", "path": "/trees", "query": "page=1",
///                  "headers": {}, "body": null, "bodyText": null},
///      "response": {"status": 200, "headers": {"content-type": "application/json"}, "body": {"trees": []}}}
///
/// `bodyText` wins over `body`, for it is what travelled. Other members are of no account.
enum WireReader {
    /// The exchange of an object.
    ///
    /// - Throws: ``InvalidRecording`` when it lacks what an exchange has.
    static func exchange(_ node: Node) throws(InvalidRecording) -> Exchange {
        guard let request = node["request"], let response = node["response"] else {
            throw InvalidRecording("an exchange has 'request' and 'response'", node)
        }
        guard let method = request["method"]?.string else {
            throw InvalidRecording("a request has a 'method'", request)
        }
        guard let path = request["path"]?.string else { throw InvalidRecording("a request has a 'path'", request) }
        guard let status = response["status"]?.text.flatMap({ Int($0) }), (100...999).contains(status) else {
            throw InvalidRecording("a response has a 'status' of three digits", response)
        }
        let (own, query) = RecordedAddress.split(path)
        var exchange = Exchange(
            location: node.location, method: method.uppercased(), path: (request["basePath"]?.string ?? "") + own,
            status: status)
        exchange.query = request["query"]?.string ?? query
        exchange.requestHeaders = headers(request)
        exchange.responseHeaders = headers(response)
        exchange.requestBody = body(request, exchange.requestHeaders["content-type"])
        exchange.responseBody = body(response, exchange.responseHeaders["content-type"])
        return exchange
    }

    private static func headers(_ message: Node) -> [String: String] {
        let entries = message["headers"]?.mapping?.entries ?? []
        return Dictionary(
            entries.compactMap { entry in entry.value.text.map { (entry.key.lowercased(), $0) } },
            uniquingKeysWith: { first, _ in first })
    }

    /// A body that is JSON's null is none: that is how clients write that they send nothing.
    private static func body(_ message: Node, _ contentType: String?) -> RecordedBody {
        if let text = message["bodyText"]?.string {
            let body = RecordedBody(Array(text.utf8), contentType: contentType)
            return body.json?.isNull == true ? .empty : body
        }
        guard let body = message["body"], !body.isNull else { return .empty }
        return RecordedBody(body, contentType: contentType)
    }
}

/// Why something is no exchange.
struct InvalidRecording: Error {
    var message: String
    var location: SourceLocation

    init(_ message: String, _ node: Node) {
        self.message = message
        location = node.location
    }
}

/// The parts of a URL that tell an operation.
enum RecordedAddress {
    /// The path and the query of a URL, or of a path with a query.
    static func split(_ url: String) -> (path: String, query: String) {
        var rest = url.prefix { $0 != "#" }
        if let scheme = rest.firstRange(of: "://") {
            rest = rest[scheme.upperBound...]
            rest = rest.drop { $0 != "/" && $0 != "?" }
        }
        let path = rest.prefix { $0 != "?" }
        return (path.isEmpty ? "/" : String(path), String(rest.dropFirst(path.count + 1)))
    }
}
