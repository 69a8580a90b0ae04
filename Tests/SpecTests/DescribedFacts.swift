import Generator

/// What a description says of a part of an API, one line a fact, so that two descriptions can be compared as sets.
///
/// Lines name what stands on the wire: paths, methods, parameters, response codes and their schemas, property
/// names and types, enum members, what is required. Texts, examples and the order of things are left out.
struct DescribedFacts {
    private let root: Node
    private(set) var lines: Set<String> = []
    /// The components that the operations reach, by name.
    private(set) var schemas: Set<String> = []
    private(set) var operationCount = 0

    /// Collects the facts of the paths that begin with `prefix` and of the schemas that they reach.
    init(_ root: Node, pathsBelow prefix: String) {
        self.root = root
        for path in root["paths"]?.mapping?.entries ?? [] where path.key.hasPrefix(prefix) {
            lines.insert("path \(path.key)")
            for method in path.value.mapping?.entries ?? [] where Self.methods.contains(method.key) {
                operationCount += 1
                addOperation(method.value, "\(method.key.uppercased()) \(path.key)")
            }
        }
    }

    private static let methods: Set<String> = ["get", "put", "post", "delete", "patch", "head", "options"]

    private mutating func addOperation(_ operation: Node, _ name: String) {
        lines.insert("\(name): operationId \(operation["operationId"]?.string ?? "-")")
        let group = operation["x-operation-group"]?.sequence?.compactMap(\.string).joined(separator: ".") ?? "-"
        lines.insert("\(name): call \(group).\(operation["x-operation-name"]?.string ?? "-")")
        for written in operation["parameters"]?.sequence ?? [] {
            let parameter = followed(written)
            let place = "\(parameter["in"]?.string ?? "-") \(parameter["name"]?.string ?? "-")"
            let required = parameter["required"]?.bool == true ? "required" : "optional"
            lines.insert("\(name): parameter \(place): \(type(of: parameter["schema"])), \(required)")
        }
        if let body = operation["requestBody"].map(followed) {
            lines.insert("\(name): body \(body["required"]?.bool == true ? "required" : "optional")")
            addContent(body, "\(name): body")
        }
        for response in operation["responses"]?.mapping?.entries ?? [] {
            lines.insert("\(name): response \(response.key)")
            addContent(followed(response.value), "\(name): response \(response.key)")
        }
        for requirement in operation["security"]?.sequence ?? [] {
            for scheme in requirement.mapping?.entries ?? [] {
                let scopes = scheme.value.sequence?.compactMap(\.string).joined(separator: " ") ?? ""
                lines.insert("\(name): security \(scheme.key) [\(scopes)]")
            }
        }
    }

    private mutating func addContent(_ node: Node, _ name: String) {
        for content in node["content"]?.mapping?.entries ?? [] {
            lines.insert("\(name) \(content.key): \(type(of: content.value["schema"]))")
        }
    }

    /// The type of a schema in one line; a component that it refers to is described once, under its name.
    private mutating func type(of schema: Node?) -> String {
        guard let schema else { return "any" }
        if let target = schema["$ref"]?.string {
            let name = target.split(separator: "/").last.map(String.init) ?? target
            if schemas.insert(name).inserted { addComponent(name) }
            return name
        }
        var text =
            schema["type"]?.string ?? schema["type"]?.sequence?.compactMap(\.string).joined(separator: "|") ?? "-"
        if let format = schema["format"]?.string { text += "<\(format)>" }
        if let items = schema["items"] { text += "[\(type(of: items))]" }
        for keyword in ["oneOf", "anyOf", "allOf"] {
            if let branches = schema[keyword]?.sequence {
                text += " \(keyword)(\(branches.map { type(of: $0) }.joined(separator: ", ")))"
            }
        }
        for keyword in ["minItems", "maxItems", "minLength", "maxLength", "minimum", "maximum", "pattern"] {
            if let value = schema[keyword]?.text { text += " \(keyword)=\(Self.printable(value))" }
        }
        return text
    }

    /// One document writes NUL in a pattern as itself, the other as an escape.
    private static func printable(_ text: String) -> String { text.replacing("\0", with: "\\x00") }

    private mutating func addComponent(_ name: String) {
        guard let schema = root["components"]?["schemas"]?[name] else {
            lines.insert("schema \(name): missing")
            return
        }
        lines.insert("schema \(name): \(type(of: schema))")
        if let additional = schema["additionalProperties"] {
            lines.insert("schema \(name): additional \(additional.text ?? type(of: additional))")
        }
        for member in schema["enum"]?.sequence ?? [] { lines.insert("schema \(name): member \(member.text ?? "null")") }
        for required in schema["required"]?.sequence ?? [] {
            lines.insert("schema \(name): requires \(required.text ?? "-")")
        }
        for property in schema["properties"]?.mapping?.entries ?? [] {
            lines.insert("schema \(name): property \(property.key): \(type(of: property.value))")
        }
    }

    private func followed(_ node: Node) -> Node {
        guard let target = node["$ref"]?.string, target.hasPrefix("#/") else { return node }
        return node.resolving(target, in: root)
    }
}

extension Node {
    /// The node that a local reference leads to; itself when it leads nowhere.
    fileprivate func resolving(_ target: String, in root: Node) -> Node {
        var node = root
        for token in target.dropFirst(2).split(separator: "/") {
            guard let next = node[String(token)] else { return self }
            node = next
        }
        return node
    }
}
