/// A JSON value as text, for parameters whose content is JSON.
enum JSONText {
    /// - Throws: ``EncodingFailure`` when the value nests deeper than the thread's stack has room for; what else has no
    ///   JSON form is no ``JSONValue``.
    static func text(of value: JSONValue) throws(EncodingFailure) -> String {
        String(decoding: try JSON.encode(value), as: UTF8.self)
    }
}
