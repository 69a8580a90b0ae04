import Testing

@testable import Generator

/// What operations are called, and where: the examples of `docs/naming.md`, and those of frameworks.
@Suite("Names of operations")
struct OperationNamingTests {
    private func name(
        _ method: String, _ path: String, id: String? = nil, tag: String? = nil, _ extensions: [(String, String)] = []
    ) -> String {
        var made = HandmadeGraph()
        let text = made.string()
        let parameters = ArgumentPlanner.templateNames(path).map { (name: $0, in: ParameterLocation.path, true, text) }
        made.operation(
            method, path, id: id, tags: tag.map { [$0] } ?? [], parameters: parameters, responses: [("204", nil, nil)],
            extensions)
        let plan = made.plan()
        for resource in plan.resources {
            for operation in resource.operations {
                return (resource.path.map(\.text) + [operation.name.text]).joined(separator: ".")
            }
        }
        return plan.client?.operations.first?.name.text ?? ""
    }

    @Test(
        "without an operationId, by method and path",
        arguments: [
            ("GET", "/v1/users", "users.list"), ("POST", "/users", "users.create"), ("GET", "/users/{id}", "users.get"),
            ("PATCH", "/users/{id}", "users.update"), ("PUT", "/users/{id}", "users.update"),
            ("DELETE", "/users/{id}", "users.delete"), ("DELETE", "/users", "users.deleteAll"),
            ("PUT", "/users", "users.replace"), ("GET", "/users/{id}/posts", "users.listPosts"),
            ("GET", "/users/{id}/posts/{post}", "users.getPost"), ("GET", "/users/{id}/status", "users.getStatus"),
            ("POST", "/v1/issuing/cards/{card}/freeze", "issuing.cards.freeze"), ("GET", "/health", "health.get"),
            ("POST", "/admin/tokens/revoke", "admin.tokens.revoke"),
            ("POST", "/closeAccount", "closeAccount.closeAccount"),
            ("PUT", "/files/{id}#add_shared_link", "files.addSharedLink"), ("HEAD", "/files/{id}", "files.head"),
            ("GET", "/2010-04-01/Accounts/{Sid}.json", "accounts.get"), ("GET", "/", "get"),
            ("GET", "/companies/{id}/addresses/{a}", "companies.getAddress"),
            ("GET", "/v1/exchange_rates", "exchangeRates.list"), ("POST", "/test_clocks", "testClocks.create"),
            ("POST", "/accounts/{id}/bank_accounts", "accounts.createBankAccount"),
            ("POST", "/users/{id}/avatar", "users.createAvatar"),
            ("POST", "/users/{id}/settings", "users.updateSettings"),
            ("POST", "/balance_settings", "balanceSettings.update"), ("GET", "/charges/search", "charges.search"),
            ("POST", "/invoices/{id}/add_lines", "invoices.addLines"),
            ("GET", "/users/{id}/email_aliases/{a}", "users.getEmailAlias"),
            ("POST", "/repos/{id}/check-runs", "repos.createCheckRun"),
            ("GET", "/users/{id}/test_results", "users.listTestResults"),
            ("DELETE", "/users/{id}/posts", "users.deletePosts"),
            ("GET", "/user/identities/authorize", "user.identities.authorize"),
            ("POST", "/clients/{id}/regenerate_secret", "clients.regenerateSecret"),
        ])
    func address(method: String, path: String, expected: String) { #expect(name(method, path) == expected) }

    @Test(
        "an operationId loses what the tag, the namespace and the framework say",
        arguments: [
            ("GET", "/orgs/{org}/repos", "repos/list-for-org", "repos", "repos.listForOrg"),
            ("GET", "/users/{id}", "users.getById", "users", "users.getByID"),
            ("DELETE", "/files/{id}", "drive.files.delete", "files", "files.delete"),
            ("GET", "/pods", "listCoreV1NamespacedPod", "core_v1", "coreV1.listNamespacedPod"),
            ("GET", "/a/{id}", "UsersController_find", "users", "users.find"),
            ("POST", "/a", "AuditLogValidatorsController_create", "audit-logs", "auditLogs.createValidator"),
            ("GET", "/items/{id}", "read_item_items__id__get", "items", "items.read"),
            ("GET", "/files/{file_id}/versions", "get_files_id_versions", "Files", "files.listVersions"),
            ("GET", "/v1/customers/{customer}", "GetCustomersCustomer", nil, "customers.get"),
            ("POST", "/sendMessage", "sendMessage", nil, "sendMessage"),
            ("GET", "/vpc-routes", "list_vpc_routes", nil, "vpcRoutes.list"),
            ("GET", "/x", "judges_list", "beta.judges", "beta.judges.list"),
            ("GET", "/x", "get_user", "users", "users.get"),
            ("GET", "/x", "getUsers", "users", "users.getUsers"), ("GET", "/x", "listUsers", "users", "users.list"),
            ("GET", "/x/{id}", "getUserById", "users", "users.getByID"),
            ("GET", "/x", "UsersController_findAll_0", "users", "users.findAll"),
            ("GET", "/x", "AuditLogExportsController_exports", "audit-logs", "auditLogs.exports"),
            ("GET", "/x", "get-an-album", "Albums", "albums.get"),
            ("GET", "/x", "get_oauth_2", "users", "users.getOAuth2"),
            ("POST", "/x", "CreateAccount", "Api20100401Account", "account.create"),
            ("GET", "/x", "users", "users", "users.users"),
        ] as [(String, String, String, String?, String)])
    func identifier(method: String, path: String, id: String, tag: String?, expected: String) {
        #expect(name(method, path, id: id, tag: tag) == expected)
    }

    @Test(
        "extensions come before both, in their order",
        arguments: [
            ([("x-fern-sdk-group-name", "a.b"), ("x-fern-sdk-method-name", "doIt")], "a.b.doIt"),
            ([("x-speakeasy-group", "a"), ("x-speakeasy-name-override", "do-it")], "a.doIt"),
            ([("x-speakeasy-name-override", "two"), ("x-operation-name", "one")], "users.one"),
            ([("x-swift-name", "exactly_so"), ("x-operation-name", "one")], "users.exactly_so"),
        ])
    func extensions(extensions: [(String, String)], expected: String) {
        #expect(name("GET", "/x", id: "other", tag: "users", extensions) == expected)
    }

    @Test("a path of many parameters is compared with the operationId in one pass", .timeLimit(.minutes(1)))
    func manyParameters() {
        let path = "/a" + String(repeating: "/{}", count: 60)
        #expect(AddressNaming.isAddress("getA" + String(repeating: "ById", count: 60), method: "GET", path: path))
        #expect(
            !AddressNaming.isAddress("getA" + String(repeating: "ById", count: 60) + "X", method: "GET", path: path))
    }

    @Test(
        "a group of more than eight levels is one name",
        arguments: [("a.b.c.d.e.f.g.h", 8, 0), ("a.b.c.d.e.f.g.h.i", 1, 1), ("deep", 1, 1), ("near", 8, 0)])
    func deepGroups(tag: String, levels: Int, said: Int) {
        var made = HandmadeGraph()
        made.operation("GET", "/x", id: "find", tags: [tag], responses: [("204", nil, nil)])
        let place = made.graph.operations[0].operation.location
        let chain = (0..<4000).map { $0 == 7 ? "near" : $0 == 3999 ? "deep" : "t\($0)" }
        let tags = chain.indices.map { Tag(name: chain[$0], parent: $0 > 0 ? chain[$0 - 1] : nil, location: place) }
        var diagnostics = Diagnostics()
        let group = OperationNaming.group(made.graph.operations[0], TagTree(tags), &diagnostics)
        #expect(group.count == levels && diagnostics.all.filter { $0.code == .groupTooDeep }.count == said)
    }

    @Test("a path that begins with more than eight names has its first eight, which is said")
    func longPath() {
        var made = HandmadeGraph()
        made.operation("GET", "/a/b/c/d/e/f/g/h/i/js", responses: [("204", nil, nil)])
        var diagnostics = Diagnostics()
        let group = OperationNaming.group(made.graph.operations[0], TagTree([]), &diagnostics)
        #expect(group == ["a", "b", "c", "d", "e", "f", "g", "h"])
        #expect(diagnostics.all.map(\.code) == [.groupTooDeep])
    }

    private func typeName(_ operations: [(method: String, path: String, id: String?)]) -> [String] {
        var made = HandmadeGraph()
        for operation in operations {
            made.operation(operation.method, operation.path, id: operation.id, responses: [("204", nil, nil)])
        }
        let names = OperationTypeNames(made.graph.operations, Naming())
        return made.graph.operations.map { names.name(of: $0).text }
    }

    @Test("types of operations are called by what is done, or by the operationId without its framework's marks")
    func typeNames() {
        #expect(
            typeName([
                ("GET", "/v1/users/{id}/posts", nil), ("POST", "/users", "PostUsers"), ("PUT", "/users/{id}", nil),
                ("GET", "/a", "UsersController_findAll_0"), ("GET", "/items/{id}", "read_item_items__id__get"),
                ("GET", "/b", "get-an-album"), ("GET", "/c", "repos/list-for-org"),
            ]) == [
                "ListUserPosts", "CreateUser", "UpdateUser", "UsersFindAll", "ReadItem", "GetAlbum", "ReposListForOrg",
            ])
    }

    @Test("two operations whose short names meet have their whole ones; PUT replaces where PATCH updates")
    func typeNamesThatMeet() {
        #expect(
            typeName([("GET", "/a", "UsersController_find_0"), ("GET", "/b", "UsersController_find_1")])
                == ["UsersControllerFind0", "UsersControllerFind1"])
        #expect(
            typeName([("PUT", "/users/{id}", nil), ("PATCH", "/users/{id}", nil)]) == ["ReplaceUser", "UpdateUser"])
        #expect(
            typeName([("GET", "/people/{id}", "GetPeopleId"), ("GET", "/persons/{id}", "GetPersonsId")])
                == ["GetPeopleID", "GetPersonsID"])
    }

    @Test("which of two keeps a name does not depend on their order")
    func order() {
        let addresses = [("PUT", "/users/{id}"), ("PATCH", "/users/{id}")]
        for addresses in [addresses, addresses.reversed()] {
            var made = HandmadeGraph()
            let text = made.string()
            for (method, path) in addresses {
                made.operation(method, path, parameters: [("id", .path, true, text)], responses: [("204", nil, nil)])
            }
            let plan = made.plan()
            let names = plan.resource("Users")?.operations.map { "\($0.method) \($0.name)" }
            #expect(names == ["PUT replace", "PATCH update"])
        }
    }
}
