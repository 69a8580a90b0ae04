extension Request {
    /// Builds the HTTP message that this request stands for, without credentials and with no network.
    ///
    /// - Parameter baseURL: What comes before the path: `https://tenant.eu.auth0.com/api/v2`.
    /// - Returns: The head and the body.
    /// - Throws: ``RequestError`` when the values cannot be sent: an absent or empty path value, one that would
    ///   make the path another one, a header value with CR, LF or NUL, a value that has no JSON form.
    public func httpRequest(baseURL: String) throws(RequestError) -> (head: HTTPRequest, body: HTTPBody) {
        try httpRequest(baseURL: try BaseURL(baseURL))
    }

    func httpRequest(baseURL: BaseURL) throws(RequestError) -> (head: HTTPRequest, body: HTTPBody) {
        do throws(RequestError) {
            var head = HTTPRequest(
                method: method, scheme: baseURL.scheme, authority: baseURL.authority,
                path: try path(under: baseURL.path), headerFields: try headerFields())
            let body = try body.make()
            if let accept = response.accept, !head.headerFields.contains(.accept) {
                head.headerFields[.accept] = accept
            }
            if let contentType = self.body.contentType { head.headerFields[.contentType] = contentType }
            return (head, body)
        } catch {
            var error = error
            error.operation = operation
            throw error
        }
    }

    /// The path and the query. A template may bring a query of its own, which the parameters are added to.
    private func path(under prefix: String) throws(RequestError) -> String {
        if let target { return target }
        var target = prefix + (try PathTemplate(pathTemplate).expanded(with: path))
        if target.utf8.first != UInt8(ascii: "/") { target = "/" + target }
        var pairs: [String] = []
        for parameter in query { pairs += try parameter.pairs(in: .query) }
        guard !pairs.isEmpty else { return target }
        return target + (target.contains("?") ? "&" : "?") + pairs.joined(separator: "&")
    }

    private func headerFields() throws(RequestError) -> HTTPFields {
        var fields = HTTPFields()
        // Those of the description, its media types, who calls and with what credential: it grows once.
        fields.reserveCapacity(headers.count + 6)
        for parameter in headers {
            if let field = try parameter.headerField() { fields.append(field) }
        }
        var pairs: [String] = []
        for parameter in cookies { pairs += try parameter.pairs(in: .cookie) }
        if !pairs.isEmpty {
            fields.append(try HTTPField(checking: "cookie", value: pairs.joined(separator: "; ")))
        }
        return fields
    }
}

extension Parameter {
    enum PairLocation { case query, cookie }

    func pairs(in location: PairLocation) throws(RequestError) -> [String] {
        guard let value = try value else { return [] }
        let style = style ?? .form
        let encoding: PercentEncoding =
            switch location {
            case .query: style.keepsReserved ? .keepingReserved : .strict
            case .cookie: .cookie
            }
        let expansion = ParameterExpansion(name: name, style: style, encoding: encoding)
        return try self.encoding { () throws(EncodingFailure) in try expansion.pairs(value) }
    }

    /// The values of header parameters are written as they are: HTTP has no percent-encoding.
    func headerField() throws(RequestError) -> HTTPField? {
        guard let value = try value else { return nil }
        let expansion = ParameterExpansion(name: name, style: style ?? .simple, encoding: .none)
        let text = try encoding { () throws(EncodingFailure) in try expansion.inlineText(value) }
        return try HTTPField(checking: name, value: text)
    }
}

extension HTTPField {
    /// A field whose name and value HTTP can carry (RFC 9110 §5.5).
    ///
    /// - Throws: ``RequestError`` naming the field, never its value.
    init(checking name: String, value: String) throws(RequestError) {
        guard let fieldName = HTTPField.Name(name) else {
            throw RequestError(.invalidHeader, "\(name.debugDescription) is not the name of a header field")
        }
        guard HTTPField.isValidValue(value) else {
            throw RequestError(
                .invalidHeader,
                "the header field '\(name)' cannot hold its value: it has CR, LF, NUL or another control character, "
                    + "or begins or ends with a space"
            )
        }
        self.init(name: fieldName, value: value)
    }
}
