import Auth0Management
import SDKRuntime

/// One operation of the area, found by its `operationId`: its request is rebuilt from what was recorded.
struct Operation: Sendable {
    let id: String
    let rebuild: @Sendable (Arguments) throws -> any RebuiltRequest

    /// An operation whose output is JSON.
    init<Output: SchemaValue>(_ id: String, _ request: @escaping @Sendable (Arguments) throws -> Request<Output>) {
        self.id = id
        rebuild = { JSONRequest(request: try request($0)) }
    }

    /// An operation without output.
    init(empty id: String, _ request: @escaping @Sendable (Arguments) throws -> Request<Void>) {
        self.id = id
        rebuild = { VoidRequest(request: try request($0)) }
    }
}

/// What an answer was decoded to: its JSON, and where it departs from the description.
struct Answer {
    let encoded: JSONValue?
    let disagreements: [Disagreement]
}

/// A typed request, whatever its output.
protocol RebuiltRequest: Sendable {
    func message() throws -> (head: HTTPRequest, body: [UInt8])
    func send(with client: ManagementClient) async throws -> Answer
    /// Decodes a body as the output; `nil` when the operation has none.
    func decode(_ bytes: [UInt8]) throws -> Answer?
}

private struct JSONRequest<Output: SchemaValue>: RebuiltRequest {
    let request: Request<Output>

    func message() throws -> (head: HTTPRequest, body: [UInt8]) { try request.builtMessage() }

    func send(with client: ManagementClient) async throws -> Answer {
        let response = try await client.send(request)
        return Answer(encoded: try JSON.value(of: response.body), disagreements: response.disagreements)
    }

    func decode(_ bytes: [UInt8]) throws -> Answer? {
        var found: [Disagreement] = []
        let output = try JSON.decode(Output.self, from: bytes) { found.append($0) }
        return Answer(encoded: try JSON.value(of: output), disagreements: found)
    }
}

private struct VoidRequest: RebuiltRequest {
    let request: Request<Void>

    func message() throws -> (head: HTTPRequest, body: [UInt8]) { try request.builtMessage() }

    func send(with client: ManagementClient) async throws -> Answer {
        Answer(encoded: nil, disagreements: try await client.send(request).disagreements)
    }

    func decode(_ bytes: [UInt8]) throws -> Answer? { nil }
}

extension Request {
    fileprivate func builtMessage() throws -> (head: HTTPRequest, body: [UInt8]) {
        let (head, body) = try httpRequest(baseURL: "https://tenant.eu.auth0.com/api/v2")
        return (head, body.bytes ?? [])
    }
}
