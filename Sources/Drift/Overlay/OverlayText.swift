import Generator
import MockServer
import SDKRuntime

/// The text of an overlay (OpenAPI Overlay 1.0).
enum OverlayText {
    /// The overlay of some actions.
    ///
    /// - Parameter isJSON: Whether it is written as JSON rather than YAML.
    static func text(_ actions: [OverlayDifference.Action], isJSON: Bool) -> String {
        let origin = Node(.scalar(Scalar("", .null)), at: SourceLocation(file: 0, line: 1, column: 1))
        let list = actions.map { action in
            let change = action.update.map { ("update", $0) } ?? ("remove", origin.boolean(true))
            return origin.object([("target", origin.string(action.target)), change])
        }
        let overlay = origin.object([
            ("overlay", origin.string("1.0.0")),
            (
                "info",
                origin.object([("title", origin.string("What was recorded")), ("version", origin.string("1.0.0"))])
            ),
            ("actions", origin.list(list)),
        ])
        if isJSON { return String(decoding: NodeJSON.write(overlay), as: UTF8.self) + "\n" }
        return BlockYAML.text(overlay)
    }
}

/// Values as YAML in block style; lists of scalars on one line.
enum BlockYAML {
    /// The text of a mapping.
    static func text(_ node: Node) -> String { lines(node).map { $0 + "\n" }.joined() }

    private static func lines(_ node: Node) -> [String] {
        switch node.content {
        case .scalar(let scalar): return [text(scalar)]
        case .sequence(let elements):
            if let flow = flow(node) { return [flow] }
            return elements.flatMap { element in nested(lines(element), first: "- ") }
        case .mapping(let mapping):
            if mapping.entries.isEmpty { return ["{}"] }
            return mapping.entries.flatMap { entry -> [String] in
                let key = text(Scalar(entry.key, .string))
                if let flow = flow(entry.value) { return ["\(key): \(flow)"] }
                return ["\(key):"] + lines(entry.value).map { "  " + $0 }
            }
        }
    }

    private static func nested(_ lines: [String], first: String) -> [String] {
        lines.enumerated().map { ($0 == 0 ? first : "  ") + $1 }
    }

    /// A value that stands on the line of its key.
    private static func flow(_ node: Node) -> String? {
        switch node.content {
        case .scalar(let scalar): return text(scalar)
        case .mapping(let mapping): return mapping.entries.isEmpty ? "{}" : nil
        case .sequence(let elements):
            let texts = elements.compactMap { element -> String? in
                if case .scalar(let scalar) = element.content { text(scalar) } else { nil }
            }
            return texts.count == elements.count ? "[\(texts.joined(separator: ", "))]" : nil
        }
    }

    private static func text(_ scalar: Scalar) -> String {
        switch scalar.kind {
        case .null: return "null"
        case .boolean, .integer, .float: return scalar.text
        case .string: return YAMLText.scalar(scalar.text)
        }
    }
}
