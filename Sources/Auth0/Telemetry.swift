import SDKRuntime

/// What the field `Auth0-Client` tells the service about its caller: the SDK, its version, the language.
public struct Telemetry: Hashable, Sendable {
    /// The name of the SDK, or of what is built on it.
    public var name: String

    /// Its version.
    public var version: String

    /// More about where it runs.
    public var environment: [String: String]

    /// Makes a telemetry.
    ///
    /// - Parameters:
    ///   - name: The name of the SDK.
    ///   - version: Its version.
    ///   - environment: More about where it runs.
    public init(name: String, version: String, environment: [String: String] = [:]) {
        self.name = name
        self.version = version
        self.environment = environment
    }

    /// This SDK.
    public static var standard: Telemetry {
        Telemetry(
            name: ManagementClient.service.name, version: ManagementClient.service.version,
            environment: ["swift": "6"])
    }

    /// Sends it with every call, unless the configuration has the field already.
    ///
    /// - Parameter configuration: The configuration of the client.
    public func add(to configuration: inout ClientConfiguration) {
        guard let field = HTTPField.Name("Auth0-Client"), configuration.headers[field] == nil, let value else { return }
        configuration.headers[field] = value
    }

    /// JSON in base64 for URLs.
    var value: String? {
        var details = JSONObject()
        for (name, value) in environment.sorted(by: { $0.key < $1.key }) { details[name] = .string(value) }
        let content: JSONValue = [
            "name": .string(name), "version": .string(version), "env": .object(details),
        ]
        guard let bytes = try? JSON.encode(content) else { return nil }
        return Data(bytes).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_")
    }
}
