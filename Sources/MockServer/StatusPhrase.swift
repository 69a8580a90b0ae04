/// The reason phrases of RFC 9110 §15, for the statuses that a description may name.
enum StatusPhrase {
    /// `Not Found`; `Status` for one without a name.
    static func of(_ status: Int) -> String { phrases[status] ?? "Status" }

    private static let phrases: [Int: String] = [
        200: "OK", 201: "Created", 202: "Accepted", 203: "Non-Authoritative Information", 204: "No Content",
        205: "Reset Content", 206: "Partial Content", 400: "Bad Request", 401: "Unauthorized", 404: "Not Found",
        405: "Method Not Allowed", 413: "Content Too Large", 415: "Unsupported Media Type",
    ]
}
