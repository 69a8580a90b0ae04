import Generator

/// Puts findings together for the report.
struct ReportEntries {
    private struct Key: Hashable {
        var kind: DriftKind
        var operation: JSONPointer
        var part: Finding.Part
        var path: String
        var pointer: JSONPointer
    }

    let graph: SchemaGraph
    let files: [SourceFile]
    private var entries: [Key: DriftReport.Entry] = [:]
    /// The operations' positions in the description.
    private let positions: [JSONPointer: Int]

    init(_ graph: SchemaGraph, files: [SourceFile]) {
        self.graph = graph
        self.files = files
        positions = Dictionary(
            graph.operations.enumerated().map { ($1.pointer, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The entries by operation, in the order of the description; then by kind and path.
    static func entries(_ findings: [Finding], _ graph: SchemaGraph, _ files: [SourceFile]) -> [DriftReport.Entry] {
        var all = ReportEntries(graph, files: files)
        for finding in findings { all.add(finding) }
        let sorted = all.entries.sorted { a, b in
            let (first, second) = (all.positions[a.key.operation] ?? 0, all.positions[b.key.operation] ?? 0)
            if first != second { return first < second }
            return (a.value.part, a.value.path, a.value.kind, a.value.pointer)
                < (b.value.part, b.value.path, b.value.kind, b.value.pointer)
        }
        return sorted.map(\.value)
    }

    private mutating func add(_ finding: Finding) {
        let (pointer, location) = place(of: finding)
        let key = Key(
            kind: finding.kind, operation: finding.operation.pointer, part: finding.part, path: finding.path,
            pointer: pointer)
        if entries[key] != nil {
            entries[key]?.count += 1
            return
        }
        let operation = finding.operation
        let index = Int(location.file)
        entries[key] = DriftReport.Entry(
            kind: finding.kind.rawValue, operation: "\(operation.operation.method) \(operation.path)",
            operationID: operation.operation.operationID?.name, part: finding.part.text, path: finding.path,
            pointer: pointer.description, file: files.indices.contains(index) ? files[index].path : "",
            line: Int(location.line), column: Int(location.column), count: 1, sample: Sample.text(finding))
    }

    private func place(of finding: Finding) -> (JSONPointer, SourceLocation) {
        switch finding.problem {
        case .violation(let violation):
            let schema = graph[violation.schema]
            return (schema.pointer, schema.source.location)
        case .message: return (finding.operation.pointer, finding.operation.operation.location)
        }
    }
}

extension Finding.Part {
    /// `response 200`
    var text: String {
        switch self {
        case .request: "request"
        case .response(let status): "response \(status)"
        case .parameter(let location, let name): "\(location.rawValue) parameter \(name)"
        }
    }
}
