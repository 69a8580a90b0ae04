/// Compares what is said of two declarations that are otherwise the same thing.
enum DocumentationComparison {
    /// A declaration's place, and its Swift without the comment.
    typealias Declared = (pointer: JSONPointer?, location: SourceLocation?, swift: [String])

    /// - Parameter ignoresFacts: Whether what keywords say was compared already.
    static func compare(
        _ old: Documentation, _ new: Documentation, _ subject: String, _ before: (Comparison) -> Declared,
        _ after: (Comparison) -> Declared, ignoresFacts: Bool = false, _ c: inout Comparison
    ) {
        if old == new { return }
        if old.isDeprecated != new.isDeprecated {
            let (oldPlace, newPlace) = (before(c), after(c))
            c.add(
                .deprecation, new.isDeprecated ? .deprecates : .documents, subject,
                new.isDeprecated ? "is deprecated now" : "is not deprecated any more",
                c.before(oldPlace.pointer, oldPlace.location, oldPlace.swift),
                c.after(newPlace.pointer, newPlace.location, newPlace.swift))
        }
        var (oldText, newText) = (old, new)
        oldText.isDeprecated = false
        newText.isDeprecated = false
        if ignoresFacts { newText.facts = oldText.facts }
        if oldText == newText { return }
        let (oldPlace, newPlace) = (before(c), after(c))
        c.add(
            .documentation, .documents, subject, "is described otherwise",
            c.before(oldPlace.pointer, oldPlace.location, SwiftExcerpt.comment(oldText) + oldPlace.swift),
            c.after(newPlace.pointer, newPlace.location, SwiftExcerpt.comment(newText) + newPlace.swift))
    }
}
