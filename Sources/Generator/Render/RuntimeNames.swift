/// Every name of the runtime and of the standard library that generated code prints, apart from the types of
/// properties, which are ``RuntimeType``.
enum RuntimeNames {
    static let module = "SDKRuntime"

    static let model = "Model"
    static let record = "Record"
    static let schema = "Schema"
    static let indirect = "Indirect"
    static let nullable = "Nullable"
    static let openEnum = "OpenEnum"
    static let openEnumRecord = "OpenEnumRecord"
    static let union = "Union"
    static let unionRecord = "UnionRecord"
    static let branch = "Branch"
    static let textOutputStreamable = "TextOutputStreamable"
    static let rules = "ValueRules"
    static let jsonValue = "JSONValue"

    static let request = "Request"
    static let paged = "Paged"
    static let requestOptions = "RequestOptions"
    static let requestBody = "RequestBody"
    static let responseCase = "ResponseCase"
    static let errorBody = "ErrorBody"
    static let responseHeader = "ResponseHeader"
    static let parameter = "Parameter"
    static let parameterStyle = "ParameterStyle"
    static let httpRequest = "HTTPRequest"

    static let resource = "Resource"
    static let client = "Client"
    static let apiClient = "APIClient"
    static let clientConfiguration = "ClientConfiguration"
    static let credential = "Credential"
    static let credentials = "Credentials"
    static let clientCredentialsFlow = "ClientCredentialsFlow"
    static let service = "Service"
    /// The member of the runtime's `GeneratedInterface` that generated code is written for.
    static let interfaceVersion = "version5"
    static let server = "Server"
    static let serverVariable = "ServerVariable"
    static let errorShape = "ErrorShape"

    static let callError = "CallError"

    /// The types that a generated type must not shadow.
    static let types: Set<String> = Set([
        model, record, schema, indirect, nullable, openEnum, openEnumRecord, union, unionRecord, branch, jsonValue,
        rules,
        request, paged, requestOptions, requestBody, responseCase, errorBody, responseHeader, parameter, parameterStyle,
        httpRequest,
        resource, client, apiClient,
        clientConfiguration, credential, credentials, clientCredentialsFlow, service,
        server, serverVariable, errorShape, callError,
        "Void", "UInt8", "Hashable", "Codable", textOutputStreamable, "Sendable", "Self",
    ]).union(RuntimeType.allCases.map(\.rawValue)).union(GenericType.allCases.map(\.rawValue))
}
