/// One way to be allowed to call an operation: schemes that are all needed, each with its scopes
/// (OpenAPI 3.1 §4.8.30).
///
/// ```swift
/// security: [["bearerAuth": []], ["oauth": ["read:actions"]]]   // either of two
/// security: []                                                   // none needed
/// ```
public struct SecurityRequirement: Hashable, Sendable, ExpressibleByDictionaryLiteral {
    private let uses: [Use]

    private struct Use: Hashable {
        let name: String
        let scopes: [String]
    }

    /// Makes a requirement.
    ///
    /// - Parameter schemes: The scopes that each scheme must grant, by the scheme's name.
    public init(_ schemes: [String: [String]]) {
        uses = schemes.map { Use(name: $0.key, scopes: $0.value) }.sorted { $0.name < $1.name }
    }

    /// Makes a requirement; of schemes that are given twice the scopes of both are needed.
    public init(dictionaryLiteral elements: (String, [String])...) {
        // Made for each call, nearly always of one scheme: a list costs less than a dictionary.
        if elements.count == 1 {
            self.init(uses: [Use(name: elements[0].0, scopes: elements[0].1)])
        } else {
            self.init(Dictionary(elements, uniquingKeysWith: +))
        }
    }

    private init(uses: [Use]) { self.uses = uses }

    /// The scopes that each scheme must grant, by the scheme's name in the description.
    public var schemes: [String: [String]] {
        Dictionary(uses.map { ($0.name, $0.scopes) }, uniquingKeysWith: +)
    }

    /// Whether nothing is needed.
    var isEmpty: Bool { uses.isEmpty }

    /// The names of the schemes, sorted.
    var names: [String] { uses.map(\.name) }

    /// The scopes of all schemes.
    var scopes: [String] { uses.flatMap(\.scopes) }
}
