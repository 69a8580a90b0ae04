import Auth0
import SDKRuntime

/// The examples of the README and of `docs`: they compile here, and a test holds the texts against this file.
private struct ReadmeExamples {
    let clientID = "id"
    let clientSecret = "secret"
    let logger = Logger()

    struct Logger {
        func error(_ text: String) { print(text) }
    }

    func tryLater() {}

    func call() async throws {
        let client = try ManagementClient(domain: "tenant.eu.auth0.com", token: "…")
        let updated = try await client.actions.triggers.bindings.updateMany(
            triggerID: .postLogin,
            .init(bindings: [.init(ref: .init(type: .actionName, value: "my-action"))]))

        for binding in updated.bindings ?? [] {
            switch binding.triggerID {
            case .postLogin?: print("login:", binding.action?.name ?? "-")
            case let other?: print(other.rawValue)
            case nil: break
            }
        }
    }

    func list() async throws {
        let auth0 = try ManagementClient(domain: "tenant.eu.auth0.com", clientID: clientID, clientSecret: clientSecret)
        for try await binding in auth0.actions.triggers.bindings.list(triggerID: .postLogin) {
            print(binding.displayName ?? "-")
        }
    }

    func drift() throws -> ManagementClient {
        var configuration = ClientConfiguration()
        configuration.onDrift = { print($0) }  // or DriftCollector().observe
        let client = try ManagementClient(domain: "tenant.eu.auth0.com", token: "…", configuration: configuration)
        return client
    }

    func errors(_ client: ManagementClient, id: String) async throws {
        do {
            try await client.actions.delete(id: id)
        } catch let error as CallError {
            switch error.kind {
            case .refused(let refusal) where refusal.status == 404: break  // it is gone already
            case .transport: tryLater()
            default: logger.error("\(error)")  // one line, no secret
            }
        }
    }

    func request(_ client: ManagementClient, _ body: UpdateActionBindingsRequestContent) async throws {
        let request = ActionsTriggersBindings.updateMany(triggerID: .postLogin, body)
        let response = try await client.send(request)  // status, headers and body
        print(response.status)
    }
}
