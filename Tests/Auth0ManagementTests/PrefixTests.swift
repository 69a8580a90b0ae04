import Auth0Management
import SDKRuntime
import SharedData
import Testing

/// What was cut off on the way throws: it neither traps nor passes for a whole.
@Suite(.enabled(if: SharedData.has(Recording.folder), Comment(rawValue: SharedData.absence)))
struct PrefixTests {
    /// The most prefixes of one body; of a longer one, evenly spread ones.
    private static let limit = 400

    @Test(arguments: Recording.all)
    func everyPrefixOfARecordedBodyThrows(_ recording: Recording) throws {
        let operation = try #require(Operation.named(recording.operationID), "no operation \(recording.operationID)")
        let request = try operation.rebuild(try recording.arguments())
        guard case .object? = recording.responseJSON else { return }
        // What follows the last brace is no part of the value.
        let body = recording.responseBody[...(recording.responseBody.lastIndex(of: UInt8(ascii: "}")) ?? 0)]
        let step = body.count <= 4096 ? 1 : max(1, body.count / Self.limit)
        for length in stride(from: 0, to: body.count, by: step) {
            let prefix = Array(body.prefix(length))
            do {
                let answer = try request.decode(prefix)
                #expect(answer == nil, "\(length) of \(body.count) bytes were taken for a whole")
            } catch is DecodingFailure {
                continue
            }
        }
    }
}
