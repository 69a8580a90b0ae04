/// One part of a multipart body.
struct BodyPart {
    let name: String
    var fileName: String?
    /// `nil` for text, whose type goes without saying (RFC 7578 §4.4).
    var contentType: String?
    var headers: HTTPFields = [:]
    let content: HTTPBody

    /// The fields of the part, each with its line break.
    ///
    /// - Throws: ``RequestError`` when a field cannot hold its value.
    func head() throws(RequestError) -> String {
        var head = "Content-Disposition: form-data; name=\"\(Self.quoted(name))\""
        if let fileName { head += "; filename=\"\(Self.quoted(fileName))\"" }
        head += "\r\n"
        if let contentType {
            let field = try HTTPField(checking: "Content-Type", value: contentType)
            head += "Content-Type: \(field.value)\r\n"
        }
        for field in headers where !Self.ownFields.contains(field.name) {
            let field = try HTTPField(checking: field.name.rawName, value: field.value)
            head += "\(field.name.rawName): \(field.value)\r\n"
        }
        return head
    }

    private static let ownFields: Set<HTTPField.Name> = [.contentDisposition, .contentType]

    /// A name between quotes, as browsers send it (WHATWG HTML §4.10.21.8): what could end it, or the line, is escaped.
    private static func quoted(_ name: String) -> String {
        var text = ""
        for scalar in name.unicodeScalars {
            switch scalar {
            case "\r": text += "%0D"
            case "\n": text += "%0A"
            case "\"": text += "%22"
            case "\0": text += "%00"
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text
    }
}

extension BodyPart {
    /// The parts of one property.
    static func parts(
        _ name: String, _ value: any SchemaValue, _ encoding: PartEncoding?
    ) throws(RequestError) -> [BodyPart] {
        if let file = value as? FilePart { return [part(name, file, encoding)] }
        if let files = value as? [FilePart] { return files.map { part(name, $0, encoding) } }
        let json = try JSONValue(bodyValue: value)
        return try RequestError.encoding("the body") { () throws(EncodingFailure) in
            try parts(name, json, encoding)
        }
    }

    private static func parts(
        _ name: String, _ json: JSONValue, _ encoding: PartEncoding?
    ) throws(EncodingFailure) -> [BodyPart] {
        if case .style(let style)? = encoding?.form {
            return try ParameterExpansion(name: name, style: style, encoding: .none).items(json).map(text)
        }
        if case .array(let elements) = json, encoding == nil {
            var parts: [BodyPart] = []
            for element in elements where element != .null { parts.append(try part(name, element, nil)) }
            return parts
        }
        return [try part(name, json, encoding)]
    }

    private static func part(_ name: String, _ file: FilePart, _ encoding: PartEncoding?) -> BodyPart {
        var described: String?
        if case .contentType(let type)? = encoding?.form { described = type }
        return BodyPart(
            name: name, fileName: file.fileName,
            contentType: file.contentType ?? described ?? "application/octet-stream", headers: file.headers,
            content: file.content)
    }

    private static func part(
        _ name: String, _ value: JSONValue, _ encoding: PartEncoding?
    ) throws(EncodingFailure) -> BodyPart {
        if case .contentType(let type)? = encoding?.form {
            let isJSON = MediaType(type)?.isJSON == true
            let text = isJSON ? try JSONText.text(of: value) : try ParameterShape.text(of: value) ?? ""
            return BodyPart(name: name, contentType: type, content: HTTPBody(Array(text.utf8)))
        }
        switch value {
        case .object, .array:
            let bytes = try JSON.encode(value)
            return BodyPart(name: name, contentType: "application/json", content: HTTPBody(bytes))
        default:
            return text(name, try ParameterShape.text(of: value) ?? "")
        }
    }

    private static func text(_ name: String, _ text: String) -> BodyPart {
        BodyPart(name: name, content: HTTPBody(Array(text.utf8)))
    }
}
