import Generator

/// What an operation answers when nothing is wrong: its first response that tells success, with its example.
struct ExampleResponse {
    private let description: MockDescription

    /// Takes examples from a description.
    init(_ description: MockDescription) { self.description = description }

    /// The response of an operation; 204 for one that declares none.
    func response(of operation: ResolvedOperation) -> MockResponse {
        let success = operation.responses.first { $0.status.hasPrefix("2") }
        guard let declared = success ?? operation.responses.first(where: { $0.status == "default" }) else {
            return MockResponse(status: 204)
        }
        let status = Int(declared.status) ?? 200
        var response = MockResponse(status: status, headers: headers(of: declared))
        guard status != 204, status != 205 else { return response }
        let content = declared.content.first { NodeJSON.isJSON($0.mediaType) } ?? declared.content.first
        guard let content else { return response }
        response.contentType = content.mediaType.contains("*") ? "application/json" : content.mediaType
        response.body = body(of: content)
        return response
    }

    private func body(of content: ResolvedOperation.Content) -> [UInt8] {
        let sample = content.schema.map { description.graph.sample(of: $0, direction: .response) }
        guard let node = example(of: content.object) ?? sample else { return [] }
        let isText = !NodeJSON.isJSON(content.mediaType) && !content.mediaType.contains("*")
        if isText, let text = node.text { return Array(text.utf8) }
        return NodeJSON.write(node)
    }

    /// `example`, or the first of `examples` that has a value here.
    private func example(of media: MediaTypeObject) -> Node? {
        if let example = media.example { return example }
        return media.examples.lazy.compactMap { description.document.value(of: $0.value) }.first
    }

    /// The header fields that have an example of one printable line.
    private func headers(of response: ResolvedOperation.Response) -> [(name: String, value: String)] {
        response.headers.compactMap { header in
            guard header.name.lowercased() != "content-type", let text = header.object.example?.text,
                text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F })
            else { return nil }
            return (header.name, text)
        }
    }
}
