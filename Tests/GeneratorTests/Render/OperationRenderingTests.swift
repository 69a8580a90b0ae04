@testable import Generator
import Testing

@Suite("Rendering of resources")
struct OperationRenderingTests {
    private func updateMany() -> OperationPlan {
        HandmadePlan.operation(
            "updateMany", "PATCH", "/actions/triggers/{triggerId}/bindings",
            doc: Documentation(summary: "Replaces the actions that are bound to a trigger."),
            parameters: [
                HandmadePlan.argument(
                    "triggerID", "triggerId", .path, .named(HandmadePlan.name("ActionTriggerType")), doc: "The trigger."
                )
            ],
            body: BodyPlan(
                format: .json, mediaType: "application/json", type: .named(HandmadePlan.name("Update")),
                isRequired: true, documentation: Documentation(summary: "The actions to bind.")),
            response: ResponsePlan(
                format: .json, type: .named(HandmadePlan.name("Updated")), statuses: [200],
                documentation: Documentation()),
            scopes: ["update:actions"],
            security: [SecurityPlan(uses: [SecurityPlan.Use(scheme: "bearer", scopes: ["update:actions"])])])
    }

    @Test("An operation is a method that sends and a function that makes the request, in this shape")
    func shape() {
        let text = HandmadePlan.render(
            HandmadePlan.resource(
                "ActionsTriggersBindings", path: ["actions", "triggers", "bindings"],
                doc: "Bindings of actions: `client.actions.triggers.bindings`.",
                [updateMany()]))
        #expect(
            text == """
                /// Bindings of actions: `client.actions.triggers.bindings`.
                public struct ActionsTriggersBindings: Resource {
                    public let client: Client
                    public init(client: Client) { self.client = client }

                    /// Replaces the actions that are bound to a trigger.
                    ///
                    /// `PATCH /actions/triggers/{triggerId}/bindings`, scope `update:actions`
                    ///
                    /// - Parameters:
                    ///   - triggerID: The trigger.
                    ///   - body: The actions to bind.
                    ///   - options: Timeout, retries and headers of this call.
                    /// - Throws: `CallError`, whose kind says what failed; \
                `CancellationError` when the task is cancelled.
                    public func updateMany(
                        triggerID: ActionTriggerType,
                        _ body: Update,
                        options: RequestOptions = RequestOptions()
                    ) async throws -> Updated {
                        try await client.output(of: Self.updateMany(triggerID: triggerID, body), options: options)
                    }

                    /// The request that ``updateMany(triggerID:_:options:)`` sends: to inspect, test, or send for the \
                whole response.
                    public static func updateMany(
                        triggerID: ActionTriggerType,
                        _ body: Update
                    ) -> Request<Updated> {
                        Request(
                            .patch, "/actions/triggers/{triggerId}/bindings",
                            path: [Parameter("triggerId", triggerID)],
                            body: .json(body),
                            security: [["bearer": ["update:actions"]]]
                        )
                    }
                }

                """)
    }

    @Test("An operation that takes nothing documents its options only, and returns nothing")
    func bare() {
        let text = HandmadePlan.render(
            HandmadePlan.resource("Lamps", path: ["lamps"], [HandmadePlan.operation("clear", "DELETE", "/lamps")]))
        #expect(text.contains("    /// - Parameter options: Timeout"))
        #expect(!text.contains("- Parameters:"))
        #expect(text.contains("func clear(options: RequestOptions = RequestOptions()) async throws {\n"))
        #expect(text.contains("static func clear() -> Request<Void> {\n"))
    }

    @Test("Parameters stand in their place of the request, with their style when it is not the default")
    func parameters() {
        let operation = HandmadePlan.operation(
            "find", "GET", "/f",
            parameters: [
                HandmadePlan.argument(
                    "ids", "ids", .query, .optional(.array(.runtime(.int))), style: .formUnexploded),
                HandmadePlan.argument("q", "q", .query, .runtime(.string)),
                HandmadePlan.argument("trace", "X-Trace", .header, .runtime(.string)),
                HandmadePlan.argument("session", "session", .cookie, .optional(.runtime(.string))),
            ])
        let text = HandmadePlan.render(HandmadePlan.resource("F", path: ["f"], [operation]))
        #expect(
            text.contains(
                """
                            query: [
                                Parameter("ids", ids, .formUnexploded),
                                Parameter("q", q),
                            ],
                            headers: [Parameter("X-Trace", trace)],
                            cookies: [Parameter("session", session)],
                            success: [204]
                """))
        #expect(text.contains("    public static func find(\n        ids: [Int]? = nil,\n        q: String,\n"))
    }

    @Test("A deprecated operation carries the attribute on both functions")
    func deprecated() {
        let operation = HandmadePlan.operation("old", "GET", "/old", doc: Documentation(isDeprecated: true))
        let text = HandmadePlan.render(HandmadePlan.resource("F", path: ["f"], [operation]))
        #expect(text.components(of: "    @available(*, deprecated)\n    public ") == 2)
    }
}

extension String {
    /// How often a text occurs.
    fileprivate func components(of text: String) -> Int { ranges(of: text).count }
}
