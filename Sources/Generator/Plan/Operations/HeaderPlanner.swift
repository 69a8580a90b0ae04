/// Plans the names of the header fields that responses declare (OpenAPI 3.1 §4.8.17, §4.8.21).
///
/// A field means the same wherever a service sends it, so it stands once for all operations and statuses.
struct HeaderPlanner {
    /// What is declared of one field, wherever that is.
    private struct Field {
        var wireName: String
        var types: [TypeReference] = []
        var object: HeaderObject
    }

    /// By the name in lower case (RFC 9110 §5.1).
    private var fields: [String: Field] = [:]

    /// The enum of all fields; `nil` when no response declares one.
    static func plan(_ context: inout PlanningContext) -> HeadersPlan? {
        var planner = HeaderPlanner()
        for operation in context.operations {
            for header in operation.responses.flatMap(\.headers) { planner.add(header, &context) }
        }
        guard !planner.fields.isEmpty else { return nil }
        let names = ["response headers", "response header fields"].map { context.naming.type($0) }
        guard let name = names.first(where: { context.types.declare($0) }) else { return nil }
        return HeadersPlan(name: name, members: planner.members(in: name, &context))
    }

    private mutating func add(_ header: ResolvedOperation.Header, _ context: inout PlanningContext) {
        let key = header.name.lowercased()
        guard key != "content-type", Self.isFieldName(header.name) else {
            context.reportOnce(
                .unusableHeader,
                key == "content-type"
                    ? "a response header 'Content-Type' is ignored: the media type under 'content' says it"
                    : "this is no name of a header field and is left out: letters, digits and '-' make one",
                at: header.object.location)
            return
        }
        let type = header.schema.map { context.type(of: $0) } ?? .runtime(.string)
        var field = fields[key] ?? Field(wireName: header.name, object: header.object)
        if !field.types.contains(type) { field.types.append(type) }
        if field.object.description == nil { field.object = header.object }
        fields[key] = field
    }

    /// A token (RFC 9110 §5.6.2).
    private static func isFieldName(_ name: String) -> Bool {
        let marks = Set("!#$%&'*+-.^_`|~".utf8)
        let isLetter = { (byte: UInt8) in (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a }
        return !name.isEmpty
            && name.utf8.allSatisfy { isLetter($0) || $0 >= 0x30 && $0 <= 0x39 || marks.contains($0) }
    }

    private func members(in name: Identifier, _ context: inout PlanningContext) -> [HeadersPlan.Member] {
        let sorted = fields.values.sorted { $0.wireName.lowercased() < $1.wireName.lowercased() }
        let texts = sorted.map { field in
            MemberNames.Member(
                text: Self.withoutPrefix(field.wireName), location: field.object.location, override: nil,
                preferred: [])
        }
        let names = MemberNames.assign(texts, .enumMember, in: name, context.naming, &context.diagnostics)
        return zip(sorted, names).compactMap { field, name in
            name.map { member(field, $0) }
        }.sorted { $0.name < $1.name }
    }

    private func member(_ field: Field, _ name: Identifier) -> HeadersPlan.Member {
        var documentation = Documentation(text: field.object.description)
        if documentation.summary == nil {
            documentation.summary = "The header field \(DocComment.code(field.wireName))."
        }
        // Declared with several types, it is what all of them are written as.
        return HeadersPlan.Member(
            name: name, wireName: field.wireName, type: field.types.count == 1 ? field.types[0] : .runtime(.string),
            documentation: documentation, location: field.object.location)
    }

    /// `RateLimit-Reset` of `X-RateLimit-Reset`: the `X-` says nothing (RFC 6648).
    private static func withoutPrefix(_ name: String) -> String {
        let isPrefixed = name.lowercased().hasPrefix("x-") && name.dropFirst(2).contains(where: \.isLetter)
        return isPrefixed ? String(name.dropFirst(2)) : name
    }
}
