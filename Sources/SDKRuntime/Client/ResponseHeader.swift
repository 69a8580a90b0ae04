/// A header field of responses as the description declares it: its name, and the type of its value.
///
/// Generated modules list theirs:
///
/// ```swift
/// let response = try await client.send(Parcels.list())
/// if let left = response[ResponseHeaders.rateLimitRemaining], left == 0 { … }
/// ```
public struct ResponseHeader<Value: SchemaValue>: Sendable, Hashable {
    /// The name of the field.
    public let name: String

    /// Names a field.
    ///
    /// - Parameter name: The name, in any case.
    public init(_ name: String) { self.name = name }

    /// The value of the field, read as the style `simple` writes it (OpenAPI 3.1 §4.8.21).
    func value(in fields: HTTPFields) -> Value? {
        guard let name = HTTPField.Name(name), let text = fields[name] else { return nil }
        return ResponseHeader.forms(of: text).lazy.compactMap { try? JSON.decode(Value.self, from: $0) }.first
    }

    /// What the text can be in JSON: a string, a number or any JSON, a list of either.
    private static func forms(of text: String) -> [[UInt8]] {
        let parts = text.split(separator: ",").map(\.withoutOptionalWhitespace)
        return [
            quoted(text), Array(text.utf8), list(parts.map { quoted(String($0)) }), list(parts.map { Array($0.utf8) }),
        ]
    }

    private static func quoted(_ text: String) -> [UInt8] { (try? JSON.encode(text)) ?? [] }

    private static func list(_ elements: [[UInt8]]) -> [UInt8] {
        [UInt8(ascii: "[")] + Array(elements.joined(separator: [UInt8(ascii: ",")])) + [UInt8(ascii: "]")]
    }
}

extension Response {
    /// The value of a header field that the description declares; `nil` when the response has none, or its value is
    /// something else. ``headers`` has it as it came.
    public subscript<Value>(header: ResponseHeader<Value>) -> Value? { header.value(in: headers) }
}

extension APIError {
    /// The value of a header field that the description declares; `nil` when the response has none, or its value is
    /// something else. ``headers`` has it as it came.
    public subscript<Value>(header: ResponseHeader<Value>) -> Value? { header.value(in: headers) }
}
