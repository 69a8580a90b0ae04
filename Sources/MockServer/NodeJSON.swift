import Generator
import SDKRuntime

/// JSON texts to and from the trees that descriptions are read into.
package enum NodeJSON {
    /// Whether a media type, in lower case, is JSON.
    package static func isJSON(_ mediaType: String) -> Bool {
        mediaType == "application/json" || mediaType == "text/json" || mediaType.hasSuffix("+json")
    }

    /// Reads a text; `nil` when it is not JSON or a key stands twice in it.
    static func read(_ bytes: [UInt8]) -> Node? {
        var diagnostics = Diagnostics()
        let node = SourceReader.parse(bytes, path: "body.json", &diagnostics)
        return diagnostics.hasErrors ? nil : node
    }

    /// Writes a value; numbers that JSON does not have become null.
    package static func write(_ node: Node) -> [UInt8] { (try? JSON.encode(value(of: node))) ?? Array("null".utf8) }

    /// The same value for the runtime.
    package static func value(of node: Node) -> JSONValue {
        switch node.content {
        case .scalar(let scalar): return self.scalar(scalar)
        case .sequence(let elements): return .array(elements.map(value))
        case .mapping(let mapping):
            var object = JSONObject()
            for entry in mapping.entries { object[entry.key] = value(of: entry.value) }
            return .object(object)
        }
    }

    private static func scalar(_ scalar: Scalar) -> JSONValue {
        switch scalar.kind {
        case .null: .null
        case .string: .string(scalar.text)
        case .boolean: .bool(scalar.text.lowercased() == "true")
        case .integer, .float: number(scalar.text).map(JSONValue.number) ?? .null
        }
    }

    /// YAML has forms that JSON has not: `+1`, `0x1F`, `0o17`, `.5`.
    private static func number(_ text: String) -> JSONNumber? {
        if let number = JSONNumber(text: text) { return number }
        if text.hasPrefix("0x") { return UInt64(text.dropFirst(2), radix: 16).map { JSONNumber($0) } }
        if text.hasPrefix("0o") { return UInt64(text.dropFirst(2), radix: 8).map { JSONNumber($0) } }
        if let integer = Int64(text) { return JSONNumber(integer) }
        return Double(text).flatMap { JSONNumber($0) }
    }
}
