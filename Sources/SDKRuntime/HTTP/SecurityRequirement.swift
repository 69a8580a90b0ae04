/// One way to be allowed to call an operation: schemes that are all needed, each with its scopes
/// (OpenAPI 3.1 §4.8.30).
///
/// ```swift
/// security: [["bearerAuth": []], ["oauth": ["read:actions"]]]   // either of two
/// security: []                                                   // none needed
/// ```
public struct SecurityRequirement: Hashable, Sendable, ExpressibleByDictionaryLiteral {
    /// The scopes that each scheme must grant, by the scheme's name in the description.
    public let schemes: [String: [String]]

    /// Makes a requirement.
    ///
    /// - Parameter schemes: The scopes that each scheme must grant, by the scheme's name.
    public init(_ schemes: [String: [String]]) {
        self.schemes = schemes
    }

    /// Makes a requirement; of schemes that are given twice the scopes of both are needed.
    public init(dictionaryLiteral elements: (String, [String])...) {
        schemes = Dictionary(elements, uniquingKeysWith: +)
    }
}
