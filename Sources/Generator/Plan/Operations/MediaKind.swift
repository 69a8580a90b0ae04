/// The media types that are told apart.
enum MediaKind: Sendable {
    case json, form, text, multipart, eventStream, jsonLines, jsonSequence, wildcard, other

    /// The kind of a media type in lower case without parameters (RFC 9110 §8.3.1, RFC 6839 §3.1).
    init(_ type: String) {
        switch type {
        case "application/json", "text/json": self = .json
        case "application/x-www-form-urlencoded": self = .form
        case "text/event-stream": self = .eventStream
        case "application/jsonl", "application/x-ndjson", "application/ndjson", "application/x-jsonlines",
            "application/json-lines", "application/jsonlines":
            self = .jsonLines
        case "application/json-seq": self = .jsonSequence
        case "*/*", "application/*": self = .wildcard
        case _ where type.hasSuffix("+json"): self = .json
        case _ where type.hasSuffix("+json-seq"): self = .jsonSequence
        case _ where type.hasPrefix("text/"): self = .text
        case _ where type.hasPrefix("multipart/"): self = .multipart
        default: self = .other
        }
    }

    /// What tells a media type from others of its kind: `reports brief` of `application/vnd.reports.brief+json`.
    static func label(_ type: String) -> String {
        var label = type.split(separator: "/").last.map { String($0) } ?? type
        if label.hasPrefix("vnd.") { label.removeFirst(4) }
        if label.hasSuffix("+json") { label.removeLast(5) }
        return label
    }
}
