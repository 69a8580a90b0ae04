/// Names an operation by its method and path, where it has no name of its own.
///
/// | address | group | method |
/// |---|---|---|
/// | `GET /v1/users` | `users` | `list` |
/// | `POST /v1/users` | `users` | `create` |
/// | `GET /v1/users/{id}` | `users` | `get` |
/// | `GET /v1/users/{id}/posts` | `users` | `listPosts` |
/// | `POST /v1/users/{id}/posts` | `users` | `createPost` |
/// | `POST /v1/users/{id}/settings` | `users` | `updateSettings` |
/// | `GET /v1/users/search` | `users` | `search` |
/// | `DELETE /v1/users/{id}/posts/{post}` | `users` | `deletePost` |
/// | `POST /v1/issuing/cards/{card}/freeze` | `issuing.cards` | `freeze` |
/// | `PUT /files/{id}#add_shared_link` | `files` | `addSharedLink` |
///
/// It depends on the one address alone, so that another operation renames none.
struct AddressNaming {
    /// A part of the path between slashes.
    private enum Segment {
        case fixed(String)
        case parameter
    }

    private let method: String
    private let segments: [Segment]
    private let fragment: String?

    /// Takes an address apart; a version or `api` at its beginning, and a query, say nothing.
    init(method: String, path: String) {
        self.method = method
        let marked = path.split(separator: "#", maxSplits: 1)
        fragment = marked.count == 2 ? String(marked[1]) : nil
        let plain = (marked.first ?? "").prefix { $0 != "?" }
        let all: [Segment] = plain.split(separator: "/").map(Self.segment)
        let rest = Array(all.drop { Self.isVersion($0) })
        segments = rest.isEmpty ? all : rest
    }

    private static func segment(_ text: Substring) -> Segment {
        if text.first == "{" { return .parameter }
        let name = text.prefix { $0 != "{" && $0 != "(" }
        let end = [".json", ".xml"].first(where: name.hasSuffix)
        return .fixed(String(name.dropLast(end?.count ?? 0)))
    }

    /// `v1`, `v2beta`, `2010-04-01`, `api`
    private static func isVersion(_ segment: Segment) -> Bool {
        guard case .fixed(let text) = segment else { return false }
        if text == "api" || text == "rest" { return true }
        let digits = text.first == "v" ? text.dropFirst() : text[...]
        return digits.first?.isNumber == true
    }

    /// The names at the beginning that lead to what the operation is about.
    ///
    /// A name at the very end that is no collection belongs to the method: `/admin/tokens/revoke`.
    var group: [String] {
        let names = leading
        guard names.count == segments.count, names.count > 1, let last = names.last, !Plural.isPlural(last) else {
            return names
        }
        return names.dropLast()
    }

    private var leading: [String] {
        var names: [String] = []
        for case .fixed(let name) in segments.prefix(while: { if case .fixed = $0 { true } else { false } }) {
            names.append(name)
        }
        return names
    }

    /// The method's names under a group, best first: of `PUT` and `PATCH`, which both update, the former can replace.
    ///
    /// - Parameter isLate: Whether others have their names already, and this is no time to take them: a `PATCH` patches then.
    func methods(under group: [String], isLate: Bool = false) -> [String] {
        let name = method(under: group)
        guard name.hasPrefix("update") else { return [name] }
        let object = name.dropFirst("update".count)
        switch method {
        case "PUT": return [name, "replace" + object]
        case "PATCH" where isLate: return [name, "patch" + object]
        default: return [name]
        }
    }

    /// The method's name under a group that says the first names already.
    private func method(under group: [String]) -> String {
        let rest = segments.dropFirst(covered(by: group))
        let nouns = nouns(rest)
        if let fragment, fragment.contains(where: \.isLetter) {
            return Verbs.isCall(fragment, method: "POST") ? fragment : act(on: fragment, behind: [])
        }
        guard let last = segments.last, case .fixed(let name) = last else {
            return ([onOne] + nouns).joined(separator: " ")
        }
        if !rest.isEmpty || Words.split(name).count > 1, Verbs.isCall(name, method: method) {
            return ([name] + nouns.dropLast()).joined(separator: " ")
        }
        return act(on: name, behind: Array(nouns.dropLast()), isSaid: rest.isEmpty)
    }

    /// `list posts`, `create post`, `update settings`; the name is left out where the group says it.
    private func act(on name: String, behind nouns: [String], isSaid: Bool = false) -> String {
        var verb = Plural.isPlural(name) ? onSeveral : onOne
        var noun = name
        if method == "POST" {
            verb = Self.isSingleton(name) ? "update" : "create"
            noun = Plural.singular(name)
        }
        // Which of them go, the parameters may say: only the bare verb could be taken for that of one.
        if method == "DELETE", isSaid, Plural.isPlural(name) { verb = "delete all" }
        return ([verb] + nouns + (isSaid ? [] : [noun])).joined(separator: " ")
    }

    /// Whether a name is of something that is always there, of which no other is made.
    private static func isSingleton(_ name: String) -> Bool {
        ["settings", "preferences", "configuration", "config", "status", "balance", "metadata", "profile"]
            .contains(Words.split(name).last?.lowercased() ?? "")
    }

    /// How many segments a group repeats: all of its names, or its last one.
    private func covered(by group: [String]) -> Int {
        let names = leading
        if group.count <= names.count, zip(group, names).allSatisfy(Self.isSame) { return group.count }
        guard let last = group.last, let first = names.first, Self.isSame(last, first) else { return 0 }
        return 1
    }

    /// Each name, in the singular where one of the collection is meant.
    private func nouns(_ segments: ArraySlice<Segment>) -> [String] {
        segments.indices.compactMap { index in
            guard case .fixed(let name) = segments[index] else { return nil }
            let next = index + 1 < segments.endIndex ? segments[index + 1] : nil
            if case .parameter? = next { return Plural.singular(name) }
            return name
        }
    }

    private var onOne: String {
        switch method {
        case "POST", "PUT", "PATCH": "update"
        default: method.lowercased()
        }
    }

    private var onSeveral: String {
        switch method {
        case "GET": "list"
        case "POST": "create"
        case "PUT": "replace"
        case "PATCH": "update"
        default: method.lowercased()
        }
    }

    /// Whether two texts are made of the same words, in whatever number and case.
    static func isSame(_ a: String, _ b: String) -> Bool {
        let words = (Words.split(a), Words.split(b))
        return words.0.count == words.1.count && zip(words.0, words.1).allSatisfy(isSameWord)
    }

    /// Whether two words are one, in whatever number and case.
    static func isSameWord(_ a: String, _ b: String) -> Bool {
        let (a, b) = (a.lowercased(), b.lowercased())
        return a == b || Plural.singular(a) == Plural.singular(b)
    }
}

// MARK: operationIds that say no more than the address

extension AddressNaming {
    /// Whether an operationId is the method and the path put together: `GetCustomersCustomer`, `get_files_id`.
    static func isAddress(_ identifier: String, method: String, path: String) -> Bool {
        let text = letters(identifier)
        let verb = letters(method)
        guard text.hasPrefix(verb) else { return false }
        let parts = path.split { $0 == "/" || $0 == "#" || $0 == "?" }
        return matches(Array(text.utf8.dropFirst(verb.count)), parts)
    }

    /// The longest identifier that is compared with its address.
    private static let maximumLength = 1000

    /// Whether the segments make up the text, each in one of its forms.
    ///
    /// Keeps every offset to which the segments so far can lead: trying each combination takes exponential time.
    private static func matches(_ text: [UInt8], _ segments: [Substring]) -> Bool {
        guard text.count <= maximumLength else { return false }
        var offsets: Set<Int> = [0]
        for segment in segments where !offsets.isEmpty {
            let name = letters(segment)
            let isParameter = segment.utf8.contains(UInt8(ascii: "{"))
            let isOptional = isParameter || isVersion(.fixed(String(segment)))
            let forms = (isParameter ? [name, "by" + name, "id", "byid"] : [name]).map { Array($0.utf8) }
            var reached = isOptional ? offsets : []
            for offset in offsets {
                for form in forms where text[offset...].starts(with: form) { reached.insert(offset + form.count) }
            }
            offsets = reached
        }
        return offsets.contains(text.count)
    }

    private static func letters(_ text: some StringProtocol) -> String {
        text.lowercased().filter(\.isASCIIWord)
    }
}
