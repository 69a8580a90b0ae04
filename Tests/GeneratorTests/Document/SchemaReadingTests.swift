import Foundation
import Generator
import Testing

@Suite struct SchemaReadingTests {
    /// Reads one schema.
    private func schema(_ text: String, version: OpenAPIVersion = .v3_1) throws -> (SchemaObject, Diagnostics) {
        var (node, d) = read(text)
        let schema = DocumentReader.schema(try #require(node), version: version, &d)
        return (schema, d)
    }

    @Test func everyKeywordIsKept() throws {
        let (schema, said) = try schema(
            """
            $ref: '#/x'
            type: [object, 'null']
            title: T
            description: D
            format: f
            contentEncoding: base64
            contentMediaType: a/b
            enum: [a, 1]
            const: 3
            default: 4
            example: 5
            examples: [6]
            deprecated: true
            readOnly: true
            properties: {b: {type: string}, a: {type: integer}, x-c: true}
            required: [b, 1]
            additionalProperties: {type: boolean}
            patternProperties: {'^x': {}}
            items: false
            prefixItems: [{type: 'null'}]
            allOf: [{title: A}]
            anyOf: [{title: B}, {title: C}]
            oneOf: [{title: D}]
            not: {title: E}
            discriminator: {propertyName: p, mapping: {v: '#/y'}}
            $defs: {d: {title: F}}
            definitions: {e: {title: G}}
            minimum: 1
            maximum: 2.5
            exclusiveMinimum: 0
            exclusiveMaximum: 3
            multipleOf: 0.1
            minLength: 1
            maxLength: 2.0
            pattern: ^a$
            minItems: 3
            maxItems: 4
            uniqueItems: true
            minProperties: 5
            maxProperties: 6
            if: {}
            x-y: z
            """
        )
        #expect(said.lines == [])
        #expect(schema.reference?.target == "#/x")
        #expect(schema.types == [.object] && schema.isNullable)
        #expect([schema.title, schema.description, schema.format] == ["T", "D", "f"])
        #expect([schema.contentEncoding, schema.contentMediaType] == ["base64", "a/b"])
        #expect(schema.enumValues?.compactMap(\.text) == ["a", "1"])
        #expect([schema.const?.text, schema.defaultValue?.text] == ["3", "4"])
        #expect(schema.examples.compactMap(\.text) == ["5", "6"])
        #expect(schema.isDeprecated && schema.isReadOnly && !schema.isWriteOnly)
        #expect(schema.properties.map(\.name) == ["b", "a", "x-c"])
        #expect(schema.properties.map(\.schema.types) == [[.string], [.integer], []])
        #expect(schema.properties[2].schema.boolean == true)
        #expect(schema.required.map(\.name) == ["b", "1"])
        guard case .schema(let additional) = schema.additionalProperties else {
            Issue.record("additionalProperties is lost")
            return
        }
        #expect(additional.types == [.boolean])
        #expect(schema.patternProperties.map(\.name) == ["^x"])
        #expect(schema.items?.boolean == false)
        #expect(schema.prefixItems.map(\.types) == [[.null]])
        #expect((schema.allOf + schema.anyOf + schema.oneOf).compactMap(\.title) == ["A", "B", "C", "D"])
        #expect(schema.not?.title == "E")
        #expect(schema.discriminator?.propertyName == "p")
        #expect(schema.discriminator?.mapping.map { $0.name + $0.value } == ["v#/y"])
        #expect(schema.definitions.compactMap(\.schema.title) == ["F", "G"])
        let limits = schema.limits
        #expect([limits.minimum, limits.maximum, limits.exclusiveMinimum] == ["1", "2.5", "0"])
        #expect([limits.exclusiveMaximum, limits.multipleOf, limits.pattern] == ["3", "0.1", "^a$"])
        #expect([limits.minLength, limits.maxLength, limits.minItems, limits.maxItems] == [1, 2, 3, 4])
        #expect([limits.minProperties, limits.maxProperties] == [5, 6] && limits.uniqueItems)
        #expect(schema.otherKeywords.map(\.name) == ["if"])
        #expect(schema.extensions.map(\.name) == ["x-y"])
    }

    @Test func aBooleanBoundOf30MakesTheMinimumExclusive() throws {
        let (schema, said) = try schema("{exclusiveMinimum: true, minimum: 3}", version: .v3_0)
        #expect(schema.limits.exclusiveMinimum == "3" && schema.limits.minimum == nil)
        #expect(said.lines == [])
        #expect(try self.schema("{exclusiveMinimum: false, minimum: 3}", version: .v3_0).0.limits.minimum == "3")
    }

    @Test func nullAloneStaysAType() throws {
        let (schema, _) = try schema("type: 'null'")
        #expect(schema.types == [.null] && schema.isNullable)
    }

    @Test func theLimitFitsTheSmallestStackOfAThread() async {
        let count = await withCheckedContinuation { continuation in
            let thread = Thread {
                let head = String(repeating: "{\"properties\":{\"a\":", count: 255)
                var (node, d) = read("{\"x\":" + head + "{}" + String(repeating: "}}", count: 255) + "}")
                let schema = node?["x"].map { DocumentReader.schema($0, &d) }
                node = nil
                continuation.resume(returning: schema?.properties.count ?? 0)
            }
            thread.stackSize = 512 << 10
            thread.start()
        }
        #expect(count == 1)
    }

    @Test func schemasNestToTheLimitWithoutOverflow() throws {
        let text = String(repeating: "{\"items\":", count: 511) + "{}" + String(repeating: "}", count: 511)
        var (schema, said): (SchemaObject?, Diagnostics) = try schema(text)
        var depth = 0
        while let inner = schema?.items {
            depth += 1
            schema = inner
        }
        #expect(depth == 511)
        #expect(said.lines == [])
    }
}
