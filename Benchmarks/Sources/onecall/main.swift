// One operation of the SDK, as a small program calls it, to see what it adds to the size of a binary.
import Auth0Management

let arguments = CommandLine.arguments.dropFirst()
if let domain = arguments.first, let token = arguments.dropFirst().first {
    let client = try ManagementClient(domain: domain, token: token)
    let body = UpdateActionBindingsRequestContent(bindings: [])
    let response = try await client.actions.triggers.bindings.updateMany(triggerID: .postLogin, body)
    print(response.bindings?.count ?? 0)
}
