/// An `operationId` without what frameworks and authors put before and behind the name.
///
/// | operationId | group | method |
/// |---|---|---|
/// | `repos/list-for-org` | `repos` | `listForOrg` |
/// | `drive.files.delete` | `files` | `delete` |
/// | `usersGetById` | `users` | `getByID` |
/// | `listCoreV1NamespacedPod` | `coreV1` | `listNamespacedPod` |
/// | `UsersController_find`, `UsersController_find_0` | any | `find` |
/// | `createAssistant`, `get-an-assistant` | `assistants` | `create`, `get` |
/// | `read_item_items__id__get` | any | `readItem` |
struct OperationIdentifier {
    /// The name without namespace, controller, path and method.
    let text: String
    /// The name with the namespace and what the controller is of: `users find`.
    let whole: String
    /// What the controller is of, when there is one: `AuditLogValidators`.
    private var controller = ""

    /// - Parameters:
    ///   - identifier: The `operationId`.
    ///   - method: The method of the operation.
    ///   - path: The path of the operation.
    init(_ identifier: String, method: String, path: String) {
        let name = Self.withoutArticles(
            Self.withoutNumber(Self.withoutAddress(identifier, method: method, path: path)))
        if let parts = Self.controller(name) {
            controller = parts.of
            text = parts.name
        } else {
            text = Self.withoutNamespace(name)
        }
        whole = controller.isEmpty ? name : controller + " " + text
    }

    /// The name without the words that the group says: before it, or anywhere when they are several.
    ///
    /// A verb says what it is about, when that is something else than the group: `createValidator`.
    func text(under group: [String]) -> String {
        let last = group.last ?? ""
        let subject = Words.split(controller)
        let isAboutGroup = AddressNaming.isSame(subject.suffix(Words.split(last).count).joined(separator: " "), last)
        guard !subject.isEmpty, !isAboutGroup, Verbs.contains(text) else { return Self.text(text, without: group) }
        let object = Self.text(controller, without: group)
        if AddressNaming.isSame(object, text) { return text }
        return text + " " + (Verbs.isOfSeveral(text) ? object : Plural.singular(object))
    }

    private static func text(_ text: String, without group: [String]) -> String {
        let words = Words.split(text)
        for prefix in [Words.split(group.joined(separator: " ")), Words.split(group.last ?? "")] {
            guard !prefix.isEmpty, words.count > prefix.count else { continue }
            let last = prefix.count > 1 ? words.count - prefix.count : 0
            for start in 0...last {
                let end = start + prefix.count
                guard zip(words[start..<end], prefix).allSatisfy(AddressNaming.isSameWord) else { continue }
                return (words[..<start] + words[end...]).joined(separator: " ")
            }
        }
        return withoutObject(words, of: group) ?? text
    }

    /// `create` of `createAssistant`, and `get by id` of `getAssistantByID`, among the assistants; what several things
    /// are asked of keeps its words, unless its verb tells that.
    private static func withoutObject(_ words: [String], of group: [String]) -> String? {
        let noun = Words.split(group.last ?? "")
        guard let verb = words.first, Verbs.contains(verb), !noun.isEmpty, words.count > noun.count else { return nil }
        let object = words[1...noun.count]
        let rest = words.dropFirst(1 + noun.count)
        guard zip(object, noun).allSatisfy(AddressNaming.isSameWord),
            rest.first.map({ $0.lowercased() == "by" }) ?? true,
            Verbs.isOfSeveral(verb) || !Plural.isPlural(object.last ?? "")
        else { return nil }
        return ([verb] + rest).joined(separator: " ")
    }

    /// `find` of `find_0`: what tells the routes of one function apart.
    private static func withoutNumber(_ identifier: String) -> String {
        guard let mark = identifier.lastIndex(of: "_"), identifier[..<mark].last?.isLetter == true else {
            return identifier
        }
        let number = identifier[identifier.index(after: mark)...]
        let name = identifier[..<mark]
        // `get_oauth_2` has a number of its own.
        guard number.utf8.count == 1, number.allSatisfy(\.isNumber) else { return identifier }
        return Self.controller(String(name)) != nil || !name.contains("_") ? String(name) : identifier
    }

    /// `get album` of `get-an-album`: articles inside of a name say nothing.
    private static func withoutArticles(_ identifier: String) -> String {
        let separators = [UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: " ")]
        guard let separator = separators.first(where: identifier.utf8.contains) else { return identifier }
        let words = identifier.utf8.split(separator: separator, omittingEmptySubsequences: false).map(Substring.init)
        let kept = words.enumerated().filter { index, word in
            index == 0 || index == words.count - 1 || word.utf8.count > 3 || !articles.contains(word.lowercased())
        }
        if kept.count == words.count { return identifier }
        return kept.map(\.element).joined(separator: String(Unicode.Scalar(separator)))
    }

    private static let articles = ["a", "an", "the"]

    /// `read_item` of `read_item_items__id__get`: what FastAPI puts behind a function's name.
    private static func withoutAddress(_ identifier: String, method: String, path: String) -> String {
        // A path begins with `/`, which is `_` there.
        guard identifier.utf8.contains(UInt8(ascii: "_")) else { return identifier }
        var name = identifier[...]
        let verb = "_" + method.lowercased()
        if name.hasSuffix(verb) { name = name.dropLast(verb.count) }
        let address = String(path.map { $0.isASCIIWord ? $0 : "_" })
        guard address.utf8.count > 1, name.hasSuffix(address) else { return identifier }
        name = name.dropLast(address.count)
        return name.contains(where: \.isLetter) ? String(name) : identifier
    }

    /// `find` of `UsersController_find`: what NestJS puts before a function's name.
    private static func controller(_ identifier: String) -> (of: String, name: String)? {
        // Most names are told apart by this one byte, without a search.
        guard identifier.utf8.contains(UInt8(ascii: "C")) else { return nil }
        for separator in ["Controller_", "Controller."] {
            guard let range = identifier.firstRange(of: separator) else { continue }
            let name = identifier[range.upperBound...]
            if name.first?.isLetter == true { return (String(identifier[..<range.lowerBound]), String(name)) }
        }
        return nil
    }

    /// `list-for-org` of `repos/list-for-org`.
    private static func withoutNamespace(_ identifier: String) -> String {
        let parts = identifier.split { $0 == "." || $0 == "/" || $0 == ":" }
        guard parts.count > 1, let name = parts.last, parts.allSatisfy({ $0.first?.isLetter == true }) else {
            return identifier
        }
        return String(name)
    }
}
