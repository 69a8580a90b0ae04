@testable import Generator

extension VerdictCase {
    /// What happens where the name of one thing is another one's afterwards.
    static let takeoverCases =
        methodTakeoverCases + lockedMethodCases + propertyTakeoverCases + otherTakeoverCases

    /// An operation of `tags: [things]` without a name of its own.
    private static func operation(_ method: String, _ lines: String...) -> String {
        (["    \(method):", "      tags: [things]"] + lines.map { "      " + $0 }
            + ["      responses: {'204': {description: None.}}"]).joined(separator: "\n") + "\n"
    }

    /// The same without its tag, so that the path leads to it.
    private static func untagged(_ paths: String) -> String { paths.replacing("      tags: [things]\n", with: "") }

    private static func body(_ schema: String) -> String {
        "requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/\(schema)'}}}}"
    }

    private static let id = "parameters: [{name: id, in: path, required: true, schema: {type: string}}]"

    private static func query(_ names: String...) -> String {
        "parameters: [\(names.map { "{name: \($0), in: query, schema: {type: string}}" }.joined(separator: ", "))]"
    }

    /// The paths before, and what becomes of them; with a lock that has no methods, as one of an earlier version.
    private static func paths(
        _ name: String, _ effect: ChangeEffect, _ kind: ChangeKind, from old: String, to new: String, _ program: String,
        locksMethods: Bool = false
    ) -> VerdictCase {
        VerdictCase(
            name, effect, kind, before: [("  /routes:\n", old + "  /routes:\n")],
            [(old + "  /routes:\n", new + "  /routes:\n")], program, locksMethods: locksMethods)
    }

    private static let methodTakeoverCases = [
        paths(
            "A PATCH has the name of the PUT beside it", .breaksWire, .operationMoved,
            from: "  /things/{id}:\n" + operation("put", id, body("Courier")),
            to: "  /things/{id}:\n" + operation("put", id, body("Courier")) + operation("patch", id, body("Courier")),
            "try await client.things.update(id: \"a\", Courier(vehicle: \"b\"))"),
        paths(
            "A PATCH has the name of the PUT beside it, and takes another body", .breaksSource, .operationMoved,
            from: "  /things/{id}:\n" + operation("put", id, body("Courier")),
            to: "  /things/{id}:\n" + operation("put", id, body("Courier")) + operation("patch", id, body("Pickup")),
            "try await client.things.update(id: \"a\", Courier(vehicle: \"b\"))"),
        paths(
            "A PUT has the name of the PATCH that is gone, and lost its own", .breaksSource, .operationMoved,
            from: "  /things/{id}:\n" + operation("put", id, body("Courier")) + operation("patch", id, body("Courier")),
            to: "  /things/{id}:\n" + operation("put", id, body("Courier")),
            "try await client.things.replace(id: \"a\", Courier(vehicle: \"b\"))"),
        paths(
            "Two operations exchange their names", .breaksWire, .operationMoved,
            from: "  /vans:\n" + operation("get", "operationId: first") + "  /trucks:\n"
                + operation("get", "operationId: second"),
            to: "  /vans:\n" + operation("get", "operationId: second") + "  /trucks:\n"
                + operation("get", "operationId: first"),
            "try await client.things.first()"),
        paths(
            "Another version has the name of an operation", .breaksWire, .operationMoved,
            from: "  /v1/things:\n" + operation("get", "operationId: listThings"),
            to: "  /v1/things:\n" + operation("get", "operationId: listThingsV1") + "  /v2/things:\n"
                + operation("get", "operationId: listThings"),
            "try await client.things.list()"),
        paths(
            "Methods with one name exchange what has to be given", .breaksWire, .operationMoved,
            from: "  /vans:\n"
                + operation(
                    "get", "x-operation-name: find",
                    "parameters: [{name: a, in: query, required: true, schema: {type: string}}]")
                + "  /trucks:\n"
                + operation(
                    "get", "x-operation-name: find",
                    "parameters: [{name: b, in: query, required: true, schema: {type: string}}]"),
            to: "  /vans:\n"
                + operation(
                    "get", "x-operation-name: find",
                    "parameters: [{name: b, in: query, required: true, schema: {type: string}}]")
                + "  /trucks:\n"
                + operation(
                    "get", "x-operation-name: find",
                    "parameters: [{name: a, in: query, required: true, schema: {type: string}}]"),
            "try await client.things.find(a: \"a\")"),
        paths(
            "A new operation has the name of one that its calls could mean", .breaksWire, .operationMoved,
            from: "  /v2/things:\n" + operation("get", query("color")),
            to: "  /v2/things:\n" + operation("get", query("color")) + "  /things:\n"
                + operation("get", query("color", "shape")),
            "try await client.things.list(color: \"a\")"),
        paths(
            "A new operation has the name of one, and takes less", .breaksSource, .operationMoved,
            from: "  /v2/things:\n" + operation("get", query("color")),
            to: "  /v2/things:\n" + operation("get", query("color")) + "  /things:\n"
                + operation("get", query("shape")),
            "try await client.things.list(color: \"a\")"),
        paths(
            "A new operation could have the name of one, and takes other things that may be left out", .adds,
            .operationAdded, from: "  /things:\n" + operation("get", query("color")),
            to: "  /things:\n" + operation("get", query("color")) + "  /v2/things:\n"
                + operation("get", query("shape")),
            "try await client.things.list()"),
        paths(
            "A new operation could have the name of one, and takes nothing", .adds, .operationAdded,
            from: "  /things:\n" + operation("get", query("color")),
            to: "  /things:\n" + operation("get", query("color")) + "  /v2/things:\n" + operation("get"),
            "try await client.things.list()"),
        paths(
            "A new operation has the name of one, and has to be given something else", .adds, .operationAdded,
            from: "  /things/{id}:\n" + operation("get", id),
            to: "  /things/{id}:\n" + operation("get", id) + "  /things/by-name/{name}:\n"
                + operation(
                    "get", "x-operation-name: get",
                    "parameters: [{name: name, in: path, required: true, schema: {type: string}}]"),
            "try await client.things.get(id: \"a\")"),
        resource("A model has the name of a resource", .breaksSource, .resourceRenamed, locksMethods: false),
    ]

    private static func resource(
        _ name: String, _ effect: ChangeEffect, _ kind: ChangeKind, locksMethods: Bool
    ) -> VerdictCase {
        let model = "    Things: {type: object, properties: {count: {type: integer}}}\n"
        return VerdictCase(
            name, effect, kind, before: [("  /routes:\n", "  /things:\n" + operation("get") + "  /routes:\n")],
            [("    DepotCode:\n", model + "    DepotCode:\n")], "print(Things.list())", locksMethods: locksMethods)
    }

    /// What the lock keeps of that.
    private static let lockedMethodCases = [
        paths(
            "A PATCH comes beside a PUT, which keeps its name by the lock", .adds, .operationAdded,
            from: "  /things/{id}:\n" + operation("put", id, body("Courier")),
            to: "  /things/{id}:\n" + operation("put", id, body("Courier")) + operation("patch", id, body("Pickup")),
            "try await client.things.update(id: \"a\", Courier(vehicle: \"b\"))", locksMethods: true),
        paths(
            "A PATCH goes, and the PUT beside it keeps its name by the lock", .breaksSource, .operationRemoved,
            from: "  /things/{id}:\n" + operation("put", id, body("Courier")) + operation("patch", id, body("Courier")),
            to: "  /things/{id}:\n" + operation("put", id, body("Courier")),
            """
            try await client.things.replace(id: "a", Courier(vehicle: "b"))
            try await client.things.update(id: "a", Courier(vehicle: "b"))
            """, locksMethods: true),
        paths(
            "An operation has another tag, and keeps its name by the lock", .documents, .documentation,
            from: "  /vans:\n" + operation("get", "summary: Vans.", "operationId: findVans"),
            to: "  /vans:\n"
                + operation("get", "summary: All vans.", "operationId: allVans").replacing("[things]", with: "[cars]"),
            "try await client.things.findVans()", locksMethods: true),
        paths(
            "An operation has another path, and keeps its name by its operationId", .breaksWire, .operationAddress,
            from: untagged("  /vans:\n" + operation("get", "operationId: findVans")),
            to: untagged("  /cars:\n" + operation("get", "operationId: findVans")),
            "try await client.vans.findVans()", locksMethods: true),
        resource(
            "A model would have the name of a resource, which keeps it by the lock", .adds, .typeAdded,
            locksMethods: true),
    ]

    private static let propertyTakeoverCases = [
        VerdictCase(
            "A property of a request has the name of another one", .breaksWire, .propertyRenamed,
            before: [("        insured: {type: boolean}\n", "        is_insured: {type: boolean}\n")],
            [
                (
                    "        is_insured: {type: boolean}\n",
                    "        isInsured: {type: boolean}\n        is_insured: {type: boolean}\n"
                )
            ],
            "_ = NewParcel(name: \"a\", isInsured: true)"),
        VerdictCase(
            "A property of a response has the name of another one", .breaksWire, .propertyRenamed,
            before: [("        sender: {type: string}\n", "        sent_by: {type: string}\n")],
            [
                (
                    "        sent_by: {type: string}\n",
                    "        sentBy: {type: string}\n        sent_by: {type: string}\n"
                )
            ],
            "let sender: String? = try await client.parcels.get(parcelID: \"a\").sentBy; print(sender ?? \"\")"),
        VerdictCase(
            "A property of a response has the name of another one, and another type", .breaksSource, .propertyRenamed,
            before: [("        sender: {type: string}\n", "        sent_by: {type: string}\n")],
            [
                (
                    "        sent_by: {type: string}\n",
                    "        sentBy: {type: integer}\n        sent_by: {type: string}\n"
                )
            ],
            "let sender: String? = try await client.parcels.get(parcelID: \"a\").sentBy; print(sender ?? \"\")"),
        VerdictCase(
            "A property that has to be given has the name of another one", .breaksWire, .propertyRenamed,
            before: [
                ("      required: [vehicle]\n", "      required: [car_id]\n"),
                ("        vehicle: {type: string}\n", "        car_id: {type: string}\n"),
            ],
            [
                ("      required: [car_id]\n", "      required: [carID]\n"),
                ("        car_id: {type: string}\n", "        car_id: {type: string}\n        carID: {type: string}\n"),
            ],
            "_ = Courier(carID: \"a\")"),
        VerdictCase(
            "A property has the name of another one, which has to be given still", .breaksSource, .propertyRenamed,
            before: [
                ("      required: [vehicle]\n", "      required: [car_id]\n"),
                ("        vehicle: {type: string}\n", "        car_id: {type: string}\n"),
            ],
            [("        car_id: {type: string}\n", "        car_id: {type: string}\n        carID: {type: string}\n")],
            "_ = Courier(carID: \"a\")"),
    ]

    private static let otherTakeoverCases = [
        VerdictCase(
            "A value of an enumeration has the name of another one", .breaksWire, .valueRenamed,
            before: [("enum: [small, medium, large]", "enum: [small, extra_large, large]")],
            [("enum: [small, extra_large, large]", "enum: [small, extraLarge, extra_large, large]")],
            "_ = NewParcel(name: \"a\", size: .extraLarge)"),
        VerdictCase(
            "A parameter has the label of another one", .breaksWire, .parameterRenamed,
            before: [("{name: status, in: query,", "{name: sent_by, in: query,")],
            [
                (
                    "        - {name: sent_by, in: query,",
                    "        - {name: sentBy, in: query, schema: {type: string}}\n        - {name: sent_by, in: query,"
                )
            ],
            "let sender = \"b\"; _ = try await client.parcels.list(depot: \"a\", sentBy: sender)"),
        VerdictCase(
            "A parameter has the label of another one, and another type", .breaksSource, .parameterRenamed,
            before: [("{name: status, in: query,", "{name: sent_by, in: query,")],
            [
                (
                    "        - {name: sent_by, in: query,",
                    "        - {name: sentBy, in: query, schema: {type: integer}}\n        - {name: sent_by, in: query,"
                )
            ],
            "let sender = \"b\"; _ = try await client.parcels.list(depot: \"a\", sentBy: sender)"),
        VerdictCase(
            "A header field has the name of another one", .breaksWire, .responseHeader,
            [
                (
                    "            X-Total: {schema: {type: integer}}\n",
                    "            X-Total: {schema: {type: integer}}\n            Total: {schema: {type: integer}}\n"
                )
            ],
            "print(ResponseHeaders.total)"),
        VerdictCase(
            "A header field has the name of another one, and another type", .breaksSource, .responseHeader,
            [
                (
                    "            X-Total: {schema: {type: integer}}\n",
                    "            X-Total: {schema: {type: integer}}\n            Total: {schema: {type: string}}\n"
                )
            ],
            "let field: ResponseHeader<Int> = ResponseHeaders.total; print(field)"),
        VerdictCase(
            "Branches that their order tells apart change places", .breaksWire, .branchRecognition,
            before: [
                (
                    "        city: {type: string}\n",
                    "        place:\n          anyOf:\n            - {$ref: '#/components/schemas/Town'}\n"
                        + "            - {$ref: '#/components/schemas/Village'}\n"
                ),
                (
                    "    DepotCode:\n",
                    "    Town: {type: object, properties: {name: {type: string}, mayor: {type: string}}}\n"
                        + "    Village: {type: object, properties: {name: {type: string}}}\n    DepotCode:\n"
                ),
            ],
            [
                (
                    "            - {$ref: '#/components/schemas/Town'}\n            - {$ref: '#/components/schemas/Village'}\n",
                    "            - {$ref: '#/components/schemas/Village'}\n            - {$ref: '#/components/schemas/Town'}\n"
                )
            ],
            """
            for try await depot in client.depots.list() {
                switch depot.place {
                case .town(let town)?: print(town.mayor ?? "")
                case .village(let village)?: print(village.name ?? "")
                case .unknown?, nil: break
                }
            }
            """),
    ]
}
