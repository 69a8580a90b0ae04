import Foundation
import Testing

@testable import Generator

@Suite struct SharedGraphTests {
    /// Prints what is said of the descriptions whose path contains this.
    private let printing = ProcessInfo.processInfo.environment["PRINT_GRAPH"]

    @Test(.enabled(if: SharedData.folder != nil, "the shared data is not here"))
    func everyRealDescriptionHasAGraph() {
        for path in SharedData.files(in: "corpus") where path.hasSuffix(".json") || path.hasSuffix(".yaml") {
            var d = Diagnostics()
            guard let node = SourceReader.load(path: path, &d), let document = DocumentReader.read(node, &d) else {
                continue
            }
            let before = d.all.count
            let start = ContinuousClock.now
            let graph = SchemaGraph.build(from: document, &d)
            let time = ContinuousClock.now - start
            #expect(graph.components.count == document.components.schemas.count)
            expectConsistent(graph, path)
            if let prefix = printing, path.contains(prefix) {
                print("GRAPH", path, graph.schemas.count, graph.operations.count, time)
                for line in d.lines[before...] { print("GRAPH  ", line) }
            }
        }
    }

    @Test(.enabled(if: SharedData.folder != nil, "the shared data is not here"))
    func noBadDescriptionStopsTheProgram() {
        for path in SharedData.files(in: "negative") {
            var d = Diagnostics()
            guard let node = SourceReader.load(path: path, &d), let document = DocumentReader.read(node, &d) else {
                continue
            }
            expectConsistent(SchemaGraph.build(from: document, &d), path)
        }
    }

    /// No reference leads nowhere or in a circle, no union has fewer than two branches.
    private func expectConsistent(_ graph: SchemaGraph, _ path: String) {
        for schema in graph.schemas {
            for child in schema.shape.children { #expect(graph.schemas.indices.contains(Int(child.index)), "\(path)") }
            if case .union(let union) = schema.shape {
                #expect(union.branches.count > 1 || union.discriminator != nil, "\(path) \(schema.pointer)")
            }
            var steps = 0
            var shape = schema.shape
            while case .same(let next) = shape, steps < 1000 {
                shape = graph[next].shape
                steps += 1
            }
            #expect(steps < 1000, "\(path) \(schema.pointer)")
        }
    }
}
