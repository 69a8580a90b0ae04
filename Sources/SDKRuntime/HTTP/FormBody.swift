/// The text of a form: `name=value&name=value`.
struct FormBody {
    let text: String

    init<V: SchemaValue>(
        _ value: V, style: ParameterStyle, styles: [String: ParameterStyle]
    ) throws(RequestError) {
        let json: JSONValue
        do throws(EncodingFailure) {
            json = try JSON.value(of: value)
        } catch {
            throw RequestError(.unencodable, "the form cannot be encoded: \(error)")
        }
        guard case .object(let members) = json else {
            throw RequestError(.unencodable, "the form is not an object")
        }
        var pairs: [String] = []
        for (name, value) in members where value != .null {
            let style = styles[name] ?? style
            let encoding: PercentEncoding = style.keepsReserved ? .keepingReserved : .strict
            pairs += ParameterExpansion(name: name, style: style, encoding: encoding).pairs(value)
        }
        text = pairs.joined(separator: "&")
    }
}
