/// What a configuration says of a module as a whole and programs depend on.
struct ModuleSettings: Sendable {
    let name: String
    let access: AccessLevel
    let conformances: [Conformance]
}

/// Compares the modules: their names, who can use them, what their models conform to.
enum ModuleComparison {
    static func compare(_ c: inout Comparison) {
        let (old, new) = (c.old.module, c.new.module)
        if old.name != new.name {
            add(
                .moduleRenamed, .breaksSource, "is called '\(new.name)' now", "import \(old.name)",
                "import \(new.name)", subject: old.name, &c)
        }
        if old.access != new.access {
            let levels = AccessLevel.allCases
            let isWider = levels.firstIndex(of: new.access) ?? 0 < levels.firstIndex(of: old.access) ?? 0
            add(
                .moduleAccess, isWider ? .adds : .breaksSource, "is \(new.access.rawValue) now",
                old.access.rawValue, new.access.rawValue, &c)
        }
        for conformance in Conformance.allCases {
            let isOld = old.conformances.contains(conformance)
            guard isOld != new.conformances.contains(conformance) else { continue }
            let name = conformance.rawValue
            add(
                .moduleConformances, isOld ? .breaksSource : .adds,
                isOld ? "has models that are not '\(name)' any more" : "has models that are '\(name)'",
                isOld ? name : nil, isOld ? nil : name, &c)
        }
    }

    private static func add(
        _ kind: ChangeKind, _ effect: ChangeEffect, _ message: String, _ old: String?, _ new: String?,
        subject: String? = nil, _ c: inout Comparison
    ) {
        let (before, after) = (c.old, c.new)
        c.add(
            kind, effect, subject ?? after.module.name, message,
            old.map { ClientComparison.side(before, "info", [$0]) },
            new.map { ClientComparison.side(after, "info", [$0]) })
    }
}
