/// The type of the body of a refusal, and the statuses that the description declares it for.
///
/// ```swift
/// errors: [
///     ErrorBody(BasicError.self, 401, 403, 404),
///     ErrorBody(ValidationError.self, 422),
/// ]
/// ```
public struct ErrorBody: Hashable, Sendable {
    let type: any SchemaValue.Type
    let statuses: [StatusPattern]

    /// Declares a type.
    ///
    /// - Parameters:
    ///   - type: The type of the body.
    ///   - statuses: The statuses of the refusals that have it.
    public init(_ type: any SchemaValue.Type, _ statuses: StatusPattern...) {
        self.type = type
        self.statuses = statuses
    }

    /// Whether both declare the same.
    public static func == (first: ErrorBody, second: ErrorBody) -> Bool {
        first.type == second.type && first.statuses == second.statuses
    }

    /// Feeds type and statuses.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(ObjectIdentifier(type))
        hasher.combine(statuses)
    }
}

extension [ErrorBody] {
    /// The type that is declared most exactly for a status.
    func type(for status: Int) -> (any SchemaValue.Type)? {
        var best: (specificity: Int, type: any SchemaValue.Type)?
        for body in self {
            let specificity = body.statuses.compactMap { $0.specificity(for: status) }.max()
            if let specificity, specificity > best?.specificity ?? -1 { best = (specificity, body.type) }
        }
        return best?.type
    }
}
