/// A group of operations that are called together: `client.actions.triggers.bindings`.
public protocol Resource: Sendable {
    /// Sends the requests.
    var client: Client { get }

    /// Makes the group.
    ///
    /// - Parameter client: Sends the requests.
    init(client: Client)
}
