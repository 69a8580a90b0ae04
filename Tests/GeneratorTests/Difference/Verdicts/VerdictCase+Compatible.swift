@testable import Generator

extension VerdictCase {
    /// What breaks nobody: additions, what is wider where it may be, and texts.
    static let compatibleCases: [VerdictCase] = [
        VerdictCase(
            "An operation is new", .adds, .operationAdded,
            [
                (
                    "  /routes:\n",
                    "  /trucks:\n    get:\n      operationId: listTrucks\n      x-operation-group: trucks\n      x-operation-name: list\n      responses: {'204': {description: None.}}\n  /routes:\n"
                )
            ]),
        VerdictCase(
            "A schema is new", .adds, .typeAdded,
            [
                (
                    "    Route:\n",
                    "    Truck:\n      type: object\n      properties: {plate: {type: string}}\n    Route:\n"
                )
            ]),
        VerdictCase(
            "An enumeration has a value more", .adds, .valueAdded,
            [("enum: [small, medium, large]", "enum: [tiny, small, medium, large]")]),
        VerdictCase(
            "A response has a property more that is always there", .adds, .propertyAdded,
            [
                ("required: [id, size]", "required: [id, size, owner]"),
                ("        sender: {type: string}\n", "        owner: {type: string}\n        sender: {type: string}\n"),
            ]),
        VerdictCase(
            "A response has a property more", .adds, .propertyAdded,
            [("        sender: {type: string}\n", "        owner: {type: string}\n        sender: {type: string}\n")]),
        VerdictCase(
            "A request has a property more, in the middle, that may be left out", .adds, .propertyAdded,
            [
                (
                    "        insured: {type: boolean}\n",
                    "        owner: {type: string}\n        insured: {type: boolean}\n"
                )
            ]),
        VerdictCase(
            "A request has a constant more", .adds, .propertyAdded,
            [
                ("required: [name, kind]", "required: [name, kind, version]"),
                (
                    "        insured: {type: boolean}\n",
                    "        version: {type: string, const: '2'}\n        insured: {type: boolean}\n"
                ),
            ]),
        VerdictCase(
            "A property of a request may be left out", .adds, .propertyType,
            [("required: [name, kind]", "required: [kind]")], "let name = \"a\"; _ = NewParcel(name: name)"),
        VerdictCase(
            "A union that is only sent has a branch more", .adds, .branchAdded,
            [
                (
                    "        - {$ref: '#/components/schemas/Courier'}\n",
                    "        - {$ref: '#/components/schemas/Courier'}\n        - {$ref: '#/components/schemas/Drone'}\n"
                ),
                (
                    "    DepotPage:\n",
                    "    Drone:\n      type: object\n      required: [range]\n      properties: {range: {type: number}}\n"
                        + "    DepotPage:\n"
                ),
            ]),
        VerdictCase(
            "A parameter is new, before others, and may be left out", .adds, .parameterAdded,
            [
                (
                    "        - {name: status, in: query,",
                    "        - {name: region, in: query, schema: {type: string}}\n        - {name: status, in: query,"
                )
            ]),
        VerdictCase(
            "A parameter may be left out, and keeps its place", .adds, .parameterRequirement,
            [("- {name: depot, in: header, required: true, schema", "- {name: depot, in: header, schema")]),
        VerdictCase(
            "A body may be left out", .adds, .bodyRequirement,
            [
                (
                    "      requestBody:\n        required: true\n        content:\n          application/json:\n            schema: {$ref: '#/components/schemas/Route'}",
                    "      requestBody:\n        content:\n          application/json:\n            schema: {$ref: '#/components/schemas/Route'}"
                )
            ]),
        VerdictCase(
            "An operation that had no body takes one", .adds, .bodyAdded,
            [
                (
                    "      x-operation-name: delete\n",
                    "      x-operation-name: delete\n      requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Courier'}}}}\n"
                )
            ]),
        VerdictCase(
            "A limit is wider", .adds, .limits, [("minLength: 1, maxLength: 64", "minLength: 1, maxLength: 128")]),
        VerdictCase(
            "The last limit of a model goes", .adds, .limits,
            [("items: {type: string}, maxItems: 10}", "items: {type: string}}")],
            "try Route(start: \"a\").validate()"),
        VerdictCase("A limit of a parameter is wider", .adds, .limits, [("maximum: 100", "maximum: 200")]),
        VerdictCase(
            "A response has a status more", .adds, .responseStatus,
            [
                (
                    "        '201':\n          description: The parcel.\n",
                    "        '200': {description: It was there., content: {application/json: {schema: {$ref: '#/components/schemas/Parcel'}}}}\n        '201':\n          description: The parcel.\n"
                )
            ]),
        VerdictCase(
            "A response has a header field more", .adds, .responseHeader,
            [
                (
                    "            X-Total: {schema: {type: integer}}\n",
                    "            X-Total: {schema: {type: integer}}\n            X-Page: {schema: {type: integer}}\n"
                )
            ]),
        VerdictCase(
            "A scope is not needed any more", .adds, .operationSecurity,
            before: [("- token: ['write:parcels']", "- token: ['write:parcels', 'delete:parcels']")],
            [("- token: ['write:parcels', 'delete:parcels']", "- token: ['write:parcels']")]),
        VerdictCase(
            "Text of a refusal gets a type", .adds, .errorBody,
            [
                (
                    "        '204': {description: Deleted.}",
                    "        '204': {description: Deleted.}\n        '404': {description: None., content: {application/json: {schema: {$ref: '#/components/schemas/Problem'}}}}"
                )
            ]),
        VerdictCase(
            "A name is given to the type that a property has", .adds, .typeAdded,
            [
                ("        city: {type: string}\n", "        city: {$ref: '#/components/schemas/City'}\n"),
                ("    DepotCode:\n", "    City:\n      type: string\n    DepotCode:\n"),
            ]),
        VerdictCase(
            "A schema is described otherwise", .documents, .documentation,
            [("description: A parcel on its way.", "description: A parcel, sent or not.")]),
        VerdictCase(
            "A property is described otherwise", .documents, .documentation,
            [("description: The number of the parcel.", "description: The number on the parcel.")]),
        VerdictCase(
            "An operation is described", .documents, .documentation,
            [("      description: Every parcel.\n", "      description: Every parcel of a depot.\n")]),
        VerdictCase(
            "A default is documented", .documents, .documentation,
            [("        sender: {type: string}\n", "        sender: {type: string, default: nobody}\n")]),
        VerdictCase(
            "The description has another version", .documents, .serviceVersion,
            [("  version: '1.0'\n", "  version: '1.1'\n")]),
        VerdictCase(
            "A response is described otherwise", .documents, .documentation,
            [("          description: The route.\n", "          description: The shortest route.\n")]),
        VerdictCase(
            "What was deprecated is not any more", .documents, .deprecation,
            before: [("      operationId: getParcel\n", "      operationId: getParcel\n      deprecated: true\n")],
            [("      operationId: getParcel\n      deprecated: true\n", "      operationId: getParcel\n")]),
    ]
}
