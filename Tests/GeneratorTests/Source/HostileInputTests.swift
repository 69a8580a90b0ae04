import Generator
import Testing

@Suite struct HostileInputTests {
    private let text = """
        openapi: 3.1.0
        info: &i {title: "T\\u00e9", version: '1'}
        paths:
          /a/{id}:
            get:
              operationId: é
              parameters: [{name: id, in: path, required: true, schema: {type: [string, 'null']}}]
              responses: {200: {description: |
                x
                y
              , content: {a/b: {schema: {$ref: '#/components/schemas/S', <<: *i}}}}}
        components: {schemas: {S: {allOf: [{type: object}, {properties: {a: {items: true}}}]}}}
        """

    private func digest(_ bytes: [UInt8], as path: String) -> Bool {
        var d = Diagnostics()
        let document = SourceReader.parse(bytes, path: path, &d).flatMap { DocumentReader.read($0, &d) }
        for format in DiagnosticPrinter.Format.allCases { _ = DiagnosticPrinter(format).print(d) }
        return document != nil || d.hasErrors
    }

    @Test func everyPrefixIsReadOrRefused() {
        let bytes = Array(text.utf8)
        for end in bytes.indices {
            let isSettled = digest(Array(bytes[..<end]), as: "a.yaml")
            #expect(isSettled, "\(end)")
        }
    }

    @Test func everyChangedByteIsReadOrRefused() {
        let bytes = Array(text.utf8)
        for index in bytes.indices {
            for byte: UInt8 in [0, 9, 10, 32, 34, 38, 39, 42, 45, 58, 91, 93, 123, 125, 128, 194, 255] {
                var changed = bytes
                changed[index] = byte
                let isSettled = digest(changed, as: "a.yaml")
                #expect(isSettled, "\(index) \(byte)")
            }
        }
    }
}
