import Testing

@testable import Generator

/// What is said where the branches of a union change places.
@Suite("The order of branches")
struct BranchOrderTests {
    private func changes(_ old: [(old: String, new: String)], _ new: [(old: String, new: String)]) throws -> [String] {
        let folder = try TemporaryFolder()
        let texts = try (#require(ParcelDescription.changed(old)), #require(ParcelDescription.changed(old, new)))
        let difference = try #require(try Comparing.run(texts.0, texts.1, folder).outcome.difference)
        return difference.changes.map { "\($0.effect.rawValue): \($0.subject) \($0.message)" }
    }

    /// The changes where the branches of a union of two models change places.
    private func reordered(
        _ keyword: String, _ models: (String, String), isSent: Bool = false, _ more: String = ""
    ) throws -> [String] {
        let property = isSent ? "        insured: {type: boolean}\n" : "        city: {type: string}\n"
        let union = { (names: [String]) in
            "        place:\n          \(keyword):\n"
                + names.map { "            - {$ref: '#/components/schemas/\($0)'}\n" }.joined() + more
        }
        return try changes(
            [
                (property, union(["Town", "Village"])),
                (
                    "    DepotCode:\n",
                    "    Town: {type: object, \(models.0)}\n    Village: {type: object, \(models.1)}\n    DepotCode:\n"
                ),
            ], [(union(["Town", "Village"]), union(["Village", "Town"]))])
    }

    private static let open = "properties: {name: {type: string}}"
    private static let keys = (
        "required: [mayor], properties: {mayor: {type: string}}", "required: [farm], properties: {farm: {type: string}}"
    )
    private static let tags = (
        "required: [kind], properties: {kind: {const: town}}", "required: [kind], properties: {kind: {const: village}}"
    )

    @Test("Branches that change places are said where their order tells them apart, and only there")
    func branches() throws {
        let said = "DepotPlace takes what fits 'town' and 'village' for 'village' now"
        let one = try reordered("oneOf", (Self.open, Self.open))
        let any = try reordered("anyOf", (Self.open, Self.open))
        #expect(one == ["breaks-wire: \(said)"] && any == one)
        let sent = try reordered("anyOf", (Self.open, Self.open), isSent: true)
        #expect(sent == ["documents: \(said.replacing("Depot", with: "NewParcel"))"])
        // A value of `anyOf` may have the keys of both.
        let anyKeys = try reordered("anyOf", Self.keys)
        #expect(anyKeys == ["breaks-wire: \(said)"])
        let told = try [
            reordered("oneOf", Self.keys), reordered("anyOf", Self.tags),
            reordered("oneOf", Self.tags, "          discriminator: {propertyName: kind}\n"),
        ]
        #expect(told == [[], [], []])
    }
}
