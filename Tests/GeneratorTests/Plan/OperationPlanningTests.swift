import Testing

@testable import Generator

@Suite("Operations")
struct OperationPlanningTests {
    @Test("group and name come from the extensions, and resources form a tree")
    func tree() {
        var made = HandmadeGraph()
        let text = made.string()
        made.operation(
            "PATCH", "/actions/triggers/{triggerId}/bindings", id: "patch_bindings",
            parameters: [("triggerId", .path, true, text)],
            responses: [("204", nil, nil)],
            [("x-operation-group", "actions.triggers.bindings"), ("x-operation-name", "updateMany")])
        made.operation(
            "GET", "/actions", id: "get_actions", responses: [("204", nil, nil)],
            [("x-operation-group", "actions"), ("x-operation-name", "list")])
        let plan = made.plan()
        #expect(plan.client?.children.map { "\($0.accessor): \($0.type)" } == ["actions: Actions"])
        #expect(
            plan.resource("Actions")?.children.map { "\($0.accessor): \($0.type)" } == ["triggers: ActionsTriggers"])
        #expect(plan.resource("ActionsTriggersBindings")?.operations.map(\.name.text) == ["updateMany"])
        #expect(plan.resource("ActionsTriggersBindings")?.path.map(\.text) == ["actions", "triggers", "bindings"])
        #expect(
            plan.plan?.files.map(\.path) == [
                "Resources/ActionsResource.swift", "Resources/ActionsTriggersBindingsResource.swift",
                "Resources/ActionsTriggersResource.swift", "SampleClient.swift",
            ])
        #expect(plan.diagnostics.all.isEmpty)
    }

    @Test("without extensions, tag and operationId name them; without these, method and path")
    func names() {
        var made = HandmadeGraph()
        let text = made.string()
        made.operation("GET", "/r", id: "actions/list-artifacts", tags: ["actions"], responses: [("204", nil, nil)])
        made.operation(
            "GET", "/pets/{petId}/toys", parameters: [("petId", .path, true, text)], responses: [("204", nil, nil)])
        made.operation("GET", "/status", id: "getStatus", responses: [("204", nil, nil)])
        let plan = made.plan()
        #expect(plan.resource("Actions")?.operations.map(\.name.text) == ["listArtifacts"])
        #expect(plan.resource("Pets")?.operations.map(\.name.text) == ["listToys"])
        #expect(plan.resource("Status")?.operations.map(\.name.text) == ["get"])
    }

    @Test("path parameters come in the path's order, then required, then optional ones")
    func order() {
        var made = HandmadeGraph()
        let text = made.string()
        made.operation(
            "GET", "/a/{one}/b/{two}", id: "get", tags: ["a"],
            parameters: [
                ("limit", .query, false, text), ("two", .path, true, text), ("X-Trace", .header, true, text),
                ("one", .path, true, text),
            ], responses: [("204", nil, nil)])
        let operation = made.plan().resource("A")?.operations.first
        #expect(
            operation?.parameters.map { "\($0.name): \($0.type)" } == [
                "one: String", "two: String", "xTrace: String", "limit: String?",
            ])
    }

    @Test("labels that meet get their place behind them, as do those that the signature uses")
    func labels() {
        var made = HandmadeGraph()
        let text = made.string()
        made.operation(
            "GET", "/a/{id}", id: "get", tags: ["a"],
            parameters: [
                ("id", .path, true, text), ("id", .query, false, text), ("options", .query, false, text),
                ("client", .header, false, text),
            ],
            responses: [("204", nil, nil)])
        let plan = made.plan()
        #expect(
            plan.resource("A")?.operations.first?.parameters.map(\.name.text) == [
                "id", "idQuery", "optionsQuery", "clientHeader",
            ])
        #expect(plan.codes == ["name-collision-resolved"])
    }

    @Test("of methods with one name and the same labels one keeps it, the other has its address")
    func methodCollision() {
        var made = HandmadeGraph()
        let extensions = [("x-operation-group", "a"), ("x-operation-name", "get")]
        made.operation("GET", "/a", responses: [("204", nil, nil)], extensions)
        made.operation("GET", "/b", responses: [("204", nil, nil)], extensions)
        let plan = made.plan()
        #expect(plan.codes == ["name-collision-resolved"])
        #expect(plan.resource("A")?.operations.map(\.name.text) == ["get", "getB"])
        made.configuration.names = ["/paths/~1b/get": "getOther"]
        #expect(made.plan().resource("A")?.operations.map(\.name.text) == ["get", "getOther"])
    }

    @Test("a resource that is called as a model has the suffix Resource")
    func resourceAndModel() {
        var made = HandmadeGraph()
        made.component("Pet", .object(ObjectShape(properties: [], additional: .closed)))
        made.operation("GET", "/pets", id: "listPets", tags: ["pet"], responses: [("204", nil, nil)])
        let plan = made.plan()
        #expect(plan.resource("PetResource") != nil && plan.record("Pet") != nil)
        #expect(plan.codes == ["name-collision-resolved"])
    }

    @Test("a resource that cannot have its name, and whose other name a model has, has a third one")
    func resourceAndModelOfItsName() {
        var made = HandmadeGraph()
        made.configuration.module = "Pets"
        made.component("PetsResource", .object(ObjectShape(properties: [], additional: .closed)))
        made.operation("GET", "/pets", id: "listPets", tags: ["pets"], responses: [("204", nil, nil)])
        let plan = made.plan()
        #expect(plan.resource("PetsOperations") != nil && plan.record("PetsResource") != nil)
        #expect(plan.codes == ["shadowing-name"])
        made.component("PetsOperations", .object(ObjectShape(properties: [], additional: .closed)))
        #expect(
            made.plan().diagnostics.all.map(\.message).contains(
                "the resource 'pets' would be 'PetsOperations', as the type of '/components/schemas/PetsOperations' is; "
                    + "'names' can give that another name: '/components/schemas/PetsOperations: …'"))
        made.configuration.names = ["/components/schemas/PetsOperations": "PetsStore"]
        #expect(made.plan().resource("PetsOperations") != nil && made.plan().record("PetsStore") != nil)
    }

    @Test("JSON is preferred to a form with the same schema; contents with other schemas are a choice")
    func bodies() {
        var made = HandmadeGraph()
        let text = made.string()
        let a = made.component(
            "A", .object(ObjectShape(properties: [made.property("t", text)], additional: .closed)))
        let b = made.component("B", .object(ObjectShape(properties: [], additional: .closed)))
        made.operation(
            "POST", "/a", id: "one", tags: ["t"],
            body: [("application/x-www-form-urlencoded", a), ("application/json", a)],
            bodyIsRequired: false, responses: [("204", nil, nil)])
        made.operation(
            "POST", "/b", id: "two", tags: ["t"],
            body: [("application/x-www-form-urlencoded", b), ("application/json", a)],
            responses: [("204", nil, nil)])
        made.operation(
            "POST", "/c", id: "three", tags: ["t"], body: [("application/x-www-form-urlencoded", b)],
            responses: [("204", nil, nil)])
        made.operation(
            "POST", "/d", id: "four", tags: ["t"], body: [("application/zip", nil)], responses: [("204", nil, nil)])
        let plan = made.plan()
        let bodies = Dictionary(
            uniqueKeysWithValues: plan.resource("T")?.operations.map { ($0.name.text, $0.body) } ?? [])
        #expect(bodies["one"]??.type.description == "A?" && bodies["one"]??.format == .json)
        #expect(bodies["three"]??.format == .form && bodies["four"]??.format == .bytes)
        #expect(bodies["two"]??.choice?.members.map(\.name.text) == ["json", "form"])
        #expect(plan.diagnostics.all.map(\.severity) == [.note])
    }

    @Test("an operation that has only a multipart body is left out, and said")
    func multipart() {
        var made = HandmadeGraph()
        made.operation(
            "POST", "/a", id: "upload", tags: ["t"], body: [("multipart/form-data", made.string())],
            responses: [("204", nil, nil)])
        let plan = made.plan()
        #expect(plan.resource("T") == nil && plan.codes == ["unsupported-body"])
    }

    @Test("the 2xx responses are the result: optional when one has no content, an enum when their types differ")
    func responses() {
        var made = HandmadeGraph()
        let a = made.component("A", .object(ObjectShape(properties: [], additional: .closed)))
        let b = made.component("B", .object(ObjectShape(properties: [], additional: .closed)))
        let json = "application/json"
        made.operation("GET", "/1", id: "one", tags: ["t"], responses: [("201", json, b), ("200", json, a)])
        made.operation("GET", "/2", id: "two", tags: ["t"], responses: [("200", json, a), ("204", nil, nil)])
        made.operation("GET", "/3", id: "three", tags: ["t"], responses: [("200", "text/csv", nil)])
        made.operation("GET", "/4", id: "four", tags: ["t"], responses: [("200", "image/png", nil)])
        made.operation("GET", "/5", id: "five", tags: ["t"], responses: [("404", json, a)])
        let plan = made.plan()
        let types = Dictionary(
            uniqueKeysWithValues: plan.resource("T")?.operations.map {
                ($0.name.text, $0.response.type?.description ?? "-")
            } ?? [])
        #expect(types == ["one": "OneOutput", "two": "A?", "three": "String", "four": "HTTPBody", "five": "-"])
        #expect(plan.codes == ["no-success-response"])
    }

    @Test("the client has the server's variables, with the names that the configuration gives")
    func client() {
        var made = HandmadeGraph()
        let here = made.here()
        let variable = ServerVariableObject(defaultValue: "x.example", allowedValues: [], description: "The tenant.")
        made.document.servers = [
            ServerObject(
                url: "https://{tenantDomain}/v2", description: nil,
                variables: [Named(name: "tenantDomain", location: here, value: variable)], location: here)
        ]
        made.graph.securitySchemes = [
            Named(
                name: "b", location: here,
                value: SecurityScheme(
                    kind: .http(scheme: "Bearer", bearerFormat: nil), description: nil, location: here))
        ]
        #expect(made.plan().client?.variables.map(\.argument.text) == ["tenantDomain"])
        made.configuration.names = ["/servers/0/variables/tenantDomain": "domain"]
        made.configuration.client = "ManagementClient"
        let client = made.plan().client
        #expect(client?.variables.map(\.argument.text) == ["domain"] && client?.name.text == "ManagementClient")
        #expect(client?.servers.first?.url == "https://{tenantDomain}/v2")
        guard case .token = client?.credentials else { return #expect(Bool(false), "a token is taken") }
    }

    @Test(
        "paths fit patterns",
        arguments: [
            ("/a/b", "/a/*", true), ("/a", "/a/*", false), ("/a/b/c", "*c", true), ("/a", "/a", true),
            ("/ab", "/a", false), ("", "*", true),
        ])
    func globs(path: String, pattern: String, fits: Bool) { #expect(OperationFilter.fits(path, pattern) == fits) }
}

@Suite("Documentation")
struct DocumentationTests {
    @Test(
        "the first sentence is the summary",
        arguments: [
            ("One. Two.", "One.", "Two."), ("One line\nof two. Rest.", "One line of two.", "Rest."),
            ("Title\n\nBody", "Title", "Body"),
            ("Use e.g. this. Then", "Use e.g. this.", "Then"), ("List:\n- a\n- b", "List:", "- a\n- b"),
            ("v1.0 only", "v1.0 only", nil),
            ("  ", nil, nil),
        ] as [(String, String?, String?)])
    func sentences(text: String, summary: String?, discussion: String?) {
        let documentation = Documentation(text: text)
        #expect(documentation.summary == summary)
        #expect(documentation.discussion == discussion)
    }

    @Test("defaults and limits are facts; a secret's default is not told")
    func facts() {
        var made = HandmadeGraph()
        let place = made.here()
        let edit = { (parts: inout SchemaObject.Parts) in
            parts.defaultValue = Node(.scalar(Scalar("20", .integer)), at: place)
            parts.limits.minimum = "1"
            parts.limits.maximum = "100"
        }
        let size = made.add(.integer(format: nil), at: ["n"], edit)
        let secret = made.add(.string(format: "password"), at: ["p"], edit)
        made.component(
            "A",
            .object(
                ObjectShape(
                    properties: [made.property("size", size), made.property("key", secret)], additional: .closed)))
        let properties = made.plan().record("A")?.properties
        #expect(properties?.first?.documentation.facts == ["Default: `20`.", "From 1 to 100."])
        #expect(properties?.last?.documentation.facts == ["From 1 to 100."])
        #expect(properties?.last?.isSecret == true)
    }
}
