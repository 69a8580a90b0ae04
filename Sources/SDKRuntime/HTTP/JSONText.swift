/// A JSON value as text, for parameters whose content is JSON.
enum JSONText {
    /// Never fails: numbers of a ``JSONValue`` keep their text, so there is nothing that has no JSON form.
    static func text(of value: JSONValue) -> String {
        guard let bytes = try? JSON.encode(value) else { return "" }
        return String(decoding: bytes, as: UTF8.self)
    }
}
