/// A file in a multipart body: what it holds, and what the part says about it (RFC 7578 §4.2).
///
/// ```swift
/// FilePart.file("pictures/portrait.jpg", contentType: "image/jpeg")
/// FilePart(HTTPBody(bytes), fileName: "portrait.jpg")
/// ```
public struct FilePart: Sendable {
    private let storage: Storage

    /// Keeps the part one word long, as it stands in models.
    private final class Storage: Sendable {
        let content: HTTPBody
        let fileName: String?
        let contentType: String?
        let headers: HTTPFields

        init(_ content: HTTPBody, _ fileName: String?, _ contentType: String?, _ headers: HTTPFields) {
            self.content = content
            self.fileName = fileName
            self.contentType = contentType
            self.headers = headers
        }
    }

    /// Makes a part.
    ///
    /// - Parameters:
    ///   - content: What the file holds.
    ///   - fileName: Its name, without folders; many services take a part without a name for text.
    ///   - contentType: Its media type; `nil` for the one that the description has, or `application/octet-stream`.
    ///   - headers: Further fields of the part.
    public init(_ content: HTTPBody, fileName: String?, contentType: String? = nil, headers: HTTPFields = [:]) {
        storage = Storage(content, fileName, contentType, headers)
    }

    /// Makes a part from a file of this machine, which is read while it is sent.
    ///
    /// - Parameters:
    ///   - path: Where the file is.
    ///   - fileName: Its name; `nil` for the last component of the path.
    ///   - contentType: Its media type; `nil` for the one that the description has, or `application/octet-stream`.
    ///   - headers: Further fields of the part.
    public static func file(
        _ path: String, fileName: String? = nil, contentType: String? = nil, headers: HTTPFields = [:]
    ) -> FilePart {
        let name = fileName ?? path.split(separator: "/").last.map { String($0) }
        return FilePart(.file(path), fileName: name, contentType: contentType, headers: headers)
    }

    /// What the file holds.
    public var content: HTTPBody { storage.content }
    /// Its name.
    public var fileName: String? { storage.fileName }
    /// Its media type.
    public var contentType: String? { storage.contentType }
    /// Further fields of the part.
    public var headers: HTTPFields { storage.headers }
}

extension FilePart: ScalarValue, CustomStringConvertible {
    /// Never reads one: a file stands in multipart bodies alone.
    public static func read(from input: inout JSONInput) throws(DecodingFailure) -> FilePart {
        throw input.failure(.refused("a file cannot be read from JSON"))
    }

    /// Refuses: a file stands in multipart bodies alone.
    public func write(to output: inout JSONOutput) throws(EncodingFailure) {
        throw EncodingFailure(.refused("a file can be sent in a multipart body only"))
    }

    /// Whether both hold the same bytes, or are read from the same file or stream, and say the same about it.
    public static func == (first: FilePart, second: FilePart) -> Bool {
        first.storage === second.storage
            || first.content.isSame(as: second.content) && first.fileName == second.fileName
                && first.contentType == second.contentType && first.headers == second.headers
    }

    /// Feeds name, type and length.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(fileName)
        hasher.combine(contentType)
        hasher.combine(content.length)
    }

    /// Name and length, never the content.
    public var description: String { "FilePart(\(fileName ?? "unnamed"), \(content))" }
}
