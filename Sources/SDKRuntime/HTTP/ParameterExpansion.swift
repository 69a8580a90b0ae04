/// What a parameter's value comes to before it is written: the shapes that RFC 6570 §2.3 knows.
enum ParameterShape {
    case scalar(String)
    case list([String])
    case pairs([(key: String, value: String)])

    /// Members that are `null` are undefined and left out (RFC 6570 §2.3); members that are arrays or objects
    /// are written as JSON text, as no style but `deepObject` says what else to do.
    init(_ value: JSONValue) throws(EncodingFailure) {
        switch value {
        case .array(let elements):
            var texts: [String] = []
            for element in elements {
                if let text = try Self.text(of: element) { texts.append(text) }
            }
            self = .list(texts)
        case .object(let members):
            var pairs: [(key: String, value: String)] = []
            for (key, value) in members {
                if let text = try Self.text(of: value) { pairs.append((key, text)) }
            }
            self = .pairs(pairs)
        default:
            self = .scalar(try Self.text(of: value) ?? "")
        }
    }

    /// The text of a value inside a parameter; `nil` for `null`.
    static func text(of value: JSONValue) throws(EncodingFailure) -> String? {
        switch value {
        case .null: nil
        case .bool(let flag): flag ? "true" : "false"
        case .number(let number): number.description
        case .string(let string): string
        case .array, .object: try JSONText.text(of: value)
        }
    }
}

/// Writes values in the styles of OpenAPI 3.1 §4.8.12.5.
///
/// Each function throws where a value nests deeper than the thread's stack has room for.
struct ParameterExpansion {
    let name: String
    let style: ParameterStyle
    let encoding: PercentEncoding

    /// The value for a place that has the name elsewhere, or writes it with a `matrix` prefix: path and header.
    func inlineText(_ value: JSONValue) throws(EncodingFailure) -> String {
        let shape = try ParameterShape(value)
        switch style.syntax {
        case .label:
            return "." + joined(shape, by: style.explodes ? "." : ",")
        case .matrix:
            return matrix(shape)
        case .json:
            return encoding.encode(try JSONText.text(of: value))
        default:
            return joined(shape, by: ",")
        }
    }

    /// The `name=value` pairs for a query, a cookie or a form; none when there is nothing to write.
    func pairs(_ value: JSONValue) throws(EncodingFailure) -> [String] {
        if style.syntax == .whole { return [encoding.encode(try ParameterShape.text(of: value) ?? "")] }
        return try items(value).map { name, text in encoding.forNames.encode(name) + "=" + text }
    }

    /// The pairs before they are joined: the name as it is, the text as the encoding writes it.
    func items(_ value: JSONValue) throws(EncodingFailure) -> [(name: String, text: String)] {
        switch style.syntax {
        case .deepObject:
            var items: [(name: String, text: String)] = []
            try addItems(of: value, name: name, depth: 0, to: &items)
            return items
        case .json: return [(name, encoding.encode(try JSONText.text(of: value)))]
        default: break
        }
        let shape = try ParameterShape(value)
        switch shape {
        case .list(let elements) where style.explodes:
            return elements.map { (name, encoding.encode($0)) }
        case .pairs(let members) where style.explodes:
            return members.map { ($0.key, encoding.encode($0.value)) }
        default:
            return shape.isEmpty ? [] : [(name, joined(shape, by: delimiter))]
        }
    }

    private var delimiter: String {
        switch (style.syntax, encoding) {
        case (.spaceDelimited, .none): " "
        case (.spaceDelimited, _): "%20"
        case (.pipeDelimited, .none): "|"
        case (.pipeDelimited, _): "%7C"
        case (_, .cookie): "%2C"
        default: ","
        }
    }

    /// `blue,black`, `R,100,G,200`, and exploded `R=100,G=200`.
    private func joined(_ shape: ParameterShape, by separator: String) -> String {
        switch shape {
        case .scalar(let text):
            return encoding.encode(text)
        case .list(let elements):
            return elements.map(encoding.encode).joined(separator: separator)
        case .pairs(let members):
            let inner = style.explodes ? "=" : separator
            return members.map { encoding.encode($0.key) + inner + encoding.encode($0.value) }
                .joined(separator: separator)
        }
    }

    /// `;color=blue,black`; a name with an empty value stands alone (RFC 6570 §3.2.7).
    private func matrix(_ shape: ParameterShape) -> String {
        func prefixed(_ key: String, _ text: String) -> String {
            ";" + PercentEncoding.strict.encode(key) + (text.isEmpty ? "" : "=" + text)
        }
        switch shape {
        case .list(let elements) where style.explodes:
            return elements.map { prefixed(name, encoding.encode($0)) }.joined()
        case .pairs(let members) where style.explodes:
            return members.map { prefixed($0.key, encoding.encode($0.value)) }.joined()
        default:
            return prefixed(name, joined(shape, by: ","))
        }
    }

    /// `filter[status]=open`, and for what the standard leaves open `filter[tags][0]=a`.
    private func addItems(
        of value: JSONValue, name: String, depth: Int, to items: inout [(name: String, text: String)]
    ) throws(EncodingFailure) {
        guard StackGuard.hasRoom() else { throw EncodingFailure(.tooDeep(depth: depth)) }
        switch value {
        case .object(let members):
            for (key, value) in members {
                try addItems(of: value, name: "\(name)[\(key)]", depth: depth + 1, to: &items)
            }
        case .array(let elements):
            for (index, value) in elements.enumerated() {
                try addItems(of: value, name: "\(name)[\(index)]", depth: depth + 1, to: &items)
            }
        default:
            if let text = try ParameterShape.text(of: value) { items.append((name, encoding.encode(text))) }
        }
    }
}

extension ParameterShape {
    /// A list or an object with nothing in it, which a template leaves out; an empty string is a value.
    fileprivate var isEmpty: Bool {
        switch self {
        case .scalar: false
        case .list(let elements): elements.isEmpty
        case .pairs(let members): members.isEmpty
        }
    }
}

extension PercentEncoding {
    /// Names are never left with reserved characters, as those could begin another pair.
    fileprivate var forNames: PercentEncoding {
        if case .cookie = self { return .cookie }
        return .strict
    }
}
