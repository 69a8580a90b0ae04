import Generator
import Testing

/// A word for what a description must not have, by the sections of OpenAPI 3.1 (3.0 and 3.2 where they differ).
@Suite struct StandardTests {
    private func said(_ lines: String, version: String = "3.1.0") -> [String] {
        describe("openapi: \(version)\n\(lines)\npaths: {}").said.lines.map { line in
            line.split(separator: ":", maxSplits: 1).last.map { String($0.drop { $0 != " " }.dropFirst()) } ?? line
        }
    }

    private let info = "info: {title: t, version: '1'}\n"

    @Test(
        "info, servers, tags, external documentation (§4.8.2 to §4.8.6, §4.8.11, §4.8.22)",
        arguments: [
            ("info: {title: t, version: '1', license: {url: 'https://x'}}", "a license must have 'name' [missing-key]"),
            (
                "info: {title: t, version: '1', license: {name: x, identifier: MIT, url: 'https://x'}}",
                "'identifier' and 'url' of a license must not stand together [conflicting-keys]"
            ),
            (
                "info: {title: t, version: '1', contact: {email: nobody}}",
                "'email' must be an email address, not 'nobody' [wrong-type]"
            ),
            (
                "info: {title: t, version: '1', termsOfService: see below}",
                "'termsOfService' must be a URL, not 'see below' [wrong-type]"
            ),
            (
                "info: {title: t, version: '1'}\nservers: [{url: 'https://{h}'}]",
                "the URL has '{h}', which 'variables' does not describe [missing-key]"
            ),
            (
                "info: {title: t, version: '1'}\nservers: [{url: 'https://{h}.{h}', variables: {h: {default: a}}}]",
                "the variable '{h}' stands twice in the URL of a server [conflicting-keys]"
            ),
            (
                "info: {title: t, version: '1'}\nservers: [{url: 'https://h?a=b'}]",
                "the URL of a server must have no query and no fragment [unknown-value]"
            ),
            ("info: {title: t, version: '1'}\ntags: [{name: a}, {name: a}]", "tag 'a' stands twice [conflicting-keys]"),
            (
                "info: {title: t, version: '1'}\nexternalDocs: {description: d}",
                "'externalDocs' must have 'url' [missing-key]"
            ),
        ]
    )
    func head(lines: String, expected: String) { #expect(said(lines) == ["warning: " + expected]) }

    @Test(
        "components (§4.8.7, §4.8.24, §4.8.26 to §4.8.29)",
        arguments: [
            (
                "schemas: {'a b': {type: string}}",
                "component 'a b' must be named by letters, digits, '.', '-' and '_' alone [invalid-component-name]"
            ),
            ("headers: {H: {description: d}}", "a header must have 'schema' or 'content' [missing-key]"),
            (
                "headers: {H: {style: form, schema: {}}}",
                "the style of a header must be 'simple', not 'form' [unknown-value]"
            ),
            (
                "examples: {E: {value: 1, externalValue: 'https://x'}}",
                "'externalValue' and 'value' of an example must not stand together [conflicting-keys]"
            ),
            (
                "requestBodies: {B: {content: {json: {}}}}",
                "'json' is no media type such as 'application/json' [unknown-value]"
            ),
            (
                "requestBodies: {B: {content: {application/json: {encoding: {a: {}}}}}}",
                "'encoding' has no effect on 'application/json': it is for forms and multipart bodies [unused-encoding]"
            ),
            (
                "parameters: {P: {name: p, in: header, allowEmptyValue: true, schema: {}}}",
                "'allowEmptyValue' has no effect on a header parameter [unknown-key]"
            ),
            (
                "securitySchemes: {S: {type: oauth2, flows: {implicit: {scopes: {}}}}}",
                "the OAuth flow 'implicit' must have 'authorizationUrl' [missing-key]"
            ),
            (
                "securitySchemes: {S: {type: oauth2, flows: {clientCredentials: {tokenUrl: 'https://x'}}}}",
                "the OAuth flow 'clientCredentials' must have 'scopes' [missing-key]"
            ),
            ("schemas: {S: {externalDocs: {}}}", "'externalDocs' must have 'url' [missing-key]"),
            (
                "schemas: {S: {xml: {namespace: near}}}",
                "the namespace 'near' must be an absolute URI [wrong-type]"
            ),
            (
                "schemas: {S: {type: number, multipleOf: 0}}",
                "'multipleOf' must be more than 0; it is ignored [wrong-type]"
            ),
            ("schemas: {S: {type: [string, string]}}", "type 'string' stands twice [conflicting-keys]"),
            ("schemas: {S: {type: []}}", "'type' is empty; any value is allowed [wrong-type]"),
            (
                "schemas: {S: {$anchor: 1a}}",
                "'$anchor' must be a name of letters, digits, '-', '.' and '_' [wrong-type]"
            ),
            ("schemas: {S: {$id: 'https://x/y#z'}}", "'$id' must have no fragment [unknown-value]"),
        ]
    )
    func components(lines: String, expected: String) {
        #expect(said(info + "components: {\(lines)}") == ["warning: " + expected])
    }

    @Test(
        "what 3.0 forbids and 3.1 allows",
        arguments: [
            ("schemas: {S: {type: array}}", "a schema of arrays must have 'items' [missing-key]"),
            ("schemas: {S: {type: object, required: []}}", "'required' is empty; leave it out [wrong-type]"),
            ("schemas: {S: {const: a}}", "'const' came with OpenAPI 3.1; it is read as such [other-version]"),
        ]
    )
    func older(lines: String, expected: String) {
        #expect(said(info + "components: {\(lines)}", version: "3.0.3") == ["warning: " + expected])
        #expect(said(info + "components: {\(lines)}") == [])
    }

    @Test("scopes of schemes that have none are for 3.1 and later")
    func scopes() {
        let lines =
            info + "security: [{K: [a]}]\ncomponents: {securitySchemes: {K: {type: apiKey, name: k, in: header}}}"
        #expect(
            said(lines, version: "3.0.3") == [
                "warning: security scheme 'K' has no scopes; its list must be empty [unknown-value]"
            ])
        #expect(said(lines) == [])
    }

    @Test(
        "what 3.2 adds",
        arguments: [
            ("$self: 'https://x/y#z'", "'$self' must have no fragment [unknown-value]"),
            (
                "servers: [{url: 'https://a', name: n}, {url: 'https://b', name: n}]",
                "server name 'n' stands twice [conflicting-keys]"
            ),
            (
                "components: {examples: {E: {value: 1, dataValue: 1}}}",
                "'dataValue' and 'value' of an example must not stand together [conflicting-keys]"
            ),
        ]
    )
    func newer(lines: String, expected: String) {
        #expect(said(info + lines, version: "3.2.0") == ["warning: " + expected])
    }
}
