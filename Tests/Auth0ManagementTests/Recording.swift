import Foundation
import SDKRuntime
import SharedData

/// One recorded exchange with the service.
struct Recording: Sendable, CustomStringConvertible {
    let name: String
    let content: JSONValue

    static let folder = "wire/auth0"

    /// The recordings of the area, wherever below the folder they lie.
    static let all: [Recording] = {
        SharedData.files(below: folder, endings: ["json"]).compactMap { file in
            guard let data = try? Data(contentsOf: file),
                let content = try? JSON.decode(JSONValue.self, from: [UInt8](data))
            else { return nil }
            let recording = Recording(name: "\(file.path.dropFirst(SharedData.root.path.count))", content: content)
            return recording.isOfTheArea ? recording : nil
        }
    }()

    var description: String { name }
    var operationID: String { content["operation"]?["operationId"]?.text ?? "-" }
    var pathTemplate: String { content["operation"]?["pathTemplate"]?.text ?? "-" }
    var method: String { request["method"]?.text ?? "-" }
    var path: String { request["path"]?.text ?? "-" }
    var status: Int { response["status"]?.integer ?? 0 }
    var responseBody: [UInt8] { Self.body(of: response) }
    /// The body of the response as JSON; `nil` when it is none.
    var responseJSON: JSONValue? { try? JSON.decode(JSONValue.self, from: responseBody) }
    /// The body of the request; none where the operation takes none, whatever a client sent.
    var requestBody: [UInt8] {
        if request["operationTakesBody"] == .bool(false) { return [] }
        let body = Self.body(of: request)
        return String(decoding: body, as: UTF8.self).filter({ !$0.isWhitespace }) == "null" ? [] : body
    }
    /// The query, decoded, in order.
    var query: [[String]] {
        if case .array(let pairs)? = request["queryParams"] {
            return pairs.map { pair in [pair[0]?.text ?? "", pair[1]?.text ?? ""] }
        }
        return Self.pairs(of: request["query"]?.text ?? "")
    }
    var headers: HTTPFields {
        var fields = HTTPFields()
        guard case .object(let members)? = response["headers"] else { return fields }
        for (name, value) in members {
            if let name = HTTPField.Name(name), let value = value.text { fields[name] = value }
        }
        return fields
    }

    func arguments() throws -> Arguments {
        guard let path = Arguments.pathValues(of: path, template: pathTemplate) else {
            throw Arguments.Missing(description: "\(path) is not an instance of \(pathTemplate)")
        }
        let query = Dictionary(query.map { ($0[0], $0[1]) }, uniquingKeysWith: { first, _ in first })
        return Arguments(path: path, query: query, bytes: requestBody)
    }

    static func pairs(of query: String) -> [[String]] {
        query.split(separator: "&").map { pair in
            let halves = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map {
                $0.replacing("+", with: " ").removingPercentEncoding ?? String($0)
            }
            return [halves[0], halves.count > 1 ? halves[1] : ""]
        }
    }

    private var request: JSONValue { content["request"] ?? .null }
    private var response: JSONValue { content["response"] ?? .null }

    private var isOfTheArea: Bool {
        switch content["operation"]?["group"] {
        case .string(let group)?: group.hasPrefix("actions")
        case .array(let groups)?: groups.first == .string("actions")
        default: pathTemplate.hasPrefix("/actions/")
        }
    }

    /// The text that was sent where it is kept, else the parsed body; nothing for neither.
    private static func body(of message: JSONValue) -> [UInt8] {
        if let text = message["bodyText"]?.text { return Array(text.utf8) }
        guard let body = message["body"], body != .null else { return [] }
        return (try? JSON.encode(body)) ?? []
    }
}

extension JSONValue {
    var text: String? {
        if case .string(let text) = self { text } else { nil }
    }
    var integer: Int? {
        if case .number(let number) = self { number.int.map { Int($0) } } else { nil }
    }
}
