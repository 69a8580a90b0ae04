import Auth0Management
import Foundation

/// Binds two actions to the trigger `post-login` and prints what the service answers.
///
/// `API_URL` and `API_TOKEN` say where the service is and carry the token; `scripts/demo` sets them for its mock server.
@main
struct Example {
    static func main() async throws {
        let environment = ProcessInfo.processInfo.environment
        guard let url = environment["API_URL"], let token = environment["API_TOKEN"] else {
            print("Set API_URL (https://TENANT/api/v2) and API_TOKEN, or run scripts/demo.")
            exit(64)
        }
        let client = try ManagementClient(baseURL: url, token: token)
        let result = try await client.actions.triggers.bindings.updateMany(
            triggerID: .postLogin,
            UpdateActionBindingsRequestContent(bindings: [
                UpdateActionBindingItem(ref: ActionBindingRef(type: .actionName, value: "Require step-up MFA")),
                UpdateActionBindingItem(ref: ActionBindingRef(type: .actionName, value: "Enrich ID token")),
            ])
        )
        for binding in result.bindings ?? [] { show(binding) }
    }

    private static func show(_ binding: ActionBinding) {
        print("binding  \(binding.id ?? "-")")
        print("  trigger  \(binding.triggerID?.rawValue ?? "-")")
        print("  action   \(binding.action?.name ?? "-")")
        print("  created  \(binding.createdAt.map { $0.formatted(.iso8601) } ?? "-")")
    }
}
