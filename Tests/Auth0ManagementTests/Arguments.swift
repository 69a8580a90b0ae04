import Foundation
import SDKRuntime

/// The values of a recorded request, handed out as the typed arguments of the call that would make it.
struct Arguments: Sendable {
    let path: [String: String]
    let query: [String: String]
    let bytes: [UInt8]

    struct Missing: Error, CustomStringConvertible {
        let description: String
    }

    func path(_ name: String) throws -> String {
        guard let value = path[name] else { throw Missing(description: "no path value \(name)") }
        return value
    }

    /// A query value that is absent, or of the parameter's type; anything else is an error.
    func query<V: SchemaValue>(_ name: String) throws -> V? {
        guard let text = query[name] else { return nil }
        if let string = try? JSON.decode(V.self, from: JSON.encode(text)) { return string }
        return try JSON.decode(V.self, from: Array(text.utf8))
    }

    func body<V: SchemaValue>() throws -> V { try JSON.decode(V.self, from: bytes) }

    /// The body; `nil` when none was sent, or `null`.
    func optionalBody<V: SchemaValue>() throws -> V? {
        if bytes.isEmpty { return nil }
        if try JSON.decode(JSONValue.self, from: bytes) == .null { return nil }
        return try JSON.decode(V.self, from: bytes)
    }

    /// Takes the placeholders of a template out of a path; `nil` when the path is not an instance of it.
    static func pathValues(of path: String, template: String) -> [String: String]? {
        let names = template.split(separator: "/", omittingEmptySubsequences: false)
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        guard names.count == parts.count else { return nil }
        var values: [String: String] = [:]
        for (name, part) in zip(names, parts) {
            guard name.hasPrefix("{") else {
                if name != part { return nil }
                continue
            }
            values[String(name.dropFirst().dropLast())] = part.removingPercentEncoding ?? String(part)
        }
        return values
    }
}
