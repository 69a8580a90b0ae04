import Foundation
import Testing

/// Holds a JSON value to a JSON Schema, as far as `docs/diff.schema.json` goes: types, properties, enumerations,
/// elements and references to `$defs`.
struct JSONSchemaCheck {
    let root: [String: Any]

    init(_ root: [String: Any]) { self.root = root }

    func check(_ value: Any) throws { try check(value, root, "$") }

    private func check(_ value: Any, _ schema: [String: Any], _ path: String) throws {
        if let reference = schema["$ref"] as? String {
            let name = String(reference.dropFirst("#/$defs/".count))
            let definition = try #require((root["$defs"] as? [String: [String: Any]])?[name], "\(reference)")
            return try check(value, definition, path)
        }
        if let values = schema["enum"] as? [String] {
            #expect(values.contains(value as? String ?? ""), "\(path): \(value)")
        }
        switch schema["type"] as? String {
        case "object":
            let object = try #require(value as? [String: Any], "\(path)")
            let properties = schema["properties"] as? [String: [String: Any]] ?? [:]
            for name in schema["required"] as? [String] ?? [] { #expect(object[name] != nil, "\(path).\(name)") }
            for (name, member) in object {
                let property = try #require(properties[name], "\(path).\(name) is not in the schema")
                try check(member, property, "\(path).\(name)")
            }
        case "array":
            let items = try #require(schema["items"] as? [String: Any], "\(path)")
            for element in try #require(value as? [Any], "\(path)") { try check(element, items, path + "[]") }
        case "string": #expect(value is String, "\(path)")
        case "integer": #expect(value is Int, "\(path)")
        default: #expect(schema["enum"] != nil || schema["const"] != nil, "\(path) has no type")
        }
    }
}
