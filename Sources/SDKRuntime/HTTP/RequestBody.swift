/// The body of a request, made when the request is built.
public struct RequestBody: Sendable {
    /// The media type that is sent as `Content-Type`; `nil` when there is no body.
    public let contentType: String?

    /// Whether the body can be sent more than once, as a retry or a redirect does; see ``HTTPBody/isReplayable``.
    public let isReplayable: Bool

    let make: @Sendable () throws(RequestError) -> HTTPBody

    /// The value as it prints itself, with its secrets hidden; `nil` when the body comes from no value.
    let shown: (@Sendable () -> String)?

    init(
        contentType: String?, isReplayable: Bool = true, shown: (@Sendable () -> String)? = nil,
        make: @escaping @Sendable () throws(RequestError) -> HTTPBody
    ) {
        self.contentType = contentType
        self.isReplayable = isReplayable
        self.shown = shown
        self.make = make
    }

    /// No body.
    public static let none = RequestBody(contentType: nil) { () throws(RequestError) in .empty }

    /// A value as JSON.
    ///
    /// - Parameters:
    ///   - value: The value. One that has no JSON form is reported when the request is built.
    ///   - contentType: A media type of JSON, such as `application/merge-patch+json`.
    public static func json<V: SchemaValue>(_ value: V, contentType: String = "application/json") -> RequestBody {
        RequestBody(contentType: contentType, shown: { value.shown }) { () throws(RequestError) in
            HTTPBody(
                try RequestError.encoding("the body") { () throws(EncodingFailure) in try JSON.encode(value) })
        }
    }

    /// A value as JSON, or no body when it is `nil`.
    ///
    /// - Parameters:
    ///   - value: The value.
    ///   - contentType: A media type of JSON.
    public static func json<V: SchemaValue>(_ value: V?, contentType: String = "application/json") -> RequestBody {
        guard let value else { return .none }
        return json(value, contentType: contentType)
    }

    /// Bytes as they are, all at once or piece by piece, or no body when they are `nil`.
    ///
    /// - Parameters:
    ///   - body: The body: ``HTTPBody/file(_:)``, bytes, or chunks that are made while they are sent.
    ///   - contentType: Its media type.
    public static func bytes(_ body: HTTPBody?, contentType: String = "application/octet-stream") -> RequestBody {
        guard let body else { return .none }
        return RequestBody(contentType: contentType, isReplayable: body.isReplayable) { () throws(RequestError) in
            body
        }
    }

    /// Text in UTF-8, or no body when it is `nil`.
    ///
    /// - Parameters:
    ///   - text: The body.
    ///   - contentType: Its media type.
    public static func text(_ text: String?, contentType: String = "text/plain; charset=utf-8") -> RequestBody {
        guard let text else { return .none }
        return .bytes(HTTPBody(Array(text.utf8)), contentType: contentType)
    }

    /// An object as `application/x-www-form-urlencoded`, or no body when it is `nil`.
    ///
    /// Each property is written in its style (OpenAPI 3.1 §4.8.15.1.1); nested lists and objects in the style
    /// ``ParameterStyle/deepObject``: `items[0][price]=p`. A space is written as `%20`, which every form parser reads.
    ///
    /// - Parameters:
    ///   - value: A value whose JSON is an object.
    ///   - style: The style of the properties that have none of their own.
    ///   - styles: The styles of properties that have one, by name.
    public static func form<V: SchemaValue>(
        _ value: V?, style: ParameterStyle = .form, styles: [String: ParameterStyle] = [:]
    ) -> RequestBody {
        guard let value else { return .none }
        return RequestBody(contentType: "application/x-www-form-urlencoded") { () throws(RequestError) in
            HTTPBody(Array(try FormBody(value, style: style, styles: styles).text.utf8))
        }
    }

    /// An object as a multipart body, a part for each property, or no body when it is `nil`.
    ///
    /// Files are read while they are sent. The boundary is random, and chosen here.
    ///
    /// - Parameters:
    ///   - value: A value whose JSON would be an object: a model, in which a ``FilePart`` stands for each file.
    ///   - parts: How properties are written that have an encoding of their own, by name.
    ///   - contentType: The media type, `multipart/mixed` perhaps; without a boundary.
    public static func multipart<V: SchemaValue>(
        _ value: V?, parts: [String: PartEncoding] = [:], contentType: String = "multipart/form-data"
    ) -> RequestBody {
        guard let value else { return .none }
        let boundary: String = MultipartBody.boundary()
        let body = Result { () throws(RequestError) in
            try MultipartBody(value, encodings: parts).body(boundary: boundary)
        }
        return RequestBody(
            contentType: "\(contentType); boundary=\(boundary)", isReplayable: (try? body.get())?.isReplayable ?? true
        ) { () throws(RequestError) in try body.get() }
    }
}
