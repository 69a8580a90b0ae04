import Auth0Management
import Foundation

/// Binds two actions to the trigger `post-login` and prints what the service answers.
///
/// `API_URL` and `API_TOKEN` say where the service is and carry the token; `scripts/demo` sets them for its mock
/// server, which always answers with the three bindings of the description's example.
@main
struct Example {
    static func main() async {
        let environment = ProcessInfo.processInfo.environment
        guard let url = environment["API_URL"], let token = environment["API_TOKEN"] else {
            fail("Set API_URL (https://TENANT/api/v2) and API_TOKEN, or run scripts/demo.", status: 64)
        }
        do {
            let client = try ManagementClient(baseURL: url, token: token)
            for binding in try await bindTwoActions(client) { show(binding) }
        } catch {
            fail("\(error)", status: 1)
        }
    }

    private static func bindTwoActions(_ client: ManagementClient) async throws -> [ActionBinding] {
        let result = try await client.actions.triggers.bindings.updateMany(
            triggerID: .postLogin,
            UpdateActionBindingsRequestContent(bindings: [
                UpdateActionBindingItem(ref: ActionBindingRef(type: .actionName, value: "Require step-up MFA")),
                UpdateActionBindingItem(ref: ActionBindingRef(type: .actionName, value: "Enrich ID token")),
            ])
        )
        return result.bindings ?? []
    }

    private static func show(_ binding: ActionBinding) {
        print("binding  \(binding.id ?? "-")")
        print("  trigger  \(binding.triggerID?.rawValue ?? "-")")
        print("  action   \(binding.action?.name ?? "-")")
        print("  created  \(binding.createdAt.map { $0.formatted(.iso8601) } ?? "-")")
    }

    private static func fail(_ message: String, status: Int32) -> Never {
        FileHandle.standardError.write(Data((message + "\n").utf8))
        exit(status)
    }
}
