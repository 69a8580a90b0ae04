import Auth0Management
import Foundation
import JSONComparison
import SDKRuntime
import SharedData
import Testing

/// Every recorded request, made again of typed values.
@Suite(.enabled(if: SharedData.has(Recording.folder), Comment(rawValue: SharedData.absence)))
struct RecordedRequestTests {
    @Test(arguments: Recording.all)
    func isBuiltAgainAsItWas(_ recording: Recording) throws {
        let operation = try #require(Operation.named(recording.operationID), "no operation \(recording.operationID)")
        let (head, body) = try operation.rebuild(try recording.arguments()).message()

        #expect(head.method.rawValue == recording.method)
        let target = (head.path ?? "").split(separator: "?", maxSplits: 1).map(String.init)
        #expect(target[0].removingPercentEncoding == ("/api/v2" + recording.path).removingPercentEncoding)
        let query = Recording.pairs(of: target.count > 1 ? target[1] : "")
        #expect(query.sorted(by: Self.precedes) == recording.query.sorted(by: Self.precedes))
        guard !recording.requestBody.isEmpty else {
            #expect(body.isEmpty)
            return
        }
        let sent = try JSON.decode(JSONValue.self, from: body)
        let recorded = try JSON.decode(JSONValue.self, from: recording.requestBody)
        #expect(sent.comparable() == recorded.comparable())
    }

    private static func precedes(_ first: [String], _ second: [String]) -> Bool {
        first.lexicographicallyPrecedes(second)
    }
}
