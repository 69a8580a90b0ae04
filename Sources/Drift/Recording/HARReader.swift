import Foundation
import Generator

/// Exchanges as browsers and proxies save them: entries of an HTTP Archive 1.2.
///
/// The text of a body is what the page saw: a `Content-Encoding` among the header fields has been undone. Bodies that
/// are no text are in base64.
enum HARReader {
    /// The exchange of an entry.
    ///
    /// - Throws: ``InvalidRecording`` when it lacks what an entry has.
    static func exchange(_ node: Node) throws(InvalidRecording) -> Exchange {
        guard let request = node["request"], let response = node["response"] else {
            throw InvalidRecording("an entry has 'request' and 'response'", node)
        }
        guard let method = request["method"]?.string, let url = request["url"]?.string else {
            throw InvalidRecording("a request has a 'method' and a 'url'", request)
        }
        guard let status = response["status"]?.text.flatMap({ Int($0) }) else {
            throw InvalidRecording("a response has a 'status'", response)
        }
        let (path, query) = RecordedAddress.split(url)
        var exchange = Exchange(location: node.location, method: method.uppercased(), path: path, status: status)
        exchange.query = query
        exchange.requestHeaders = headers(request)
        exchange.responseHeaders = headers(response)
        exchange.requestBody = try requestBody(request, exchange.requestHeaders)
        exchange.responseBody = try responseBody(response, exchange.responseHeaders)
        return exchange
    }

    private static func headers(_ message: Node) -> [String: String] {
        let fields = message["headers"]?.sequence ?? []
        return Dictionary(
            fields.compactMap { field in
                guard let name = field["name"]?.string, let value = field["value"]?.text else { return nil }
                return (name.lowercased(), value)
            }, uniquingKeysWith: { first, _ in first })
    }

    private static func requestBody(_ request: Node, _ headers: [String: String]) throws(InvalidRecording)
        -> RecordedBody
    {
        guard let data = request["postData"], !data.isNull else { return .empty }
        let type = data["mimeType"]?.string ?? headers["content-type"]
        if data["text"] == nil, data["params"]?.sequence?.isEmpty == false {
            return RecordedBody(mediaType: type?.lowercased(), content: .other, bytes: [])
        }
        return RecordedBody(try bytes(data), contentType: type)
    }

    private static func responseBody(
        _ response: Node, _ headers: [String: String]
    ) throws(InvalidRecording) -> RecordedBody {
        guard let content = response["content"], !content.isNull else { return .empty }
        let type = headers["content-type"] ?? content["mimeType"]?.string.flatMap { $0.contains("/") ? $0 : nil }
        guard content["text"]?.isNull == false else {
            let size = content["size"]?.text.flatMap { Int($0) } ?? 0
            guard size != 0 else { return .empty }
            return RecordedBody(mediaType: type, content: .omitted, bytes: [])
        }
        return RecordedBody(try bytes(content), contentType: type)
    }

    private static func bytes(_ content: Node) throws(InvalidRecording) -> [UInt8] {
        let text = content["text"]?.text ?? ""
        switch content["encoding"]?.string {
        case nil, "": return Array(text.utf8)
        case "base64":
            guard let data = Data(base64Encoded: text, options: .ignoreUnknownCharacters) else {
                throw InvalidRecording("this body is no base64", content)
            }
            return [UInt8](data)
        case let encoding?: throw InvalidRecording("\(encoding) is no encoding of a body; 'base64' is", content)
        }
    }
}
