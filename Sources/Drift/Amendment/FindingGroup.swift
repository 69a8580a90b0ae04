import Generator

/// Findings that say the same of one place of the description.
struct FindingGroup: Sendable {
    /// What the findings of a group share.
    struct Key: Hashable, Sendable {
        var kind: DriftKind
        /// The place: a schema, or the operation.
        var pointer: JSONPointer
        /// The property, the parameter, or the media type.
        var name: String
        /// The status, or where a parameter travels.
        var part: String
    }

    var key: Key
    /// The first of them.
    var first: Finding
    /// The values that disagree.
    var values: [Node]
    /// Whether one of the values must not be shown.
    var isSecret: Bool
    var count = 1

    /// How many values are kept of a group.
    private static let greatestValueCount = 5_000

    /// The findings in groups, by place; the deeper places first, so that changes leave the places above them alone.
    static func groups(of findings: [Finding], _ graph: SchemaGraph) -> [FindingGroup] {
        var groups: [Key: FindingGroup] = [:]
        for finding in findings {
            let key = Key(finding, graph)
            guard var group = groups[key] else {
                groups[key] = FindingGroup(
                    key: key, first: finding, values: finding.value.map { [$0] } ?? [], isSecret: finding.isSecret)
                continue
            }
            group.count += 1
            group.isSecret = group.isSecret || finding.isSecret
            if let value = finding.value, group.values.count < greatestValueCount { group.values.append(value) }
            groups[key] = group
        }
        return groups.values.sorted { $0.key < $1.key }
    }
}

extension FindingGroup.Key: Comparable {
    fileprivate init(_ finding: Finding, _ graph: SchemaGraph) {
        kind = finding.kind
        name = finding.mediaType ?? ""
        switch finding.problem {
        case .violation(let violation):
            pointer = graph[violation.schema].pointer
            // One schema, whoever refers to it.
            part = ""
            switch violation.kind {
            case .missing(let missing): name = missing
            case .excluded, .unnamed: name = violation.path.tokens.last ?? ""
            case .misformatted(let format): name = format
            case .tooSmall: name = "minimum"
            case .tooGreat: name = "maximum"
            case .tooShort: name = "minLength"
            case .tooLong: name = "maxLength"
            case .tooFew: name = "minItems"
            case .tooMany: name = "maxItems"
            default: name = ""
            }
        case .message:
            pointer = finding.operation.pointer
            switch finding.part {
            case .request: part = "request"
            case .response(let status): part = "\(status)"
            case .parameter(let location, let parameter):
                part = location.rawValue
                name = parameter
            }
        }
    }

    static func < (a: Self, b: Self) -> Bool {
        let (first, second) = (a.pointer.tokens, b.pointer.tokens)
        if first.count != second.count { return first.count > second.count }
        if first != second { return first.lexicographicallyPrecedes(second) }
        return (a.kind.rawValue, a.part, a.name) < (b.kind.rawValue, b.part, b.name)
    }
}
