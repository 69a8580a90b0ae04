/// What a parameter's value comes to before it is written: the shapes that RFC 6570 §2.3 knows.
enum ParameterShape {
    case scalar(String)
    case list([String])
    case pairs([(key: String, value: String)])

    /// Members that are `null` are undefined and left out (RFC 6570 §2.3); members that are arrays or objects
    /// are written as JSON text, as no style but `deepObject` says what else to do.
    init(_ value: JSONValue) {
        switch value {
        case .array(let elements):
            self = .list(elements.compactMap(Self.text))
        case .object(let members):
            self = .pairs(members.compactMap { key, value in Self.text(of: value).map { (key, $0) } })
        default:
            self = .scalar(Self.text(of: value) ?? "")
        }
    }

    /// The text of a value inside a parameter; `nil` for `null`.
    static func text(of value: JSONValue) -> String? {
        switch value {
        case .null: nil
        case .bool(let flag): flag ? "true" : "false"
        case .number(let number): number.description
        case .string(let string): string
        case .array, .object: JSONText.text(of: value)
        }
    }
}

/// Writes values in the styles of OpenAPI 3.1 §4.8.12.5.
struct ParameterExpansion {
    let name: String
    let style: ParameterStyle
    let encoding: PercentEncoding

    /// The value for a place that has the name elsewhere, or writes it with a `matrix` prefix: path and header.
    func inlineText(_ value: JSONValue) -> String {
        let shape = ParameterShape(value)
        switch style.syntax {
        case .label:
            return "." + joined(shape, by: style.explodes ? "." : ",")
        case .matrix:
            return matrix(shape)
        case .json:
            return encoding.encode(JSONText.text(of: value))
        default:
            return joined(shape, by: ",")
        }
    }

    /// The `name=value` pairs for a query, a cookie or a form; none when there is nothing to write.
    func pairs(_ value: JSONValue) -> [String] {
        if style.syntax == .whole { return [encoding.encode(ParameterShape.text(of: value) ?? "")] }
        return items(value).map { name, text in encoding.forNames.encode(name) + "=" + text }
    }

    /// The pairs before they are joined: the name as it is, the text as the encoding writes it.
    func items(_ value: JSONValue) -> [(name: String, text: String)] {
        switch style.syntax {
        case .deepObject: return deepItems(value, prefix: name)
        case .json: return [(name, encoding.encode(JSONText.text(of: value)))]
        default: break
        }
        let shape = ParameterShape(value)
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
    private func deepItems(_ value: JSONValue, prefix: String) -> [(name: String, text: String)] {
        switch value {
        case .object(let members):
            return members.flatMap { key, value in deepItems(value, prefix: "\(prefix)[\(key)]") }
        case .array(let elements):
            return elements.enumerated().flatMap { index, value in deepItems(value, prefix: "\(prefix)[\(index)]") }
        default:
            guard let text = ParameterShape.text(of: value) else { return [] }
            return [(prefix, encoding.encode(text))]
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
