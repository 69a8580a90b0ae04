/// How a property is written as a part of a multipart body: the encoding object of OpenAPI 3.1 §4.8.15.
public struct PartEncoding: Hashable, Sendable {
    enum Form: Hashable, Sendable {
        case contentType(String)
        case style(ParameterStyle)
    }

    let form: Form

    /// As a part of a media type: JSON types hold the value as JSON, all others its text.
    ///
    /// - Parameter mediaType: The media type.
    public static func contentType(_ mediaType: String) -> PartEncoding {
        PartEncoding(form: .contentType(mediaType))
    }

    /// As text in the style of a query: `deepObject` gives a part for each member, `card[number]`.
    ///
    /// - Parameter style: The style.
    public static func style(_ style: ParameterStyle) -> PartEncoding { PartEncoding(form: .style(style)) }
}
