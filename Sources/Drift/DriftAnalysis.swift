import Generator

/// Compares recordings with a description, and amends the description until they agree.
///
/// A change can uncover another disagreement: the property that was added is an object whose schema nobody had compared,
/// a relaxed branch of a union is now the one that is meant. So description and recordings are compared again after
/// each round of changes, until none is left that can be made.
struct DriftAnalysis {
    let tree: GeneratorPipeline.Tree
    let configuration: Configuration
    private let exchanges: [Exchange]
    private var matched: [MatchedExchange] = []

    init(tree: GeneratorPipeline.Tree, configuration: Configuration, exchanges: [Exchange]) {
        self.tree = tree
        self.configuration = configuration
        self.exchanges = exchanges
    }

    /// How many rounds of changes are made; once one changes nothing, and from the middle on, what still disagrees is
    /// loosened altogether.
    private static let greatestRoundCount = 16

    /// What came of it.
    struct Result {
        var report: DriftReport
        /// What makes the description true.
        var actions: [OverlayDifference.Action] = []
    }

    /// Compares, and amends if asked to.
    ///
    /// - Returns: `nil` after an error.
    mutating func run(amends: Bool, _ diagnostics: inout Diagnostics) -> Result? {
        guard let description = describe(tree.root, &diagnostics), !diagnostics.hasErrors else { return nil }
        matched = ExchangeMatching.match(exchanges, description.document, description.graph, &diagnostics)
        let (findings, disagreeing) = compare(description)
        var report = DriftReport(
            exchanges: exchanges.count, matched: matched.count, disagreeing: disagreeing,
            uncompared: matched.reduce(0) { $0 + $1.exchange.uncomparedCount },
            entries: ReportEntries.entries(findings, description.graph, diagnostics.files))
        guard amends else { return Result(report: report) }
        let (actions, rest) = amend(description, findings, diagnostics)
        say(rest, &report, &diagnostics)
        return Result(report: report, actions: actions)
    }

    private struct Description {
        var document: Document
        var graph: SchemaGraph
    }

    private func describe(_ root: Node, _ diagnostics: inout Diagnostics) -> Description? {
        var tree = tree
        tree.root = root
        guard let document = GeneratorPipeline().document(tree, configuration, &diagnostics) else { return nil }
        let graph = SchemaGraph.build(from: document, limits: configuration.limits, &diagnostics)
        return Description(document: document, graph: graph)
    }

    private func compare(_ description: Description) -> (findings: [Finding], disagreeing: Int) {
        let operations = Dictionary(
            description.graph.operations.map { ($0.pointer, $0) }, uniquingKeysWith: { first, _ in first })
        let comparison = ExchangeComparison(description.graph)
        var findings: [Finding] = []
        var disagreeing = 0
        for match in matched {
            guard let operation = operations[match.operation] else { continue }
            let own = comparison.findings(match.exchange, operation, match.variables)
            if !own.isEmpty { disagreeing += 1 }
            findings += own
        }
        return (findings, disagreeing)
    }

    /// The actions, and what disagrees still.
    ///
    /// After each round the overlay so far is read and applied as the generator does it, so that what agrees in the end
    /// is just what the generator will see.
    private func amend(
        _ first: Description, _ findings: [Finding], _ diagnostics: Diagnostics
    ) -> ([OverlayDifference.Action], [Finding]) {
        var (description, findings, root) = (first, findings, tree.root)
        var actions: [OverlayDifference.Action] = []
        var loosens = false
        for round in 0..<Self.greatestRoundCount where !findings.isEmpty {
            loosens = loosens || round >= Self.greatestRoundCount / 2
            var amendments = Amendments(
                tree: DescriptionTree(root), graph: description.graph, version: description.document.version)
            var hasChanged = false
            for group in FindingGroup.groups(of: findings, description.graph) {
                if amendments.amend(group, loosens: loosens) { hasChanged = true }
            }
            // What reading the changed description has to say was said of the original.
            var unsaid = diagnostics
            let changes = OverlayDifference.actions(from: tree.root, to: amendments.tree.root)
            guard hasChanged, let changed = applied(changes, &unsaid), let next = describe(changed, &unsaid) else {
                if hasChanged || loosens { break }
                loosens = true
                continue
            }
            (root, description, actions) = (changed, next, changes)
            findings = compare(next).findings
        }
        return (actions, findings)
    }

    private func applied(_ actions: [OverlayDifference.Action], _ diagnostics: inout Diagnostics) -> Node? {
        let text = Array(OverlayText.text(actions, isJSON: false).utf8)
        return SourceReader.parse(text, path: "overlay.yaml", &diagnostics)
            .flatMap { Overlay.read($0, &diagnostics) }?.apply(to: tree.root, &diagnostics)
    }

    /// Marks what no overlay can mend, and reports it.
    private func say(_ rest: [Finding], _ report: inout DriftReport, _ diagnostics: inout Diagnostics) {
        var unmended: Set<[String]> = []
        for finding in rest {
            let operation = "\(finding.operation.operation.method) \(finding.operation.path)"
            guard unmended.insert([operation, finding.part.text, finding.kind.rawValue, finding.path]).inserted else {
                continue
            }
            diagnostics.warning(
                .unmendedDrift,
                "\(finding.kind.rawValue) at \(finding.path) of \(operation), \(finding.part.text), cannot be mended by an overlay",
                at: finding.location)
        }
        for index in report.entries.indices {
            let entry = report.entries[index]
            report.entries[index].isMended = !unmended.contains([entry.operation, entry.part, entry.kind, entry.path])
        }
    }
}

extension Exchange {
    /// How many of its two bodies are there and cannot be compared with a schema.
    fileprivate var uncomparedCount: Int {
        [requestBody, responseBody].count { body in
            switch body.content {
            case .omitted, .other: true
            case .empty, .json, .broken: false
            }
        }
    }
}
