/// One way to read a response, and the responses that it is for.
struct ResponseReading<Output: Sendable>: Sendable {
    /// What is done with the body.
    enum Read: Sendable {
        /// It is collected, and decoded as a whole.
        case whole(@Sendable (ReceivedBody, inout [Disagreement]) throws(DecodingFailure) -> Output)
        /// It is handed on while it arrives.
        case streamed(@Sendable (StreamedBody) throws(DecodingFailure) -> Output)
    }

    var status: StatusPattern = .any
    /// The media types that are asked for, as the `Accept` field has them.
    let accept: String?
    let family: MediaFamily
    let read: Read

    init(accept: String?, family: MediaFamily, read: Read) {
        self.accept = accept
        self.family = family
        self.read = read
    }

    private init(_ status: StatusPattern, _ accept: String?, _ family: MediaFamily, _ read: Read) {
        self.status = status
        self.accept = accept
        self.family = family
        self.read = read
    }

    /// The media types that are named: taken apart only where there is something to choose, not for each request.
    private var ranges: [MediaRange] {
        (accept ?? "").split(separator: ",").compactMap { MediaRange(String($0)) }
    }

    /// Whether the body is handed on while it arrives.
    var isStreamed: Bool {
        if case .streamed = read { return true }
        return false
    }

    /// Whether the body is a stream of server-sent events.
    var isEventStream: Bool {
        isStreamed && ranges.contains { range in MediaType(StreamedBody.eventStream).map(range.matches) == true }
    }

    /// How well it fits: the status before the media type; `nil` when it is for another status.
    func score(status code: Int, _ type: MediaType?) -> Int? {
        guard let specificity = status.specificity(for: code) else { return nil }
        guard let type else { return specificity * 4 }
        let ranges = ranges
        let exact = ranges.contains { !$0.isWildcard && $0.matches(type) }
        let isKin = family.contains(type)
        let wildcard = ranges.contains { $0.matches(type) }
        return specificity * 4 + (exact ? 3 : isKin && family != .any ? 2 : wildcard ? 1 : 0)
    }

    /// The same for a status, with another output.
    func mapped<Result: Sendable>(
        _ status: StatusPattern, _ make: @escaping @Sendable (Output) -> Result
    ) -> ResponseReading<Result> {
        let mapped: ResponseReading<Result>.Read
        switch read {
        case .whole(let decode):
            mapped = .whole { body, disagreements throws(DecodingFailure) in make(try decode(body, &disagreements)) }
        case .streamed(let decode):
            mapped = .streamed { body throws(DecodingFailure) in make(try decode(body)) }
        }
        return ResponseReading<Result>(status, accept, family, mapped)
    }
}

/// The kinds of media types that one way of reading understands.
enum MediaFamily: Sendable {
    case json, text, any, none

    func contains(_ type: MediaType) -> Bool {
        switch self {
        case .json: type.isJSON
        case .text: type.type == "text"
        case .any: true
        case .none: false
        }
    }
}

/// One or more media types: `image/png`, `image/*`, `*/*` (RFC 9110 §12.5.1).
struct MediaRange: Hashable, Sendable {
    private let type: MediaType

    /// `nil` when the text is no media range; its parameters do not count.
    init?(_ text: String) {
        guard let type = MediaType(text) else { return nil }
        self.type = type
    }

    var isWildcard: Bool { type.subtype == "*" }

    func matches(_ other: MediaType) -> Bool {
        type == other || type.subtype == "*" && (type.type == "*" || type.type == other.type)
    }
}
