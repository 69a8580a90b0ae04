import Drift
import Foundation
import Generator
import Testing

/// What must not be shown is neither in the report nor in a diagnostic nor in the overlay.
@Suite struct SecretTests {
    private static let description = """
        openapi: 3.1.0
        info: {title: t, version: "1"}
        paths:
          /trees:
            post:
              requestBody:
                content:
                  application/json:
                    schema:
                      type: object
                      properties:
                        pin: {type: string, writeOnly: true, maxLength: 2}
                        color: {type: string, format: password, enum: [red]}
                        client_secret: {type: string, enum: [none]}
                        kind: {type: string, enum: [a]}
              responses:
                "200": {description: d, content: {application/json: {schema: {type: object, properties: {auth: {type: object, properties: {number: {type: integer, maximum: 1}}}, at: {type: string, format: date-time}}}}}}
        """

    @Test func secretsStayWhereTheyAre() throws {
        let drifting = try Drifting(Self.description)
        defer { drifting.remove() }
        let request =
            #"{"pin":"S3CRET-pin","color":"S3CRET-color","client_secret":"S3CRET-client","kind":"b","free":"S3CRET-free"}"#
        let answer = #"{"auth":{"number":987654321},"at":"S3CRET-at","token":"S3CRET-token"}"#
        let file = try drifting.file(
            "r.json", Drifting.exchange("POST", query: "access_token=S3CRET-query", request: request, answer))
        let result = try drifting.mend(file)
        let shown = (result.overlay ?? "") + (result.report?.text ?? "") + (result.report?.json ?? "")
        #expect(!shown.contains("S3CRET"), "\(shown)")
        #expect(!shown.contains("987654321"))
        #expect(result.overlay?.contains("access_token") == true)
        #expect(result.report?.entries.first { $0.path == "$.kind" }?.sample == "string b")
        #expect(result.report?.entries.first { $0.path == "$.pin" }?.sample == "string of 10 characters")
    }
}
