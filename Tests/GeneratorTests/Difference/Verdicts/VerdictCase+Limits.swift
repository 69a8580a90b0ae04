@testable import Generator

extension VerdictCase {
    /// What is asked of values that are sent, wherever their schema stands.
    static let limitCases: [VerdictCase] =
        [
            narrowed(
                "The body is text that may be shorter only", body: "{type: string}", "{type: string, maxLength: 9}"),
            narrowed(
                "The body is a list that may be shorter only",
                body: "{type: array, items: {type: string}, maxItems: 9}",
                "{type: array, items: {type: string}, maxItems: 3}"),
            narrowed(
                "The elements of a body may be shorter only", body: "{type: array, items: {type: string}}",
                "{type: array, items: {type: string, maxLength: 9}}"),
            narrowed(
                "The lists in a body may be shorter only", body: "{type: array, items: {type: array, items: {}}}",
                "{type: array, items: {type: array, items: {}, maxItems: 2}}"),
            narrowed(
                "The values of a body may be shorter only",
                body: "{type: object, additionalProperties: {type: string}}",
                "{type: object, additionalProperties: {type: string, maxLength: 9}}"),
            narrowed(
                "The names in a body may be shorter only", body: "{type: object, additionalProperties: {type: string}}",
                "{type: object, additionalProperties: {type: string}, propertyNames: {maxLength: 9}}"),
            narrowed(
                "The scalar branch of a union that is sent may be shorter only",
                body: "{oneOf: [{type: string, maxLength: 9}, {type: integer}]}",
                "{oneOf: [{type: string, maxLength: 3}, {type: integer}]}"),
            narrowed(
                "A branch of a union of one type may be shorter only",
                body: "{anyOf: [{type: string, maxLength: 9}, {type: string, pattern: '^a'}]}",
                "{anyOf: [{type: string, maxLength: 3}, {type: string, pattern: '^a'}]}"),
            narrowed("The elements of a body have one value", body: array("{type: string}"), array("{const: a}")),
            VerdictCase(
                "A component that is the list of a body may be shorter only", .breaksWire, .limits,
                before: [
                    bodyLine("{$ref: '#/components/schemas/Tags'}"),
                    ("    Route:\n", "    Tags: {type: array, items: {type: string}, maxItems: 9}\n    Route:\n"),
                ],
                [("maxItems: 9}", "maxItems: 3}")]),
            VerdictCase(
                "A component that is a list and that nothing uses may be shorter only", .breaksWire, .limits,
                before: [
                    ("    Route:\n", "    Tags: {type: array, items: {type: string}, maxItems: 9}\n    Route:\n")
                ],
                [("maxItems: 9}", "maxItems: 3}")]),
        ] + values + wider

    /// Values that are fewer while the Swift type stays.
    private static let values: [VerdictCase] = [
        narrowed("A property of a request has one value", "{type: string}", "{type: string, const: red}"),
        narrowed("A property of a request is an enumeration of one", "{type: string}", "{type: string, enum: [red]}"),
        narrowed("A constant that may be left out is another", "{const: red}", "{const: blue}"),
        narrowed("A number of a request has one value", "{type: integer}", "{type: integer, const: 3}"),
        narrowed("A switch of a request can only be on", "{type: boolean}", "{type: boolean, const: true}"),
        narrowed("A number of a request has two values", "{type: number}", "{type: number, enum: [1.5, 2.5]}"),
        narrowed(
            "A number of a request has a value less", "{type: number, enum: [1.5, 2.5]}", "{type: number, enum: [1.5]}"),
        narrowed(
            "The values that a model of a request has beside its properties may be shorter only",
            "{type: object, properties: {a: {type: string}}, additionalProperties: {type: string}}",
            "{type: object, properties: {a: {type: string}}, additionalProperties: {type: string, maxLength: 3}}"),
        narrowed(
            "A list without repetitions has one element", "{type: array, items: {}, uniqueItems: true}",
            "{type: array, items: {}, maxItems: 1}"),
        VerdictCase(
            "A required property of a request has one value", .breaksWire, .limits,
            [("name: {type: string, minLength: 1, maxLength: 64}", "name: {type: string, const: a}")]),
        VerdictCase(
            "A parameter has one value", .breaksWire, .limits,
            [
                (
                    "- {name: status, in: query, schema: {type: string, maxLength: 20}}",
                    "- {name: status, in: query, schema: {const: sent}}"
                )
            ]),
    ]

    /// What allows more.
    private static let wider: [VerdictCase] = [
        wider("The body may be longer", body: "{type: string, maxLength: 9}", "{type: string}"),
        wider(
            "The elements of a body may be longer", body: array("{type: string, maxLength: 9}"),
            array("{type: string, maxLength: 10}")),
        wider("A body has another value too", body: "{type: number, enum: [1.5]}", "{type: number, enum: [1.50, 2.5]}"),
        wider("Steps are a hundredth", body: "{type: number, multipleOf: 1}", "{type: number, multipleOf: 0.01}"),
        wider("Steps are a third", body: "{type: number, multipleOf: 0.3}", "{type: number, multipleOf: 0.1}"),
        wider("A constant becomes short text", body: "{const: red}", "{type: string, maxLength: 9, pattern: '^r'}"),
    ]

    private static func array(_ items: String) -> String { "{type: array, items: \(items)}" }

    private static func bodyLine(
        _ schema: String, in old: String = "{$ref: '#/components/schemas/Route'}"
    ) -> (old: String, new: String) {
        let line = "          application/json:\n            schema: "
        return (line + old + "\n", line + schema + "\n")
    }

    private static func narrowed(_ name: String, body old: String, _ new: String) -> VerdictCase {
        VerdictCase(name, .breaksWire, .limits, before: [bodyLine(old)], [bodyLine(new, in: old)])
    }

    private static func wider(_ name: String, body old: String, _ new: String) -> VerdictCase {
        VerdictCase(name, .adds, .limits, before: [bodyLine(old)], [bodyLine(new, in: old)])
    }

    /// A property of a request that may be left out.
    private static func narrowed(_ name: String, _ old: String, _ new: String) -> VerdictCase {
        VerdictCase(
            name, .breaksWire, .limits,
            before: [
                ("        insured: {type: boolean}\n", "        insured: {type: boolean}\n        color: \(old)\n")
            ],
            [("        color: \(old)\n", "        color: \(new)\n")])
    }
}
