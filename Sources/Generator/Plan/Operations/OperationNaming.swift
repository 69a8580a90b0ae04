/// What operations are called, and the group that each belongs to.
enum OperationNaming {
    /// The accessors that lead to an operation's resource, as texts: `x-operation-group`, else the first tag, else the path.
    ///
    /// - Parameter tags: Which tags belong to others.
    static func group(_ operation: ResolvedOperation, _ tags: TagTree = TagTree()) -> [String] {
        if let node = member("x-operation-group", operation) {
            let parts = node.sequence?.compactMap(\.text) ?? node.text?.split(separator: ".").map(String.init) ?? []
            let group = parts.filter { !$0.isEmpty }
            if !group.isEmpty { return group }
        }
        if let path = tags.path(operation.operation.tags) { return path }
        if operation.operation.operationID != nil { return [] }
        return segments(operation.path).first { !isTemplated($0) }.map { [String($0)] } ?? []
    }

    /// The text of the method's name: `x-operation-name`, else the `operationId` without its tag, else method and path.
    static func methodText(_ operation: ResolvedOperation) -> String {
        if let name = member("x-operation-name", operation)?.text, !name.isEmpty { return name }
        if let identifier = operation.operation.operationID?.value, !identifier.isEmpty {
            return withoutPrefix(identifier, operation.operation.tags.first ?? "")
        }
        return addressText(operation, skipsGroup: true)
    }

    /// The name that the inline schemas of an operation begin with.
    static func typeName(_ operation: ResolvedOperation, _ naming: Naming) -> Identifier {
        if let identifier = operation.operation.operationID?.value, !identifier.isEmpty {
            return naming.type(identifier)
        }
        if let name = member("x-operation-name", operation)?.text {
            return naming.type((group(operation) + [name]).joined(separator: " "))
        }
        return naming.type(addressText(operation, skipsGroup: false))
    }

    /// `get pets by id toys` of `GET /pets/{id}/toys`.
    private static func addressText(_ operation: ResolvedOperation, skipsGroup: Bool) -> String {
        var words = [operation.operation.method.lowercased()]
        var isFirst = skipsGroup && operation.operation.tags.isEmpty
        for segment in segments(operation.path) {
            if isTemplated(segment) {
                words.append("by " + segment.filter { $0 != "{" && $0 != "}" })
            } else if isFirst {
                isFirst = false
            } else {
                words.append(String(segment))
            }
        }
        return words.joined(separator: " ")
    }

    /// `listArtifacts` of `actions/list-artifacts` under the tag `actions`.
    private static func withoutPrefix(_ identifier: String, _ tag: String) -> String {
        let words = Words.split(identifier)
        let prefix = Words.split(tag)
        guard !prefix.isEmpty, words.count > prefix.count,
            zip(words, prefix).allSatisfy({ $0.lowercased() == $1.lowercased() })
        else { return identifier }
        return words[prefix.count...].joined(separator: " ")
    }

    private static func segments(_ path: String) -> [Substring] { path.split(separator: "/") }

    private static func isTemplated(_ segment: Substring) -> Bool { segment.contains("{") }

    private static func member(_ name: String, _ operation: ResolvedOperation) -> Node? {
        operation.operation.extensions.first { $0.name == name }?.value
    }
}
