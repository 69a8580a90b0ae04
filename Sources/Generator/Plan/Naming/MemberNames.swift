/// Gives the members of one type different names, by the texts of all of them and not by their order.
///
/// Of `user_id` and `userID`, which would both be `userID`, the one that is written so keeps it; the other is `user_id`.
enum MemberNames {
    /// One member: its text on the wire, and the place that an override and a message refer to.
    struct Member {
        var text: String
        var location: SourceLocation
        var override: Identifier?
        /// Names to try before those that the text gives.
        var preferred: [Identifier] = []
    }

    /// The names, in the order of the members; `nil` for those that cannot be given one, which is reported.
    static func assign(
        _ members: [Member], _ position: MemberPosition, in owner: Identifier, _ naming: Naming, _ d: inout Diagnostics
    ) -> [Identifier?] {
        var taken: Set<Identifier> = []
        var names: [Identifier?] = members.map(\.override)
        for (index, name) in names.enumerated() {
            guard let name else { continue }
            if !taken.insert(name).inserted { reportCollision(members[index], name, owner, &d) }
        }
        let first = members.map { $0.preferred.first ?? naming.member($0.text, position) }
        if taken.isEmpty && Set(first).count == first.count { return first }
        for index in order(members, first) where names[index] == nil {
            let member = members[index]
            let candidates = [first[index]] + member.preferred.dropFirst() + fallbacks(member.text, position, naming)
            guard let name = candidates.first(where: { !taken.contains($0) }) else {
                reportCollision(member, first[index], owner, &d)
                continue
            }
            taken.insert(name)
            names[index] = name
            if name != first[index] { reportResolved(member, first[index], name, owner, &d) }
        }
        return names
    }

    /// Those that are written as their name come first, then by text.
    private static func order(_ members: [Member], _ first: [Identifier]) -> [Int] {
        members.indices.sorted { a, b in
            let isExact = (members[a].text == first[a].text, members[b].text == first[b].text)
            if isExact.0 != isExact.1 { return isExact.0 }
            if members[a].text == members[b].text { return a < b }
            return members[a].text.utf8.lexicographicallyPrecedes(members[b].text.utf8)
        }
    }

    /// The text as it is, unless nothing of it is a letter or digit; in words; with what it is behind it; with a number.
    private static func fallbacks(_ text: String, _ position: MemberPosition, _ naming: Naming) -> [Identifier] {
        let verbatim = naming.verbatim(text, position)
        let isReadable = verbatim.text.contains { $0 != "_" }
        let spelled = naming.spelled(text)
        return (isReadable ? [verbatim] : [])
            + [spelled, naming.member("\(spelled) \(position.suffix)", position), naming.numbered(spelled, text)]
    }

    private static func reportResolved(
        _ member: Member, _ wanted: Identifier, _ name: Identifier, _ owner: Identifier, _ d: inout Diagnostics
    ) {
        d.warning(
            .nameCollisionResolved,
            "'\(member.text)' would be '\(wanted)' in '\(owner)', as another member is; it becomes '\(name)'; "
                + "'names' can give it another name", at: member.location)
    }

    private static func reportCollision(
        _ member: Member, _ name: Identifier, _ owner: Identifier, _ d: inout Diagnostics
    ) {
        d.error(
            .nameCollision,
            "'\(member.text)' would be '\(name)' in '\(owner)', as another member is; give one a name in 'names'",
            at: member.location)
    }
}
