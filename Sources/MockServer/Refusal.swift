/// Why a request is not answered with what its operation gives.
struct Refusal: Error, Hashable, Sendable {
    /// The status.
    var status: Int
    /// A stable word for it.
    var code: String
    /// What is wrong, for people.
    var message: String
    /// The methods that the path has, for the `Allow` field.
    var allowed: [String] = []

    /// - Parameter basePath: The path of the first server's URL, which clients have to have in their base URL.
    static func unknownPath(_ path: String, basePath: String) -> Refusal {
        let isBelow = path == basePath || path.hasPrefix(basePath + "/")
        let advice = isBelow ? "" : "; the base URL of a client ends with '\(basePath)', the path of its first server"
        return Refusal(
            status: 404, code: "unknown_path", message: "The description has no path '\(path.prefix(200))'\(advice)")
    }

    static func wrongMethod(_ method: String, allowed: [String]) -> Refusal {
        let message = "The path has no \(method.prefix(40)); it has \(allowed.joined(separator: ", "))"
        return Refusal(status: 405, code: "method_not_allowed", message: message, allowed: allowed)
    }

    static let unauthenticated = Refusal(
        status: 401, code: "missing_authentication", message: "Missing authentication")

    static func parameter(_ place: String, _ name: String, _ problem: String) -> Refusal {
        let code = place == "query" ? "invalid_query_string" : "invalid_parameter"
        return Refusal(status: 400, code: code, message: "The \(place) parameter '\(name)' \(problem)")
    }

    static func body(_ problem: String) -> Refusal {
        Refusal(status: 400, code: "invalid_body", message: "The body \(problem)")
    }

    static func mediaType(_ type: String, known: [String]) -> Refusal {
        let message = "The body is of type '\(type.prefix(80))'; it may be \(known.joined(separator: ", "))"
        return Refusal(status: 415, code: "unsupported_media_type", message: message)
    }

    static func tooLarge(_ limit: Int) -> Refusal {
        Refusal(status: 413, code: "body_too_large", message: "The body has more than \(limit) bytes")
    }

    static let unreadable = body("cannot be read")
}
