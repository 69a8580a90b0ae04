/// The report as one page of HTML that needs nothing else: to search in, both sides beside each other.
enum DifferencePage {
    static func text(_ difference: Difference) -> String {
        let title = "\(difference.module): \(verdict(difference))"
        return """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; \
            script-src 'unsafe-inline'; img-src data:">
            <meta name="color-scheme" content="light dark">
            <link rel="icon" href="data:,">
            <title>\(HTMLEscaping.text(title))</title>
            <style>
            \(DifferencePageParts.style)
            </style>
            </head>
            <body>
            \(header(difference))
            \(controls(difference))
            <main>
            \(ChangeEffect.allCases.map { section($0, difference) }.joined())\
            <p id="none" hidden>Nothing fits the search.</p>
            \(changelog(difference))
            </main>
            <script>
            \(DifferencePageParts.script)
            </script>
            </body>
            </html>

            """
    }

    private static func verdict(_ difference: Difference) -> String {
        if difference.changes.isEmpty { return "no change" }
        return difference.changes.contains { $0.effect.isBreaking } ? "breaking" : "compatible"
    }

    private static func header(_ difference: Difference) -> String {
        """
        <header>
        <h1>\(code(difference.module)) <span class="verdict \(verdict(difference).replacing(" ", with: "-"))">\
        \(verdict(difference))</span></h1>
        <p class="sides">\(side(difference.old)) <span aria-hidden="true">→</span> \(side(difference.new))</p>
        <p>Next version: <strong>\(HTMLEscaping.text(difference.release.text))</strong></p>
        \(difference.caution.map { "<p class=\"caution\">\(HTMLEscaping.text($0))</p>\n" } ?? "")\
        </header>
        """
    }

    private static func side(_ description: Difference.Description) -> String {
        "<span>\(code(description.path)) <small>\(HTMLEscaping.text(description.title)) "
            + "\(HTMLEscaping.text(description.version))</small></span>"
    }

    /// The field to search with, and a button for each kind of change.
    private static func controls(_ difference: Difference) -> String {
        let buttons = ChangeEffect.allCases.map { effect in
            let count = difference.changes.count { $0.effect == effect }
            return """
                <button type="button" data-effect="\(effect.rawValue)" aria-pressed="true"\
                \(count == 0 ? " disabled" : "")>\(effect.title) <b>\(Counted.text(count))</b></button>
                """
        }
        return """
            <nav>
            <input type="search" id="search" placeholder="Search \(Counted.text(difference.changes.count)) changes" \
            aria-label="Search changes" autocomplete="off" spellcheck="false">
            <div class="filters">\(buttons.joined())</div>
            <p id="count" role="status"></p>
            </nav>
            """
    }

    private static func section(_ effect: ChangeEffect, _ difference: Difference) -> String {
        let changes = difference.changes(effect)
        if changes.isEmpty { return "" }
        return """
            <section class="\(effect.rawValue)">
            <h2>\(effect.title) <small>\(Counted.text(changes.count))</small></h2>
            \(changes.map { article($0, difference) }.joined())\
            </section>

            """
    }

    private static func article(_ change: Change, _ difference: Difference) -> String {
        let lines = SwiftDifference.lines(change.old?.swift ?? [], change.new?.swift ?? [])
        return """
            <article>
            <h3>\(code(change.subject)) \(HTMLEscaping.text(change.message)) <small>\(change.kind.rawValue)</small></h3>
            <div class="sides">
            \(pane("Before", change.old, lines.filter { $0.side != .new }, difference))
            \(pane("After", change.new, lines.filter { $0.side != .old }, difference))
            </div>
            </article>

            """
    }

    /// One side: its place, and its Swift with the lines that the other side lacks marked.
    private static func pane(
        _ label: String, _ side: Change.Side?, _ lines: [SwiftDifference.Line], _ difference: Difference
    ) -> String {
        guard let side else {
            return
                "<div class=\"pane empty\"><h4>\(label)</h4><p>\(label == "Before" ? "did not exist" : "is gone")</p></div>"
        }
        let place = [difference.place(side.location), side.pointer].compactMap(\.self).map(code)
        let swift = lines.map { line in
            line.side == .both
                ? HTMLEscaping.text(line.swift)
                : "<mark class=\"\(line.side == .old ? "old" : "new")\">\(HTMLEscaping.text(line.swift))</mark>"
        }
        return """
            <div class="pane"><h4>\(label)</h4><p class="place">\(place.joined(separator: "<br>"))</p>\
            <pre><code>\(swift.joined(separator: "\n"))</code></pre></div>
            """
    }

    private static func changelog(_ difference: Difference) -> String {
        let entry = ChangelogEntry.text(difference)
        if entry.isEmpty { return "<p class=\"same\">Nothing changed for programs that import the module.</p>" }
        return """
            <details>
            <summary>Changelog entry</summary>
            <pre><code>\(HTMLEscaping.lines(entry))</code></pre>
            </details>
            """
    }

    /// Code in a line, which may end behind a slash or a dot.
    private static func code(_ text: String) -> String {
        let breakable = HTMLEscaping.text(text).replacing("/", with: "/<wbr>").replacing(".", with: ".<wbr>")
        return "<code>\(breakable)</code>"
    }
}

extension HTMLEscaping {
    /// A text of several lines.
    fileprivate static func lines(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { self.text(String($0)) }
            .joined(separator: "\n")
    }
}
