/// Names of types that stand in several places under a property of one name.
enum SharedTypeName {
    /// The name of the property with the words before it that all places have in common, in their spelling; `nil` where
    /// it is one word and they have none.
    ///
    /// - Parameters:
    ///   - name: That of the property: `SMS`.
    ///   - places: The names that the places would give: `PaymentIntentNextActionSMS`, `SetupIntentNextActionSMS`.
    static func placed(_ name: Identifier, _ places: [Identifier]) -> Identifier? {
        let own = Words.split(name.text)
        let words = places.map { Words.split($0.text) }
        guard let first = words.first else { return name }
        let shared = words.dropFirst().reduce(first.count) { min($0, common(first, $1)) }
        guard shared > own.count, first.count > own.count else { return own.count > 1 ? name : nil }
        return Identifier(first.suffix(shared).joined()) ?? name
    }

    /// How many words two lists end with alike.
    private static func common(_ a: [String], _ b: [String]) -> Int {
        zip(a.reversed(), b.reversed()).prefix { $0 == $1 }.count
    }
}
