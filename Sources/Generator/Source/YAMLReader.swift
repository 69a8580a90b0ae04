/// Builds the tree of a YAML text from libyaml's events: types of scalars, anchors and aliases, merge keys.
struct YAMLReader {
    /// What an anchor names.
    private struct Anchor {
        /// `nil` while the value is still open.
        var node: Node?
        var nodeCount = 0
        var height = 0
        /// The number of its text, should it serve as a key.
        var textID: Int32 = -1
    }

    private let limits: Limits
    private var cursor: LocationCursor
    private var builder: TreeBuilder
    private var anchors: [String: Anchor] = [:]
    /// The types of the plain scalars seen so far, by the number of their text.
    private var kinds: [Scalar.Kind?] = []
    private var expanded = 0
    private let lines: LineTable
    private let file: Int32

    /// Reads a text in UTF-8 without a byte order mark.
    ///
    /// - Returns: the tree, or `nil` when an error was reported that leaves nothing to go on with.
    static func read(_ source: SourceFile, file: Int32, limits: Limits, _ d: inout Diagnostics) -> Node? {
        var reader = YAMLReader(source, file: file, limits: limits)
        return LibYAML.reading(source.bytes) { events in reader.read(&events, &d) }
    }

    private init(_ source: SourceFile, file: Int32, limits: Limits) {
        self.limits = limits
        self.file = file
        lines = source.lines
        cursor = LocationCursor(source.bytes, lines: lines, file: file)
        builder = TreeBuilder(limits: limits)
    }

    private mutating func read(_ events: inout LibYAML, _ d: inout Diagnostics) -> Node? {
        var documents = 0
        while let event = events.next() {
            if event.kind == .documentStart {
                documents += 1
                guard documents == 1 else {
                    d.error(
                        .multipleDocuments,
                        "a second YAML document starts here; a file must hold one",
                        at: cursor.location(at: event.start)
                    )
                    return builder.root
                }
            }
            guard take(event, &d) else { return nil }
        }
        if let problem = events.problem {
            report(problem, &d)
            return nil
        }
        if builder.root == nil {
            d.error(.emptyFile, "the file is empty: an OpenAPI description was expected", at: .start(of: file))
        }
        return builder.root
    }

    /// Takes one event; `false` when the rest of the document cannot be read.
    private mutating func take(_ event: YAMLEvent, _ d: inout Diagnostics) -> Bool {
        switch event.kind {
        case .scalar: return takeScalar(event, &d)
        case .alias: return takeAlias(event, &d)
        case .mappingStart, .sequenceStart: return open(event, &d)
        case .mappingEnd, .sequenceEnd:
            guard let closed = builder.close(&d) else { return true }
            if let anchor = closed.frame.anchor {
                let count = builder.nodeCount - closed.frame.nodesBefore
                anchors[anchor] = Anchor(node: closed.node, nodeCount: count, height: closed.frame.height + 1)
            }
            builder.place(closed.node, &d)
            return true
        case .documentStart: return true
        }
    }

    private mutating func open(_ event: YAMLEvent, _ d: inout Diagnostics) -> Bool {
        let location = cursor.location(at: event.start)
        if let anchor = event.properties?.anchor { anchors[anchor] = Anchor() }
        if let tag = event.properties?.tag, !CoreSchema.isCollectionTag(tag) {
            d.warning(.unknownTag, "tag \(quoted(tag)) has no meaning here and is ignored", at: location)
        }
        if builder.open(isMapping: event.kind == .mappingStart, at: location, anchor: event.properties?.anchor) {
            return true
        }
        reportDepth(at: location, &d)
        return false
    }

    private mutating func takeScalar(_ event: YAMLEvent, _ d: inout Diagnostics) -> Bool {
        let location = cursor.location(from: event.start, to: event.end)
        if builder.expectsKey, event.properties?.anchor == nil {
            if event.isPlain, event.text.text == "<<" {
                builder.frames[builder.frames.count - 1].key = .merge(location)
            } else {
                builder.key(event.text, at: location)
            }
            return true
        }
        var kind = event.isPlain ? kind(of: event.text) : .string
        if let tag = event.properties?.tag { kind = resolve(tag, event.text.text, kind, at: location, &d) }
        let node = Node(.scalar(Scalar(event.text.text, kind)), at: location)
        builder.nodeCount += 1
        if let anchor = event.properties?.anchor {
            anchors[anchor] = Anchor(node: node, nodeCount: 1, textID: event.text.id)
        }
        if builder.expectsKey { builder.key(event.text, at: location) } else { builder.place(node, &d) }
        return true
    }

    private mutating func kind(of text: InternedString) -> Scalar.Kind {
        let id = Int(text.id)
        guard id >= 0 else { return CoreSchema.kind(of: text.text) }
        while kinds.count <= id { kinds.append(nil) }
        if let kind = kinds[id] { return kind }
        let kind = CoreSchema.kind(of: text.text)
        kinds[id] = kind
        return kind
    }

    private func resolve(
        _ tag: String,
        _ text: String,
        _ implicit: Scalar.Kind,
        at location: SourceLocation,
        _ d: inout Diagnostics
    ) -> Scalar.Kind {
        switch CoreSchema.meaning(ofTag: tag) {
        case .string, .kind(.string): return .string
        case .unknown:
            d.warning(.unknownTag, "tag \(quoted(tag)) has no meaning here and is ignored", at: location)
            return implicit
        case .kind(let wanted):
            let plain = CoreSchema.kind(of: text)
            if plain == wanted || (wanted == .float && plain == .integer) { return wanted }
            d.error(.invalidTag, "\(quoted(text)) is not of the type that its tag names", at: location)
            return implicit
        }
    }

    private mutating func takeAlias(_ event: YAMLEvent, _ d: inout Diagnostics) -> Bool {
        let name = event.text.text
        let location = cursor.location(from: event.start, to: event.end)
        guard let anchor = anchors[name] else {
            d.error(.unknownAlias, "alias '*\(name)' has no anchor before it", at: location)
            return placeAliased(Node(.scalar(Scalar("", .null)), at: location), at: location, &d)
        }
        guard let node = anchor.node else {
            d.error(.cyclicAlias, "alias '*\(name)' stands inside the value that it names", at: location)
            return placeAliased(Node(.scalar(Scalar("", .null)), at: location), at: location, &d)
        }
        guard builder.frames.count + anchor.height <= limits.maximumDepth else {
            reportDepth(at: location, &d)
            return false
        }
        expanded += anchor.nodeCount
        builder.nodeCount += anchor.nodeCount
        guard expanded <= limits.maximumAliasExpansion else {
            d.error(
                .aliasExpansion,
                "the aliases of this file stand for more than \(limits.maximumAliasExpansion) values; use '$ref' in their "
                    + "place, or raise 'limits.aliases' in sdkgen.yaml",
                at: location
            )
            return false
        }
        return placeAliased(node, height: anchor.height, textID: anchor.textID, at: location, &d)
    }

    private mutating func placeAliased(
        _ node: Node,
        height: Int = 0,
        textID: Int32 = -1,
        at location: SourceLocation,
        _ d: inout Diagnostics
    ) -> Bool {
        if let last = builder.frames.indices.last {
            builder.frames[last].height = max(builder.frames[last].height, height)
        }
        if builder.expectsKey, case .scalar(let scalar) = node.content {
            builder.key(InternedString(text: scalar.text, id: textID), at: location)
        } else {
            builder.place(node, &d)
        }
        return true
    }

    private func reportDepth(at location: SourceLocation, _ d: inout Diagnostics) {
        d.error(.nestingTooDeep, "values nest more than \(limits.maximumDepth) deep here", at: location)
    }

    private mutating func report(_ problem: YAMLProblem, _ d: inout Diagnostics) {
        if let offset = problem.byteOffset {
            let place = lines.position(ofByte: offset)
            let line = Int32(clamping: place.line + 1)
            let location = SourceLocation(file: file, line: line, column: Int32(clamping: place.column + 1))
            d.error(.invalidEncoding, "the text cannot be read as UTF-8 YAML: \(problem.message)", at: location)
        } else {
            let location = problem.mark.map { cursor.location(at: $0) } ?? .start(of: file)
            d.error(.yamlSyntax, "not valid YAML: \(problem.message)", at: location)
        }
    }
}

extension SourceLocation {
    /// The first byte of a file.
    static func start(of file: Int32) -> SourceLocation { SourceLocation(file: file, line: 1, column: 1) }
}
