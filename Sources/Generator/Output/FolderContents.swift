/// What is in an output folder before it is written: which files are ours, which are not.
struct FolderContents: Sendable {
    /// The bytes of files that an earlier run wrote, by path below the folder.
    var own: [String: [UInt8]] = [:]
    /// Everything else that is no folder: paths below the folder, sorted.
    var foreign: [String] = []
    /// The folders below the folder, parents first.
    var folders: [String] = []

    /// Reads a folder; an empty one when it does not exist.
    static func read(_ root: String) throws(FileSystem.Failure) -> FolderContents {
        var contents = FolderContents()
        guard try FileSystem.kind(of: root) != nil else { return contents }
        try contents.add(below: "", of: root)
        return contents
    }

    private mutating func add(below prefix: String, of root: String) throws(FileSystem.Failure) {
        let folder = prefix.isEmpty ? root : root + "/" + prefix
        for name in try FileSystem.names(in: folder) {
            let path = prefix.isEmpty ? name : prefix + "/" + name
            switch try FileSystem.kind(of: root + "/" + path) {
            case .folder:
                folders.append(path)
                try add(below: path, of: root)
            case .file where name.hasSuffix(".swift") || name.hasSuffix(".md"):
                let bytes = try FileSystem.read(root + "/" + path)
                if FileHeader.isMarked(bytes, at: path) { own[path] = bytes } else { foreign.append(path) }
            case .file, .link, .other: foreign.append(path)
            case nil: break
            }
        }
    }
}
