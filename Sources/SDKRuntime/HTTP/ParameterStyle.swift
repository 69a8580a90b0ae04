/// How the value of a parameter is written into a path, a query, a header or a cookie.
///
/// The styles are those of OpenAPI 3.1 §4.8.12.5, which are operators of RFC 6570.
/// For `blue, black, brown` as an array, the parameter being named `color`:
///
/// | style | written as |
/// |---|---|
/// | ``simple`` | `blue,black,brown` |
/// | ``label`` | `.blue,black,brown` |
/// | ``labelExploded`` | `.blue.black.brown` |
/// | ``matrix`` | `;color=blue,black,brown` |
/// | ``matrixExploded`` | `;color=blue;color=black;color=brown` |
/// | ``form`` | `color=blue&color=black&color=brown` |
/// | ``formUnexploded`` | `color=blue,black,brown` |
/// | ``spaceDelimited`` | `color=blue%20black%20brown` |
/// | ``pipeDelimited`` | `color=blue%7Cblack%7Cbrown` |
/// | ``deepObject`` | `color%5B0%5D=blue&color%5B1%5D=black&…` (the standard leaves arrays open) |
/// | ``json`` | `color=%5B%22blue%22%2C…` |
/// | ``whole`` | `%5B%22blue%22%2C…` |
public struct ParameterStyle: Hashable, Sendable {
    enum Syntax: Hashable, Sendable {
        case simple, label, matrix, form, spaceDelimited, pipeDelimited, deepObject, json, whole
    }

    let syntax: Syntax
    let explodes: Bool
    var keepsReserved = false

    /// Comma-separated; the default of paths and headers.
    public static let simple = ParameterStyle(syntax: .simple, explodes: false)
    /// Comma-separated, objects as `R=100,G=200`.
    public static let simpleExploded = ParameterStyle(syntax: .simple, explodes: true)
    /// Prefixed with a dot.
    public static let label = ParameterStyle(syntax: .label, explodes: false)
    /// Prefixed with a dot, one for each element.
    public static let labelExploded = ParameterStyle(syntax: .label, explodes: true)
    /// A path-style parameter, `;name=value`.
    public static let matrix = ParameterStyle(syntax: .matrix, explodes: false)
    /// A path-style parameter for each element.
    public static let matrixExploded = ParameterStyle(syntax: .matrix, explodes: true)
    /// `name=value` for each element; the default of queries and cookies.
    public static let form = ParameterStyle(syntax: .form, explodes: true)
    /// `name=value` once, elements separated by commas.
    public static let formUnexploded = ParameterStyle(syntax: .form, explodes: false)
    /// `name=value` once, elements separated by `%20`.
    public static let spaceDelimited = ParameterStyle(syntax: .spaceDelimited, explodes: false)
    /// `name=value` once, elements separated by `%7C`.
    public static let pipeDelimited = ParameterStyle(syntax: .pipeDelimited, explodes: false)
    /// `name[key]=value` for each member, to any depth.
    public static let deepObject = ParameterStyle(syntax: .deepObject, explodes: true)
    /// The value as JSON text: a parameter with `content: application/json`.
    public static let json = ParameterStyle(syntax: .json, explodes: false)
    /// The value alone, as text or as JSON text, without a name: `in: querystring` of OpenAPI 3.2 §4.12.1.
    public static let whole = ParameterStyle(syntax: .whole, explodes: false)

    /// The same style with the reserved characters of RFC 3986 left as they are, where they cannot change the
    /// URL's structure: `allowReserved` of OpenAPI 3.1 §4.8.12.2. `#`, `&`, `+`, `[` and `]` stay encoded;
    /// it has no effect in a path.
    public var allowReserved: ParameterStyle {
        var style = self
        style.keepsReserved = true
        return style
    }
}
