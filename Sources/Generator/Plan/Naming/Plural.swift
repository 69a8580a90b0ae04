/// The number of English nouns, as far as the names of collections in paths need it.
enum Plural {
    /// Whether a noun names several things: `users`, `addresses`, `policies`, but not `status` or `access`.
    static func isPlural(_ noun: String) -> Bool {
        let noun = noun.lowercased()
        if uncountable.contains(where: noun.hasSuffix) { return false }
        return noun.hasSuffix("s") && noun.utf8.count > 2 || irregular.keys.contains(where: noun.hasSuffix)
    }

    /// One of the things that a noun names: `user`, `address`, `policy`; a singular stays as it is.
    static func singular(_ noun: String) -> String {
        guard isPlural(noun) else { return noun }
        let lower = noun.lowercased()
        if let (plural, singular) = irregular.first(where: { lower.hasSuffix($0.key) }) {
            return noun.dropLast(plural.utf8.count) + singular
        }
        if lower.hasSuffix("ies"), lower.utf8.count > 4 { return noun.dropLast(3) + "y" }
        let endings = ["sses", "shes", "ches", "xes", "zes", "tuses", "ruses", "buses", "puses"]
        let isLong = endings.contains(where: lower.hasSuffix) && !keepingE.contains(where: lower.hasSuffix)
        return String(noun.dropLast(isLong ? 2 : 1))
    }

    private static let uncountable = [
        "ss", "us", "is", "news", "series", "sms", "https", "dns", "aws", "settings", "preferences", "analytics",
    ]

    private static let keepingE = ["caches", "axes"]

    private static let irregular = [
        "people": "person", "children": "child", "aliases": "alias", "indices": "index", "analyses": "analysis",
    ]
}
