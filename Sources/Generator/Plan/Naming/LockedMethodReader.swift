/// Reads `methods` of a name lock, and checks what only a person or a merge writes there.
struct LockedMethodReader {
    /// What is wrong, with its line.
    private(set) var mistakes: [(message: String, location: SourceLocation)] = []

    /// The methods by the address of their operation; lines that are wrong are reported and left out.
    mutating func read(_ node: Node) -> [String: LockedMethod] {
        guard let mapping = node.mapping else {
            report("'methods' of a name lock is a mapping of operations to their names in Swift", node.location)
            return [:]
        }
        var methods: [String: LockedMethod] = [:]
        for entry in mapping.entries { methods[entry.key] = method(entry) }
        let entries = mapping.entries.filter { methods[$0.key] != nil }
        checkTaken(entries, methods)
        checkResources(entries, methods)
        return methods
    }

    private mutating func method(_ entry: Mapping.Entry) -> LockedMethod? {
        var words = entry.value.text?.split(separator: " ") ?? []
        var identifier: String?
        if let last = words.last, last.hasPrefix("=") {
            identifier = LockedOrder.unescaped(last.dropFirst())
            guard identifier?.isEmpty == false else { return malformed(entry) }
            words.removeLast()
        }
        guard Self.isAddress(entry.key), words.count == 1 || words.count == 2, words.allSatisfy(Self.isCall),
            let path = words.first, words.count == 1 || !words[1].contains(".")
        else { return malformed(entry) }
        let method = LockedMethod(
            path: String(path), stream: words.count == 2 ? String(words[1]) : nil, operationID: identifier,
            location: entry.keyLocation)
        let names = method.accessors + [method.name, method.streamName].compactMap(\.self)
        if let name = names.first(where: { ReservedNames.isReserved($0.text, for: .method) }) {
            report("no method or resource can be called '\(name)'; mend the line, or remove it", entry.keyLocation)
            return nil
        }
        guard method.accessors.count <= OperationNaming.maximumDepth else {
            report(
                "'\(path)' is below more than \(OperationNaming.maximumDepth) resources; mend the line, or remove it",
                entry.keyLocation)
            return nil
        }
        return method
    }

    private mutating func malformed(_ entry: Mapping.Entry) -> LockedMethod? {
        report(
            "a line of 'methods' is an operation, as 'GET /pets', its name in Swift, as 'pets.list()', and '=' with its "
                + "operationId; mend it, or remove the line", entry.keyLocation)
        return nil
    }

    /// A method and a path.
    private static func isAddress(_ text: String) -> Bool {
        let parts = text.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
        return parts.count == 2 && DocumentReader.isToken(String(parts[0])) && parts[1].hasPrefix("/")
    }

    /// `pets.find(id:)`: names with dots between, and labels perhaps.
    private static func isCall(_ text: Substring) -> Bool {
        let name = LockedMethod.withoutLabels(String(text))
        guard name.split(separator: ".", omittingEmptySubsequences: false).allSatisfy({ Identifier(String($0)) != nil })
        else { return false }
        let labels = text.dropFirst(name.count)
        guard !labels.isEmpty else { return true }
        guard labels.hasSuffix(")"), labels.count == 2 || labels.hasSuffix(":)") else { return false }
        return labels.dropFirst().dropLast(2).split(separator: ":", omittingEmptySubsequences: false).allSatisfy {
            labels.count == 2 || $0 == "_" || Identifier(String($0)) != nil
        }
    }

    /// Two operations that one call would mean.
    private mutating func checkTaken(_ entries: [Mapping.Entry], _ methods: [String: LockedMethod]) {
        var taken: [String: String] = [:]
        for entry in entries {
            for call in methods[entry.key]?.calls ?? [] {
                guard let other = taken.updateValue(entry.key, forKey: call) else { continue }
                report(
                    "\(quoted(entry.key)) and \(quoted(other)) both have the name '\(call)'; give one of them another "
                        + "name, or remove its line", entry.keyLocation)
            }
        }
    }

    /// A method and a resource that one name would mean.
    private mutating func checkResources(_ entries: [Mapping.Entry], _ methods: [String: LockedMethod]) {
        var resources: Set<String> = []
        for method in methods.values {
            var path = ""
            for accessor in method.accessors {
                path += (path.isEmpty ? "" : ".") + accessor.text
                resources.insert(path)
            }
        }
        for entry in entries {
            let names = (methods[entry.key]?.calls ?? []).map { String(LockedMethod.withoutLabels($0)) }
            guard let name = names.first(where: resources.contains) else { continue }
            report(
                "'\(name)' is a resource, as there are methods below it, and can be no method besides; give it another "
                    + "name, or remove the line", entry.keyLocation)
        }
    }

    private mutating func report(_ message: String, _ location: SourceLocation) {
        mistakes.append((message, location))
    }
}
