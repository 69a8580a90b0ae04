import Auth0Management
import SDKRuntime
import Testing

@testable import MockServer

/// All operations of the Actions area through the generated client.
@Suite(.timeLimit(.minutes(1))) struct OperationTests {
    @Test(arguments: OperationCall.all) func exampleIsDecodedWithoutDrift(call: OperationCall) async throws {
        try await Serving.client { try await call.run($0.actions) }
    }

    @Test func everyOperationIsCalled() async throws {
        let description = try Serving.description()
        let (requests, sent) = AsyncStream.makeStream(of: HTTPRequest.self)
        try await Serving.run(description) { url in
            let configuration = ClientConfiguration(transport: Recording(sent: sent))
            let client = try ManagementClient(baseURL: url, token: "t0ken", configuration: configuration)
            for call in OperationCall.all { try await call.run(client.actions) }
        }
        sent.finish()
        let routes = RouteTable(description)
        var called: Set<String> = []
        for await request in requests {
            if case .operation(let operation, _) = routes.match(request.method.rawValue, request.path?.path ?? "") {
                called.insert("\(operation.pointer)")
            }
        }
        #expect(called.count == 24 && description.operationCount == 24)
    }
}

/// Sends requests on and tells of them.
private struct Recording: Transport {
    let sent: AsyncStream<HTTPRequest>.Continuation
    let transport = URLSessionTransport()

    func send(_ request: OutgoingRequest, timeout: Duration?) async throws -> IncomingResponse {
        sent.yield(request.head)
        return try await transport.send(request, timeout: timeout)
    }
}

extension String {
    /// Without the query.
    fileprivate var path: String { String(prefix { $0 != "?" }) }
}
