import Auth0Management

extension Operation {
    /// The operation of this `operationId`; `nil` when the module has none.
    static func named(_ id: String) -> Operation? { all.first { $0.id == id } }

    /// Every operation of the area.
    static let all: [Operation] = actions + versions + modules + moduleVersions + triggers

    private static let actions: [Operation] = [
        Operation("get_actions") {
            try Actions.list(
                triggerID: $0.query("triggerId"), actionName: $0.query("actionName"), deployed: $0.query("deployed"),
                page: $0.query("page"), perPage: $0.query("per_page"), installed: $0.query("installed"))
        },
        Operation("post_action") { try Actions.create($0.body()) },
        Operation("get_action") { try Actions.get(id: $0.path("id")) },
        Operation("patch_action") { try Actions.update(id: $0.path("id"), $0.body()) },
        Operation(empty: "delete_action") { try Actions.delete(id: $0.path("id"), force: $0.query("force")) },
        Operation("post_deploy_action") { try Actions.deploy(id: $0.path("id")) },
        Operation("post_test_action") { try Actions.test(id: $0.path("id"), $0.body()) },
        Operation("get_execution") { try ActionsExecutions.get(id: $0.path("id")) },
    ]

    private static let versions: [Operation] = [
        Operation("get_action_versions") {
            try ActionsVersions.list(
                actionID: $0.path("actionId"), page: $0.query("page"), perPage: $0.query("per_page"))
        },
        Operation("get_action_version") { try ActionsVersions.get(actionID: $0.path("actionId"), id: $0.path("id")) },
        Operation("post_deploy_draft_version") {
            try ActionsVersions.deploy(actionID: $0.path("actionId"), id: $0.path("id"), $0.optionalBody())
        },
    ]

    private static let modules: [Operation] = [
        Operation("get_action_modules") {
            try ActionsModules.list(page: $0.query("page"), perPage: $0.query("per_page"))
        },
        Operation("post_action_module") { try ActionsModules.create($0.body()) },
        Operation("get_action_module") { try ActionsModules.get(id: $0.path("id")) },
        Operation("patch_action_module") { try ActionsModules.update(id: $0.path("id"), $0.body()) },
        Operation(empty: "delete_action_module") { try ActionsModules.delete(id: $0.path("id")) },
        Operation("get_action_module_actions") {
            try ActionsModules.listActions(id: $0.path("id"), page: $0.query("page"), perPage: $0.query("per_page"))
        },
        Operation("post_action_module_rollback") { try ActionsModules.rollback(id: $0.path("id"), $0.body()) },
    ]

    private static let moduleVersions: [Operation] = [
        Operation("get_action_module_versions") {
            try ActionsModulesVersions.list(
                id: $0.path("id"), page: $0.query("page"), perPage: $0.query("per_page"))
        },
        Operation("post_action_module_version") { try ActionsModulesVersions.create(id: $0.path("id")) },
        Operation("get_action_module_version") {
            try ActionsModulesVersions.get(id: $0.path("id"), versionID: $0.path("versionId"))
        },
    ]

    private static let triggers: [Operation] = [
        Operation("get_triggers") { _ in ActionsTriggers.list() },
        Operation("get_bindings") {
            try ActionsTriggersBindings.list(
                triggerID: ActionTriggerType(rawValue: $0.path("triggerId")), page: $0.query("page"),
                perPage: $0.query("per_page"))
        },
        Operation("patch_bindings") {
            try ActionsTriggersBindings.updateMany(
                triggerID: ActionTriggerType(rawValue: $0.path("triggerId")), $0.body())
        },
    ]
}
