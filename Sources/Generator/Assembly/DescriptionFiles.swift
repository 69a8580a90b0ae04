/// The files of one description, each read once, and what may not be read.
struct DescriptionFiles {
    /// One file that was read.
    struct File {
        /// The path, as the description's is seen.
        var path: String
        /// What it holds: a tree, or for a text such as `intro.md`, one string.
        var root: Node
        /// Where its anchors and identifiers are, once someone asked.
        var anchors: AnchorIndex?
    }

    /// Why there is no file or no value.
    struct Refusal: Error {
        var code: DiagnosticCode
        var message: String
        /// What is left out without a file is a warning.
        var severity = Diagnostic.Severity.warning
    }

    private(set) var files: [File] = []
    /// The files by their absolute path without links.
    private var known: [String: Int] = [:]
    /// What was refused, so that a missing file is looked for once.
    private var refusals: [String: Refusal] = [:]
    private var byteCount = 0
    private let options: AssemblyOptions
    private let tree: any FileTree
    /// The folders that may be read from, absolute: as they are named, for what is not looked for, and without links.
    private var folders: [String] = []

    /// Starts with the description itself.
    init(_ root: Node, path: String, _ options: AssemblyOptions, _ tree: any FileTree) {
        self.options = options
        self.tree = tree
        files.append(File(path: path, root: root))
        let folder = options.rootFolder ?? RelativePath.folder(of: path)
        if case .found(let resolved) = tree.entry(at: folder.isEmpty ? "." : folder) {
            folders += [resolved, tree.absolute(folder)]
        }
        for copy in options.localCopies.values.sorted() {
            if case .found(let resolved) = tree.entry(at: copy) { folders.append(resolved) }
        }
        if case .found(let resolved) = tree.entry(at: path) { known[resolved] = 0 }
    }

    /// Takes what was found out about the anchors of a file.
    mutating func setAnchors(_ anchors: AnchorIndex, of file: Int) { files[file].anchors = anchors }

    /// The file that a reference from another names, read if it was not yet.
    mutating func file(
        _ reference: ReferenceText, from file: Int, isText: Bool, _ d: inout Diagnostics
    ) throws(Refusal) -> Int {
        if reference.address.isEmpty { return file }
        if reference.isAbsoluteURI { return try copy(of: reference, isText: isText, &d) }
        let folder = RelativePath.folder(of: files[file].path)
        var refusal: Refusal?
        for path in reference.paths {
            do {
                return try load(RelativePath.joined(folder, path), isText: isText, isTrusted: false, &d)
            } catch {
                refusal = refusal ?? error
            }
        }
        throw refusal ?? Refusal(code: .unresolvedReference, message: "this is no path")
    }

    /// The local copy of a URL, by the longest beginning of it that the configuration knows.
    private mutating func copy(of reference: ReferenceText, isText: Bool, _ d: inout Diagnostics) throws(Refusal) -> Int
    {
        let known = options.localCopies.keys.filter { reference.address.hasPrefix($0) }
        let best = known.max { ($0.utf8.count, $1) < ($1.utf8.count, $0) }
        guard let best, let copy = options.localCopies[best] else {
            throw Refusal(
                code: .externalReference,
                message: "nothing is read from a network; save a copy and name it under 'references' in sdkgen.yaml")
        }
        let rest = String(reference.address.dropFirst(best.count))
        let path = rest.isEmpty ? copy : RelativePath.joined(copy, JSONPointer.percentDecoded(rest[...]) ?? rest)
        return try load(path, isText: isText, isTrusted: true, &d)
    }

    private mutating func load(
        _ path: String, isText: Bool, isTrusted: Bool, _ d: inout Diagnostics
    ) throws(Refusal) -> Int {
        if let refusal = refusals[path] { throw refusal }
        do {
            return try read(path, isText: isText, isTrusted: isTrusted, &d)
        } catch {
            refusals[path] = error
            throw error
        }
    }

    private mutating func read(
        _ path: String, isText: Bool, isTrusted: Bool, _ d: inout Diagnostics
    ) throws(Refusal) -> Int {
        if !isTrusted { try checkInside(tree.absolute(path)) }
        let resolved = try find(path)
        if let index = known[resolved] { return index }
        try checkInside(resolved)
        guard files.count < options.limits.maximumFiles else {
            throw Refusal(
                code: .tooManyFiles, message: "the description has more than \(options.limits.maximumFiles) files")
        }
        let bytes: [UInt8]
        do { bytes = try tree.read(resolved) } catch { throw missing("\(quoted(tree.shown(path))) \(error.message)") }
        byteCount += bytes.count
        guard byteCount <= options.limits.maximumTotalBytes else {
            throw Refusal(
                code: .tooManyFiles,
                message: "the files of the description have more than \(options.limits.maximumTotalBytes) bytes")
        }
        let root = try parse(bytes, path, isText: isText, &d)
        files.append(File(path: path, root: root))
        known[resolved] = files.count - 1
        return files.count - 1
    }

    /// A file that cannot be read takes no more with it than what refers to it.
    private func parse(
        _ bytes: [UInt8], _ path: String, isText: Bool, _ d: inout Diagnostics
    ) throws(Refusal) -> Node {
        if isText, !path.hasSuffix(".yaml"), !path.hasSuffix(".yml"), !path.hasSuffix(".json") {
            guard let text = String(validating: bytes, as: UTF8.self), !text.utf8.contains(0) else {
                throw Refusal(code: .unresolvedReference, message: "\(quoted(tree.shown(path))) is no text in UTF-8")
            }
            let index = d.add(SourceFile(path: tree.shown(path), bytes: bytes))
            return Node(.scalar(Scalar(text, .string)), at: .start(of: index))
        }
        let before = d.all.count
        guard let root = SourceReader.parse(bytes, path: tree.shown(path), limits: options.limits, &d) else {
            d.weakenErrors(from: before)
            throw Refusal(code: .unresolvedReference, message: "\(quoted(tree.shown(path))) cannot be read")
        }
        return root
    }

    private func find(_ path: String) throws(Refusal) -> String {
        switch tree.entry(at: path) {
        case .found(let resolved): return resolved
        case .missing(let reason):
            let message = "there is no file \(quoted(tree.shown(path)))"
            throw missing(message + (reason.map { ": \($0)" } ?? suggestion(for: path)))
        case .outside where options.allowsOutside:
            throw missing("\(quoted(tree.shown(path))) leads out of the repository")
        case .outside: throw Self.isOutside
        }
    }

    private func checkInside(_ path: String) throws(Refusal) {
        if !options.allowsOutside, !folders.contains(where: { RelativePath.isInside(path, $0) }) {
            throw Self.isOutside
        }
    }

    private static let isOutside = Refusal(
        code: .externalReference,
        message: "files outside of the description's folder are not read; '--root' names a folder that holds them, "
            + "and '--allow-outside' allows any")

    private func missing(_ message: String) -> Refusal {
        Refusal(code: tree.missingFile.code, message: message, severity: tree.missingFile.severity)
    }

    private func suggestion(for path: String) -> String {
        let names = tree.names(in: RelativePath.folder(of: path))
        return NearestName.suggestion(for: path.split(separator: "/").last.map(String.init) ?? path, among: names)
    }
}
