@testable import Generator

extension VerdictCase {
    /// What happens to operations.
    static let operationCases: [VerdictCase] = [
        VerdictCase(
            "An operation is gone", .breaksSource, .operationRemoved,
            before: [
                (
                    "  /routes:\n",
                    "  /trucks:\n    get:\n      operationId: t\n      x-operation-group: trucks\n      x-operation-name: list\n      responses: {'204': {description: None.}}\n  /routes:\n"
                )
            ],
            [
                (
                    "  /trucks:\n    get:\n      operationId: t\n      x-operation-group: trucks\n      x-operation-name: list\n      responses: {'204': {description: None.}}\n",
                    ""
                )
            ],
            "try await client.trucks.list()"),
        VerdictCase(
            "A method has another name", .breaksSource, .operationMoved,
            [("      x-operation-name: add\n", "      x-operation-name: append\n")],
            "try await client.parcels.notes.add(parcelID: \"a\")"),
        VerdictCase(
            "A method is in another resource", .breaksSource, .operationMoved,
            [("      x-operation-group: parcels.notes\n", "      x-operation-group: notes\n")],
            "try await client.parcels.notes.add(parcelID: \"a\")"),
        VerdictCase(
            "An operation needs a parameter more", .breaksSource, .parameterAdded,
            [
                (
                    "        - {name: status, in: query,",
                    "        - {name: region, in: query, required: true, schema: {type: string}}\n        - {name: status, in: query,"
                )
            ],
            "_ = try await client.parcels.list(depot: \"a\")"),
        VerdictCase(
            "A parameter is gone", .breaksSource, .parameterRemoved,
            [("        - {name: status, in: query, schema: {type: string, maxLength: 20}}\n", "")],
            "_ = try await client.parcels.list(depot: \"a\", status: \"b\")"),
        VerdictCase(
            "A parameter has to be given", .breaksSource, .parameterRequirement,
            [("- {name: status, in: query, schema", "- {name: status, in: query, required: true, schema")],
            "_ = try await client.parcels.list(depot: \"a\")"),
        VerdictCase(
            "A parameter has another type", .breaksSource, .parameterType,
            [
                (
                    "- {name: limit, in: query, schema: {type: integer, maximum: 100}}",
                    "- {name: limit, in: query, schema: {type: string}}"
                )
            ],
            "let limit = 3; _ = try await client.parcels.list(depot: \"a\", limit: limit)"),
        VerdictCase(
            "Parameters change places", .breaksSource, .parameterOrder,
            [
                ("        - {name: status, in: query, schema: {type: string, maxLength: 20}}\n", ""),
                (
                    "        - {name: limit, in: query, schema: {type: integer, maximum: 100}}\n",
                    "        - {name: limit, in: query, schema: {type: integer, maximum: 100}}\n        - {name: status, in: query, schema: {type: string, maxLength: 20}}\n"
                ),
            ],
            "_ = try await client.parcels.list(depot: \"a\", status: \"b\", limit: 3)"),
        VerdictCase(
            "A parameter of the path is called otherwise", .breaksSource, .parameterRenamed,
            [
                ("  /parcels/{parcelId}/notes:\n", "  /parcels/{number}/notes:\n"),
                (
                    "      x-operation-name: add\n      parameters:\n        - {name: parcelId,",
                    "      x-operation-name: add\n      parameters:\n        - {name: number,"
                ),
            ],
            "try await client.parcels.notes.add(parcelID: \"a\")"),
        VerdictCase(
            "A body has to be given", .breaksSource, .bodyRequirement,
            [
                (
                    "      requestBody:\n        content:\n          text/plain:",
                    "      requestBody:\n        required: true\n        content:\n          text/plain:"
                )
            ],
            "try await client.parcels.notes.add(parcelID: \"a\")"),
        VerdictCase(
            "A body has another type", .breaksSource, .bodyType,
            [("schema: {$ref: '#/components/schemas/NewParcel'}", "schema: {$ref: '#/components/schemas/Courier'}")],
            "_ = try await client.parcels.create(NewParcel(name: \"a\"))"),
        VerdictCase(
            "A body is gone", .breaksSource, .bodyRemoved,
            [("      requestBody:\n        content:\n          text/plain:\n            schema: {type: string}\n", "")],
            "try await client.parcels.notes.add(parcelID: \"a\", \"b\")"),
        VerdictCase(
            "A response has another type", .breaksSource, .responseType,
            [
                (
                    "        '200':\n          description: The route.\n          content:\n            application/json:\n              schema: {$ref: '#/components/schemas/Route'}",
                    "        '200':\n          description: The route.\n          content:\n            application/json:\n              schema: {$ref: '#/components/schemas/Parcel'}"
                )
            ],
            "let route: Route = try await client.routes.plan(Route(start: \"a\")); print(route)"),
        VerdictCase(
            "A response has nothing any more", .breaksSource, .responseType,
            [
                (
                    "        '200':\n          description: The route.\n          content:\n            application/json:\n              schema: {$ref: '#/components/schemas/Route'}",
                    "        '204':\n          description: Planned."
                )
            ],
            "print(try await client.routes.plan(Route(start: \"a\")).start)"),
        VerdictCase(
            "A response that had nothing has something", .breaksSource, .responseType,
            [
                (
                    "        '204': {description: Deleted.}",
                    "        '200': {description: Deleted., content: {application/json: {schema: {$ref: '#/components/schemas/Parcel'}}}}"
                )
            ],
            "func delete() async throws { return try await client.parcels.delete(parcelID: \"a\") }\ntry await delete()"
        ),
        VerdictCase(
            "A list is asked for page after page", .breaksSource, .pagination,
            [
                (
                    "      x-operation-name: list\n      description: Every parcel.\n",
                    "      x-operation-name: list\n      description: Every parcel.\n      x-sdkgen-pagination: {style: number, parameter: limit}\n"
                )
            ],
            "let all: [Parcel] = try await client.parcels.list(depot: \"a\"); print(all)"),
        VerdictCase(
            "Pages are gone", .breaksSource, .pagination,
            [("      x-sdkgen-pagination: {style: number, parameter: page, items: depots, total: total}\n", "")],
            "for try await depot in client.depots.list() { print(depot.code) }"),
        VerdictCase(
            "An operation answers with one of two types", .breaksSource, .responseType,
            [
                (
                    "        '200':\n          description: The route.\n",
                    "        '202': {description: Later., content: {application/json: {schema: {$ref: '#/components/schemas/Problem'}}}}\n        '200':\n          description: The route.\n"
                )
            ],
            "print(try await client.routes.plan(Route(start: \"a\")).start)"),
        VerdictCase(
            "An operation has another path", .breaksWire, .operationAddress, [("  /routes:\n", "  /tours:\n")]),
        VerdictCase(
            "An operation has another method", .breaksWire, .operationAddress,
            [("  /routes:\n    put:\n", "  /routes:\n    post:\n")]),
        VerdictCase(
            "A parameter has another name on the wire", .breaksWire, .parameterWireName,
            [("- {name: per_page, in: query", "- {name: perPage, in: query")]),
        VerdictCase(
            "A parameter goes into the header", .breaksWire, .parameterWireName,
            [
                (
                    "- {name: status, in: query, schema: {type: string, maxLength: 20}}",
                    "- {name: status, in: header, schema: {type: string, maxLength: 20}}"
                )
            ]),
        VerdictCase(
            "A parameter is written in another style", .breaksWire, .parameterStyle,
            [("- {name: tags, in: query, schema", "- {name: tags, in: query, explode: false, schema")]),
        VerdictCase(
            "A parameter allows fewer values", .breaksWire, .limits, [("maximum: 100", "maximum: 50")]),
        VerdictCase(
            "A body is another media type", .breaksWire, .bodyFormat,
            [("          text/plain:\n", "          text/markdown:\n")]),
        VerdictCase(
            "A response has another status", .breaksWire, .responseStatus,
            [
                (
                    "        '201':\n          description: The parcel.\n",
                    "        '200':\n          description: The parcel.\n"
                )
            ]),
        VerdictCase(
            "A header field of a response is gone", .breaksSource, .responseHeader,
            before: [
                (
                    "            X-Total: {schema: {type: integer}}\n",
                    "            X-Total: {schema: {type: integer}}\n            X-Page: {schema: {type: integer}}\n"
                )
            ],
            [("            X-Page: {schema: {type: integer}}\n", "")], "print(ResponseHeaders.page)"),
        VerdictCase(
            "A refusal has another type", .breaksWire, .errorBody,
            [("schema: {$ref: '#/components/schemas/Problem'}", "schema: {$ref: '#/components/schemas/Courier'}")]),
        VerdictCase(
            "Pages are asked for in another way", .breaksWire, .pagination,
            [
                (
                    "{style: number, parameter: page, items: depots, total: total}",
                    "{style: offset, parameter: page, items: depots, total: total}"
                )
            ]),
        VerdictCase(
            "An operation needs a scope more", .breaksWire, .operationSecurity,
            [("- token: ['write:parcels']", "- token: ['write:parcels', 'delete:parcels']")]),
    ]
}
