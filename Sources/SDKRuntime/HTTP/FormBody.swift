/// The text of a form: `name=value&name=value`.
struct FormBody {
    let text: String

    init<V: SchemaValue>(
        _ value: V, style: ParameterStyle, styles: [String: ParameterStyle]
    ) throws(RequestError) {
        let json = try RequestError.encoding("the form") { () throws(EncodingFailure) in try JSON.value(of: value) }
        guard case .object(let members) = json else {
            throw RequestError(.unencodable, "the form is not an object")
        }
        var pairs: [String] = []
        for (name, value) in members where value != .null {
            let style = styles[name] ?? style
            let encoding: PercentEncoding = style.keepsReserved ? .keepingReserved : .strict
            let expansion = ParameterExpansion(name: name, style: style, encoding: encoding)
            pairs += try RequestError.encoding("the form") { () throws(EncodingFailure) in try expansion.pairs(value) }
        }
        text = pairs.joined(separator: "&")
    }
}
