import SDKRuntime

/// Writes a description with one value a line, so that two of them can be compared by lines.
enum DescriptionText {
    /// JSON, indented.
    static func json(_ value: JSONValue, indent: String = "  ") -> String {
        var lines: [String] = []
        json(value, before: "", after: "", indent, 0, &lines)
        return lines.joined(separator: "\n") + "\n"
    }

    private static func json(
        _ value: JSONValue, before: String, after: String, _ indent: String, _ depth: Int, _ lines: inout [String]
    ) {
        let margin = String(repeating: indent, count: depth)
        switch value {
        case .object(let object) where !object.isEmpty:
            lines.append(margin + before + "{")
            for (position, (key, value)) in object.enumerated() {
                let comma = position == object.count - 1 ? "" : ","
                json(value, before: quoted(key) + ": ", after: comma, indent, depth + 1, &lines)
            }
            lines.append(margin + "}" + after)
        case .array(let elements) where !elements.isEmpty:
            lines.append(margin + before + "[")
            for (position, element) in elements.enumerated() {
                let comma = position == elements.count - 1 ? "" : ","
                json(element, before: "", after: comma, indent, depth + 1, &lines)
            }
            lines.append(margin + "]" + after)
        default: lines.append(margin + before + value.description + after)
        }
    }

    /// YAML in block style; scalars are written as in JSON, which is YAML too.
    static func yaml(_ value: JSONValue) -> String {
        var text = ""
        yaml(value, 0, &text)
        return text
    }

    private static func yaml(_ value: JSONValue, _ depth: Int, _ text: inout String) {
        let margin = String(repeating: "  ", count: depth)
        switch value {
        case .object(let object) where !object.isEmpty:
            for (key, value) in object {
                text += margin + quoted(key) + ":"
                nested(value, depth, &text)
            }
        case .array(let elements) where !elements.isEmpty:
            for element in elements {
                text += margin + "-"
                nested(element, depth, &text)
            }
        default: text += margin + value.description + "\n"
        }
    }

    /// A collection on lines of its own, a scalar on the same line.
    private static func nested(_ value: JSONValue, _ depth: Int, _ text: inout String) {
        switch value {
        case .object(let object) where !object.isEmpty: text += "\n"
        case .array(let elements) where !elements.isEmpty: text += "\n"
        default:
            text += " " + value.description + "\n"
            return
        }
        yaml(value, depth + 1, &text)
    }

    private static func quoted(_ text: String) -> String { JSONValue.string(text).description }
}
