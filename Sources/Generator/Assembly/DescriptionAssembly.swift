/// The stage after the source: a description in many files becomes one tree, in which every reference leads to a place
/// of that tree.
///
/// Where the standard has references and `components` has a section for what they lead to, the target becomes an entry
/// of that section, named after its file or its key, and the reference leads there. Everywhere else the target takes the
/// place of the reference. Every value keeps the file, line and column that it came from.
///
///     # openapi.yaml                                # the tree
///     paths:                                        paths:
///       /droplets: {$ref: droplets.yaml}              /droplets:
///                                                       get: …
///     # droplets.yaml                                     schema: {$ref: '#/components/schemas/droplet'}
///     get: … schema: {$ref: models/droplet.yml}     components: {schemas: {droplet: …}}
///
/// A description in one file whose references are all pointers, `#/…`, is left as it is.
public enum DescriptionAssembly {
    /// Puts a description together.
    ///
    /// - Parameters:
    ///   - root: The tree of the file that was named.
    ///   - path: Its path.
    ///   - options: Which files may be read.
    ///   - d: Takes what cannot be read and what is left out for it, at the references.
    /// - Returns: One tree.
    public static func assemble(
        _ root: Node, path: String, options: AssemblyOptions = AssemblyOptions(), _ d: inout Diagnostics
    ) -> Node {
        assemble(root, path: path, options: options, files: FileSystemTree(workingFolder: options.workingFolder), &d)
    }

    /// Puts a description together.
    ///
    /// - Parameter files: What has the files.
    static func assemble(
        _ root: Node, path: String, options: AssemblyOptions, files: any FileTree, _ d: inout Diagnostics
    ) -> Node {
        guard d.files.contains(where: ReferenceScan.needsAssembly) else { return root }
        var discovery = PartDiscovery(DescriptionFiles(root, path: path, options, files), d)
        discovery.run(root)
        // From the description's folder, so that names are the same wherever that stands.
        let folder = RelativePath.folder(of: path)
        let names = SharedNames.names(
            discovery.order.map { part in
                (part, RelativePath.between(folder, discovery.files.files[part.target.file].path))
            },
            given: discovery.givenNames, taken: discovery.takenNames)
        var rewriting = PartRewriting(discovery, names, options.limits)
        let assembled = rewriting.document(root)
        d = rewriting.diagnostics
        return assembled
    }
}

/// A quick look at a text that spares most descriptions the assembly.
enum ReferenceScan {
    /// Whether a file may hold a reference that is no pointer into the file itself.
    static func needsAssembly(_ file: SourceFile) -> Bool {
        let bytes = file.bytes
        var position = 0
        while let mark = bytes[position...].firstIndex(of: UInt8(ascii: "$")), mark + 4 < bytes.count {
            position = mark + 1
            if bytes[position...].starts(with: "dynamicRef".utf8) { return true }
            guard bytes[position] == UInt8(ascii: "r"), bytes[position + 1] == UInt8(ascii: "e"),
                bytes[position + 2] == UInt8(ascii: "f")
            else { continue }
            position += 3
            while position < bytes.count, isBetween(bytes[position]) { position += 1 }
            guard position + 1 < bytes.count else { return false }
            if bytes[position] != UInt8(ascii: "#") || !isPointer(bytes[position + 1]) { return true }
        }
        return false
    }

    /// White space, quotes and the colon between a key and its value.
    private static func isBetween(_ byte: UInt8) -> Bool {
        byte <= 0x20 || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
    }

    private static func isPointer(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "/") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") || byte <= 0x20
    }
}
