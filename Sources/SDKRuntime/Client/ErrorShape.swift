/// Where the body of an error response keeps the service's code and message.
///
/// The first property that is there and holds text counts. A code may be a number too, and is one word: reason
/// phrases such as `Not Found`, which many services send beside the status, are no codes. A name may lead into
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
        let message = message.lazy.compactMap { Self.message(Self.member(of: value, at: $0)) }.first
        let code = code.lazy.compactMap { Self.code(Self.member(of: value, at: $0)) }.first
        return (code, message)
    }

    private static func message(_ value: JSONValue?) -> String? {
        guard case .string(let text)? = value, !text.isEmpty else { return nil }
        return text
    }

    private static func code(_ value: JSONValue?) -> String? {
        switch value {
        case .string(let text)?:
            let isWord = !text.isEmpty && !text.contains(where: \.isWhitespace)
            return isWord && !reasonPhrases.contains(text) ? text : nil
        case .number(let number)?: return number.description
        default: return nil
        }
    }

    /// The reason phrases of RFC 9110 §15.5 that are one word.
    private static let reasonPhrases: Set<String> = ["Unauthorized", "Forbidden", "Conflict", "Gone"]

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
