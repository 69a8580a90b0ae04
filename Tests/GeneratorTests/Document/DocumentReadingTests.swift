import Generator
import Testing

@Suite struct DocumentReadingTests {
    private let text = """
        openapi: 3.2.0
        info: {title: T, version: '1', summary: S, description: D}
        servers:
          - url: https://{a}.example
            variables: {a: {default: b, enum: [b, c]}}
        $self: https://example.com/api
        tags: [{name: x, kind: nav}, {name: y, parent: x}]
        security: [{}, {k: [s]}]
        paths:
          /a/{id}.json:
            parameters:
              - {name: id, in: path, required: true, schema: {type: string}}
            get:
              operationId: getA
              tags: [x]
              x-operation-name: get
              security: []
              responses:
                200:
                  description: ok
                  headers: {h: {schema: {type: integer}}}
                  content:
                    application/json: {schema: {$ref: '#/s'}, examples: {e: {value: 1}}}
                    text/event-stream: {itemSchema: {type: string}}
                default: {$ref: '#/components/responses/r'}
            query: {requestBody: {required: true, content: {a/b: {}}}, responses: {}}
            additionalOperations:
              COPY: {responses: {}}
          /p: {$ref: other.yaml}
        webhooks:
          w: {post: {responses: {}}}
        components:
          responses: {r: {description: d}}
          parameters: {q: {name: q, in: querystring, content: {a/b: {schema: true}}}}
          securitySchemes:
            k: {type: apiKey, name: n, in: header, deprecated: true}
            o:
              type: oauth2
              oauth2MetadataUrl: m
              flows: {deviceAuthorization: {deviceAuthorizationUrl: d, tokenUrl: t, scopes: {s: d}}}
          mediaTypes: {m: {itemSchema: {type: string}}}
          callbacks: {c: {'{$url}': {post: {responses: {}}}}}
        """

    @Test func aDescriptionOf32IsReadWhole() throws {
        let (read, said) = describe(text)
        let document = try #require(read)
        #expect(said.lines == [])
        #expect(document.version == .v3_2)
        #expect([document.info.title, document.info.version] == ["T", "1"])
        #expect(document.servers[0].variables[0].value.allowedValues == ["b", "c"])
        #expect(document.selfURI == "https://example.com/api")
        #expect(document.tags.map(\.parent) == [nil, "x"])
        #expect(document.tags.map(\.kind) == ["nav", nil])
        #expect(document.components.mediaTypes.first?.value.itemSchema?.types == [.string])
        #expect(document.security?.map { $0.schemes.map(\.name) } == [[], ["k"]])
        #expect(document.paths.map(\.name) == ["/a/{id}.json", "/p"])
        #expect(document.paths[1].value.reference?.target == "other.yaml")
        #expect(document.webhooks.map(\.name) == ["w"])
        guard case .value(let parameter) = document.components.parameters[0].value else {
            Issue.record("no parameter")
            return
        }
        guard case .value(let callback) = document.components.callbacks[0].value,
            case .value(let scheme) = document.components.securitySchemes[1].value,
            case .oauth2(let flows) = scheme.kind
        else {
            Issue.record("no callback or no scheme")
            return
        }
        #expect(callback.pathItems.map(\.name) == ["{$url}"])
        #expect(callback.pathItems[0].value.operations[0].pointer.tokens.last == "post")
        #expect(scheme.oauth2MetadataURL == "m" && !scheme.isDeprecated)
        #expect(flows.map(\.value.deviceAuthorizationURL) == ["d"])
        #expect(parameter.in == .querystring && parameter.content[0].value.schema?.boolean == true)
    }

    @Test func operationsKnowTheirMethodAndPlace() throws {
        let operations = try #require(describe(text).document).paths[0].value.operations
        #expect(operations.map(\.method) == ["GET", "QUERY", "COPY"])
        #expect(
            operations.map(\.pointer.description) == [
                "/paths/~1a~1{id}.json/get", "/paths/~1a~1{id}.json/query",
                "/paths/~1a~1{id}.json/additionalOperations/COPY",
            ]
        )
        #expect(operations[0].operationID?.value == "getA")
        #expect(operations[0].operationID?.location.line == 14)
        #expect(operations[0].location.line == 13)
        #expect(operations[0].security?.isEmpty == true && operations[1].security == nil)
        #expect(operations[0].extensions.map(\.name) == ["x-operation-name"])
        #expect(operations[0].responses.map(\.name) == ["200", "default"])
        guard case .value(let response) = operations[0].responses[0].value,
            case .reference(let reference) = operations[0].responses[1].value
        else {
            Issue.record("the responses are not read")
            return
        }
        #expect(reference.target == "#/components/responses/r")
        #expect(response.content.map(\.name) == ["application/json", "text/event-stream"])
        #expect(response.content[0].value.schema?.reference?.target == "#/s")
        #expect(response.content[1].value.itemSchema?.types == [.string])
        #expect(response.headers.map(\.name) == ["h"])
    }

    @Test func webhooksOf30AreExtensions() {
        let text =
            "openapi: 3.0.0\ninfo: {title: t, version: '1'}\npaths: {}\nx-webhooks: {w: {post: {responses: {}}}}\n"
        #expect(describe(text).document?.webhooks.map(\.name) == ["w"])
    }
}
