/// A named value that goes into the path, the query, a header or a cookie of a request.
///
/// ```swift
/// Parameter("triggerId", triggerID)                  // the location's default style
/// Parameter("fields", ["id", "name"], .formUnexploded)
/// ```
public struct Parameter: Sendable {
    /// The name on the wire.
    public let name: String

    /// How the value is written; `nil` for the default of the location.
    public let style: ParameterStyle?

    let content: Result<JSONValue?, EncodingFailure>

    /// Makes a parameter.
    ///
    /// The value is turned into JSON through its schema first, so models, enums and dates are written as they
    /// are in a body. A value that has no JSON form is reported when the request is built.
    ///
    /// - Parameters:
    ///   - name: The name on the wire.
    ///   - value: The value; the parameter is left out when it is `nil`.
    ///   - style: How the value is written; `nil` for `simple` in paths and headers, exploded `form` in queries
    ///     and cookies.
    public init<V: SchemaValue>(_ name: String, _ value: V?, _ style: ParameterStyle? = nil) {
        self.name = name
        self.style = style
        content = Result { () throws(EncodingFailure) in
            guard let value else { return nil }
            return try JSON.value(of: value)
        }
    }

    /// The value as JSON; `nil` when the parameter is left out.
    ///
    /// - Throws: ``RequestError`` when the value has no JSON form.
    public var value: JSONValue? {
        get throws(RequestError) {
            let value = try encoding { () throws(EncodingFailure) in try content.get() }
            if case .null? = value { return nil }
            return value
        }
    }

    func encoding<Result>(_ work: () throws(EncodingFailure) -> Result) throws(RequestError) -> Result {
        try RequestError.encoding("the parameter '\(name)'", work)
    }
}

extension Parameter: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The name only: the value may be a secret.
    public var description: String { "Parameter(\(name))" }
    /// The name only: the value may be a secret.
    public var debugDescription: String { description }
    /// The name only.
    public var customMirror: Mirror { Mirror(self, children: ["name": name]) }
}
