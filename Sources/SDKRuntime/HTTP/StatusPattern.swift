/// The statuses that a response of the description stands for: one, a hundred of them, or all (OpenAPI 3.1 §4.8.16).
///
/// ```swift
/// let declared: [StatusPattern] = [404, .clientError, .any]
/// ```
public struct StatusPattern: Hashable, Sendable, ExpressibleByIntegerLiteral {
    private let range: ClosedRange<Int>

    private init(_ range: ClosedRange<Int>) { self.range = range }

    /// One status.
    ///
    /// - Parameter status: The status code.
    public init(_ status: Int) { range = status...status }

    /// One status.
    public init(integerLiteral status: Int) { self.init(status) }

    /// `1XX`
    public static let informational = StatusPattern(100...199)
    /// `2XX`
    public static let success = StatusPattern(200...299)
    /// `3XX`
    public static let redirection = StatusPattern(300...399)
    /// `4XX`
    public static let clientError = StatusPattern(400...499)
    /// `5XX`
    public static let serverError = StatusPattern(500...599)
    /// `default`
    public static let any = StatusPattern(0...999)

    /// 2 for the status alone, 1 for a range, 0 for all; `nil` for others.
    func specificity(for status: Int) -> Int? {
        guard range.contains(status) else { return nil }
        return range.count == 1 ? 2 : range.count == 100 ? 1 : 0
    }
}

extension StatusPattern: CustomStringConvertible {
    /// `404`, `4XX` or `default`.
    public var description: String {
        switch range.count {
        case 1: "\(range.lowerBound)"
        case 100: "\(range.lowerBound / 100)XX"
        default: "default"
        }
    }
}
