/// A place in one of the files of a description.
struct ReferenceTarget: Hashable {
    /// The position in ``DescriptionFiles/files``.
    var file: Int
    var pointer: JSONPointer
}

/// Where a reference stands.
struct ReferencePlace {
    var file: Int
    /// The pointer to what holds the `$ref`.
    var pointer: JSONPointer
    /// The nearest schema around it that has an `$id`, which `#` then means (JSON Schema 2020-12 §8.2.1).
    var resource: JSONPointer?
}

extension DescriptionFiles {
    /// What a reference leads to.
    mutating func target(
        of text: String, from place: ReferencePlace, isText: Bool = false, _ d: inout Diagnostics
    ) throws(Refusal) -> (target: ReferenceTarget, node: Node) {
        var budget = 64
        return try target(of: text, from: place, isText: isText, &budget, &d)
    }

    private mutating func target(
        of text: String, from place: ReferencePlace, isText: Bool, _ budget: inout Int, _ d: inout Diagnostics
    ) throws(Refusal) -> (target: ReferenceTarget, node: Node) {
        let reference = ReferenceText(text)
        if let named = identified(reference, from: place) {
            return try value(reference, text, in: named.file, below: named.pointer, place, &budget, &d)
        }
        let file = try file(reference, from: place.file, isText: isText, &d)
        let resource = reference.address.isEmpty ? place.resource : nil
        return try value(reference, text, in: file, below: resource, place, &budget, &d)
    }

    /// The schema or file that gives itself the address: by `$id`, or by `$self` for a whole description.
    private mutating func identified(_ reference: ReferenceText, from place: ReferencePlace) -> ReferenceTarget? {
        guard !reference.address.isEmpty else { return nil }
        for file in [place.file] + files.indices.filter({ $0 != place.file }) {
            // Only a URI can name a schema of a file that was not asked for.
            guard file == place.file || reference.isAbsoluteURI else { break }
            let index = anchors(of: file)
            if index.base == reference.address { return ReferenceTarget(file: file, pointer: JSONPointer()) }
            if let pointer = index.place(of: reference.address) {
                return ReferenceTarget(file: file, pointer: pointer)
            }
        }
        return nil
    }

    private mutating func anchors(of file: Int) -> AnchorIndex {
        if let index = files[file].anchors { return index }
        let index = AnchorIndex(files[file].root)
        setAnchors(index, of: file)
        return index
    }

    private mutating func value(
        _ reference: ReferenceText, _ text: String, in file: Int, below resource: JSONPointer?,
        _ place: ReferencePlace, _ budget: inout Int, _ d: inout Diagnostics
    ) throws(Refusal) -> (target: ReferenceTarget, node: Node) {
        if reference.fragment.isEmpty || reference.fragment.hasPrefix("/") {
            guard let pointer = JSONPointer(fragment: "#" + reference.fragment) else {
                throw Refusal(code: .unresolvedReference, message: "this is no JSON pointer")
            }
            let bases = [resource, JSONPointer()].compactMap { $0 } + definitionBases(pointer, file, place)
            for base in bases {
                let target = ReferenceTarget(file: file, pointer: JSONPointer(base.tokens + pointer.tokens))
                if let found = try follow(target, &budget, &d) { return found }
            }
            throw Refusal(
                code: .unresolvedReference, message: "nothing stands there\(suggestion(for: pointer, in: file))")
        }
        let name = JSONPointer.percentDecoded(reference.fragment[...]) ?? reference.fragment
        guard let pointer = anchors(of: file).anchors[name], let node = files[file].root.value(at: pointer) else {
            let names = anchors(of: file).anchors.keys.sorted()
            throw Refusal(
                code: .unresolvedReference,
                message: "no schema there has the anchor\(NearestName.suggestion(for: name, among: names))")
        }
        return (ReferenceTarget(file: file, pointer: pointer), node)
    }

    /// The schemas around a place, nearest first, for `#/$defs/X` that is meant relative to one of them.
    private func definitionBases(_ pointer: JSONPointer, _ file: Int, _ place: ReferencePlace) -> [JSONPointer] {
        guard file == place.file, let first = pointer.tokens.first, first == "$defs" || first == "definitions" else {
            return []
        }
        return (0..<place.pointer.tokens.count).reversed().map {
            JSONPointer(Array(place.pointer.tokens.prefix($0 + 1)))
        }
    }

    /// The value at a place; references on the way there are followed.
    private mutating func follow(
        _ target: ReferenceTarget, _ budget: inout Int, _ d: inout Diagnostics
    ) throws(Refusal) -> (target: ReferenceTarget, node: Node)? {
        var node = files[target.file].root
        for (depth, token) in target.pointer.tokens.enumerated() {
            if let next = node.child(token) {
                node = next
                continue
            }
            guard let text = node["$ref"]?.string, budget > 0 else { return nil }
            budget -= 1
            let pointer = JSONPointer(Array(target.pointer.tokens.prefix(depth)))
            let place = ReferencePlace(file: target.file, pointer: pointer, resource: nil)
            var found = try self.target(of: text, from: place, isText: false, &budget, &d).target
            found.pointer.tokens += target.pointer.tokens[depth...]
            return try follow(found, &budget, &d)
        }
        return (target, node)
    }

    private func suggestion(for pointer: JSONPointer, in file: Int) -> String {
        guard let last = pointer.tokens.last else { return "" }
        let parent = files[file].root.value(at: JSONPointer(Array(pointer.tokens.dropLast())))
        return NearestName.suggestion(for: last, among: parent?.mapping?.entries.map(\.key) ?? [])
    }
}
