import Generator
import MockServer

/// One request and its response, as a recording has them.
public struct Exchange: Sendable {
    /// Where it stands in its file.
    public var location: SourceLocation?
    /// The method, in upper case.
    public var method: String
    /// The path with its percent-encoding, that of the server included.
    public var path: String
    /// The query with its percent-encoding, without the question mark.
    public var query = ""
    /// The request's header fields by name in lower case.
    public var requestHeaders: [String: String] = [:]
    /// What was sent.
    public var requestBody = RecordedBody.empty
    /// The status code of the response.
    public var status: Int
    /// The response's header fields by name in lower case.
    public var responseHeaders: [String: String] = [:]
    /// What came back.
    public var responseBody = RecordedBody.empty

    /// `GET /actions`: the query may hold what nobody else may see.
    public var address: String { "\(method) \(path)" }
}

/// The body of a recorded request or response.
public struct RecordedBody: Sendable {
    /// How much of a body is known.
    public enum Content: Sendable {
        /// There was none.
        case empty
        /// There was one, of which the recording has nothing.
        case omitted
        /// JSON.
        case json(Node)
        /// Something else.
        case other
        /// It says that it is JSON and is not, for this reason.
        case broken(String)
    }

    /// The media type in lower case without parameters; `nil` where none is named.
    public var mediaType: String?
    /// How much of it is known.
    public var content: Content
    /// Its bytes.
    public var bytes: [UInt8]

    /// No body.
    public static let empty = RecordedBody(mediaType: nil, content: .empty, bytes: [])

    /// A body that was read already.
    init(mediaType: String?, content: Content, bytes: [UInt8]) {
        self.mediaType = mediaType
        self.content = content
        self.bytes = bytes
    }

    /// A body that a recording has as JSON.
    init(_ node: Node, contentType: String?) {
        self.init(
            mediaType: contentType.map(Self.mediaType) ?? "application/json", content: .json(node),
            bytes: NodeJSON.write(node))
    }

    /// A body that a recording has as it travelled, after its `Content-Encoding` was undone.
    init(_ bytes: [UInt8], contentType: String?) {
        mediaType = contentType.map(Self.mediaType)
        self.bytes = bytes
        let isJSON = mediaType.map(NodeJSON.isJSON)
        if bytes.isEmpty {
            content = .empty
        } else if bytes.starts(with: [0x1F, 0x8B]) {
            content = .broken("it is still compressed")
        } else if isJSON == false {
            content = .other
        } else {
            var diagnostics = Diagnostics()
            let node = SourceReader.parse(bytes, path: "body.json", &diagnostics)
            if let node, !diagnostics.hasErrors {
                content = .json(node)
                mediaType = mediaType ?? "application/json"
            } else {
                content = isJSON == nil ? .other : .broken(diagnostics.all.first?.message ?? "it is not JSON")
            }
        }
    }

    /// The body as JSON.
    public var json: Node? {
        if case .json(let node) = content { node } else { nil }
    }

    private static func mediaType(_ field: String) -> String {
        field.prefix { $0 != ";" }.lowercased().filter { !$0.isWhitespace }
    }
}
