import Testing

@testable import Generator

/// What is said where programs come to something else by a name that they know.
@Suite("Names that are another one's afterwards")
struct TakeoverTests {
    private func changes(_ old: [(old: String, new: String)], _ new: [(old: String, new: String)]) throws -> [String] {
        let folder = try TemporaryFolder()
        let texts = try (#require(ParcelDescription.changed(old)), #require(ParcelDescription.changed(old, new)))
        let difference = try #require(try Comparing.run(texts.0, texts.1, folder).outcome.difference)
        return difference.changes.map { "\($0.effect.rawValue): \($0.subject) \($0.message)" }
    }

    /// Operations of one path, indented as they stand in it.
    private static let put = """
            put:
              tags: [things]
              parameters: [{name: id, in: path, required: true, schema: {type: string}}]
              responses: {'204': {description: None.}}

        """
    private static let patch = put.replacing("put:", with: "patch:")

    @Test("A method says what it calls now, and where its operation is; what else changed there breaks no source")
    func method() throws {
        let version = { (text: String) in
            text.replacing("}}]", with: "}}, {name: v, in: query, schema: {type: string}}]")
        }
        let changes = try changes(
            [("  /routes:\n", "  /things/{id}:\n\(version(Self.put))  /routes:\n")],
            [(version(Self.put), version(Self.patch) + Self.put)])
        #expect(
            changes == [
                "breaks-wire: client.things.update(id:v:) calls PATCH '/things/{id}' now; "
                    + "PUT '/things/{id}' is client.things.replace(id:)", "adds: client.things.update(id:v:) is new",
            ])
    }

    @Test("A method whose operation is gone says what it calls now")
    func goneMethod() throws {
        let changes = try changes(
            [("  /routes:\n", "  /things/{id}:\n\(Self.patch)\(Self.put)  /routes:\n")], [(Self.patch, "")])
        #expect(
            changes == [
                "breaks-source: client.things.replace(id:) is client.things.update(id:) now",
                "breaks-wire: client.things.update(id:) calls PUT '/things/{id}' now; PATCH '/things/{id}' is gone",
            ])
    }

    @Test("A property says what it is on the wire now, and what the other one is called")
    func property() throws {
        let old = [("        insured: {type: boolean}\n", "        is_insured: {type: boolean}\n")]
        let both = "        isInsured: {type: boolean}\n        is_insured: {type: boolean}\n"
        #expect(
            try changes(old, [("        is_insured: {type: boolean}\n", both)]) == [
                "breaks-wire: NewParcel.isInsured is 'isInsured' on the wire now; 'is_insured' is 'is_insured'",
                "adds: NewParcel.isInsured is new",
            ])
        #expect(
            try changes(
                [("        insured: {type: boolean}\n", both)], [(both, "        is_insured: {type: boolean}\n")]
            ) == [
                "breaks-source: NewParcel.is_insured is called 'isInsured' now",
                "breaks-wire: NewParcel.isInsured is 'is_insured' on the wire now; 'isInsured' is gone",
            ])
    }

    @Test("A constant, a parameter and a header field say the same")
    func others() throws {
        #expect(
            try changes(
                [("enum: [small, medium, large]", "enum: [small, extra_large, large]")],
                [("enum: [small, extra_large, large]", "enum: [small, extraLarge, extra_large, large]")]
            ) == [
                "breaks-wire: Size.extraLarge stands for 'extraLarge' now; 'extra_large' is 'extra_large'",
                "adds: Size.extraLarge is new",
            ])
        #expect(
            try changes(
                [("{name: status, in: query,", "{name: sent_by, in: query,")],
                [
                    (
                        "        - {name: sent_by, in: query,",
                        "        - {name: sentBy, in: query, schema: {type: string}}\n        - {name: sent_by, in: query,"
                    )
                ]
            ) == [
                "breaks-wire: client.parcels.list(depot:sentBy:sent_by:tags:limit:) sends 'sentBy' as query 'sentBy' now; "
                    + "query 'sent_by' is 'sent_by'",
                "adds: client.parcels.list(depot:sentBy:sent_by:tags:limit:) takes 'sentBy' too",
            ])
        let total = "            X-Total: {schema: {type: integer}}\n"
        let field = try changes([], [(total, total + total.replacing("X-Total", with: "Total"))]).first
        #expect(
            field == "breaks-wire: ResponseHeaders.total stands for 'Total' now; 'X-Total' is 'Total'")
    }
}
