@testable import Generator

extension VerdictCase {
    /// What happens to properties.
    static let propertyCases: [VerdictCase] = [
        VerdictCase(
            "A request needs a property more", .breaksSource, .propertyAdded,
            [
                ("required: [name, kind]", "required: [name, kind, sender]"),
                (
                    "        insured: {type: boolean}\n",
                    "        insured: {type: boolean}\n        sender: {type: string}\n"
                ),
            ],
            "_ = NewParcel(name: \"a\")"),
        VerdictCase(
            "A property of a response is gone", .breaksSource, .propertyRemoved,
            [("        sender: {type: string}\n", "")],
            "print(try await client.parcels.get(parcelID: \"a\").sender ?? \"\")"),
        VerdictCase(
            "A property of a request is gone", .breaksSource, .propertyRemoved,
            [("        insured: {type: boolean}\n", "")], "_ = NewParcel(name: \"a\", insured: true)"),
        VerdictCase(
            "A property of a response has another type", .breaksSource, .propertyType,
            [("        weight: {type: number}\n", "        weight: {type: string}\n")],
            "let weight: Double? = try await client.parcels.get(parcelID: \"a\").weight; print(weight ?? 0)"),
        VerdictCase(
            "A property of a response may be missing", .breaksSource, .propertyType,
            [("required: [id, size]", "required: [id]")],
            "print(try await client.parcels.get(parcelID: \"a\").size.rawValue)"),
        VerdictCase(
            "A property of a response is always there", .breaksSource, .propertyType,
            [("required: [id, size]", "required: [id, size, weight]")],
            "if let weight = try await client.parcels.get(parcelID: \"a\").weight { print(weight) }"),
        VerdictCase(
            "A property of a request has to be given", .breaksSource, .propertyType,
            [("required: [name, kind]", "required: [name, kind, insured]")], "_ = NewParcel(name: \"a\")"),
        VerdictCase(
            "A property of a request takes null too", .breaksSource, .propertyType,
            [("        insured: {type: boolean}\n", "        insured: {type: [boolean, 'null']}\n")],
            "let insured: Bool? = nil; _ = NewParcel(name: \"a\", insured: insured)"),
        VerdictCase(
            "A property that takes null takes it no more", .breaksSource, .propertyType,
            [("        note: {type: [string, 'null']}\n", "        note: {type: string}\n")],
            "_ = NewParcel(name: \"a\", note: .null)"),
        VerdictCase(
            "A property of a request is wider, as Swift has no conversion", .breaksSource, .propertyType,
            [("        insured: {type: boolean}\n", "        insured: {type: [boolean, string]}\n")],
            "let insured = true; _ = NewParcel(name: \"a\", insured: insured)"),
        VerdictCase(
            "A list becomes one value", .breaksSource, .propertyType,
            [("stops: {type: array, items: {type: string}, maxItems: 10}", "stops: {type: string, maxLength: 10}")],
            "_ = Route(start: \"a\", stops: [\"b\"])"),
        VerdictCase(
            "The elements of a list have another type", .breaksSource, .propertyType,
            [
                (
                    "stops: {type: array, items: {type: string}, maxItems: 10}",
                    "stops: {type: array, items: {type: integer}, maxItems: 10}"
                )
            ],
            "let stops = [\"b\"]; _ = Route(start: \"a\", stops: stops)"),
        VerdictCase(
            "A constant becomes any value", .breaksSource, .propertyRequirement,
            [("        kind: {type: string, const: letter}\n", "        kind: {type: string}\n")],
            "_ = NewParcel(name: \"a\")"),
        VerdictCase(
            "Properties of a request change places", .breaksSource, .propertyOrder,
            [
                ("        insured: {type: boolean}\n", ""),
                (
                    "        size: {$ref: '#/components/schemas/Size'}\n        note:",
                    "        insured: {type: boolean}\n        size: {$ref: '#/components/schemas/Size'}\n        note:"
                ),
            ],
            "_ = NewParcel(name: \"a\", size: .small, insured: true)"),
        VerdictCase(
            "A property has another name on the wire and in Swift", .breaksSource, .propertyRemoved,
            [
                ("        vehicle: {type: string}\n", "        carrier: {type: string}\n"),
                ("required: [vehicle]", "required: [carrier]"),
            ],
            "_ = Courier(vehicle: \"a\")"),
        VerdictCase(
            "A property is spelled otherwise on the wire", .breaksWire, .propertyWireName,
            before: [("        insured: {type: boolean}\n", "        isInsured: {type: boolean}\n")],
            [("        isInsured: {type: boolean}\n", "        is_insured: {type: boolean}\n")],
            "_ = NewParcel(name: \"a\", isInsured: true)"),
        VerdictCase(
            "A constant has another value", .breaksWire, .propertyConstant,
            [("        kind: {type: string, const: letter}\n", "        kind: {type: string, const: package}\n")]),
        VerdictCase(
            "A limit is narrower", .breaksWire, .limits,
            [("minLength: 1, maxLength: 64", "minLength: 1, maxLength: 32")]),
        VerdictCase(
            "A limit is new", .breaksWire, .limits,
            [("        vehicle: {type: string}\n", "        vehicle: {type: string, pattern: '^[a-z]+$'}\n")]),
        VerdictCase(
            "A list may be shorter only", .breaksWire, .limits, [("maxItems: 10", "maxItems: 5")]),
        VerdictCase(
            "A property that was sent as null is left out", .breaksWire, .propertyNull,
            before: [("required: [name, kind]", "required: [name, kind, note]")],
            [
                ("required: [name, kind, note]", "required: [name, kind]"),
                ("        note: {type: [string, 'null']}\n", "        note: {type: string}\n"),
            ],
            "_ = NewParcel(name: \"a\", note: nil)"),
    ]
}
