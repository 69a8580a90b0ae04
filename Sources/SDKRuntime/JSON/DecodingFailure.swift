/// Why bytes could not be decoded, and where.
///
/// It never carries the value of a property that its ``Schema`` calls secret, and shows at most the start of a long string.
public struct DecodingFailure: Error, Hashable, Sendable, CustomStringConvertible {
    // One word, so that a function that throws it costs its caller nothing when it does not.
    private let details: Details

    /// Creates a failure that has no place yet but its byte offset.
    public init(_ reason: Reason, byteOffset: Int) {
        details = Details(reason: reason, byteOffset: byteOffset)
    }

    private init(_ details: Details) { self.details = details }

    /// What is wrong.
    public var reason: Reason { details.reason }

    /// Bytes before the place of the failure.
    public var byteOffset: Int { details.byteOffset }

    /// The line, from 1.
    public var line: Int { details.line }

    /// The column in Unicode scalars, from 1.
    public var column: Int { details.column }

    /// The path of the value that is wrong.
    public var path: JSONPath { details.path }

    /// The innermost model that was being decoded.
    public var model: String? { details.model }

    /// What was found, shortened; `nil` where it may be confidential.
    public var snippet: String? { details.snippet }

    /// The response that was being decoded; `nil` outside of a call.
    public var response: ResponseContext? { details.response }

    /// One line: what, where, in which model, of which response.
    public var description: String {
        var text = "\(reason.message) at \(path), line \(line), column \(column) (byte \(byteOffset))"
        if let model { text += ", in \(model)" }
        if let snippet { text += ": \(snippet)" }
        if let response { text += ", in the response to \(response)" }
        return text
    }

    public static func == (first: Self, second: Self) -> Bool {
        first.reason == second.reason && first.byteOffset == second.byteOffset && first.path == second.path
            && first.model == second.model && first.snippet == second.snippet
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(reason)
        hasher.combine(byteOffset)
        hasher.combine(path)
    }
}

extension DecodingFailure {
    private final class Details: Sendable {
        let reason: Reason
        let byteOffset: Int
        let line: Int
        let column: Int
        let path: JSONPath
        let model: String?
        let snippet: String?
        let response: ResponseContext?

        init(
            reason: Reason, byteOffset: Int, line: Int = 1, column: Int = 1,
            path: JSONPath = JSONPath(), model: String? = nil, snippet: String? = nil,
            response: ResponseContext? = nil
        ) {
            self.reason = reason
            self.byteOffset = byteOffset
            self.line = line
            self.column = column
            self.path = path
            self.model = model
            self.snippet = snippet
            self.response = response
        }
    }

    func with(snippet: String?) -> DecodingFailure {
        DecodingFailure(
            Details(
                reason: reason, byteOffset: byteOffset, line: line, column: column, path: path, model: model,
                snippet: snippet))
    }

    /// The failure inside `model`, unless an inner model is known already.
    func inside(_ model: @autoclosure () -> String) -> DecodingFailure {
        if details.model != nil { return self }
        return DecodingFailure(
            Details(
                reason: reason, byteOffset: byteOffset, line: line, column: column, path: path, model: model(),
                snippet: snippet))
    }

    func located(line: Int, column: Int, path: JSONPath) -> DecodingFailure {
        var path = path
        if case .missingProperty(let name) = reason { path = path.appending(name) }
        return DecodingFailure(
            Details(
                reason: reason, byteOffset: byteOffset, line: line, column: column, path: path, model: model,
                snippet: snippet))
    }
}

extension DecodingFailure {
    /// The failure with the response that it is in.
    func inResponse(_ response: ResponseContext) -> DecodingFailure {
        DecodingFailure(
            Details(
                reason: reason, byteOffset: byteOffset, line: line, column: column, path: path, model: model,
                snippet: snippet, response: response))
    }
}
