@testable import Generator

extension VerdictCase {
    private static let scheme =
        "{type: oauth2, flows: {clientCredentials: {tokenUrl: 'https://parcels.example/token', scopes: {}}}}"

    /// What happens to the service as a whole.
    static let serviceCases: [VerdictCase] = [
        VerdictCase(
            "The service has another address", .breaksWire, .clientServer,
            [("  - url: https://parcels.example/v1\n", "  - url: https://parcels.example/v2\n")]),
        VerdictCase(
            "Every call needs a scope more", .breaksWire, .clientSecurity,
            [("  - token: ['read:parcels']\n", "  - token: ['read:parcels', 'read:depots']\n")]),
        VerdictCase(
            "One operation has a server of its own", .breaksWire, .operationServer,
            [
                (
                    "      operationId: planRoute\n",
                    "      operationId: planRoute\n      servers: [{url: 'https://routes.example'}]\n"
                )
            ]),
        VerdictCase(
            "A key in place of a token", .breaksSource, .clientInitializer,
            [("    token: " + scheme, "    token: {type: apiKey, name: X-Key, in: header}")],
            "_ = try ParcelsClient(token: \"a\")"),
        VerdictCase(
            "The key has another header field", .breaksWire, .clientScheme,
            before: [("    token: " + scheme, "    token: {type: apiKey, name: X-Key, in: header}")],
            [("name: X-Key, in: header", "name: X-API-Key, in: header")], "_ = try ParcelsClient(apiKey: \"a\")"),
        VerdictCase(
            "The address has a variable more", .adds, .clientInitializer,
            before: [
                (
                    "  - url: https://parcels.example/v1\n",
                    "  - url: https://parcels.example/{version}\n    variables: {version: {default: v1}}\n"
                )
            ],
            [
                (
                    "  - url: https://parcels.example/{version}\n    variables: {version: {default: v1}}\n",
                    "  - url: https://parcels.example/{version}\n    variables: {version: {default: v1}}\n  - url: https://sandbox.parcels.example/{version}\n    description: Sandbox\n    variables: {version: {default: v1}}\n"
                )
            ],
            "_ = try ParcelsClient(version: \"v1\", token: \"a\")"),
        VerdictCase(
            "A part of the address can be chosen that was not", .adds, .clientInitializer,
            [
                (
                    "  - url: https://parcels.example/v1\n",
                    "  - url: https://parcels.example/{version}\n    variables: {version: {default: v1}}\n"
                )
            ],
            "_ = try ParcelsClient(token: \"a\")"),
        VerdictCase(
            "The address has another value to choose", .adds, .clientServer,
            before: [
                (
                    "  - url: https://parcels.example/v1\n",
                    "  - url: https://parcels.example/{version}\n    variables: {version: {default: v1, enum: [v1]}}\n"
                )
            ],
            [("enum: [v1]", "enum: [v1, v2]")], "_ = try ParcelsClient(version: \"v1\", token: \"a\")"),
        VerdictCase(
            "The address has a value less to choose", .breaksWire, .clientServer,
            before: [
                (
                    "  - url: https://parcels.example/v1\n",
                    "  - url: https://parcels.example/{version}\n    variables: {version: {default: v1}}\n"
                )
            ],
            [("{default: v1}", "{default: v1, enum: [v1, v2]}")],
            "_ = try ParcelsClient(version: \"v1\", token: \"a\")"),
        VerdictCase(
            "What can be chosen stands elsewhere in the address", .breaksWire, .clientServer,
            before: [
                (
                    "  - url: https://parcels.example/v1\n",
                    "  - url: https://parcels.example/{a}{b}\n    variables: {a: {default: v}, b: {default: v}}\n"
                )
            ],
            [("{a}{b}", "{b}{a}")], "_ = try ParcelsClient(a: \"v\", token: \"a\")"),
        VerdictCase(
            "A server that could be chosen is gone", .breaksSource, .clientServer,
            before: [
                (
                    "  - url: https://parcels.example/v1\n",
                    "  - url: https://parcels.example/v1\n    description: Production\n  - url: https://sandbox.parcels.example/v1\n    description: Sandbox\n  - url: https://test.parcels.example/v1\n    description: Test\n"
                )
            ],
            [("  - url: https://sandbox.parcels.example/v1\n    description: Sandbox\n", "")],
            "_ = try ParcelsClient(server: ParcelsClient.sandbox, token: \"a\")"),
        VerdictCase(
            "An operation is deprecated", .deprecates, .deprecation,
            [("      operationId: getParcel\n", "      operationId: getParcel\n      deprecated: true\n")]),
        VerdictCase(
            "A property of a response is deprecated", .deprecates, .deprecation,
            [("        sender: {type: string}\n", "        sender: {type: string, deprecated: true}\n")]),
        VerdictCase(
            "A property of a request is deprecated", .deprecates, .deprecation,
            [("        insured: {type: boolean}\n", "        insured: {type: boolean, deprecated: true}\n")]),
        VerdictCase(
            "A parameter is deprecated", .deprecates, .deprecation,
            [("- {name: limit, in: query, schema", "- {name: limit, in: query, deprecated: true, schema")]),
        VerdictCase(
            "A schema is deprecated", .deprecates, .deprecation,
            [("    Courier:\n      type: object\n", "    Courier:\n      type: object\n      deprecated: true\n")]),
        VerdictCase(
            "An enumeration is deprecated", .deprecates, .deprecation,
            [("    Size:\n      type: string\n", "    Size:\n      type: string\n      deprecated: true\n")]),
    ]
}
