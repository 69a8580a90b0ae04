/// Compares the types of two plans by name, renamed ones under both.
enum TypeComparison {
    static func compare(_ c: inout Comparison) {
        let taken = Set(c.renames.values)
        for (name, declaration) in sorted(c.old.types) {
            if let target = c.renames[name], let match = c.new.types[target] {
                rename(declaration, match, &c)
                compare(declaration, match, &c)
            } else if let match = c.new.types[name] {
                compare(declaration, match, &c)
            } else {
                c.add(
                    .typeRemoved, .breaksSource, name.text, "is gone",
                    c.before(declaration.pointer, declaration.location, text(declaration, c.old)), nil)
            }
        }
        for (name, declaration) in sorted(c.new.types) where c.old.types[name] == nil && !taken.contains(name) {
            if case .alias = declaration, c.renames[name] != nil { continue }
            c.add(
                .typeAdded, .adds, name.text, "is new", nil,
                c.after(declaration.pointer, declaration.location, text(declaration, c.new)))
        }
    }

    private static func sorted(_ types: [Identifier: Declaration]) -> [(Identifier, Declaration)] {
        types.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    private static func text(_ declaration: Declaration, _ plan: DescribedPlan) -> [String] {
        SwiftExcerpt.declaration(declaration, plan.plan.access)
    }

    /// A type that is the same under another name; an alias keeps the old one usable.
    private static func rename(_ old: Declaration, _ new: Declaration, _ c: inout Comparison) {
        let alias = c.new.types[old.name]
        let before = c.before(old.pointer, old.location, SwiftExcerpt.head(old, c.old.plan.access))
        let lines = (alias.map { text($0, c.new) } ?? []) + SwiftExcerpt.head(new, c.new.plan.access)
        let after = c.after(new.pointer, new.location, lines)
        guard let alias else {
            return c.add(.typeRenamed, .breaksSource, old.name.text, "is called '\(new.name)' now", before, after)
        }
        let effect = alias.documentation.isDeprecated ? ChangeEffect.deprecates : .adds
        c.add(
            .typeRenamed, effect, old.name.text, "is called '\(new.name)' now; its old name is an alias", before, after)
    }

    private static func compare(_ old: Declaration, _ new: Declaration, _ c: inout Comparison) {
        switch (old, new) {
        case (.record(let old), .record(let new)): RecordComparison.compare(old, new, &c)
        case (.enumeration(let old), .enumeration(let new)): EnumerationComparison.compare(old, new, &c)
        case (.union(let old), .union(let new)): UnionComparison.compare(old, new, &c)
        case (.output(let old), .output(let new)): OutputComparison.compare(old, new, &c)
        case (.bodyChoice(let old), .bodyChoice(let new)): BodyChoiceComparison.compare(old, new, &c)
        case (.headers(let old), .headers(let new)): HeadersComparison.compare(old, new, &c)
        case (.alias, _), (_, .alias): compareAliases(old, new, &c)
        default: replace(old, new, &c)
        }
        DocumentationComparison.compare(
            old.documentation, new.documentation, new.name.text,
            { c in (old.pointer, old.location, SwiftExcerpt.head(old, c.old.plan.access)) },
            { c in (new.pointer, new.location, SwiftExcerpt.head(new, c.new.plan.access)) }, &c)
    }

    private static func compareAliases(_ old: Declaration, _ new: Declaration, _ c: inout Comparison) {
        if case .alias(let old) = old, case .alias(let new) = new { LimitComparison.compare(old, new, &c) }
        if c.isSameBehindAliases(.named(old.name), .named(new.name)) { return }
        guard case .alias = old, case .alias = new else { return replace(old, new, &c) }
        c.add(
            .aliasTarget, .breaksSource, new.name.text, "stands for another type now",
            c.before(old.pointer, old.location, text(old, c.old)), c.after(new.pointer, new.location, text(new, c.new)))
    }

    /// A type of another kind under the same name.
    private static func replace(_ old: Declaration, _ new: Declaration, _ c: inout Comparison) {
        c.add(
            .typeReplaced, .breaksSource, new.name.text, "was \(noun(old)) and is \(noun(new)) now",
            c.before(old.pointer, old.location, text(old, c.old)), c.after(new.pointer, new.location, text(new, c.new)))
    }

    private static func noun(_ declaration: Declaration) -> String {
        switch declaration {
        case .record: "a model"
        case .enumeration: "an open enum"
        case .union: "a union"
        case .alias: "another name of a type"
        case .output: "the enum of an operation's responses"
        case .bodyChoice: "the body of a request"
        case .headers: "the header fields of responses"
        case .resource: "a resource"
        case .client: "a client"
        }
    }
}
