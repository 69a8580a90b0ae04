/// Makes the request of a stream again, so that it goes on behind the last event.
struct StreamResumption: Sendable {
    let rules: Reconnection
    let time: TimeSource
    /// Connects again behind the event of an id; `nil` when the service says that there is no more.
    let connect: @Sendable (_ lastEventID: String?) async throws -> HTTPBody?

    /// - Throws: ``RequestError`` when the request is none that may be made again by itself.
    init?<Output: Sendable>(
        of request: Request<Output>, _ options: RequestOptions, client: Client
    ) throws(RequestError) {
        guard let rules = options.reconnection else { return nil }
        guard request.method == .get, request.response.readings.contains(where: \.isEventStream) else {
            throw RequestError(
                .invalidReconnection,
                "only a stream of server-sent events that is asked for with GET can connect again by itself",
                operation: request.operation)
        }
        self.rules = rules
        time = client.configuration.time
        let again: Request<HTTPBody> = request.forEvents
        var options = options
        options.reconnection = nil
        connect = { [options] id in
            var options = options
            // A field's value has no spaces around it (RFC 9110 §5.5), though an id may have them.
            if let id = id?.withoutOptionalWhitespace, !id.isEmpty {
                let field: HTTPField
                do throws(RequestError) {
                    field = try HTTPField(checking: "Last-Event-ID", value: String(id))
                } catch {
                    throw CallError(.request(error), operation: again.operation, scopes: again.scopes)
                }
                options.headers[fields: field.name] = [field]
            }
            let response = try await client.send(again, options: options)
            return response.status == 204 ? nil : response.body
        }
    }
}

extension Request {
    /// The same request for the bytes of a stream of events.
    fileprivate var forEvents: Request<HTTPBody> {
        var request = Request<HTTPBody>(
            method, pathTemplate, path: path, query: query, headers: headers, cookies: cookies, body: body,
            response: .eventBytes, success: success.isEmpty ? [] : success + [204], errors: errors,
            security: security, server: server)
        request.target = target
        return request
    }
}

extension ResponseFormat where Output == HTTPBody {
    /// The bytes of a stream of events.
    fileprivate static var eventBytes: ResponseFormat {
        ResponseFormat(accept: StreamedBody.eventStream, family: .any) { body throws(DecodingFailure) in
            try body.checkFrames()
            return body.content
        }
    }
}

extension CallError {
    /// Whether there was no connection, or it was lost, so that another attempt makes sense.
    var isInterruption: Bool {
        if case .transport(let error) = kind { return error.isInterruption }
        return false
    }
}

extension TransportError {
    /// Whether there was no connection, or it was lost, so that another attempt makes sense.
    var isInterruption: Bool { [.cannotConnect, .connectionLost, .timedOut].contains(kind) }
}
