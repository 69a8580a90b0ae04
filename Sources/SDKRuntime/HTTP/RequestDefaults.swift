extension Request where Output: SchemaValue {
    /// Makes a request whose response is JSON.
    ///
    /// The parameters are those of ``init(_:_:path:query:headers:cookies:body:response:success:errors:security:server:)``.
    public init(
        _ method: HTTPRequest.Method,
        _ pathTemplate: String,
        path: [Parameter] = [],
        query: [Parameter] = [],
        headers: [Parameter] = [],
        cookies: [Parameter] = [],
        body: RequestBody = .none,
        success: [Int] = [200],
        errors: [ErrorBody] = [],
        security: [SecurityRequirement]? = nil,
        server: Server? = nil
    ) {
        self.init(
            method, pathTemplate, path: path, query: query, headers: headers, cookies: cookies,
            body: body, response: .json, success: success, errors: errors, security: security, server: server)
    }
}

extension Request where Output == Void {
    /// Makes a request whose response has no content that matters.
    ///
    /// The parameters are those of ``init(_:_:path:query:headers:cookies:body:response:success:errors:security:server:)``.
    public init(
        _ method: HTTPRequest.Method,
        _ pathTemplate: String,
        path: [Parameter] = [],
        query: [Parameter] = [],
        headers: [Parameter] = [],
        cookies: [Parameter] = [],
        body: RequestBody = .none,
        success: [Int] = [200],
        errors: [ErrorBody] = [],
        security: [SecurityRequirement]? = nil,
        server: Server? = nil
    ) {
        self.init(
            method, pathTemplate, path: path, query: query, headers: headers, cookies: cookies,
            body: body, response: .none, success: success, errors: errors, security: security, server: server)
    }
}
