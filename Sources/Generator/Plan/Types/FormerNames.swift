/// The names that types had in an earlier run and have not any more: deprecated aliases of those that they have now.
///
/// A type is the same when a program can do the same with it: its members have the same names and types. Those that it
/// holds may have been renamed as well.
struct FormerNames {
    private let declared: [Identifier: Declaration]
    private let lock: NameLock
    /// The types that are gone, by name, with what they were known by.
    private var gone: [Identifier: String] = [:]
    /// The types that an earlier run did not have.
    private var fresh: Set<Identifier> = []
    /// The former names by the new ones.
    private var former: [Identifier: Identifier] = [:]

    /// The aliases of this run; notes in the lock what types are known by. A type that has another name now keeps the
    /// order of what it holds.
    static func plan(_ declarations: inout [Declaration], _ context: inout PlanningContext) -> [Declaration] {
        guard context.configuration.deprecatedAliases != .none else { return [] }
        for declaration in declarations {
            context.lock.fingerprints[declaration.name.text] = declaration.fingerprint(named: [:])
                .map(StableHash.text)
        }
        let lock = context.configuration.lock
        if lock.fingerprints.isEmpty && lock.aliases.isEmpty { return [] }
        var names = FormerNames(declarations, lock)
        if !names.gone.isEmpty {
            names.findByPlace(context)
            names.findByMembers()
            names.findAmongEachOther(context.lock.order)
        }
        for index in declarations.indices {
            guard let former = names.former[declarations[index].name] else { continue }
            declarations[index].keepOrder(of: former, &context)
        }
        return names.aliases(&context)
    }

    private init(_ declarations: [Declaration], _ lock: NameLock) {
        declared = Dictionary(declarations.map { ($0.name, $0) }) { first, _ in first }
        self.lock = lock
        for (text, fingerprint) in lock.fingerprints where lock.aliases[text] == nil {
            if let name = Identifier(text), declared[name] == nil { gone[name] = fingerprint }
        }
        fresh = Set(declared.keys.filter { lock.fingerprints[$0.text] == nil && lock.order[$0.text] == nil })
    }

    // MARK: Finding

    /// An inline schema whose place refers to a component now, new or not.
    private mutating func findByPlace(_ context: PlanningContext) {
        let components = Dictionary(
            context.graph.named.map { (context.graph[$0.value].pointer, $0.value) }
        ) { first, _ in first }
        for (place, entry) in lock.entries.sorted(by: { $0.key < $1.key }) {
            guard let name = Identifier(entry.name), gone[name] != nil,
                let node = JSONPointer(fragment: "#" + place.replacing("%", with: "%25")).flatMap({
                    context.document.root.value(at: $0)
                }),
                let target = node["$ref"]?.text.flatMap({ JSONPointer(fragment: $0) }),
                let current = components[target].flatMap({ context.types.name(of: $0) }),
                isSame(current, as: name, former)
            else { continue }
            note(name, current)
        }
    }

    /// Types whose members are those of one that is gone, and of no other. What holds a type that was found is looked
    /// for again.
    private mutating func findByMembers() {
        var isChanged = true
        while isChanged {
            isChanged = false
            let lost = unique(gone.map { ($0.key, $0.value) })
            let found = unique(fresh.compactMap { name in fingerprint(name, former).map { (name, $0) } })
            for (fingerprint, name) in lost {
                guard let current = found[fingerprint] else { continue }
                note(name, current)
                isChanged = true
            }
        }
    }

    /// Types that hold one another: of those that are left, each that holds the same names as one that is gone is taken to
    /// be it, and what turns out to be otherwise is taken back.
    private mutating func findAmongEachOther(_ order: [String: [String]]) {
        let lost = unique(gone.keys.map { ($0, lock.order[$0.text]?.sorted() ?? []) })
        let found = unique(
            fresh.compactMap { name in fingerprint(name, former).map { _ in (name, order[name.text]?.sorted() ?? []) } }
        )
        var supposed: [Identifier: Identifier] = [:]
        for (elements, name) in lost {
            if let current = found[elements] { supposed[current] = name }
        }
        var isChanged = !supposed.isEmpty
        while isChanged {
            let names = former.merging(supposed) { known, _ in known }
            let wrong = supposed.filter { !isSame($0.key, as: $0.value, names) }
            for current in wrong.keys { supposed[current] = nil }
            isChanged = !wrong.isEmpty
        }
        for (current, name) in supposed { note(name, current) }
        if !supposed.isEmpty { findByMembers() }
    }

    private mutating func note(_ name: Identifier, _ current: Identifier) {
        gone[name] = nil
        fresh.remove(current)
        former[current] = name
    }

    private func fingerprint(_ name: Identifier, _ names: [Identifier: Identifier]) -> String? {
        declared[name]?.fingerprint(named: names).map(StableHash.text)
    }

    private func isSame(
        _ current: Identifier, as name: Identifier, _ names: [Identifier: Identifier]
    ) -> Bool {
        gone[name] != nil && fingerprint(current, names) == gone[name]
    }

    /// The names by what they are known by, without what several are.
    private func unique<Key: Hashable>(_ entries: [(Identifier, Key)]) -> [Key: Identifier] {
        Dictionary(grouping: entries, by: \.1).compactMapValues { $0.count == 1 ? $0[0].0 : nil }
    }

    // MARK: Aliases

    /// The aliases that the lock has and those that were found; what is dropped is reported.
    private func aliases(_ context: inout PlanningContext) -> [Declaration] {
        var aliases = Dictionary(
            former.map { ($0.value, NameLock.Alias(name: $0.key.text, since: context.configuration.version)) }
        ) { first, _ in first }
        for (text, alias) in lock.aliases.sorted(by: { $0.key < $1.key }) {
            guard let name = Identifier(text), !isOver(alias, context.configuration) else { continue }
            let current = current(alias.name)
            if let taken = declared[name] {
                report(
                    "'\(name)' is another type again, and no alias of '\(current)' any more", taken.location, &context)
            } else if let target = Identifier(current), declared[target] != nil {
                let since = alias.since ?? context.configuration.version
                aliases[name] = NameLock.Alias(name: current, since: since)
            } else if alias.isUnheardOf {
                context.diagnostics.error(
                    .invalidNameLock,
                    "'\(name)' is an alias of '\(current)', and there is and was no such type; mend the line or "
                        + "remove it" + NearestName.suggestion(for: current, among: declared.keys.map(\.text).sorted()),
                    at: alias.location)
            } else {
                report(
                    "'\(name)' was an alias of '\(current)', which is gone", context.document.root.location, &context)
            }
        }
        var declarations: [Declaration] = []
        for (name, alias) in aliases.sorted(by: { $0.key < $1.key }) where !TypeNamer.isTaken(name, context) {
            guard let current = Identifier(alias.name), let target = declared[current] else { continue }
            context.lock.aliases[name.text] = alias
            declarations.append(.alias(FormerNames.alias(name, of: target, context)))
        }
        return declarations
    }

    /// What a name stands for by now: the type may have been renamed more than once.
    private func current(_ text: String) -> String {
        let names = Dictionary(former.map { ($0.value.text, $0.key.text) }) { first, _ in first }
        var text = text
        for _ in 0...lock.aliases.count + names.count {
            guard Identifier(text).flatMap({ declared[$0] }) == nil,
                let next = names[text] ?? lock.aliases[text]?.name
            else { break }
            text = next
        }
        return text
    }

    /// Whether a version that may break callers has come since an alias was made.
    private func isOver(_ alias: NameLock.Alias, _ configuration: Configuration) -> Bool {
        guard configuration.deprecatedAliases == .nextMajor, let version = configuration.version,
            let since = alias.since
        else { return false }
        return version.breaks(since)
    }

    private static func alias(_ name: Identifier, of target: Declaration, _ context: PlanningContext) -> AliasPlan {
        AliasPlan(
            name: name,
            documentation: Documentation(facts: ["The name that ``\(target.name)`` had before."], isDeprecated: true),
            type: .named(target.name), pointer: target.pointer,
            location: target.location ?? context.document.root.location, currentName: target.name)
    }

    private func report(_ message: String, _ location: SourceLocation?, _ context: inout PlanningContext) {
        context.diagnostics.note(.droppedAlias, message, at: location)
    }
}

extension Declaration {
    /// Puts what a type holds into the order that it had under its former name.
    fileprivate mutating func keepOrder(of former: Identifier, _ context: inout PlanningContext) {
        guard let names = context.lock.order[name.text], let locked = context.configuration.lock.order[former.text]
        else { return }
        let order = LockedOrder.positions(names, locked: locked).map { names[$0] }
        context.lock.order[name.text] = order
        let positions = Dictionary(zip(order, order.indices)) { first, _ in first }
        switch self {
        case .record(var plan):
            // The property for undeclared ones has no name and stays the last one.
            let additional = plan.properties.filter(\.isAdditional)
            plan.properties =
                plan.properties.filter { !$0.isAdditional }.sorted(by: positions, \.wireName) + additional
            self = .record(plan)
        case .enumeration(var plan):
            plan.members = plan.members.sorted(by: positions, \.rawValue)
            self = .enumeration(plan)
        default: break
        }
    }
}

extension Array {
    /// The elements by the position of their name; those without one stay behind the others.
    fileprivate func sorted(by positions: [String: Int], _ name: (Element) -> String) -> [Element] {
        enumerated().map { (positions[name($1)] ?? .max, $0, $1) }
            .sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
    }
}
