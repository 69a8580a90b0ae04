/// Whether two descriptions are of one API: a comparison of others says nothing.
enum Kinship {
    /// Reports two descriptions that have another title and next to nothing in common.
    ///
    /// - Returns: Whether they can be compared.
    static func check(
        _ old: DescribedPlan, _ new: DescribedPlan, _ names: (old: String, new: String),
        _ diagnostics: inout Diagnostics
    ) -> Bool {
        guard old.info.title != new.info.title else { return true }
        let operations = share(Set(old.calls.map(\.address)), Set(new.calls.map(\.address)))
        let types = share(Set(old.types.keys), Set(new.types.keys))
        guard max(operations, types) < leastShare else { return true }
        let place = new.place(JSONPointer(["info", "title"]))?.location ?? new.root.location
        diagnostics.error(
            .differentAPIs,
            "this is the description of \(quoted(new.info.title)), and \(quoted(names.old)) is that of "
                + "\(quoted(old.info.title)): they have next to nothing in common; name two descriptions of one API",
            at: place)
        return false
    }

    private static let leastShare = 0.1

    /// How much of the smaller set is in the other.
    private static func share<Element>(_ first: Set<Element>, _ second: Set<Element>) -> Double {
        let least = min(first.count, second.count)
        return least == 0 ? 0 : Double(first.intersection(second).count) / Double(least)
    }
}

extension DiagnosticCode {
    /// Two descriptions that are compared and are not of one API.
    static let differentAPIs: DiagnosticCode = "different-apis"
}
