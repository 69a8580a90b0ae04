/// How programs call an operation, as an earlier run decided: a line of `methods` in `sdkgen.lock`.
///
/// ```yaml
/// "PUT /pets/{id}": pets.update(id:) =updatePet
/// "GET /pets": pets.find()
/// "GET /pets/{id}": pets.find(id:)
/// "POST /chats": chats.create(_:) createStream(_:)
/// ```
///
/// The labels of what has to be given stand behind each name: several methods may share one, and no two lines are of one
/// method, also after a merge.
public struct LockedMethod: Sendable, Hashable {
    /// The accessors that lead to the operation from the client, and its name.
    public var path: String
    /// The name of the method that asks for a stream of what this one gives at once, where there is one.
    public var stream: String?
    /// The `operationId`, by which the operation is found when it has another path.
    public var operationID: String?
    /// Where the file says so.
    @Uncompared public var location: SourceLocation?

    /// Makes a line.
    public init(path: String, stream: String? = nil, operationID: String? = nil, location: SourceLocation? = nil) {
        self.path = path
        self.stream = stream
        self.operationID = operationID
        self.location = location
    }

    /// The resource's accessors, from the client.
    var accessors: [Identifier] { parts.dropLast().compactMap { Identifier(String($0)) } }

    /// The method's name.
    var name: Identifier? { parts.last.flatMap { Identifier(String($0)) } }

    /// The name of the method that streams.
    var streamName: Identifier? { stream.flatMap { Identifier(String(Self.withoutLabels($0))) } }

    /// Every method as a program calls it: `chats.create(_:)`, `chats.createStream(_:)`.
    var calls: [String] { [path] + (stream.map { [Self.path(accessors, $0)] } ?? []) }

    /// What leads to a method from the client: `chats.create(_:)`.
    static func path(_ accessors: [Identifier], _ call: String) -> String {
        accessors.map { $0.text + "." }.joined() + call
    }

    private var parts: [Substring] { Self.withoutLabels(path).split(separator: ".", omittingEmptySubsequences: false) }

    /// `pets.find` of `pets.find(id:)`
    static func withoutLabels(_ call: String) -> Substring { call.prefix { $0 != "(" } }

    /// What the lock has behind the operation.
    var text: String {
        let identifier = operationID.flatMap { $0.isEmpty ? nil : "=" + LockedOrder.escaped($0) }
        return [path, stream, identifier].compactMap(\.self).joined(separator: " ")
    }
}
