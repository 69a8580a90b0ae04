import Testing

@testable import Generator

@Suite("The pipeline")
struct PipelineTests {
    private let description = Array("openapi: 3.1.0\ninfo: {title: A, version: '1'}\npaths: {}\n".utf8)

    private func pipeline() -> GeneratorPipeline {
        let bytes = description
        return GeneratorPipeline(source: { path, limits, diagnostics in
            SourceReader.parse(bytes, path: path, limits: limits, &diagnostics)
        })
    }

    @Test("A stage can be swapped")
    func swap() throws {
        let bytes = description
        let pipeline = GeneratorPipeline(
            source: { path, limits, diagnostics in
                SourceReader.parse(bytes, path: path, limits: limits, &diagnostics)
            },
            render: { _ in [RenderedFile(path: "Only.swift", text: "")] })
        var diagnostics = Diagnostics()
        #expect(pipeline.run("a.yaml", Configuration(), &diagnostics)?.files.map(\.path) == ["Only.swift"])
    }

    @Test("After an error of any stage nothing is rendered")
    func errors() {
        let bytes = description
        let pipeline = GeneratorPipeline(
            source: { path, limits, diagnostics in
                SourceReader.parse(bytes, path: path, limits: limits, &diagnostics)
            },
            plan: { document, graph, configuration, diagnostics in
                diagnostics.error("broken", "broken", at: nil)
                return Planner.plan(document, graph, configuration, &diagnostics)
            },
            render: { _ in
                Issue.record("rendered after an error")
                return []
            })
        var diagnostics = Diagnostics()
        #expect(pipeline.run("a.yaml", Configuration(), &diagnostics) == nil)
    }

    @Test("The same description gives the same files")
    func sameTwice() {
        var diagnostics = Diagnostics()
        let first = pipeline().run("a.yaml", Configuration(), &diagnostics)?.files
        #expect(first != nil)
        #expect(first == pipeline().run("a.yaml", Configuration(), &diagnostics)?.files)
    }
}
