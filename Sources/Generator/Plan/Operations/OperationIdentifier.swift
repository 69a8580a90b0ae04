/// An `operationId` without what frameworks and authors put before and behind the name.
///
/// | operationId | group | method |
/// |---|---|---|
/// | `repos/list-for-org` | `repos` | `listForOrg` |
/// | `drive.files.delete` | `files` | `delete` |
/// | `usersGetById` | `users` | `getByID` |
/// | `listCoreV1NamespacedPod` | `coreV1` | `listNamespacedPod` |
/// | `UsersController_find` | any | `find` |
/// | `read_item_items__id__get` | any | `readItem` |
struct OperationIdentifier {
    /// The name without namespace, controller, path and method.
    let text: String
    /// What the controller is of, when there is one: `AuditLogValidators`.
    private var controller = ""

    /// - Parameters:
    ///   - identifier: The `operationId`.
    ///   - method: The method of the operation.
    ///   - path: The path of the operation.
    init(_ identifier: String, method: String, path: String) {
        let name = Self.withoutAddress(identifier, method: method, path: path)
        if let parts = Self.controller(name) {
            controller = parts.of
            text = parts.name
        } else {
            text = Self.withoutNamespace(name)
        }
    }

    /// The name without the words that the group says: before it, or anywhere when they are several.
    ///
    /// A single word says what it is about, when that is something else than the group: `createValidators`.
    func text(under group: [String]) -> String {
        let last = group.last ?? ""
        let subject = Words.split(controller)
        let isAboutGroup = AddressNaming.isSame(subject.suffix(Words.split(last).count).joined(separator: " "), last)
        if subject.isEmpty || isAboutGroup || Words.split(text).count > 1 { return Self.text(text, without: group) }
        return text + " " + Self.text(controller, without: group)
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
        return text
    }

    /// `read_item` of `read_item_items__id__get`: what FastAPI puts behind a function's name.
    private static func withoutAddress(_ identifier: String, method: String, path: String) -> String {
        var name = identifier[...]
        let verb = "_" + method.lowercased()
        if name.hasSuffix(verb) { name = name.dropLast(verb.count) }
        let address = String(path.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" })
        guard address.utf8.count > 1, name.hasSuffix(address) else { return identifier }
        name = name.dropLast(address.count)
        return name.contains(where: \.isLetter) ? String(name) : identifier
    }

    /// `find` of `UsersController_find`: what NestJS puts before a function's name.
    private static func controller(_ identifier: String) -> (of: String, name: String)? {
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
