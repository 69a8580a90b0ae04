/// The resource that an operation belongs to.
struct OperationGroup {
    /// The texts that the description or its path gives for it, by which names of methods are shortened.
    let derived: [String]
    /// The texts that the accessors are made of.
    private(set) var texts: [String]
    /// The accessors that lead to it from the client.
    private(set) var accessors: [Identifier]
    /// How many of these are the description's; those after it are the lock's.
    private(set) var ownDepth: Int
    /// Whether the description says so by an extension.
    let isGiven: Bool

    private init(_ operation: ResolvedOperation, _ tags: TagTree, _ context: inout PlanningContext) {
        derived = OperationNaming.group(operation, tags, &context.diagnostics)
        isGiven = NamingExtensions.group(operation.operation.extensions) != nil
        texts = derived
        accessors = derived.map { [naming = context.naming] in naming.member($0, .accessor) }
        ownDepth = accessors.count
    }

    /// The groups of all operations that the filters leave.
    ///
    /// An operation stays in the resource that it had. One that comes to others of a tag that was renamed goes where they
    /// are; none makes a resource that has the name of a method which was there or is given.
    static func groups(_ locked: LockedMethods, _ context: inout PlanningContext) -> [OperationGroup] {
        let tags = TagTree(context.document.tags)
        var groups = context.operations.map { OperationGroup($0, tags, &context) }
        let known = zip(context.operations, groups).map { $1.isGiven ? nil : locked.method(of: $0) }
        let derived = Set(groups.map(\.accessors))
        var homes: [[Identifier]: Set<[Identifier]>] = [:]
        for (group, method) in zip(groups, known) where group.isGiven || method != nil {
            homes[group.accessors, default: []].insert(method?.accessors ?? group.accessors)
        }
        var methods = Set(
            locked.all.flatMap { method in
                [method.name, method.streamName].compactMap(\.self).map { method.accessors + [$0] }
            })
        for (index, group) in groups.enumerated() {
            guard let name = OperationPlanner.givenName(context.operations[index], &context) else { continue }
            methods.insert((known[index]?.accessors ?? group.accessors) + [name])
        }
        for index in groups.indices where !groups[index].isGiven {
            if let method = known[index] {
                groups[index].move(to: method.accessors)
            } else if let home = homes[groups[index].accessors], home.count == 1, let accessors = home.first,
                !derived.contains(accessors)
            {
                groups[index].move(to: accessors)
            } else {
                groups[index].makeWay(for: methods, context.operations[index].operation.location, &context)
            }
        }
        return groups
    }

    /// Puts the operation into another resource, of which what is called alike keeps its text.
    private mutating func move(to path: [Identifier]) {
        let same = zip(path, accessors).prefix { $0 == $1 }.count
        texts = texts.prefix(same) + path.dropFirst(same).map(\.text)
        (accessors, ownDepth) = (path, same)
    }

    /// Gives a resource another name where a method has it, which a resource beside it would take it from.
    private mutating func makeWay(
        for methods: Set<[Identifier]>, _ location: SourceLocation, _ context: inout PlanningContext
    ) {
        for depth in accessors.indices where methods.contains(Array(accessors[...depth])) {
            let wanted = accessors[depth]
            accessors[depth] = context.naming.member("\(wanted.text) \(MemberPosition.accessor.suffix)", .accessor)
            context.diagnostics.warning(
                .nameCollisionResolved,
                "the resource would be '\(wanted)', as a method is that was there before or is called so; it becomes "
                    + "'\(accessors[depth])'", at: location)
        }
    }
}
