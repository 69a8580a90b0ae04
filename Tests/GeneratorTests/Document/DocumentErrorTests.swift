import Generator
import Testing

/// A description with one operation, the given lines below `responses:`' siblings at the operation's depth.
private func operation(_ lines: String) -> String {
    "openapi: 3.1.0\ninfo: {title: t, version: '1'}\npaths:\n  /a:\n    get:\n      responses: {}\n\(indented(lines, 6))"
}

/// A description with one schema `S`, the given lines in it; they start at line 6.
private func schema(_ lines: String, version: String = "3.1.0") -> String {
    "openapi: \(version)\ninfo: {title: t, version: '1'}\ncomponents:\n  schemas:\n    S:\n\(indented(lines, 6))"
}

private func indented(_ lines: String, _ depth: Int) -> String {
    lines.split(separator: "\n", omittingEmptySubsequences: false)
        .map { String(repeating: " ", count: depth) + $0 + "\n" }.joined()
}

@Suite struct DocumentErrorTests {
    @Test(
        "What is no description gives no document",
        arguments: [
            ("[1]", "1:1 error: not an OpenAPI description: the file holds a list [not-openapi]"),
            ("hello", "1:1 error: not an OpenAPI description: the file holds a string [not-openapi]"),
            ("a: 1", "1:1 error: not an OpenAPI description: there is no 'openapi' key [not-openapi]"),
            (
                "info: {}\nopenAPI: 3.0.0",
                "2:1 error: not an OpenAPI description: there is no 'openapi' key; did you mean 'openapi' by 'openAPI'? "
                    + "[not-openapi]"
            ),
            (
                "swagger: '2.0'",
                "1:1 error: Swagger 2.0 descriptions cannot be read; convert it to OpenAPI 3 first, for example with "
                    + "'npx swagger2openapi FILE' [swagger-2]"
            ),
            (
                "openapi: 4.0.0",
                "1:10 error: OpenAPI version '4.0.0' is not known; 3.0, 3.1 and 3.2 can be read [unknown-version]"
            ),
            (
                "openapi: 3.10.0",
                "1:10 error: OpenAPI version '3.10.0' is not known; 3.0, 3.1 and 3.2 can be read [unknown-version]"
            ),
            ("openapi: {}", "1:10 error: 'openapi' must be a version such as '3.1.0', not a mapping [unknown-version]"),
            ("openapi:", "1:9 error: 'openapi' must be a version such as '3.1.0', not a null [unknown-version]"),
        ]
    )
    func none(text: String, expected: String) {
        let (document, said) = describe(text)
        #expect(document == nil)
        #expect(said.lines == [expected])
    }

    @Test(
        "A description that lacks something is read, and what it lacks is said",
        arguments: [
            ("openapi: 3.0.0\npaths: {}", ["1:1 warning: an OpenAPI description must have 'info' [missing-key]"]),
            (
                "openapi: 3.0.0\ninfo: {}\npaths: {}",
                [
                    "2:7 warning: 'info' must have 'title' [missing-key]",
                    "2:7 warning: 'info' must have 'version' [missing-key]",
                ]
            ),
            (
                "openapi: 3.0\ninfo: {title: t, version: 1.0}\npaths: {}",
                [
                    "1:10 warning: 'openapi' must be a string such as '3.0.0' [wrong-type]",
                    "2:27 warning: 'version' must be a string; quote the number [wrong-type]",
                ]
            ),
            (
                "openapi: 3.1.0\ninfo: {title: t, version: '1'}",
                ["1:1 warning: the description has no 'paths' [missing-key]"]
            ),
            (
                "openapi: 3.1.0\ninfo: {title: t, version: '1'}\npathes: {}\npaths: {}\nx-any: 1",
                [
                    "3:1 warning: 'pathes' is not a key of an OpenAPI description and is ignored; did you mean 'paths'? "
                        + "[unknown-key]"
                ]
            ),
            (
                "openapi: 3.2.0\ninfo: {title: t, version: '1'}\npaths: {}\ntags:\n  - {name: books}\n  - {name: b, parent: book}",
                ["6:5 warning: parent tag 'book' of 'b' is not declared; did you mean 'books'? [unknown-value]"]
            ),
            (
                "openapi: 3.0.0\ninfo: {title: t, version: '1'}\npaths: {}\nsecurity: [{token: []}]\ncomponents:\n"
                    + "  securitySchemes: {tokn: {type: http, scheme: bearer}, b: {type: htp}}",
                [
                    "6:67 warning: security scheme type 'htp' is not known; did you mean 'http'? [unknown-value]",
                    "4:13 warning: security scheme 'token' is not declared; did you mean 'tokn'? [unknown-security-scheme]",
                ]
            ),
        ] as [(String, [String])]
    )
    func lacking(text: String, expected: [String]) {
        let (document, said) = describe(text)
        #expect(document != nil)
        #expect(said.lines == expected)
    }

    @Test(
        "A mistake in an operation is said with its place",
        arguments: [
            ("parameters: {}", "7:19 error: 'parameters' must be a list, not a mapping [wrong-type]"),
            ("parameters: ", "7:18 warning: 'parameters' is empty; it must be a list [wrong-type]"),
            ("parameters: [a]", "7:20 error: a parameter must be a mapping, not a string [wrong-type]"),
            ("parameters: [{in: query, schema: {}}]", "7:20 error: a parameter must have 'name' [missing-key]"),
            ("parameters: [{name: a, schema: {}}]", "7:20 error: parameter 'a' must have 'in' [missing-key]"),
            (
                "parameters: [{name: a, in: querry, schema: {}}]",
                "7:34 error: parameter 'a' cannot be in 'querry'; did you mean 'query'? [unknown-value]"
            ),
            (
                "parameters: [{name: a, in: body, schema: {}}]",
                "7:34 error: parameter 'a' cannot be in 'body'; that is Swagger 2: describe it in 'requestBody' [unknown-value]"
            ),
            (
                "parameters: [{name: a, in: query}]",
                "7:20 warning: parameter 'a' must have 'schema' or 'content'; a string is taken [missing-key]"
            ),
            (
                "parameters: [{name: a, in: path, schema: {}}]",
                "7:20 warning: path parameter 'a' must have 'required: true'; it is taken as required [missing-key]"
            ),
            (
                "parameters: [{name: a, in: query, schema: {}}, {name: a, in: query, schema: {}}]",
                "7:61 warning: query parameter 'a' stands twice; the first one is used [duplicate-parameter]"
            ),
            (
                "parameters: [{name: a, in: querystring, content: {}}]",
                "7:34 warning: 'in: querystring' came with OpenAPI 3.2 [other-version]"
            ),
            (
                "parameters: [{name: a, in: query, schema: {}, style: deepobject}]",
                "7:60 warning: style 'deepobject' is not known; the default is used; did you mean 'deepObject'? [unknown-value]"
            ),
            (
                "parameters: [{$ref: '#/a', name: b}]",
                "7:34 warning: 'name' beside '$ref' is ignored [ignored-sibling]"
            ),
            ("parameters: [{$ref: 3}]", "7:27 error: '$ref' must be a string, not a number [wrong-type]"),
            ("requestBody: {}", "7:20 warning: a request body must have 'content' [missing-key]"),
            (
                "requestBody: {content: {a/b: 3}}",
                "7:36 error: a media type must be a mapping, not a number [wrong-type]"
            ),
            (
                "requestBody: {content: {multipart/form-data: {prefixEncoding: []}}}",
                "7:53 warning: 'prefixEncoding' is not honoured: parts are named, not counted [not-generated]"
            ),
            (
                "deprecated: 'yes'",
                "7:19 warning: 'deprecated' must be a boolean, not a string; it is ignored [wrong-type]"
            ),
            ("deprecated: 'true'", "7:19 warning: 'deprecated' must be a boolean; remove the quotes [wrong-type]"),
            (
                "sumary: x",
                "7:7 warning: 'sumary' is not a key of an operation and is ignored; did you mean 'summary'? [unknown-key]"
            ),
        ]
    )
    func operations(lines: String, expected: String) {
        let (document, said) = describe(operation(lines))
        #expect(document?.paths.first?.value.operations.count == 1)
        #expect(said.lines == [expected])
    }

    @Test("What is wrong below a path that cannot be used is said along with it", arguments: ["things", "/b/{id"])
    func belowAPath(_ path: String) {
        let (document, said) = describe(
            "openapi: 3.1.0\ninfo: {title: t, version: '1'}\npaths:\n  \(path): {get: {deprecated: 3}}")
        #expect(document?.paths.isEmpty == true)
        #expect(said.all.map(\.code) == ["invalid-path", "wrong-type"], "\(said.lines)")
    }

    @Test(
        "A mistake in a path is said with its place",
        arguments: [
            ("a: {}", 0, "4:3 error: path 'a' must begin with '/'; did you mean '/a'? [invalid-path]"),
            (
                "/{a: {}", 0,
                "4:3 error: path '/{a' has a '{' or '}' without its partner, or an empty '{}' [invalid-path]"
            ),
            (
                "/{}: {}", 0,
                "4:3 error: path '/{}' has a '{' or '}' without its partner, or an empty '{}' [invalid-path]"
            ),
            ("/{a}/{a}: {}", 0, "4:3 error: path '/{a}/{a}' names a parameter twice [invalid-path]"),
            (
                "/{a}: {}\n  /{b}: {}", 2,
                "5:3 warning: path '/{b}' differs from '/{a}' only in the names of its parameters [equivalent-paths]"
            ),
            ("/a: []", 0, "4:7 error: a path item must be a mapping, not a list [wrong-type]"),
            ("/a: {query: {}}", 1, "4:8 warning: method 'query' came with OpenAPI 3.2 [other-version]"),
            (
                "/a: {gett: {}}", 1,
                "4:8 warning: 'gett' is not a key of a path item and is ignored; did you mean 'get'? [unknown-key]"
            ),
            (
                "/a: {get: {responses: {ok: {}}}}", 1,
                "4:26 error: 'ok' is no status code such as 200, no range such as 4XX, and not 'default' [invalid-status]"
            ),
            (
                "/a: {get: {responses: {4xx: {description: d}}}}", 1,
                "4:26 warning: range '4xx' must be written '4XX' [invalid-status]"
            ),
            ("/a: {get: {responses: {200: {}}}}", 1, "4:31 warning: a response must have 'description' [missing-key]"),
            (
                "/a: {get: {operationId: x}, put: {operationId: x}}", 1,
                "4:50 warning: operationId 'x' stands twice; first at 4:27; operations that have it are named by their methods "
                    + "and paths [duplicate-operation-id]"
            ),
            (
                "/a: {get: {$ref: '#/paths/~1b/get'}}\n  /b: {get: {operationId: c}}", 2,
                "4:20 warning: an operation cannot be a reference in OpenAPI; it is read as what '#/paths/~1b/get' holds "
                    + "[misplaced-reference]"
            ),
        ] as [(String, Int, String)]
    )
    func paths(lines: String, count: Int, expected: String) {
        let (document, said) = describe("openapi: 3.1.0\ninfo: {title: t, version: '1'}\npaths:\n  \(lines)\n")
        #expect(document?.paths.count == count)
        #expect(said.lines.first == expected)
    }

    @Test(
        "A mistake in a schema is said with its place",
        arguments: [
            (
                "type: bool",
                "6:13 warning: type 'bool' is not known; any value is allowed; did you mean 'boolean'? [unknown-value]"
            ),
            (
                "type: file",
                "6:13 warning: type 'file' is not known; any value is allowed; write 'type: string' with 'format: binary' "
                    + "[unknown-value]"
            ),
            ("type: null", "6:13 warning: type 'null' must be in quotes [wrong-type]"),
            (
                "type: 3",
                "6:13 warning: 'type' must be a string or a list of strings, not a number; it is ignored [wrong-type]"
            ),
            ("enum: a", "6:13 warning: 'enum' must be a list, not a string; it is ignored [wrong-type]"),
            ("enum: []", "6:7 warning: 'enum' is empty; it is ignored [wrong-type]"),
            (
                "nullable: true",
                "6:7 warning: 'nullable' left OpenAPI with 3.1; it is honoured, 'type: [..., \"null\"]' is meant [other-version]"
            ),
            (
                "propertes: {}",
                "6:7 warning: 'propertes' is not a keyword of schemas and is ignored; did you mean 'properties'? [unknown-key]"
            ),
            ("properties: []", "6:19 warning: 'properties' must be a mapping, not a list [wrong-type]"),
            ("properties: [a]", "6:19 error: 'properties' must be a mapping, not a list [wrong-type]"),
            (
                "properties: {$ref: '#/components/schemas'}",
                "6:26 warning: 'properties' cannot be a reference to '#/components/schemas'; put '$ref' into a schema "
                    + "[misplaced-reference]"
            ),
            ("properties: {a: 3}", "6:23 error: a schema must be a mapping or a boolean, not a number [wrong-type]"),
            ("items: [{}]", "6:14 warning: 'items' cannot be a list; it is read as 'prefixItems' [other-version]"),
            ("allOf: {}", "6:14 error: 'allOf' must be a list, not a mapping [wrong-type]"),
            ("oneOf: []", "6:7 warning: 'oneOf' is empty; it is ignored [wrong-type]"),
            (
                "required: true",
                "6:17 warning: 'required' must be a list of names, not a boolean; it is ignored; name the property in the "
                    + "'required' of the object that has it [wrong-type]"
            ),
            ("required: [a, a]", "6:21 warning: 'a' stands twice in 'required' [conflicting-keys]"),
            ("minimum: a", "6:16 warning: 'minimum' must be a number, not a string; it is ignored [wrong-type]"),
            ("minLength: -1", "6:18 warning: 'minLength' must be a whole number from 0; it is ignored [wrong-type]"),
            (
                "exclusiveMinimum: true",
                "6:7 warning: 'exclusiveMinimum' is a number since OpenAPI 3.1; the boolean is honoured [other-version]"
            ),
            ("discriminator: {}", "6:7 warning: 'discriminator' must have 'propertyName'; it is ignored [missing-key]"),
            (
                "discriminator: kind",
                "6:22 warning: 'discriminator' must be a mapping since OpenAPI 3; 'kind' is taken as its 'propertyName' "
                    + "[other-version]"
            ),
            (
                "{readOnly: true, writeOnly: true}",
                "6:7 warning: a schema cannot be both 'readOnly' and 'writeOnly' [conflicting-keys]"
            ),
            (
                "description: [a]",
                "6:20 warning: 'description' must be a string, not a list; it is ignored [wrong-type]"
            ),
        ]
    )
    func schemas(lines: String, expected: String) {
        let (document, said) = describe(schema(lines))
        #expect(document?.components.schemas.count == 1)
        #expect(said.lines == [expected])
    }

    @Test(arguments: [
        "nullable: true", "{minimum: 3, exclusiveMinimum: true}", "x-any: thing",
        "externalDocs: {url: 'https://example.com'}",
    ])
    func whatBelongsTo30IsNoMistakeThere(lines: String) {
        #expect(describe(schema(lines, version: "3.0.3")).said.lines == [])
    }

    @Test func whatCameWith31IsSaidIn30() {
        #expect(
            describe(schema("type: [string, 'null']", version: "3.0.3")).said.lines == [
                "6:13 warning: a list of types came with OpenAPI 3.1; it is read as such [other-version]",
                "6:22 warning: type 'null' came with OpenAPI 3.1; it is read as 'nullable: true' [other-version]",
            ]
        )
    }
}
