@testable import Generator

/// What a program sends and reads before and after a change that it compiles with.
struct WireCase: Sendable {
    /// The name of the case of `breaks-wire` whose description is changed.
    let name: String
    /// Statements with a `client` that return a text.
    let call: String
    /// How the client is made.
    let client: String
    /// What the service answers to each request.
    let answer: Answer
    /// What arrives at the service and what the call returns, before and after.
    let old: String
    let new: String

    /// A response.
    struct Answer: Sendable {
        var status = 200
        var fields: [String: String] = [:]
        var body = ""
    }

    init(
        _ name: String, _ call: String, client: String = "ParcelsClient(token: \"t\", configuration: configuration)",
        answer: Answer = Answer(), old: String, new: String
    ) {
        self.name = name
        self.call = call
        self.client = client
        self.answer = answer
        self.old = old
        self.new = new
    }

    /// The case that says what the change means.
    var verdict: VerdictCase? { VerdictCase.all.first { $0.name == name } }

    private static let parcel = #"{"id":"a","size":"medium"}"#

    private static let route = "try await client.routes.plan(Route(start: \"a\")); return \"\""
    private static let create = "; _ = try await client.parcels.create(parcel); return \"\""

    /// Every case.
    static let all = requestCases + bodyCases + answerCases

    /// Where a request goes, and with what.
    private static let requestCases = [
        WireCase(
            "An operation has another path", "_ = " + route, answer: Answer(body: #"{"start":"a"}"#),
            old: #"PUT https://parcels.example/v1/routes Content-Type: application/json {"start":"a"}"#,
            new: #"PUT https://parcels.example/v1/tours Content-Type: application/json {"start":"a"}"#),
        WireCase(
            "An operation has another method", "_ = " + route, answer: Answer(body: #"{"start":"a"}"#),
            old: #"PUT https://parcels.example/v1/routes Content-Type: application/json {"start":"a"}"#,
            new: #"POST https://parcels.example/v1/routes Content-Type: application/json {"start":"a"}"#),
        WireCase(
            "The service has another address", "_ = " + route, answer: Answer(body: #"{"start":"a"}"#),
            old: #"PUT https://parcels.example/v1/routes Content-Type: application/json {"start":"a"}"#,
            new: #"PUT https://parcels.example/v2/routes Content-Type: application/json {"start":"a"}"#),
        WireCase(
            "One operation has a server of its own", "_ = " + route, answer: Answer(body: #"{"start":"a"}"#),
            old: #"PUT https://parcels.example/v1/routes Content-Type: application/json {"start":"a"}"#,
            new: #"PUT https://routes.example/routes Content-Type: application/json {"start":"a"}"#),
        WireCase(
            "A parameter goes into the header",
            "return \"\\(try await client.parcels.list(depot: \"d\", status: \"sent\").count)\"",
            answer: Answer(body: "[]"), old: "GET https://parcels.example/v1/parcels?status=sent depot: d → 0",
            new: "GET https://parcels.example/v1/parcels depot: d status: sent → 0"),
        WireCase(
            "A parameter is written in another style",
            "return \"\\(try await client.parcels.list(depot: \"d\", tags: [\"a\", \"b\"]).count)\"",
            answer: Answer(body: "[]"), old: "GET https://parcels.example/v1/parcels?tags=a&tags=b depot: d → 0",
            new: "GET https://parcels.example/v1/parcels?tags=a,b depot: d → 0"),
        WireCase(
            "Pages are asked for in another way",
            "var codes: [String] = []; for try await depot in client.depots.list() { codes.append(depot.code) }; "
                + "return codes.joined()", answer: Answer(body: #"{"depots":[{"code":"a"}],"total":2}"#),
            old: "GET https://parcels.example/v1/depots | GET https://parcels.example/v1/depots?page=2 → aa",
            new: "GET https://parcels.example/v1/depots | GET https://parcels.example/v1/depots?page=1 → aa"),
        WireCase(
            "The key has another header field", "try await client.parcels.delete(parcelID: \"a\"); return \"\"",
            client: "ParcelsClient(apiKey: \"k\", configuration: configuration)", answer: Answer(status: 204),
            old: "DELETE https://parcels.example/v1/parcels/a X-Key: k",
            new: "DELETE https://parcels.example/v1/parcels/a X-API-Key: k"),
        WireCase(
            "A PATCH has the name of the PUT beside it",
            "try await client.things.update(id: \"a\", Courier(vehicle: \"b\")); return \"\"",
            answer: Answer(status: 204),
            old: #"PUT https://parcels.example/v1/things/a Content-Type: application/json {"vehicle":"b"}"#,
            new: #"PATCH https://parcels.example/v1/things/a Content-Type: application/json {"vehicle":"b"}"#),
        WireCase(
            "A parameter has the label of another one",
            "let sender = \"b\"; return \"\\(try await client.parcels.list(depot: \"d\", sentBy: sender).count)\"",
            answer: Answer(body: "[]"), old: "GET https://parcels.example/v1/parcels?sent_by=b depot: d → 0",
            new: "GET https://parcels.example/v1/parcels?sentBy=b depot: d → 0"),
    ]

    /// What a request has as its body.
    private static let bodyCases = [
        WireCase(
            "A body is another media type",
            "try await client.parcels.notes.add(parcelID: \"a\", \"b\"); return \"\"", answer: Answer(status: 204),
            old: "POST https://parcels.example/v1/parcels/a/notes Content-Type: text/plain; charset=utf-8 b",
            new: "POST https://parcels.example/v1/parcels/a/notes Content-Type: text/markdown b"),
        WireCase(
            "A property is spelled otherwise on the wire",
            "let parcel = NewParcel(name: \"a\", isInsured: true)" + create, answer: Answer(status: 201, body: parcel),
            old: sent(#"{"name":"a","kind":"letter","isInsured":true}"#),
            new: sent(#"{"name":"a","kind":"letter","is_insured":true}"#)),
        WireCase(
            "A constant has another value", "let parcel = NewParcel(name: \"a\")" + create,
            answer: Answer(status: 201, body: parcel), old: sent(#"{"name":"a","kind":"letter"}"#),
            new: sent(#"{"name":"a","kind":"package"}"#)),
        WireCase(
            "A property that was sent as null is left out", "let parcel = NewParcel(name: \"a\", note: nil)" + create,
            answer: Answer(status: 201, body: parcel), old: sent(#"{"name":"a","kind":"letter","note":null}"#),
            new: sent(#"{"name":"a","kind":"letter"}"#)),
        WireCase(
            "A value of an enumeration is written otherwise under the same name",
            "let parcel = NewParcel(name: \"a\", size: .medium)" + create, answer: Answer(status: 201, body: parcel),
            old: sent(#"{"name":"a","kind":"letter","size":"medium"}"#),
            new: sent(#"{"name":"a","kind":"letter","size":"Medium"}"#)),
        WireCase(
            "A property of a request has the name of another one",
            "let parcel = NewParcel(name: \"a\", isInsured: true)" + create, answer: Answer(status: 201, body: parcel),
            old: sent(#"{"name":"a","kind":"letter","is_insured":true}"#),
            new: sent(#"{"name":"a","kind":"letter","isInsured":true}"#)),
        WireCase(
            "A limit is narrower",
            "try NewParcel(name: String(repeating: \"a\", count: 40)).validate(); return \"is valid\"",
            old: " → is valid", new: " → throws ValidationFailure"),
    ]

    private static func sent(_ parcel: String) -> String {
        "POST https://parcels.example/v1/parcels Content-Type: application/json \(parcel)"
    }

    /// What is read of an answer.
    private static let answerCases = [
        WireCase(
            "A refusal has another type",
            """
            do { _ = try await client.parcels.create(NewParcel(name: "a")) } catch let error as CallError {
                return "\\(error.refusal?.value is Problem) \\(error.refusal?.value is Courier)"
            }
            return ""
            """, answer: Answer(status: 422, body: #"{"message":"m","vehicle":"v"}"#),
            old: sent(#"{"name":"a","kind":"letter"}"#) + " → true false",
            new: sent(#"{"name":"a","kind":"letter"}"#) + " → false true"),
        WireCase(
            "A response has another status",
            "var strict = configuration; strict.decoding.isStrict = true; "
                + "_ = try await ParcelsClient(token: \"t\", configuration: strict).parcels.create(NewParcel(name: \"a\")); "
                + "return \"\"", answer: Answer(status: 201, body: parcel),
            old: sent(#"{"name":"a","kind":"letter"}"#),
            new: sent(#"{"name":"a","kind":"letter"}"#) + " → throws CallError"
        ),
        WireCase(
            "A property of a response has the name of another one",
            "return try await client.parcels.get(parcelID: \"a\").sentBy ?? \"none\"",
            answer: Answer(body: #"{"id":"a","size":"small","sent_by":"old","sentBy":"new"}"#),
            old: "GET https://parcels.example/v1/parcels/a → old", new: "GET https://parcels.example/v1/parcels/a → new"
        ),
        WireCase(
            "Branches that their order tells apart change places",
            """
            for try await depot in client.depots.list() {
                switch depot.place {
                case .town?: return "town"
                case .village?: return "village"
                case .unknown?, nil: return "neither"
                }
            }
            return ""
            """, answer: Answer(body: #"{"depots":[{"code":"a","place":{"name":"n"}}],"total":1}"#),
            old: "GET https://parcels.example/v1/depots → town", new: "GET https://parcels.example/v1/depots → village"),
        WireCase(
            "An operation needs a scope more",
            """
            do { try await client.parcels.delete(parcelID: "a") } catch let error as CallError {
                return error.missingScopes.joined(separator: ",")
            }
            return ""
            """,
            answer: Answer(status: 403, fields: ["WWW-Authenticate": "Bearer error=\"insufficient_scope\""]),
            old: "DELETE https://parcels.example/v1/parcels/a → write:parcels",
            new: "DELETE https://parcels.example/v1/parcels/a → delete:parcels,write:parcels"),
    ]
}
