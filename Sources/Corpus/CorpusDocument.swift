import Foundation
import Generator

/// One description of a corpus.
struct CorpusDocument: Sendable {
    /// What rows call it: `museum.yaml`, `digitalocean.tree`, `oai-pass-3.1.set/webhooks.yaml`.
    var name: String
    /// Its file, or the folder of its files, whose root the generator finds.
    var path: String

    /// What stands for the name in the names of folders.
    var folderName: String { name.replacingOccurrences(of: "/", with: "+") }

    /// The descriptions that paths name, in the order of the paths, those of a folder by name.
    ///
    /// - A file is one description.
    /// - A folder `….tree` is one description in several files.
    /// - A folder `….set` holds a description in every file with that key, at any depth.
    /// - Any other folder holds files, trees and sets.
    static func find(_ paths: [String]) throws -> [CorpusDocument] {
        try paths.flatMap { path in
            let url = URL(fileURLWithPath: path)
            return url.isFolder && !url.isTree && !url.isSet
                ? try url.entries.filter { $0.isTree || $0.isSet || $0.isDescription }.flatMap(documents)
                : try documents(url)
        }
    }

    private static func documents(_ url: URL) throws -> [CorpusDocument] {
        let name = url.lastPathComponent
        guard url.isSet else { return [CorpusDocument(name: name, path: url.path)] }
        return try url.filesBelow.filter(hasOpenAPIKey).map { file in
            CorpusDocument(name: name + file.path.dropFirst(url.path.count), path: file.path)
        }
    }

    private static func hasOpenAPIKey(_ file: URL) -> Bool {
        var diagnostics = Diagnostics()
        return SourceReader.load(path: file.path, &diagnostics)?["openapi"] != nil
    }
}

extension URL {
    fileprivate var isFolder: Bool {
        (try? resourceValues(forKeys: [.isDirectoryKey]).isDirectory) == true
    }
    fileprivate var isTree: Bool { pathExtension == "tree" }
    fileprivate var isSet: Bool { pathExtension == "set" }
    fileprivate var isDescription: Bool { ["json", "yaml", "yml"].contains(pathExtension) && !isFolder }

    /// What a folder holds, by name.
    fileprivate var entries: [URL] {
        get throws {
            try FileManager.default.contentsOfDirectory(at: self, includingPropertiesForKeys: [.isDirectoryKey])
                .sorted { $0.lastPathComponent < $1.lastPathComponent }
        }
    }

    /// The YAML and JSON files at any depth, those nearer to the top first.
    fileprivate var filesBelow: [URL] {
        get throws {
            let entries = try entries
            var level = entries.filter(\.isDescription)
            var folders = entries.filter(\.isFolder)
            while !folders.isEmpty {
                let next = try folders.flatMap { try $0.entries }
                level += next.filter(\.isDescription)
                folders = next.filter(\.isFolder)
            }
            return level
        }
    }
}
