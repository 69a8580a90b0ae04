/// Finds everything that references lead to, from the description on, and reads the files that it takes.
///
/// A list of what is still to be looked at takes the place of recursion: neither nesting nor chains of files deepen the
/// stack, and what is reached twice is looked at once.
struct PartDiscovery {
    /// What becomes of a reference.
    enum Resolution {
        /// It leads to a place of the description's own tree.
        case local(JSONPointer)
        /// It leads to a part that becomes an entry of `components`, or to a place in it.
        case shared(SharedPart, rest: [String])
        /// Its target takes its place.
        case inline(InlinePart)
        /// It leads nowhere, which was said.
        case unresolved
    }

    /// A target that takes the place of references.
    struct InlinePart: Hashable {
        var target: ReferenceTarget
        var place: DescriptionPlace
    }

    private struct Visit {
        var node: Node
        var kind: DescriptionPlace
        var place: ReferencePlace
    }

    var files: DescriptionFiles
    var diagnostics: Diagnostics
    /// What was found out about references, by where their texts stand.
    private(set) var resolutions: [SourceLocation: Resolution] = [:]
    /// The values of shared parts.
    private(set) var shared: [SharedPart: Node] = [:]
    /// The shared parts as they were found.
    private(set) var order: [SharedPart] = []
    private(set) var inline: [InlinePart: Node] = [:]
    /// The keys of the description's own `components`.
    private(set) var takenNames: [ComponentSection: [String]] = [:]
    /// The entries of the description's own `components` that are references, with the places of their texts.
    private var references: [(section: ComponentSection, name: String, location: SourceLocation)] = []
    /// Those of them that give a shared part its name and stand for it.
    private(set) var hosts: [SourceLocation: SharedPart] = [:]
    private(set) var givenNames: [SharedPart: String] = [:]
    private var open: [Visit] = []

    init(_ files: DescriptionFiles, _ diagnostics: Diagnostics) {
        self.files = files
        self.diagnostics = diagnostics
    }

    /// Looks at everything that can be reached from the description.
    mutating func run(_ root: Node) {
        open = [Visit(node: root, kind: .document, place: ReferencePlace(file: 0, pointer: JSONPointer()))]
        while let visit = open.popLast() { look(at: visit) }
        nameByComponents()
    }

    /// `Droplet: {$ref: models/droplet.yml}` among the components: the file's schema is `Droplet`.
    private mutating func nameByComponents() {
        for entry in references {
            guard case .shared(let part, let rest)? = resolutions[entry.location], rest.isEmpty,
                part.section == entry.section, givenNames[part] == nil
            else { continue }
            givenNames[part] = entry.name
            hosts[entry.location] = part
        }
    }

    private mutating func look(at visit: Visit) {
        if let elements = visit.node.sequence, let kind = visit.kind.element {
            for (index, element) in elements.enumerated().reversed() {
                push(element, kind, visit.place, String(index))
            }
        }
        guard let mapping = visit.node.mapping else { return }
        var place = visit.place
        if visit.kind == .schema, mapping["$id"]?.string?.hasPrefix("#") == false, !place.pointer.tokens.isEmpty {
            place.resource = place.pointer
        }
        if case .section(let section) = visit.kind { note(mapping, of: section) }
        if visit.kind == .discriminator, let node = mapping["defaultMapping"] { resolveMapping(node, from: place) }
        if visit.kind == .discriminatorMapping {
            for entry in mapping.entries { resolveMapping(entry.value, from: place) }
            return
        }
        let entry = visit.kind.reference(in: mapping)
        if let reference = entry?.value, let text = reference.string {
            // An example may hold what looks like a reference: only one that stands alone is taken for one.
            if visit.kind == .value, mapping.entries.count > 1 { return }
            resolve(reference, text, visit.kind, place)
        }
        for entry in mapping.entries.reversed() {
            if let kind = visit.kind.child(entry.key) { push(entry.value, kind, place, entry.key) }
        }
    }

    private mutating func push(_ node: Node, _ kind: DescriptionPlace, _ place: ReferencePlace, _ token: String) {
        if case .scalar = node.content { return }
        var place = place
        place.pointer.tokens.append(token)
        open.append(Visit(node: node, kind: kind, place: place))
    }

    private mutating func note(_ mapping: Mapping, of section: ComponentSection) {
        for entry in mapping.entries {
            takenNames[section, default: []].append(entry.key)
            if let reference = entry.value["$ref"], reference.string != nil {
                references.append((section, entry.key, reference.location))
            }
        }
    }

    private mutating func resolve(_ node: Node, _ text: String, _ kind: DescriptionPlace, _ place: ReferencePlace) {
        let location = node.location
        guard resolutions[location] == nil else { return }
        do {
            let found = try files.target(of: text, from: place, isText: kind == .text, &diagnostics)
            resolutions[location] = resolution(of: found.target, found.node, kind, place)
            if case .inline? = resolutions[location], !kind.allowsReference { sayMisplaced(text, kind, location) }
        } catch {
            resolutions[location] = .unresolved
            if kind != .value { report(error, text, location) }
        }
    }

    private mutating func resolution(
        of target: ReferenceTarget, _ node: Node, _ kind: DescriptionPlace, _ place: ReferencePlace
    ) -> Resolution {
        if target.file == 0, kind.section != nil || place.file == 0 && kind != .text {
            return .local(target.pointer)
        }
        if let section = kind.section {
            let (part, rest) = SharedPart.around(target, in: section)
            if shared[part] == nil, let holder = files.files[part.target.file].root.value(at: part.target.pointer) {
                shared[part] = holder
                order.append(part)
                let place = ReferencePlace(file: part.target.file, pointer: part.target.pointer)
                open.append(Visit(node: holder, kind: section.place, place: place))
            }
            return .shared(part, rest: rest)
        }
        let part = InlinePart(target: target, place: kind)
        if inline[part] == nil {
            inline[part] = node
            let place = ReferencePlace(file: target.file, pointer: target.pointer)
            open.append(Visit(node: node, kind: kind, place: place))
        }
        return .inline(part)
    }

    /// A value of a discriminator's `mapping`: a reference, or the bare name of a component of the same file.
    private mutating func resolveMapping(_ node: Node, from place: ReferencePlace) {
        guard let text = node.string, resolutions[node.location] == nil else { return }
        let isName = !text.contains("/") && !text.contains("#")
        var candidates = isName ? ["#/components/schemas/" + text] : [text]
        if isName, place.file == 0 { candidates = [] }
        if isName, text.contains(".") { candidates.append(text) }
        var said = diagnostics
        for candidate in candidates {
            do {
                let found = try files.target(of: candidate, from: place, &said)
                diagnostics = said
                resolutions[node.location] = resolution(of: found.target, found.node, .schema, place)
                return
            } catch  where error.severity == .error && !isName {
                return report(error, text, node.location)
            } catch {
                // Perhaps the next is meant.
            }
        }
    }

    private mutating func report(_ refusal: DescriptionFiles.Refusal, _ text: String, _ location: SourceLocation) {
        diagnostics.add(
            Diagnostic(refusal.severity, refusal.code, "\(quoted(text)): \(refusal.message)", at: location))
    }

    private mutating func sayMisplaced(_ text: String, _ kind: DescriptionPlace, _ location: SourceLocation) {
        let message = "\(kind.name) cannot be a reference in OpenAPI; it is read as what \(quoted(text)) holds"
        diagnostics.warning(.misplacedReference, message, at: location)
    }
}
