/// One of several responses that an operation can give, and the case of its output.
///
/// ```swift
/// response: .cases(
///     ResponseCase(200, .json, CreateOutput.ok),
///     ResponseCase(202, CreateOutput.accepted)
/// )
/// ```
public struct ResponseCase<Output: Sendable>: Sendable {
    let accept: String?
    let readings: [ResponseReading<Output>]

    /// A response with a body.
    ///
    /// - Parameters:
    ///   - status: The statuses that it has.
    ///   - format: How its body is read.
    ///   - make: The case.
    public init<Body: Sendable>(
        _ status: StatusPattern, _ format: ResponseFormat<Body>, _ make: @escaping @Sendable (Body) -> Output
    ) {
        accept = format.accept
        readings = format.readings.map { $0.mapped(status, make) }
    }

    /// A response with a body, of whatever status.
    ///
    /// - Parameters:
    ///   - format: How its body is read.
    ///   - make: The case.
    public init<Body: Sendable>(_ format: ResponseFormat<Body>, _ make: @escaping @Sendable (Body) -> Output) {
        self.init(.any, format, make)
    }

    /// A response whose body is the output, in one of several formats.
    ///
    /// - Parameter format: How its body is read.
    public init(_ format: ResponseFormat<Output>) {
        self.init(.any, format) { $0 }
    }

    /// A response without a body that matters.
    ///
    /// - Parameters:
    ///   - status: The statuses that it has.
    ///   - output: The case.
    public init(_ status: StatusPattern, _ output: Output) {
        accept = nil
        readings = ResponseFormat<Void>.none.readings.map { $0.mapped(status) { output } }
    }
}

extension ResponseFormat {
    /// One of several, by status and media type.
    ///
    /// Of the responses for the status, the one is taken that names the media type most exactly, and else the first.
    /// All media types are asked for.
    ///
    /// - Parameter cases: The responses, the likeliest first.
    public static func cases(_ cases: ResponseCase<Output>...) -> ResponseFormat {
        var accept: [String] = []
        for part in cases.flatMap({ $0.accept?.split(separator: ",") ?? [] }) {
            let range = String(part.drop { $0 == " " })
            if !accept.contains(range) { accept.append(range) }
        }
        return ResponseFormat(
            accept: accept.isEmpty ? nil : accept.joined(separator: ", "), readings: cases.flatMap(\.readings))
    }
}
