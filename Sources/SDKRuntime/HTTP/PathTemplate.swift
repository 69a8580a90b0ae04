/// A path with placeholders, `/actions/triggers/{triggerId}/bindings` (OpenAPI 3.1 §4.8.8.1).
struct PathTemplate {
    enum Piece: Equatable {
        case literal(String)
        case placeholder(String)
    }

    let pieces: [Piece]

    /// A brace without its partner is a literal.
    init(_ template: String) {
        // As bytes: a template is taken apart for each call, and braces are ASCII.
        let bytes = Array(template.utf8)
        func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
        var pieces: [Piece] = []
        var start = 0
        while let open = bytes[start...].firstIndex(of: UInt8(ascii: "{")),
            let close = bytes[open...].firstIndex(of: UInt8(ascii: "}"))
        {
            if open > start { pieces.append(.literal(text(start..<open))) }
            pieces.append(.placeholder(text(open + 1..<close)))
            start = close + 1
        }
        if start < bytes.count { pieces.append(.literal(text(start..<bytes.count))) }
        self.pieces = pieces
    }

    /// The path with every placeholder replaced by the text of its parameter.
    ///
    /// - Throws: ``RequestError`` when parameters and placeholders do not agree, when a value is absent or empty,
    ///   or when the values make a segment `.` or `..`.
    func expanded(with parameters: [Parameter]) throws(RequestError) -> String {
        var path = ""
        for piece in pieces {
            switch piece {
            case .literal(let text): path += Self.encodeLiteral(text)
            case .placeholder(let name): path += try Self.text(for: name, in: parameters)
            }
        }
        for parameter in parameters where !pieces.contains(.placeholder(parameter.name)) {
            throw RequestError(.undeclaredPathParameter, "the path has no placeholder '{\(parameter.name)}'")
        }
        try Self.refuseDotSegments(path)
        return path
    }

    private static func text(for name: String, in parameters: [Parameter]) throws(RequestError) -> String {
        guard let parameter = parameters.first(where: { $0.name == name }) else {
            throw RequestError(.undeclaredPathParameter, "the path parameter '\(name)' is not declared")
        }
        guard let value = try parameter.value else {
            throw RequestError(.missingPathParameter, "the path parameter '\(name)' has no value")
        }
        let expansion = ParameterExpansion(name: name, style: parameter.style ?? .simple, encoding: .strict)
        let text = try parameter.encoding { () throws(EncodingFailure) in try expansion.inlineText(value) }
        guard !text.isEmpty, !value.isEmptyInPath else {
            throw RequestError(.missingPathParameter, "the path parameter '\(name)' is empty")
        }
        return text
    }

    /// Checked on the whole path, since a segment may be made of several values and literals.
    private static func refuseDotSegments(_ path: String) throws(RequestError) {
        guard path.utf8.contains(UInt8(ascii: ".")) else { return }
        let segments = path.utf8.prefix { $0 != UInt8(ascii: "?") }.split(separator: UInt8(ascii: "/"))
        guard !segments.contains(where: { $0.elementsEqual(".".utf8) || $0.elementsEqual("..".utf8) }) else {
            throw RequestError(.unsafePath, "a path parameter makes a segment '.' or '..', which names another path")
        }
    }

    /// Literals come from the description; what a URL cannot hold in them is encoded, the rest left alone.
    private static func encodeLiteral(_ text: String) -> String {
        PercentEncoding.template.encode(text)
    }
}

extension JSONValue {
    /// A value that would leave its segment without content, whatever the style puts before it.
    fileprivate var isEmptyInPath: Bool {
        switch self {
        case .string(let text): text.isEmpty
        case .array(let elements): elements.allSatisfy { $0 == .null }
        case .object(let members): members.allSatisfy { $0.value == .null }
        default: false
        }
    }
}
