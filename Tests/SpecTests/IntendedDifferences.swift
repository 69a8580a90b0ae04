extension IntendedDifference {
    /// Every difference that is meant, by its reason.
    static let all: [IntendedDifference] = byReason.flatMap { reason, patterns in
        patterns.map { IntendedDifference($0, reason) }
    }

    private static let byReason: [(reason: String, patterns: [String])] = [
        deploy, forms, bodies, integers, rateLimit, errors, errorBody, secrets, currentVersion, triggers,
    ]

    private static let deploy: (reason: String, patterns: [String]) = (
        "The server answers a deploy with 200; the published document says 202.",
        [
            "- POST /actions/actions/{actionId}/versions/{id}/deploy: response 202",
            "- POST /actions/actions/{actionId}/versions/{id}/deploy: response 202 application/json: DeployActionVersionResponseContent",
            "- POST /actions/actions/{id}/deploy: response 202",
            "- POST /actions/actions/{id}/deploy: response 202 application/json: DeployActionResponseContent",
            "+ POST /actions/actions/{actionId}/versions/{id}/deploy: response 200",
            "+ POST /actions/actions/{actionId}/versions/{id}/deploy: response 200 application/json: DeployActionVersionResponseContent",
            "+ POST /actions/actions/{id}/deploy: response 200",
            "+ POST /actions/actions/{id}/deploy: response 200 application/json: DeployActionResponseContent",
        ]
    )

    private static let forms: (reason: String, patterns: [String]) = (
        "The server takes JSON; the form bodies of the published document are left out, as nobody sends"
            + " nested objects so.",
        [
            "- PATCH /actions/actions/{id}: body application/x-www-form-urlencoded: UpdateActionRequestContent",
            "- PATCH /actions/modules/{id}: body application/x-www-form-urlencoded: UpdateActionModuleRequestContent",
            "- PATCH /actions/triggers/{triggerId}/bindings: body application/x-www-form-urlencoded: UpdateActionBindingsRequestContent",
            "- POST /actions/actions/{actionId}/versions/{id}/deploy: body application/x-www-form-urlencoded: DeployActionVersionRequestContent",
            "- POST /actions/actions/{id}/test: body application/x-www-form-urlencoded: TestActionRequestContent",
            "- POST /actions/actions: body application/x-www-form-urlencoded: CreateActionRequestContent",
            "- POST /actions/modules/{id}/rollback: body application/x-www-form-urlencoded: RollbackActionModuleRequestContent",
            "- POST /actions/modules: body application/x-www-form-urlencoded: CreateActionModuleRequestContent",
        ]
    )

    private static let bodies: (reason: String, patterns: [String]) = (
        "The server refuses a call without its body; the published document does not say so.",
        [
            "- PATCH /actions/actions/{id}: body optional",
            "- PATCH /actions/modules/{id}: body optional",
            "- PATCH /actions/triggers/{triggerId}/bindings: body optional",
            "- POST /actions/actions/{id}/test: body optional",
            "- POST /actions/actions: body optional",
            "- POST /actions/modules/{id}/rollback: body optional",
            "- POST /actions/modules: body optional",
            "+ PATCH /actions/actions/{id}: body required",
            "+ PATCH /actions/modules/{id}: body required",
            "+ PATCH /actions/triggers/{triggerId}/bindings: body required",
            "+ POST /actions/actions/{id}/test: body required",
            "+ POST /actions/actions: body required",
            "+ POST /actions/modules/{id}/rollback: body required",
            "+ POST /actions/modules: body required",
        ]
    )

    private static let integers: (reason: String, patterns: [String]) = (
        "Pages, totals and version numbers are whole; the published document calls them numbers.",
        [
            "- schema ActionDeployedVersion: property number: number",
            "- schema ActionVersion: property number: number",
            "- schema DeployActionResponseContent: property number: number",
            "- schema DeployActionVersionResponseContent: property number: number",
            "- schema GetActionVersionResponseContent: property number: number",
            "- schema ListActionBindingsPaginatedResponseContent: property page: number",
            "- schema ListActionBindingsPaginatedResponseContent: property per_page: number",
            "- schema ListActionBindingsPaginatedResponseContent: property total: number",
            "- schema ListActionVersionsPaginatedResponseContent: property page: number",
            "- schema ListActionVersionsPaginatedResponseContent: property per_page: number",
            "- schema ListActionVersionsPaginatedResponseContent: property total: number",
            "- schema ListActionsPaginatedResponseContent: property page: number",
            "- schema ListActionsPaginatedResponseContent: property per_page: number",
            "- schema ListActionsPaginatedResponseContent: property total: number",
            "+ schema ActionCurrentVersion: property number: integer",
            "+ schema ActionDeployedVersion: property number: integer",
            "+ schema ActionVersion: property number: integer",
            "+ schema DeployActionResponseContent: property number: integer",
            "+ schema DeployActionVersionResponseContent: property number: integer",
            "+ schema GetActionVersionResponseContent: property number: integer",
            "+ schema ListActionBindingsPaginatedResponseContent: property page: integer",
            "+ schema ListActionBindingsPaginatedResponseContent: property per_page: integer",
            "+ schema ListActionBindingsPaginatedResponseContent: property total: integer",
            "+ schema ListActionVersionsPaginatedResponseContent: property page: integer",
            "+ schema ListActionVersionsPaginatedResponseContent: property per_page: integer",
            "+ schema ListActionVersionsPaginatedResponseContent: property total: integer",
            "+ schema ListActionsPaginatedResponseContent: property page: integer",
            "+ schema ListActionsPaginatedResponseContent: property per_page: integer",
            "+ schema ListActionsPaginatedResponseContent: property total: integer",
        ]
    )

    private static let rateLimit: (reason: String, patterns: [String]) = (
        "The server limits every operation; the published document leaves it out here alone.",
        [
            "+ POST /actions/modules/{id}/versions: response 429"
        ]
    )

    private static let errors: (reason: String, patterns: [String]) = (
        "The published document has no error body; the server sends one with every status of 400 and"
            + " above.",
        [
            "+ * /actions/*: response 400 application/json: ErrorResponseContent",
            "+ * /actions/*: response 401 application/json: ErrorResponseContent",
            "+ * /actions/*: response 403 application/json: ErrorResponseContent",
            "+ * /actions/*: response 404 application/json: ErrorResponseContent",
            "+ * /actions/*: response 409 application/json: ErrorResponseContent",
            "+ * /actions/*: response 412 application/json: ErrorResponseContent",
            "+ * /actions/*: response 429 application/json: ErrorResponseContent",
            "+ * /actions/*: response default",
            "+ * /actions/*: response default application/json: ErrorResponseContent",
        ]
    )

    private static let errorBody: (reason: String, patterns: [String]) = (
        "The error body that the server sends; the published document has none.",
        [
            "+ schema ErrorResponseContent: object",
            "+ schema ErrorResponseContent: property error: string",
            "+ schema ErrorResponseContent: property errorCode: string",
            "+ schema ErrorResponseContent: property message: string",
            "+ schema ErrorResponseContent: property statusCode: integer",
            "+ schema ErrorResponseContent: requires error",
            "+ schema ErrorResponseContent: requires message",
            "+ schema ErrorResponseContent: requires statusCode",
        ]
    )

    private static let secrets: (reason: String, patterns: [String]) = (
        "A secret's value is confidential: the format keeps it out of descriptions and logs.",
        [
            #"- schema ActionModuleSecretRequest: property value: string maxLength=4096 pattern=^[^\x00]*$"#,
            "- schema ActionSecretRequest: property value: string",
            #"+ schema ActionModuleSecretRequest: property value: string<password> maxLength=4096 pattern=^[^\x00]*$"#,
            "+ schema ActionSecretRequest: property value: string<password>",
        ]
    )

    private static let currentVersion: (reason: String, patterns: [String]) = (
        "The server adds current_version to an action; the published document lacks it.",
        [
            "+ schema Action: property current_version: ActionCurrentVersion",
            "+ schema ActionCurrentVersion: additional false",
            "+ schema ActionCurrentVersion: object",
            "+ schema ActionCurrentVersion: property build_time: string<date-time>",
            "+ schema ActionCurrentVersion: property code: string",
            "+ schema ActionCurrentVersion: property created_at: string<date-time>",
            "+ schema ActionCurrentVersion: property id: string",
            "+ schema ActionCurrentVersion: property runtime: string",
            "+ schema ActionCurrentVersion: property status: ActionCurrentVersionStatusEnum",
            "+ schema ActionCurrentVersion: property updated_at: string<date-time>",
            "+ schema ActionCurrentVersionStatusEnum: member BUILT",
            "+ schema ActionCurrentVersionStatusEnum: member PENDING",
            "+ schema ActionCurrentVersionStatusEnum: string",
            "+ schema CreateActionResponseContent: property current_version: ActionCurrentVersion",
            "+ schema GetActionResponseContent: property current_version: ActionCurrentVersion",
            "+ schema UpdateActionResponseContent: property current_version: ActionCurrentVersion",
        ]
    )

    private static let triggers: (reason: String, patterns: [String]) = (
        "The server lists trigger ids that the published enumeration lacks.",
        [
            "+ schema ActionTriggerTypeEnum: member custom-token-exchange-beta",
            "+ schema ActionTriggerTypeEnum: member mcp-tool",
        ]
    )
}
