import Auth0Management
import SDKRuntime
import Testing

@Suite struct CallShapeTests {
    @Test func bindingsAreUpdatedInOneCall() async throws {
        let transport = InMemoryTransport { request, body in
            #expect(request.method == .patch)
            #expect(request.path == "/api/v2/actions/triggers/post-login/bindings")
            #expect(
                String(decoding: body, as: UTF8.self)
                    == #"{"bindings":[{"ref":{"type":"action_name","value":"my-action"}}]}"#)
            return (HTTPResponse(status: .ok), HTTPBody(Array(#"{"bindings":[{"id":"b1"}]}"#.utf8)))
        }
        let client = try ManagementClient(
            domain: "tenant.eu.auth0.com", token: "secret", configuration: ClientConfiguration(transport: transport))
        let response = try await client.actions.triggers.bindings.updateMany(
            triggerID: .postLogin, .init(bindings: [.init(ref: .init(type: .actionName, value: "my-action"))]))
        #expect(response.bindings?.first?.id == "b1")
    }
}
