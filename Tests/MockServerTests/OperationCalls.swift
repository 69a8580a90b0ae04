import Auth0Management
import SDKRuntime
import Testing

/// A call of one operation with a check of what the description's example decodes to.
struct OperationCall: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let run: @Sendable (Actions) async throws -> Void

    init(_ name: String, _ run: @escaping @Sendable (Actions) async throws -> Void) {
        testDescription = name
        self.run = run
    }

    /// Every operation of the Actions area.
    static let all = ofActions + ofVersions + ofModules + ofModuleVersions + ofTriggers

    private static let ofActions: [OperationCall] = [
        OperationCall("actions.list") { actions in
            let page = try await actions.list(triggerID: .postLogin, deployed: true, page: 0, perPage: 20).page()
            #expect(page.total == 2 && page.page == nil && page.perPage == 20)
            #expect(page.actions?.first?.name == "Enrich ID token" && page.actions?.count == 2)
        },
        OperationCall("actions.create") { actions in
            let trigger = ActionTrigger(id: .postLogin, version: "v3")
            let made = try await actions.create(CreateActionRequestContent(name: "A", supportedTriggers: [trigger]))
            #expect(made.id == "5b0c7c1e-6f7d-4d0a-9a53-2c1f6de0b7a4" && made.allChangesDeployed == false)
        },
        OperationCall("actions.get") { actions in
            let action = try await actions.get(id: "a/b c")
            #expect(action.name == "Enrich ID token" && action.allChangesDeployed == true)
            #expect(action.createdAt != nil && action.deployedVersion != nil)
        },
        OperationCall("actions.update") { actions in
            let action = try await actions.update(id: "1", UpdateActionRequestContent(name: "Enrich tokens"))
            #expect(action.name == "Enrich tokens" && action.dependencies?.first?.version == "1.8.2")
        },
        OperationCall("actions.delete") { try await $0.delete(id: "1", force: true) },
        OperationCall("actions.deploy") { actions in
            let version = try await actions.deploy(id: "1")
            #expect(version.number == 2 && version.deployed == false)
        },
        OperationCall("actions.test") { actions in
            let result = try await actions.test(id: "1", TestActionRequestContent(payload: ["event": ["user": [:]]]))
            #expect(result.payload?["stats"]?["action_duration_ms"] == 41)
        },
        OperationCall("actions.executions.get") { actions in
            let execution = try await actions.executions.get(id: "1")
            #expect(execution.status?.rawValue == "partial" && execution.results?.count == 2)
        },
    ]

    private static let ofVersions: [OperationCall] = [
        OperationCall("actions.versions.list") { actions in
            let page = try await actions.versions.list(actionID: "1", page: 0, perPage: 20).page()
            #expect(page.total == 2 && page.versions?.first?.number == 2)
        },
        OperationCall("actions.versions.get") { actions in
            let version = try await actions.versions.get(actionID: "1", id: "2")
            #expect(version.id == "c6a1d0f3-92be-4e57-a4c8-3b7e50d9f112" && version.builtAt != nil)
        },
        OperationCall("actions.versions.deploy") { actions in
            let body = DeployActionVersionRequestContent(updateDraft: true)
            let version = try await actions.versions.deploy(actionID: "1", id: "2", body)
            #expect(version.number == 3 && version.status?.rawValue == "pending")
            #expect(try await actions.versions.deploy(actionID: "1", id: "2").number == 3)
        },
    ]

    private static let ofModules: [OperationCall] = [
        OperationCall("actions.modules.list") { actions in
            let page = try await actions.modules.list(page: 0, perPage: 50).page()
            #expect(page.modules?.map(\.name) == ["geo-helpers", "phone-format"] && page.page == 0)
        },
        OperationCall("actions.modules.create") { actions in
            let module = try await actions.modules.create(CreateActionModuleRequestContent(name: "m", code: "1"))
            #expect(module.name == "geo-helpers" && module.actionsUsingModuleTotal == 0)
        },
        OperationCall("actions.modules.get") { actions in
            let module = try await actions.modules.get(id: "1")
            #expect(module.latestVersionNumber == 2 && module.allChangesPublished == true)
        },
        OperationCall("actions.modules.update") { actions in
            let module = try await actions.modules.update(id: "1", UpdateActionModuleRequestContent(code: "2"))
            #expect(module.code?.contains("isEU") == true && module.allChangesPublished == false)
        },
        OperationCall("actions.modules.delete") { try await $0.modules.delete(id: "1") },
        OperationCall("actions.modules.listActions") { actions in
            let page = try await actions.modules.listActions(id: "1").page()
            #expect(page.actions?.first?.moduleVersionNumber == 2 && page.perPage == 50)
        },
        OperationCall("actions.modules.rollback") { actions in
            let body = RollbackActionModuleRequestContent(moduleVersionID: "1c8f5d72-e046-4b9a-a3d7-5f92b60ce814")
            let module = try await actions.modules.rollback(id: "1", body)
            #expect(module.latestVersionNumber == 2 && module.allChangesPublished == false)
        },
    ]

    private static let ofModuleVersions: [OperationCall] = [
        OperationCall("actions.modules.versions.list") { actions in
            let page = try await actions.modules.versions.list(id: "1", page: 0, perPage: 20).page()
            #expect(page.versions?.map(\.versionNumber) == [2, 1])
        },
        OperationCall("actions.modules.versions.create") { actions in
            let version = try await actions.modules.versions.create(id: "1")
            #expect(version.versionNumber == 2 && version.createdAt != nil)
        },
        OperationCall("actions.modules.versions.get") { actions in
            let version = try await actions.modules.versions.get(id: "1", versionID: "2")
            #expect(version.versionNumber == 1 && version.moduleID == "b7e93c04-2a5d-4f81-9c6b-80d41ea7f325")
        },
    ]

    private static let ofTriggers: [OperationCall] = [
        OperationCall("actions.triggers.list") { actions in
            let triggers = try await actions.triggers.list().triggers
            #expect(triggers?.count == 5 && triggers?.first?.version == "v2")
        },
        OperationCall("actions.triggers.bindings.list") { actions in
            let page = try await actions.triggers.bindings.list(triggerID: .postLogin, perPage: 20).page()
            #expect(page.total == 2 && page.bindings?.first?.action?.name == "Require step-up MFA")
        },
        OperationCall("actions.triggers.bindings.updateMany") { actions in
            let items = ["A", "B"].map { UpdateActionBindingItem(ref: ActionBindingRef(type: .actionName, value: $0)) }
            let body = UpdateActionBindingsRequestContent(bindings: items)
            let bindings = try await actions.triggers.bindings.updateMany(triggerID: .postLogin, body).bindings
            #expect(bindings?.map(\.displayName) == ["Step-up MFA", "Region claim", "Audit trail"])
            #expect(bindings?.first?.action?.deployedVersion?.code?.contains("multifactor") == true)
        },
    ]
}
