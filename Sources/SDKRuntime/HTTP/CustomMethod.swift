import HTTPTypes

extension HTTPRequest.Method {
    /// A method without a name of its own here: `.custom("LINK")`.
    ///
    /// Methods are tokens and differ by case (RFC 9110 §9.1).
    /// - Parameter token: The method as it is sent. What may not stand in a token is sent as `-`.
    public static func custom(_ token: String) -> Self {
        let valid = token.map { Self(String($0)) == nil ? "-" : String($0) }.joined()
        return Self(valid) ?? .options
    }
}
