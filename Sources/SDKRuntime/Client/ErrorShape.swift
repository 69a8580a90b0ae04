/// Where the body of an error response keeps the service's code and message.
///
/// The first property that is there and holds text (or, for the code, a number) counts. A name may lead into
/// objects with dots: `error.message`.
public struct ErrorShape: Hashable, Sendable {
    /// The properties that may hold the code, the likeliest first.
    public var code: [String]

    /// The properties that may hold the message, the likeliest first.
    public var message: [String]

    /// Makes a shape.
    ///
    /// - Parameters:
    ///   - code: The properties that may hold the code.
    ///   - message: The properties that may hold the message.
    public init(code: [String], message: [String]) {
        self.code = code
        self.message = message
    }

    /// What services do: their own forms, RFC 6749 §5.2, and problem details of RFC 9457.
    public static let standard = ErrorShape(
        code: ["errorCode", "error_code", "code", "error.code", "error.type", "type", "error"],
        message: ["message", "error_description", "detail", "error.message", "title", "error", "errors.0.message"])

    /// The code and the message in a body; both `nil` when it is not a JSON object, or has none of the properties.
    func read(_ body: [UInt8]) -> (code: String?, message: String?) {
        guard !body.isEmpty, let value = try? JSON.decode(JSONValue.self, from: body) else { return (nil, nil) }
        let message = text(in: value, at: message, takesNumbers: false)
        let code = text(in: value, at: code, takesNumbers: true)
        return (code == message ? nil : code, message)
    }

    private func text(in value: JSONValue, at paths: [String], takesNumbers: Bool) -> String? {
        for path in paths {
            switch Self.member(of: value, at: path) {
            case .string(let text) where !text.isEmpty: return text
            case .number(let number) where takesNumbers: return number.description
            default: continue
            }
        }
        return nil
    }

    private static func member(of value: JSONValue, at path: String) -> JSONValue? {
        path.split(separator: ".").reduce(Optional(value)) { value, name in
            switch value {
            case .object(let members)?: members[String(name)]
            case .array(let elements)?: Int(name).flatMap { elements.indices.contains($0) ? elements[$0] : nil }
            default: nil
            }
        }
    }
}
