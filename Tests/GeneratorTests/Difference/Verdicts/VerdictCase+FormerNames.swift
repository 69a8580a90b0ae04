@testable import Generator

extension VerdictCase {
    private static let routeIsRenamed = [
        (old: "schemas/Route'}\n      responses:", new: "schemas/Itinerary'}\n      responses:"),
        (old: "schemas/Route'}\ncomponents:", new: "schemas/Itinerary'}\ncomponents:"),
        (old: "    Route:\n", new: "    Itinerary:\n"),
    ]

    private static let owner =
        "{type: object, required: [name], properties: {name: {type: string}, phone: {type: string}}}"
    private static let sender = "        sender: {type: string}\n"
    private static let readOwner = "let parcel = try await client.parcels.get(parcelID: \"a\"); let owner: "

    /// What happens to a type that has another name and is the same.
    static let formerNameCases: [VerdictCase] = [
        VerdictCase(
            "A schema is renamed, and its former name stays as an alias", .deprecates, .typeRenamed, routeIsRenamed,
            "let route: Route = try await client.routes.plan(Route(start: \"a\")); print(route.start)"),
        VerdictCase(
            "A schema is renamed, and its former name does not stay", .breaksSource, .typeRenamed, routeIsRenamed,
            "_ = Route(start: \"a\")", configuration: "deprecated-aliases: none"),
        VerdictCase(
            "A schema is renamed, and its former name stays until the next major version", .deprecates, .typeRenamed,
            routeIsRenamed, "_ = Route(start: \"a\")",
            configuration: "version: 1.4.0\ndeprecated-aliases: next-major"),
        VerdictCase(
            "A schema is renamed, and another one takes its name", .breaksSource, .propertyRemoved,
            routeIsRenamed + [
                (
                    old: "    Problem:\n",
                    new: "    Route:\n      type: object\n      properties: {end: {type: string}}\n    Problem:\n"
                )
            ],
            "_ = Route(start: \"a\")"),
        VerdictCase(
            "An enumeration is renamed, and its former name stays as an alias", .deprecates, .typeRenamed,
            [
                ("schemas/Size'}\n        weight", "schemas/ParcelSize'}\n        weight"),
                ("schemas/Size'}\n        note", "schemas/ParcelSize'}\n        note"),
                ("    Size:\n", "    ParcelSize:\n"),
            ],
            "let size: Size = .medium; print(NewParcel(name: \"a\", size: size), size == Size.large)"),
        VerdictCase(
            "A union is renamed, and its former name stays as an alias", .deprecates, .typeRenamed,
            [("schemas/Contents'", "schemas/Load'"), ("    Contents:\n", "    Load:\n")],
            "let contents: Contents? = try await client.parcels.get(parcelID: \"a\").contents; print(contents as Any)"),
        VerdictCase(
            "Schemas that hold one another are renamed", .deprecates, .typeRenamed,
            before: [
                ("        start: {type: string}\n", "        start: {type: string}\n        \(driver("Driver"))\n"),
                ("    Problem:\n", "    Driver:\n      \(routes("Route"))\n    Problem:\n"),
            ],
            routeIsRenamed + [
                (driver("Driver"), driver("Chauffeur")),
                ("    Driver:\n      \(routes("Route"))", "    Chauffeur:\n      \(routes("Itinerary"))"),
            ],
            "_ = Route(start: \"a\", driver: Driver(routes: [Route(start: \"b\")]))"),
        VerdictCase(
            "An inline schema becomes a component", .deprecates, .typeRenamed,
            before: [(sender, sender + "        owner: \(owner)\n")],
            [
                ("        owner: \(owner)\n", "        owner: {$ref: '#/components/schemas/Person'}\n"),
                ("    Problem:\n", "    Person: \(owner)\n    Problem:\n"),
            ],
            readOwner + "ParcelOwner? = parcel.owner; print(owner?.name ?? \"\")"),
        VerdictCase(
            "An inline schema becomes a component that is there already", .deprecates, .typeRenamed,
            before: [
                (sender, sender + "        owner: \(owner)\n"),
                ("    Problem:\n", "    Person: \(owner)\n    Problem:\n"),
            ],
            [("        owner: \(owner)\n", "        owner: {$ref: '#/components/schemas/Person'}\n")],
            readOwner + "ParcelOwner? = parcel.owner; print(owner?.name ?? \"\")"),
        VerdictCase(
            "A component becomes an inline schema", .deprecates, .typeRenamed,
            before: [
                (sender, sender + "        owner: {$ref: '#/components/schemas/Person'}\n"),
                ("    Problem:\n", "    Person: \(owner)\n    Problem:\n"),
            ],
            [
                ("        owner: {$ref: '#/components/schemas/Person'}\n", "        owner: \(owner)\n"),
                ("    Person: \(owner)\n", ""),
            ],
            readOwner + "Person? = parcel.owner; print(owner?.name ?? \"\")"),
        VerdictCase(
            "A property with an inline schema is renamed", .breaksSource, .propertyRemoved,
            before: [(sender, sender + "        owner: \(owner)\n")],
            [("        owner: {type", "        keeper: {type")],
            readOwner + "ParcelOwner? = parcel.owner; print(owner?.name ?? \"\")"),
        VerdictCase(
            "A schema is renamed and changed", .breaksSource, .typeRemoved,
            routeIsRenamed + [("        start: {type: string}\n", "        start: {type: integer}\n")],
            "_ = Route(start: \"a\")"),
    ]

    private static func driver(_ name: String) -> String { "driver: {$ref: '#/components/schemas/\(name)'}" }
    private static func routes(_ name: String) -> String {
        "properties: {routes: {type: array, items: {$ref: '#/components/schemas/\(name)'}}}"
    }
}
