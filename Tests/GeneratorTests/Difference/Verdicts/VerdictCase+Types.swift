@testable import Generator

extension VerdictCase {
    /// What happens to types: models, enumerations, unions, aliases.
    static let typeCases: [VerdictCase] = [
        VerdictCase(
            "A schema is renamed", .breaksSource, .typeRenamed,
            [
                ("    Pickup:\n      type: object\n", "    Locker:\n      type: object\n"),
                ("- {$ref: '#/components/schemas/Pickup'}", "- {$ref: '#/components/schemas/Locker'}"),
            ],
            "_ = Pickup(shelf: \"a\")", configuration: "deprecated-aliases: none"),
        VerdictCase(
            "A schema is gone", .breaksSource, .typeRemoved,
            before: [
                (
                    "    Route:\n",
                    "    Truck:\n      type: object\n      properties: {plate: {type: string}}\n    Route:\n"
                )
            ],
            [("    Truck:\n      type: object\n      properties: {plate: {type: string}}\n", "")],
            "_ = Truck(plate: \"a\")"),
        VerdictCase(
            "A value of an enumeration is gone", .breaksSource, .valueRemoved,
            [("enum: [small, medium, large]", "enum: [small, large]")], "let size: Size = .medium; print(size)"),
        VerdictCase(
            "A value of an enumeration is written otherwise and is another name", .breaksSource, .valueRemoved,
            [("enum: [small, medium, large]", "enum: [small, middle, large]")], "print(Size.medium)"),
        VerdictCase(
            "A string becomes an enumeration", .breaksSource, .typeReplaced,
            [
                (
                    "    DepotCode:\n      type: string\n",
                    "    DepotCode:\n      type: string\n      enum: [north, south]\n"
                )
            ],
            "for try await depot in client.depots.list() { let text: String = depot.code; print(text) }"),
        VerdictCase(
            "An alias stands for another type", .breaksSource, .aliasTarget,
            [("    DepotCode:\n      type: string\n", "    DepotCode:\n      type: integer\n")],
            "for try await depot in client.depots.list() { let text: String = depot.code; print(text) }"),
        VerdictCase(
            "An object becomes a string", .breaksSource, .typeReplaced,
            [
                (
                    "    Pickup:\n      type: object\n      required: [shelf]\n      properties:\n        shelf: {type: string}\n",
                    "    Pickup:\n      type: string\n"
                )
            ],
            "_ = Pickup(shelf: \"a\")"),
        VerdictCase(
            "A union that is read has a branch more", .breaksSource, .branchAdded,
            [
                (
                    "        - {$ref: '#/components/schemas/Goods'}\n",
                    "        - {$ref: '#/components/schemas/Goods'}\n        - {$ref: '#/components/schemas/Plants'}\n"
                ),
                (
                    "    Delivery:\n",
                    "    Plants:\n      type: object\n      required: [type]\n      properties:\n"
                        + "        type: {type: string, const: Plants}\n    Delivery:\n"
                ),
            ],
            """
            switch try await client.parcels.get(parcelID: "a").contents {
            case .letters?, .goods?, .unknown?, nil: break
            }
            """),
        VerdictCase(
            "A union loses a branch", .breaksSource, .branchRemoved,
            before: [
                (
                    "        - {$ref: '#/components/schemas/Courier'}\n",
                    "        - {$ref: '#/components/schemas/Courier'}\n        - {$ref: '#/components/schemas/Goods'}\n"
                )
            ],
            [("        - {$ref: '#/components/schemas/Courier'}\n", "")],
            "_ = NewParcel(name: \"a\", delivery: .courier(Courier(vehicle: \"a\")))"),
        VerdictCase(
            "A branch of a union is another schema", .breaksSource, .branchRemoved,
            [("- {$ref: '#/components/schemas/Courier'}", "- {$ref: '#/components/schemas/Depot'}")],
            "_ = NewParcel(name: \"a\", delivery: .courier(Courier(vehicle: \"a\")))"),
        VerdictCase(
            "A constant of an enumeration is gone in a type that is sent", .breaksSource, .valueRemoved,
            [("enum: [small, medium, large]", "enum: [medium, large]")], "_ = NewParcel(name: \"a\", size: .small)"),
        VerdictCase(
            "A value of an enumeration is written otherwise under the same name", .breaksWire, .valueOnWire,
            [("enum: [small, medium, large]", "enum: [small, Medium, large]")]),
        VerdictCase(
            "A schema becomes another name of one that is the same", .adds, .typeRenamed,
            before: [
                (
                    "    Route:\n",
                    "    Van:\n      type: object\n      required: [vehicle]\n      properties: {vehicle: {type: string}}\n    Route:\n"
                )
            ],
            [
                (
                    "    Van:\n      type: object\n      required: [vehicle]\n      properties: {vehicle: {type: string}}\n",
                    "    Van: {$ref: '#/components/schemas/Courier'}\n"
                )
            ],
            "print(Van(vehicle: \"a\").vehicle)"),
        VerdictCase(
            "A schema keeps its old name as another one", .adds, .typeRenamed,
            [
                (
                    "    Pickup:\n      type: object\n",
                    "    Pickup: {$ref: '#/components/schemas/Locker'}\n    Locker:\n      type: object\n"
                )
            ],
            "print(Pickup(shelf: \"a\").shelf)"),
    ]
}
