/// The report for programs: `docs/diff.schema.json` says what it holds.
enum DifferenceJSON {
    /// The version of the form; it goes up when a program that read it before could not any more.
    static let formatVersion = 1

    static func text(_ difference: Difference) -> String {
        var writer = JSONWriter()
        writer.object { writer in
            writer.member("formatVersion", formatVersion)
            writer.member("module", difference.module)
            writer.member("old") { description(difference.old, &$0) }
            writer.member("new") { description(difference.new, &$0) }
            writer.member("verdict", verdict(difference))
            writer.member("release") { release(difference.release, &$0) }
            writer.member("counts") { writer in
                writer.object { writer in
                    for effect in ChangeEffect.allCases {
                        writer.member(effect.rawValue, difference.changes.count { $0.effect == effect })
                    }
                }
            }
            writer.member("changelog", ChangelogEntry.text(difference))
            writer.member("changes") { writer in
                writer.array(difference.changes) { change, writer in self.change(change, difference, &writer) }
            }
        }
        return writer.text + "\n"
    }

    private static func verdict(_ difference: Difference) -> String {
        if difference.changes.isEmpty { return "unchanged" }
        return difference.changes.contains { $0.effect.isBreaking } ? "breaking" : "compatible"
    }

    private static func description(_ description: Difference.Description, _ writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("path", description.path)
            writer.member("title", description.title)
            writer.member("version", description.version)
            guard let basis = description.basis else { return }
            writer.member("configuration", basis.configuration)
            if basis.hasLock { writer.member("lock", basis.lock) }
        }
    }

    private static func release(_ release: ReleaseProposal, _ writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("step", release.step.rawValue)
            if let current = release.current { writer.member("current", current.description) }
            if let next = release.next { writer.member("next", next.description) }
        }
    }

    private static func change(_ change: Change, _ difference: Difference, _ writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("kind", change.kind.rawValue)
            writer.member("class", change.effect.rawValue)
            writer.member("subject", change.subject)
            writer.member("message", change.message)
            for (name, side) in [("old", change.old), ("new", change.new)] {
                guard let side else { continue }
                writer.member(name) { self.side(side, difference, &$0) }
            }
        }
    }

    private static func side(_ side: Change.Side, _ difference: Difference, _ writer: inout JSONWriter) {
        writer.object { writer in
            if let location = side.location, difference.files.indices.contains(Int(location.file)) {
                writer.member("file", difference.files[Int(location.file)])
                writer.member("line", Int(location.line))
                writer.member("column", Int(location.column))
            }
            if let pointer = side.pointer { writer.member("pointer", pointer) }
            writer.member("swift") { $0.array(side.swift) { line, writer in writer.string(line) } }
        }
    }
}
