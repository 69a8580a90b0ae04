import Auth0Management
import Foundation
import MockServer
import SDKRuntime
import Testing

/// A mock server for the time of one test.
enum Serving {
    /// The description of the Actions area.
    static let actions = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("spec/auth0-actions.yaml").path

    private static let read = Result { try MockDescription(path: actions) }

    /// The same, read once for all tests.
    static func description() throws -> MockDescription { try read.get() }

    /// Serves a description.
    static func run<Result>(
        _ description: MockDescription, maximumBodySize: Int = 4 << 20,
        while body: (_ baseURL: String) async throws -> Result
    ) async throws -> Result {
        let server = MockServer(description, maximumBodySize: maximumBodySize)
        let url = try await server.start()
        do {
            let result = try await body(url)
            await server.stop()
            return result
        } catch {
            await server.stop()
            throw error
        }
    }

    /// Serves the Actions area to a generated client, and fails where the client sees drift.
    static func client(
        token: String? = "t0ken", while body: (ManagementClient) async throws -> Void
    ) async throws {
        let (drifts, seen) = AsyncStream.makeStream(of: Drift.self)
        try await run(description()) { url in
            let configuration = ClientConfiguration(onDrift: { seen.yield($0) })
            try await body(ManagementClient(baseURL: url, token: token, configuration: configuration))
        }
        seen.finish()
        for await drift in drifts { Issue.record("drift: \(drift)") }
    }

    /// What a request gets that no client would make.
    static func send(
        _ method: String, _ url: String, body: String? = nil, headers: [String: String] = [:]
    ) async throws -> APIError {
        var fields = HTTPFields()
        if body != nil { fields[.contentType] = "application/json" }
        for (name, value) in headers {
            if let name = HTTPField.Name(name) { fields[name] = value }
        }
        let (base, path) = try split(url)
        let transport = URLSessionTransport()
        let request = HTTPRequest(
            method: try #require(HTTPRequest.Method(method)), scheme: "http", authority: base, path: path,
            headerFields: fields)
        let content = body.map { HTTPBody(Array($0.utf8)) } ?? .empty
        let call = CallContext(service: "none", pathTemplate: path, operation: "\(method) \(path)")
        let response = try await transport.send(
            OutgoingRequest(head: request, body: content, call: call), timeout: .seconds(10))
        let bytes = try await response.body.collect(upTo: 1 << 20)
        let shape = try? JSON.decode(ErrorResponseContent.self, from: bytes)
        return APIError(
            status: response.head.status.code, code: shape?.errorCode, message: shape?.message,
            headers: response.head.headerFields, body: bytes, operation: call.operation)
    }

    private static func split(_ url: String) throws -> (authority: String, path: String) {
        let rest = url.dropFirst("http://".count)
        let slash = try #require(rest.firstIndex(of: "/"))
        return (String(rest[..<slash]), String(rest[slash...]))
    }
}

/// What the service says when it refuses a call.
func refusal<Result>(_ call: () async throws -> Result) async throws -> APIError {
    let error = try await #require(throws: CallError.self) { _ = try await call() }
    return try #require(error.refusal)
}
