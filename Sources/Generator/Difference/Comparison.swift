/// A comparison of two plans under way: both sides, what was renamed between them, and the changes found so far.
struct Comparison {
    let old: DescribedPlan
    let new: DescribedPlan
    /// The new names of types that are the same under another one.
    let renames: [Identifier: Identifier]
    private(set) var changes: [Change] = []

    /// Begins a comparison.
    init(_ old: DescribedPlan, _ new: DescribedPlan) {
        self.old = old
        self.new = new
        renames = TypeRenames.find(old, new)
    }

    /// Compares two plans.
    ///
    /// - Returns: The changes, the most serious first, then by symbol.
    static func changes(_ old: DescribedPlan, _ new: DescribedPlan) -> [Change] {
        var comparison = Comparison(old, new)
        TypeComparison.compare(&comparison)
        ResourceComparison.compare(&comparison)
        CallComparison.compare(&comparison)
        ClientComparison.compare(&comparison)
        ModuleComparison.compare(&comparison)
        let order = comparison.changes.enumerated().sorted { first, second in
            (first.element.effect, first.element.subject, first.offset)
                < (second.element.effect, second.element.subject, second.offset)
        }
        return order.map(\.element)
    }

    /// Adds a change.
    mutating func add(
        _ kind: ChangeKind, _ effect: ChangeEffect, _ subject: String, _ message: String, _ old: Change.Side?,
        _ new: Change.Side?
    ) {
        changes.append(
            Change(kind: kind, effect: effect, subject: subject, message: message, old: old, new: new))
    }

    /// Adds what is found but for what breaks source: of a declaration whose old name another one has, so that the
    /// compiler leads no program to it.
    mutating func addingWhatCompiles(_ compare: (inout Comparison) -> Void) {
        let count = changes.count
        compare(&self)
        let found = changes[count...].filter { $0.effect != .breaksSource }
        changes.replaceSubrange(count..., with: found)
    }

    /// Whether two types are one to a program, aliases and renamed types aside.
    ///
    /// What is written alike is one: where its name stands for something else now, that is a change of the name's own.
    func isSame(_ old: TypeReference, _ new: TypeReference) -> Bool {
        old == new || isSameBehindAliases(old, new)
    }

    /// Whether two types come to the same, whatever they are called.
    func isSameBehindAliases(_ old: TypeReference, _ new: TypeReference) -> Bool {
        renamed(self.old.resolved(old)) == self.new.resolved(new)
    }

    /// Whether a value of the old type can be given where the new one is asked for, without a word more.
    func isAccepted(_ old: TypeReference, _ new: TypeReference) -> Bool {
        if isSame(old, new) { return true }
        guard case .optional(let wrapped) = self.new.resolved(new) else { return false }
        return renamed(self.old.resolved(old)) == wrapped
    }

    /// A type of the old plan in the names of the new one.
    private func renamed(_ type: TypeReference) -> TypeReference {
        if renames.isEmpty { return type }
        return switch type {
        case .named(let name): renames[name].map { new.resolved(.named($0)) } ?? type
        case .runtime: type
        case .array(let element): .array(renamed(element))
        case .dictionary(let value): .dictionary(renamed(value))
        case .optional(let wrapped): .optional(renamed(wrapped))
        case .nullable(let wrapped): .nullable(renamed(wrapped))
        case .generic(let outer, let parameter): .generic(outer, renamed(parameter))
        }
    }

    /// A side of a change by the place of its schema or operation, else by a location.
    static func side(
        _ plan: DescribedPlan, _ pointer: JSONPointer?, _ location: SourceLocation?, _ swift: [String]
    ) -> Change.Side {
        let place = pointer.flatMap(plan.place)
        return Change.Side(location: place?.location ?? location, pointer: place?.pointer, swift: swift)
    }

    /// A side of a change before it.
    func before(_ pointer: JSONPointer?, _ location: SourceLocation?, _ swift: [String]) -> Change.Side {
        Self.side(old, pointer, location, swift)
    }

    /// A side of a change after it.
    func after(_ pointer: JSONPointer?, _ location: SourceLocation?, _ swift: [String]) -> Change.Side {
        Self.side(new, pointer, location, swift)
    }
}
