/// The names of operations that are in the description and are not written, as filters leave them out: no other operation
/// takes one, so that each is called as it was when it is written again.
struct HeldNames {
    private let methods: [String: LockedMethod]
    private let calls: Set<String>
    private var children: [[Identifier]: Set<Identifier>] = [:]

    /// - Parameter methods: How they were called, by address.
    init(_ methods: [String: LockedMethod] = [:]) {
        self.methods = methods
        calls = Set(methods.values.flatMap(\.calls))
        for method in methods.values {
            for (depth, accessor) in method.accessors.enumerated() {
                children[Array(method.accessors.prefix(depth)), default: []].insert(accessor)
            }
        }
    }

    /// The resources that they are in, below another one or the client.
    func accessors(under path: [Identifier]) -> Set<Identifier> { children[path] ?? [] }

    /// Whether one of them is called as another operation of a resource would be.
    func contains(_ plan: OperationPlan, of path: [Identifier]) -> Bool {
        !calls.isEmpty && calls.contains(LockedMethod.path(path, MethodSignature(plan).call))
    }

    /// Keeps their lines, and those of their resources; what is given to another one meanwhile is not theirs any more.
    func keep(from old: NameLock, in lock: inout NameLock) {
        let written = Set(lock.methods.values.flatMap(\.calls))
        for (address, method) in methods
        where lock.methods[address] == nil && written.isDisjoint(with: method.calls)
            && lock.resources[String(LockedMethod.withoutLabels(method.path))] == nil
        {
            lock.methods[address] = method
            for count in method.accessors.indices.map({ $0 + 1 }) {
                let key = LockedResources.key(Array(method.accessors.prefix(count)))
                if lock.resources[key] == nil { lock.resources[key] = old.resources[key] }
            }
        }
    }
}
