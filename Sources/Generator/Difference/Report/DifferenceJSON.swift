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

/// Writes JSON, indented, members in the order they are given.
struct JSONWriter {
    /// What was written.
    private(set) var text = ""
    private var depth = 0
    private var isFirst = true

    /// Writes `{`, what `body` writes, `}`.
    mutating func object(_ body: (inout JSONWriter) -> Void) { collection("{", "}", body) }

    /// Writes the elements between `[` and `]`.
    mutating func array<Element>(_ elements: [Element], _ body: (Element, inout JSONWriter) -> Void) {
        if elements.isEmpty {
            text += "[]"
            return
        }
        collection("[", "]") { writer in
            for element in elements {
                writer.begin()
                body(element, &writer)
            }
        }
    }

    /// Writes a member.
    mutating func member(_ name: String, _ body: (inout JSONWriter) -> Void) {
        begin()
        string(name)
        text += ": "
        body(&self)
    }

    /// Writes a member that is a string.
    mutating func member(_ name: String, _ value: String) { member(name) { $0.string(value) } }

    /// Writes a member that is a number.
    mutating func member(_ name: String, _ value: Int) { member(name) { $0.text += String(value) } }

    /// Writes a string.
    mutating func string(_ value: String) { text += "\"\(DiagnosticPrinter.jsonEscaped(value))\"" }

    private mutating func begin() {
        text += (isFirst ? "\n" : ",\n") + String(repeating: "  ", count: depth)
        isFirst = false
    }

    private mutating func collection(_ open: String, _ close: String, _ body: (inout JSONWriter) -> Void) {
        text += open
        depth += 1
        isFirst = true
        body(&self)
        depth -= 1
        if !isFirst { text += "\n" + String(repeating: "  ", count: depth) }
        isFirst = false
        text += close
    }
}
