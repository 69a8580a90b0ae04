/// A response that is not a success: the service has refused the request, or could not answer it.
///
/// It is what ``CallError/Kind/refused(_:)`` holds.
public struct APIError: Error, Sendable {
    /// The status: 300 or more.
    public let status: Int

    /// The service's own code, such as `insufficient_scope`.
    public let code: String?

    /// The service's message.
    public let message: String?

    /// The header fields.
    public let headers: HTTPFields

    /// The body as it came: JSON, text, or nothing.
    public let body: [UInt8]

    /// The operation as `PATCH /actions/triggers/{triggerId}/bindings`.
    public let operation: String

    /// The type that the description declares for the body of this status.
    let declaredType: (any SchemaValue.Type)?

    /// Makes an error, for tests of code that handles them.
    ///
    /// - Parameters:
    ///   - status: The status.
    ///   - code: The service's own code.
    ///   - message: The service's message.
    ///   - headers: The header fields.
    ///   - body: The body as it came.
    ///   - operation: The operation.
    ///   - declaredType: The type that ``value`` has.
    public init(
        status: Int,
        code: String? = nil,
        message: String? = nil,
        headers: HTTPFields = [:],
        body: [UInt8] = [],
        operation: String,
        declaredType: (any SchemaValue.Type)? = nil
    ) {
        self.declaredType = declaredType
        self.status = status
        self.code = code
        self.message = message
        self.headers = headers
        self.body = body
        self.operation = operation
    }

    /// Reads an error response; never fails, whatever the body is.
    init(_ response: HTTPResponse, body: [UInt8], operation: String, service: Service, errors: [ErrorBody]) {
        let (code, message) = service.errors.read(body)
        let status: Int = response.status.code
        self.init(
            status: response.status.code, code: code, message: message,
            headers: response.headerFields, body: body, operation: operation,
            declaredType: errors.type(for: status) ?? service.errorBodies.type(for: status))
    }

    /// What the service calls this exchange in its logs, if it says so in one of the usual header fields.
    public var requestID: String? { headers.requestID }

    /// The body as the type that the description declares for this status of this operation; `nil` when it declares
    /// none, or the body is something else.
    ///
    /// ```swift
    /// switch refusal.value {
    /// case let error as ValidationError: show(error.errors)
    /// case let error as BasicError: show(error.message)
    /// default: show(refusal.message)
    /// }
    /// ```
    public var value: (any SchemaValue)? { declaredType.flatMap { try? decodeBody(as: $0) } }

    /// Decodes the body into a type of your choice.
    ///
    /// - Parameter type: The type.
    /// - Throws: ``DecodingFailure`` when the body is something else.
    public func decodeBody<V: SchemaValue>(as type: V.Type) throws(DecodingFailure) -> V {
        try JSON.decode(type, from: body)
    }
}

extension APIError: CustomStringConvertible, CustomDebugStringConvertible {
    /// One line for a log: operation, status, code, message and request id; never the body.
    public var description: String {
        var line = "\(operation) failed with \(status)"
        if let code { line += " \(code.logSafe(limit: 80))" }
        if let message, message != code { line += ": \(message.logSafe(limit: 300))" }
        if let requestID { line += " (request \(requestID.logSafe(limit: 80)))" }
        return line
    }

    /// The same line.
    public var debugDescription: String { description }
}

extension APIError: CustomReflectable {
    /// What the description has.
    public var customMirror: Mirror {
        Mirror(
            self, children: ["operation": operation, "status": status, "code": code as Any, "message": message as Any])
    }
}

extension String {
    /// The text on one line: controls, which could forge log lines, become spaces; what is over the limit is cut.
    func logSafe(limit: Int) -> String {
        let line = String(String.UnicodeScalarView(unicodeScalars.prefix(limit).map(\.onOneLine)))
        return unicodeScalars.count > limit ? line + "…" : line
    }
}

extension Unicode.Scalar {
    fileprivate var onOneLine: Unicode.Scalar {
        switch properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator, .format: " "
        default: self
        }
    }
}
