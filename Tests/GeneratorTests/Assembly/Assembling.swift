import Foundation
import Testing

@testable import Generator

/// Files in a folder of their own, and what the first of them comes to.
struct Assembling {
    let folder: TemporaryFolder
    var options = AssemblyOptions()

    /// Writes files below the folder.
    init(_ files: [String: String]) throws {
        folder = try TemporaryFolder()
        for (path, text) in files { try folder.write(path, text) }
    }

    /// A description whose schemas are written as YAML without indentation, in `api.yaml`.
    init(schemas: String, version: String = "3.1.0", _ files: [String: String] = [:]) throws {
        let indented = schemas.split(separator: "\n", omittingEmptySubsequences: false).map { "    " + $0 }
        let head = "openapi: \(version)\ninfo: {title: t, version: '1'}\npaths: {}\ncomponents:\n  schemas:\n"
        try self.init(files.merging(["api.yaml": head + indented.joined(separator: "\n") + "\n"]) { $1 })
    }

    /// The tree of a description, and what was said: `api.yaml:3:9 warning: … [code]`.
    func tree(_ path: String = "api.yaml") throws -> (node: Node, said: [String]) {
        var d = Diagnostics()
        return (try tree(path, &d), d.places)
    }

    private func tree(_ path: String, _ d: inout Diagnostics) throws -> Node {
        let bytes = [UInt8](try Data(contentsOf: folder.url.appending(path: path)))
        var options = options
        options.workingFolder = folder.url.path
        let root = try #require(SourceReader.parse(bytes, path: path, &d))
        return DescriptionAssembly.assemble(root, path: path, options: options, &d)
    }

    /// The graph of a description.
    func graph(_ path: String = "api.yaml") throws -> (graph: SchemaGraph, said: [String]) {
        var d = Diagnostics()
        let document = try #require(DocumentReader.read(try tree(path, &d), &d))
        let graph = SchemaGraph.build(from: document, &d)
        return (graph, d.places)
    }
}

extension Diagnostics {
    /// Each with its file, line and column.
    fileprivate var places: [String] {
        all.map { diagnostic in
            let place = diagnostic.location.map { "\(files[Int($0.file)].path):\($0.line):\($0.column) " } ?? ""
            return "\(place)\(diagnostic.severity.rawValue): \(diagnostic.message) [\(diagnostic.code.rawValue)]"
        }
    }
}
