import Auth0
import SDKRuntime

/// The examples of the articles: they compile here, and a test holds the articles against this file.
private struct Examples {
    let clientID = "id"
    let clientSecret = "secret"
    let domain = "tenant.eu.auth0.com"

    struct KeyVault {
        func sign(_ bytes: [UInt8]) async throws -> [UInt8] { bytes }
        func token() async throws -> String { "t" }
    }

    let keyVault = KeyVault()

    func gettingStarted() async throws {
        let auth0 = try ManagementClient(
            domain: "tenant.eu.auth0.com", clientID: clientID, clientSecret: clientSecret)
        let updated = try await auth0.actions.triggers.bindings.updateMany(
            triggerID: .postLogin,
            .init(bindings: [.init(ref: .init(type: .actionName, value: "my-action"))]))
        print(updated.bindings?.count ?? 0)
        try await options(auth0)
    }

    func options(_ auth0: ManagementClient) async throws {
        let options = RequestOptions(timeout: .seconds(5), deadline: .seconds(20), retries: 4)
        let action = try await auth0.actions.get(id: "act_1", options: options)
        print(action)
    }

    func privateKey() throws -> ManagementClient {
        let keyVault = keyVault
        let authentication = ClientAuthentication.privateKey(algorithm: "RS256", keyID: "k1") { bytes in
            try await keyVault.sign(bytes)
        }
        let auth0 = try ManagementClient(domain: domain, clientID: clientID, authentication: authentication)
        return auth0
    }

    func fileStore() throws -> ManagementClient {
        let auth0 = try ManagementClient(
            domain: domain, clientID: clientID, clientSecret: clientSecret,
            store: FileTokenStore(path: "/home/ann/.config/tool/token.json"))
        return auth0
    }

    func ownToken() throws -> [ManagementClient] {
        let keyVault = keyVault
        let fixed = try ManagementClient(domain: domain, token: "…")
        let asked = try ManagementClient(domain: domain, token: { try await keyVault.token() })
        return [fixed, asked]
    }

    func errors(_ auth0: ManagementClient) async throws {
        do {
            try await auth0.actions.delete(id: "act_1")
        } catch let error as CallError {
            switch error.kind {
            case .refused(let refusal) where refusal.status == 404: break  // it is gone already
            case .refused where !error.missingScopes.isEmpty: print("grant \(error.missingScopes)")
            case .transport, .authentication: print("try later: \(error)")
            default: throw error
            }
        }
    }

    func idempotency(_ auth0: ManagementClient, _ body: CreateActionRequestContent) async throws {
        let options = RequestOptions(idempotencyKey: "order-17")
        let created = try await auth0.actions.create(body, options: options)
        print(created)
    }

    func quota(_ error: CallError) {
        if let quota = error.clientQuota?.perDay, quota.remaining == 0 { print("no token for", quota.reset) }
    }

    func events(_ client: Client, _ request: Request<ItemStream<ServerSentEvent<String>>>) async throws {
        let options = RequestOptions(reconnection: Reconnection(delay: .seconds(2), maximumAttempts: 10))
        let response = try await client.send(request, options: options)
        for try await event in response.body {
            print(event.id ?? "-", event.data)
        }
    }

    func policies() -> ClientConfiguration {
        var configuration = ClientConfiguration()
        configuration.retry = RetryPolicy(maximumRetries: 4, maximumDelay: .seconds(20))
        configuration.deadline = .seconds(60)
        configuration.pacing = Pacing()  // slows down before the rate limit, not after
        return configuration
    }

    func items(_ auth0: ManagementClient) async throws {
        for try await binding in auth0.actions.triggers.bindings.list(triggerID: .postLogin) {
            print(binding.displayName ?? "-")
        }
    }

    func pages(_ auth0: ManagementClient) async throws {
        for try await page in auth0.actions.list(perPage: 50).pages {
            print(page.actions?.count ?? 0)
        }
        let third = try await auth0.actions.list(page: 2, perPage: 50).page()
        print(third)
    }

    func prefetching(_ auth0: ManagementClient, review: (Action) async throws -> Void) async throws {
        for try await action in auth0.actions.list().prefetching() {
            try await review(action)
        }
    }

    func mock() throws -> ManagementClient {
        let mock = MockTransport()
        mock.answer(ActionsTriggersBindings.list(triggerID: .postLogin)) { _ in
            ListActionBindingsPaginatedResponseContent(total: 1, bindings: [ActionBinding(id: "b1")])
        }
        mock.refuse(Actions.delete(id: ""), status: 404, #"{"message":"Not found"}"#)
        let auth0 = try ManagementClient(
            baseURL: "http://localhost", configuration: ClientConfiguration(transport: mock, retry: .none))
        return auth0
    }

    func mockWithClosure(_ mock: MockTransport) {
        mock.answer(ActionsTriggersBindings.updateMany(triggerID: .postLogin, .init(bindings: []))) { received in
            let sent = try received.decodeBody(as: UpdateActionBindingsRequestContent.self)
            let bindings = sent.bindings?.map { ActionBinding(displayName: $0.displayName) }
            return UpdateActionBindingsResponseContent(bindings: bindings)
        }
    }

    func inMemory() -> ClientConfiguration {
        let transport = InMemoryTransport { head, body in
            guard head.method == .get else { throw TransportError(.cannotConnect, "the network is down") }
            return (HTTPResponse(status: .ok), HTTPBody(Array(#"{"triggers":[]}"#.utf8)))
        }
        return ClientConfiguration(transport: transport)
    }

    /// Waits before each request, as a slow network does.
    struct SlowTransport: Transport {
        var next: any Transport = URLSessionTransport()

        func send(_ request: OutgoingRequest, timeout: Duration?) async throws -> IncomingResponse {
            try await Task.sleep(for: .seconds(2))
            return try await next.send(request, timeout: timeout)
        }
    }

    func drift() -> (DriftCollector, ClientConfiguration) {
        let drift = DriftCollector()
        var configuration = ClientConfiguration()
        configuration.onDrift = drift.observe
        return (drift, configuration)
    }
}
