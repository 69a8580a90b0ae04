/// The value that an operation's static function returns.
enum RequestRenderer {
    /// `Request(.get, "/actions/{id}", …)`: what is not there is not printed.
    static func request(of plan: OperationPlan) -> Code {
        let head = "\(method(plan.method)), \(StringLiteral.source(plan.pathTemplate))"
        let parts: [Code?] = [
            .text(head),
            parameters("path", at: .path, in: plan),
            parameters("query", at: .query, in: plan),
            parameters("headers", at: .header, in: plan),
            parameters("cookies", at: .cookie, in: plan),
            plan.body.map { body($0, open: "body: ", close: "") },
            ResponseRenderer.response(plan.response),
            success(plan.response),
            ResponseRenderer.errors(plan.errors, label: "errors"),
            SecurityRenderer.requirements(plan.security),
            plan.server.map { ServerRenderer.code($0, prefix: "server: ") },
        ]
        return .list(open: "\(RuntimeNames.request)(", elements: parts.compactMap(\.self), close: ")")
    }

    /// `.patch` for a method of RFC 9110, RFC 5789 or OpenAPI 3.2; `.custom("LINK")` for others, which 3.2 allows.
    private static func method(_ name: String) -> String {
        switch name {
        case "GET", "HEAD", "POST", "PUT", "DELETE", "CONNECT", "OPTIONS", "TRACE", "PATCH", "QUERY":
            ".\(name.lowercased())"
        default: ".custom(\(StringLiteral.source(name)))"
        }
    }

    /// `path: [Parameter("triggerId", triggerID)]`
    private static func parameters(_ label: String, at location: ParameterLocation, in plan: OperationPlan) -> Code? {
        let arguments = plan.parameters.filter {
            $0.location == location || location == .query && $0.location == .querystring
        }
        if arguments.isEmpty { return nil }
        return .list(
            open: "\(label): [",
            elements: arguments.map { .text(source(of: $0)) },
            close: "]",
            trailingComma: true
        )
    }

    private static func source(of argument: ArgumentPlan) -> String {
        let style = styleArgument(of: argument)
        let name = StringLiteral.source(argument.wireName)
        return "\(RuntimeNames.parameter)(\(name), \(argument.name.source)\(style))"
    }

    /// `, .form.allowReserved`; nothing for the default of the location.
    private static func styleArgument(of argument: ArgumentPlan) -> String {
        if !argument.allowsReserved { return argument.style.map { ", .\($0.rawValue)" } ?? "" }
        return ", \(RuntimeNames.parameterStyle).\((argument.style ?? .form).rawValue).allowReserved"
    }

    /// `.json(body)`, with the media type when it is not the format's own.
    static func body(_ body: BodyPlan, open: String, close: String) -> Code {
        let type = StringLiteral.source(body.mediaType)
        func code(_ text: String) -> Code { .text(open + text + close) }
        return switch body.format {
        case .json where body.mediaType == "application/json": code(".json(body)")
        case .json: code(".json(body, contentType: \(type))")
        case .form: fields(body, "form", "styles", open: open, close: close) { style(of: $0) }
        case .multipart: fields(body, "multipart", "parts", open: open, close: close) { part(of: $0) }
        case .text where body.mediaType == "text/plain": code(".text(body)")
        case .text: code(".text(body, contentType: \(type))")
        case .bytes: code(".bytes(body, contentType: \(type))")
        case .choice: code(body.isRequired ? "body.content" : "body?.content ?? .none")
        }
    }

    /// `.form(body, style: .deepObject, styles: ["tags": .formUnexploded])`
    private static func fields(
        _ body: BodyPlan, _ name: String, _ label: String, open: String, close: String,
        _ value: (PropertyEncoding) -> String
    ) -> Code {
        var start = "\(open).\(name)(body" + (body.style.map { ", style: .\($0.rawValue)" } ?? "")
        let isUsual = ["application/x-www-form-urlencoded", "multipart/form-data"].contains(body.mediaType)
        let end = isUsual ? "" : ", contentType: \(StringLiteral.source(body.mediaType))"
        if body.encodings.isEmpty { return .text(start + end + ")" + close) }
        start += ", \(label): ["
        return .list(
            open: start,
            elements: body.encodings.map { .text("\(StringLiteral.source($0.name)): \(value($0))") },
            close: "]\(end))\(close)",
            trailingComma: true
        )
    }

    /// `.form.allowReserved`
    private static func style(of encoding: PropertyEncoding) -> String {
        guard case .style(let style) = encoding.form else { return ".form" }
        return ".\(style.rawValue)\(encoding.allowsReserved ? ".allowReserved" : "")"
    }

    /// `.contentType("image/png")`, `.style(.deepObject)`
    private static func part(of encoding: PropertyEncoding) -> String {
        switch encoding.form {
        case .style(let style): ".style(.\(style.rawValue))"
        case .contentType(let type): ".contentType(\(StringLiteral.source(type)))"
        }
    }

    /// `success: [201, 202]`; 200 alone is the runtime's default.
    private static func success(_ plan: ResponsePlan) -> Code? {
        if plan.statuses == [200] { return nil }
        return .text("success: [\(plan.statuses.map { String($0) }.joined(separator: ", "))]")
    }
}
