import Foundation
import Generator
import SDKRuntime
import SharedData
import Testing

/// What the description shows of one operation.
struct Example {
    let id: String
    /// The examples of its answers of 200 to 299.
    let successes: [JSONValue]
    /// The first example of its body.
    let body: JSONValue?

    /// Arguments for any operation: a value for every placeholder of the area, and the example of the body.
    func arguments() throws -> Arguments {
        let names = ["id", "actionId", "versionId", "triggerId"]
        let path = Dictionary(uniqueKeysWithValues: names.map { ($0, "a-\($0)") })
        return Arguments(path: path, query: [:], bytes: try body.map { try JSON.encode($0) } ?? [])
    }

    /// Every operation of the description, in its order.
    static func operations() throws -> [Example] {
        var diagnostics = Diagnostics()
        let file = SharedData.package.appendingPathComponent("spec/auth0-actions.yaml").path
        let root = try #require(SourceReader.load(path: file, limits: Limits(), &diagnostics), "\(diagnostics.all)")
        var found: [Example] = []
        for path in root["paths"]?.mapping?.entries ?? [] {
            for method in path.value.mapping?.entries ?? [] {
                guard let id = method.value["operationId"]?.string else { continue }
                let responses = method.value["responses"]?.mapping?.entries.filter { $0.key.hasPrefix("2") } ?? []
                found.append(
                    Example(
                        id: id, successes: responses.flatMap { examples(of: $0.value) },
                        body: method.value["requestBody"].flatMap { examples(of: $0).first }))
            }
        }
        return found
    }

    private static func examples(of node: Node) -> [JSONValue] {
        let content = node["content"]?["application/json"]
        let named = content?["examples"]?.mapping?.entries.compactMap { $0.value["value"]?.json } ?? []
        return named + [content?["example"]?.json].compactMap { $0 }
    }
}

extension Node {
    fileprivate var json: JSONValue {
        switch content {
        case .sequence(let elements): return .array(elements.map(\.json))
        case .mapping(let mapping):
            var members = JSONObject()
            for entry in mapping.entries { members[entry.key] = entry.value.json }
            return .object(members)
        case .scalar(let scalar):
            switch scalar.kind {
            case .null: return .null
            case .boolean: return .bool(bool == true)
            case .integer, .float: return JSONNumber(text: scalar.text).map { .number($0) } ?? .string(scalar.text)
            case .string: return .string(scalar.text)
            }
        }
    }
}
