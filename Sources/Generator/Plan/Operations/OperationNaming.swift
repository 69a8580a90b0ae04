/// What operations are called, and the group that each belongs to. `docs/naming.md` tells the rules.
enum OperationNaming {
    /// How many resources stand in one another at most.
    static let maximumDepth = 8

    /// The accessors that lead to an operation's resource, as texts: an extension's, else the first tag, else the path.
    ///
    /// - Parameters:
    ///   - tags: Which tags belong to others.
    ///   - diagnostics: Takes that there would be more levels than ``maximumDepth``.
    static func group(_ operation: ResolvedOperation, _ tags: TagTree, _ diagnostics: inout Diagnostics) -> [String] {
        let source = operation.operation
        if let group = NamingExtensions.group(source.extensions) {
            return limited(group, or: group.joined(separator: "."), operation, &diagnostics)
        }
        if let path = tags.path(source.tags, atMost: maximumDepth + 1), let tag = path.last {
            return limited(path.flatMap(parts), or: withoutVersion(tag), operation, &diagnostics)
        }
        let group = addressGroup(operation)
        guard group.count > maximumDepth else { return group }
        diagnostics.warning(
            .groupTooDeep,
            "the path of this operation begins with more than \(maximumDepth) names; the first \(maximumDepth) are "
                + "its resources", at: source.location)
        return Array(group.prefix(maximumDepth))
    }

    /// A group, or one name instead where it has too many levels.
    private static func limited(
        _ group: [String], or name: String, _ operation: ResolvedOperation, _ diagnostics: inout Diagnostics
    ) -> [String] {
        guard group.count > maximumDepth else { return group }
        diagnostics.warning(
            .groupTooDeep, "the group of this operation has more than \(maximumDepth) levels; it is taken as one name",
            at: operation.operation.location)
        return [name]
    }

    private static func addressGroup(_ operation: ResolvedOperation) -> [String] {
        let source = operation.operation
        let address = AddressNaming(method: source.method, path: operation.path)
        guard let identifier = source.operationID?.value, !identifier.isEmpty, !isAddress(identifier, operation) else {
            return address.group
        }
        let first = address.group.prefix(1)
        // `POST /sendMessage`, `sendMessage`: each path is a function of its own.
        if operation.path.split(separator: "/").count == 1,
            first.contains(where: { AddressNaming.isSame($0, identifier) })
        {
            return []
        }
        return Array(first)
    }

    /// `Account` of the tag `Api20100401Account`: a version says nothing.
    static func withoutVersion(_ tag: String) -> String {
        let words = Words.split(tag)
        guard words.count > 1, let first = words.first?.lowercased(), first.hasPrefix("api"), first.utf8.count > 3,
            first.dropFirst(3).allSatisfy(\.isNumber)
        else { return tag }
        return words.dropFirst().joined(separator: " ")
    }

    /// `beta` and `judges` of the tag `beta.judges`; a part that begins with a digit is no name, as in `v1.0`.
    private static func parts(_ tag: String) -> [String] {
        let tag = withoutVersion(tag)
        let parts = tag.split { $0 == "." || $0 == "/" }.map(String.init)
        let areNames = parts.allSatisfy { Words.split($0).first?.first?.isLetter == true }
        return parts.count > 1 && areNames ? parts : [tag]
    }

    /// The texts of the method's name, best first: an extension's, else the `operationId` without what the group says,
    /// else method and path; then the whole `operationId`, and the whole address.
    ///
    /// - Parameter isLate: Whether the lock has the names of others, and not of this one.
    static func methodTexts(
        _ operation: ResolvedOperation, under group: [String], isLate: Bool
    ) -> [String] {
        let source = operation.operation
        let address = addressText(operation)
        if let name = NamingExtensions.text(.method, source.extensions) { return [name, address] }
        let identifier = source.operationID?.value ?? ""
        if identifier.isEmpty || isAddress(identifier, operation) {
            let short = AddressNaming(method: source.method, path: operation.path)
                .methods(under: group, isLate: isLate)
            return short + (identifier.isEmpty ? [address] : [identifier, address])
        }
        let own = OperationIdentifier(identifier, method: source.method, path: operation.path)
        return [own.text(under: group), own.text, identifier, address]
    }

    /// Whether an operationId says no more than method and path.
    static func isAddress(_ identifier: String, _ operation: ResolvedOperation) -> Bool {
        AddressNaming.isAddress(identifier, method: operation.operation.method, path: operation.path)
    }

    /// `get pets by id toys` of `GET /pets/{id}/toys`.
    static func addressText(_ operation: ResolvedOperation) -> String {
        let words = operation.path.split(separator: "/").map { segment in
            segment.utf8.contains(UInt8(ascii: "{"))
                ? "by " + segment.filter { $0 != "{" && $0 != "}" } : String(segment)
        }
        return ([operation.operation.method.lowercased()] + words).joined(separator: " ")
    }
}
