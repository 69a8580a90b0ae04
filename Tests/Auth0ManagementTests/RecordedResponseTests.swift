import Auth0Management
import JSONComparison
import SDKRuntime
import SharedData
import Testing

/// Every recorded response, received through the client.
@Suite(.enabled(if: SharedData.has(Recording.folder), Comment(rawValue: SharedData.absence)))
struct RecordedResponseTests {
    @Test func theFolderHasRecordingsOfTheArea() { #expect(!Recording.all.isEmpty) }

    @Test(arguments: Recording.all)
    func isDecodedAndWrittenAgainAsItWas(_ recording: Recording) async throws {
        let operation = try #require(Operation.named(recording.operationID), "no operation \(recording.operationID)")
        let client = try Self.client(answering: recording)
        do {
            let answer = try await operation.rebuild(try recording.arguments()).send(with: client)
            #expect((200..<300).contains(recording.status))
            guard let encoded = answer.encoded else { return }
            let recorded = try #require(recording.responseJSON)
            let kinds = Set(answer.disagreements.map(\.kind))
            #expect(kinds.isSubset(of: [.unknownProperty, .unknownEnumValue]), "\(answer.disagreements)")
            let unknown = answer.disagreements.filter { $0.kind == .unknownProperty }.map(\.path)
            #expect(encoded.comparable() == recorded.comparable(without: Set(unknown)))
        } catch let error as CallError {
            Self.expect(try #require(error.refusal), from: recording)
        }
    }

    /// No error of the area may be among the recordings, so that one is made here.
    @Test(arguments: [#"{"statusCode":404,"error":"Not Found","message":"m","errorCode":"c"}"#, "", "<html>"])
    func aRefusalIsAnAPIError(_ body: String) async throws {
        let content: JSONValue = try JSON.decode(
            from: Array(
                #"""
                {"operation": {"operationId": "get_action", "pathTemplate": "/actions/actions/{id}"},
                 "request": {"method": "GET", "path": "/actions/actions/x"}, "response": {"status": 404}}
                """#.utf8))
        guard case .object(var members) = content else { return }
        let text = try JSON.value(of: body)
        members["response"] = .object(["status": .number(JSONNumber(404)), "bodyText": text])
        try await isDecodedAndWrittenAgainAsItWas(Recording(name: "made here", content: .object(members)))
    }

    private static func expect(_ error: APIError, from recording: Recording) {
        #expect(recording.status >= 300)
        #expect(error.status == recording.status)
        #expect(error.body == recording.responseBody)
        #expect(error.code == recording.responseJSON?["errorCode"]?.text)
        #expect(error.message == recording.responseJSON?["message"]?.text)
    }

    private static func client(answering recording: Recording) throws -> ManagementClient {
        let transport = InMemoryTransport { _, _ in
            let status = HTTPResponse.Status(code: recording.status)
            return (HTTPResponse(status: status, headerFields: recording.headers), HTTPBody(recording.responseBody))
        }
        return try ManagementClient(
            baseURL: "http://localhost", configuration: ClientConfiguration(transport: transport, retry: .none))
    }
}
