/// A server with its variables (OpenAPI 3.1 §4.8.5).
public struct ServerPlan: Sendable {
    /// A part of the URL that callers choose.
    public struct Variable: Sendable {
        /// `tenantDomain`
        public var name: String
        public var defaultValue: String
        public var allowedValues: [String]
        public var documentation: Documentation
    }
    /// The static member that it is chosen by, where there is a choice: `sandbox`.
    public var name: Identifier?
    /// The URL with placeholders.
    public var url: String
    public var variables: [Variable]
    public var documentation: Documentation
}
