import Testing

@testable import Generator

/// References that lead to values of other files.
@Suite struct FileReferenceTests {
    @Test func aSchemaFileBecomesAComponentOfItsName() throws {
        let files = try Assembling(
            schemas: "A: {properties: {b: {$ref: models/b.yaml}, c: {$ref: './models/b.yaml#'}}}",
            ["models/b.yaml": "{properties: {n: {type: integer}}}"])
        let (graph, said) = try files.graph()
        #expect(graph.outline("A") == "{b: =b, c: =b}")
        #expect(graph.outline("b") == "{n: int}")
        #expect(said.isEmpty)
    }

    @Test func aComponentThatIsOnlyAReferenceKeepsItsName() throws {
        let files = try Assembling(
            schemas:
                "Droplet: {$ref: models/droplet-model.yaml}\nOther: {properties: {d: {$ref: models/droplet-model.yaml}}}",
            ["models/droplet-model.yaml": "{type: object, properties: {next: {$ref: droplet-model.yaml}}}"])
        let (graph, _) = try files.graph()
        #expect(graph.components.map(\.name) == ["Droplet", "Other"])
        #expect(graph.outline("Droplet") == "{next: =Droplet}")
        #expect(graph.outline("Other") == "{d: =Droplet}")
    }

    @Test func aFileIsRelativeToTheOneThatRefersToIt() throws {
        let files = try Assembling(
            schemas: "A: {$ref: one/a.yaml}",
            [
                "one/a.yaml": "{properties: {x: {$ref: '../two/x.json#/parts/0'}, y: {$ref: x.yaml}}}",
                "one/x.yaml": "{type: boolean}", "two/x.json": "{\"parts\": [{\"$ref\": \"y.yaml#/y\"}]}",
                "two/y.yaml": "y: {type: string}",
            ])
        let (graph, said) = try files.graph()
        #expect(graph.outline("y") == "string")
        #expect(graph.outline("x") == "bool")
        #expect(graph.outline("A") == "{x: =parts 0, y: =x}")
        #expect(said.isEmpty)
    }

    @Test func aNameIsTheSameWhereverTheFolderStands() throws {
        let names = try (0..<2).map { _ in
            try Assembling(
                schemas: "Acorn: {type: string}\nOak: {properties: {fruit: {$ref: acorn.yaml}}}",
                ["acorn.yaml": "{type: object, properties: {weight: {type: number}}}"]
            ).graph().0.components.map(\.name)
        }
        #expect(names[0] == ["Acorn", "Oak", "acorn 1"])
        #expect(names[0] == names[1])
    }

    @Test func percentEncodingIsUndoneInPathsAndPointers() throws {
        let files = try Assembling(
            schemas:
                "A: {properties: {x: {$ref: 'my%20models/a%25.yaml#/p%2Fq~1r%25'}, y: {$ref: 'my models/a%.yaml#/z'}}}",
            ["my models/a%.yaml": "{p/q/r%: {type: string}, 'p': {}, z: {type: integer}}"])
        let (graph, said) = try files.graph()
        #expect(graph.outline("A") == "{x: =p/q/r%, y: =z}")
        #expect(graph.outline("p/q/r%") == "string")
        #expect(said.isEmpty)
    }

    @Test func filesMayReferToEachOther() throws {
        let files = try Assembling(
            schemas: "A: {properties: {b: {$ref: b.yaml}}}",
            [
                "b.yaml": "{properties: {c: {$ref: c.yaml}, a: {$ref: 'api.yaml#/components/schemas/A'}}}",
                "c.yaml": "{properties: {b: {$ref: b.yaml}}}",
            ])
        let (graph, said) = try files.graph()
        #expect(graph.outline("b") == "{c: =c, a: =A}")
        #expect(graph.outline("c") == "{b: =b}")
        #expect(said.isEmpty)
    }

    @Test func aPlaceInsideOfASchemaFileIsAPlaceOfItsComponent() throws {
        let files = try Assembling(
            schemas: "A: {properties: {x: {$ref: 'b.yaml#/properties/inner/items'}}}",
            ["b.yaml": "{properties: {inner: {type: array, items: {properties: {n: {type: integer}}}}}}"])
        let (graph, _) = try files.graph()
        guard case .object(let a)? = graph.component("A").map({ graph[$0].shape }) else {
            return #expect(Bool(false), "an object")
        }
        let target = graph.final(a.properties[0].schema)
        #expect(graph[target].pointer.description == "/components/schemas/b/properties/inner/items")
    }

    @Test func namesThatWouldBeOneAreToldApartByTheirFolders() throws {
        let files = try Assembling(
            schemas: """
                Error: {type: string}
                A: {properties: {x: {$ref: api/models/error.yaml}, y: {$ref: web/models/error.yaml}, z: {$ref: z.yaml}}}
                """,
            ["api/models/error.yaml": "{type: integer}", "web/models/error.yaml": "{type: boolean}", "z.yaml": "{}"])
        let (graph, _) = try files.graph()
        #expect(graph.components.map(\.name) == ["Error", "A", "api_error", "web_error", "z"])
        #expect(graph.outline("A") == "{x: =api_error, y: =web_error, z: =z}")
        #expect(graph.outline("api_error") == "int")
    }

    @Test func anythingMayBeInAFile() throws {
        let files = try Assembling([
            "api.yaml": """
            openapi: 3.0.3
            info: {title: t, version: '1', description: {$ref: intro.md}}
            paths: {$ref: paths.yaml}
            components:
              schemas: {$ref: schemas/all.yaml}
              parameters: {Page: {$ref: 'parts.yaml#/page'}}
            """,
            "intro.md": "# Hello\n",
            "paths.yaml": "/a: {$ref: 'a.yaml'}\n/b: {post: {$ref: 'a.yaml#/get'}}\n",
            "a.yaml": """
            get:
              parameters: [{$ref: 'api.yaml#/components/parameters/Page'}, {$ref: 'parts.yaml#/size'}]
              requestBody: {$ref: parts.yaml#/body}
              responses: {$ref: parts.yaml#/responses}
            """,
            "parts.yaml": """
            page: {name: page, in: query, schema: {type: integer}}
            size: {name: size, in: query, schema: {$ref: schemas/size.yaml}}
            body: {content: {$ref: '#/content'}}
            content: {application/json: {$ref: '#/media'}}
            media: {schema: {type: object, properties: {$ref: '#/properties'}}}
            properties: {n: {type: string}}
            responses: {'200': {$ref: '#/ok'}}
            ok: {description: fine, headers: {X-A: {$ref: '#/header'}}}
            header: {schema: {type: string}}
            """,
            "schemas/all.yaml": "Size: {$ref: size.yaml}\n",
            "schemas/size.yaml": "{type: integer}\n",
        ])
        let (tree, said) = try files.tree()
        #expect(tree["info"]?["description"]?.text == "# Hello\n")
        #expect(said.allSatisfy { $0.hasSuffix("[misplaced-reference]") })
        let graph = try files.graph().graph
        #expect(graph.components.map(\.name) == ["Size"])
        #expect(graph.operations.map(\.path) == ["/a", "/b"])
        for operation in graph.operations {
            #expect(operation.parameters.map(\.object.name) == ["page", "size"])
            #expect(operation.responses.map(\.headers.count) == [1])
            let body = try #require(operation.body?.content.first?.schema)
            #expect(graph.outline(body) == "{n: string}")
        }
    }

    @Test func aPathItemKeepsWhatStandsBesideItsReference() throws {
        let files = try Assembling([
            "api.yaml": """
            openapi: 3.1.0
            info: {title: t, version: '1'}
            paths:
              /a: {$ref: a.yaml, get: {operationId: own, responses: {'204': {description: none}}}}
            """,
            "a.yaml": "get: {operationId: theirs}\nput: {operationId: put, responses: {'204': {description: none}}}\n",
        ])
        let graph = try files.graph().graph
        #expect(graph.operations.compactMap { $0.operation.operationID?.value } == ["own", "put"])
    }

    @Test func discriminatorsMayNameFiles() throws {
        let files = try Assembling(
            schemas: """
                Pet:
                  oneOf: [{$ref: cat.yaml}, {$ref: dog.yaml}]
                  discriminator: {propertyName: kind, mapping: {c: cat.yaml, d: './dog.yaml'}}
                """,
            [
                "cat.yaml": "{properties: {kind: {type: string}, a: {type: string}}}",
                "dog.yaml": "{properties: {kind: {type: string}, b: {type: string}}}",
            ])
        let (graph, said) = try files.graph()
        #expect(graph.outline("Pet") == "<kind> cat@tag(c) | dog@tag(d)")
        #expect(said.isEmpty)
    }

    @Test func whatLooksLikeAReferenceInAnExampleIsOneOnlyWhereThereIsAFile() throws {
        let files = try Assembling(
            schemas: """
                A:
                  example: {$ref: example.json}
                  properties: {b: {example: {$ref: 'nothing.json'}}}
                """,
            ["example.json": "{\"n\": 1}"])
        let (tree, said) = try files.tree()
        let schema = tree["components"]?["schemas"]?["A"]
        #expect(schema?["example"]?["n"]?.text == "1")
        #expect(schema?["properties"]?["b"]?["example"]?["$ref"]?.text == "nothing.json")
        #expect(said.isEmpty)
    }

    @Test func aProblemInAnotherFileIsShownThere() throws {
        let files = try Assembling(
            schemas: "A: {$ref: b.yaml}", ["b.yaml": "type: object\nproperties:\n  x:\n    $ref: '#/Nowhere'\n"])
        let (graph, said) = try files.graph()
        #expect(said == ["b.yaml:4:11 warning: '#/Nowhere': nothing stands there [unresolved-reference]"])
        #expect(graph.outline("A") == "{x: any}")
    }
}
