import Auth0Management
import Generator
import JSONComparison
import SDKRuntime
import SharedData
import Testing

/// The examples of the description fit the types that were made of it.
@Suite struct ExampleTests {
    @Test func everyOperationHasATypedCall() throws {
        let described = try Example.operations().map(\.id)
        #expect(described.count == 24)
        #expect(Set(described) == Set(Operation.all.map(\.id)))
        #expect(Operation.all.count == described.count)
    }

    @Test func everyExampleOfAResponseIsDecodedWithoutDriftAndWrittenAgain() throws {
        var decoded = 0
        for described in try Example.operations() {
            let operation = try #require(Operation.named(described.id), "no operation \(described.id)")
            for example in described.successes {
                decoded += 1
                let request = try operation.rebuild(described.arguments())
                guard let answer = try request.decode(JSON.encode(example)) else {
                    Issue.record("\(described.id) has an example, but no output")
                    continue
                }
                #expect(answer.disagreements.isEmpty, "\(described.id): \(answer.disagreements)")
                #expect(answer.encoded?.comparable() == example.comparable(), "\(described.id)")
            }
        }
        // All but the two that answer 204.
        #expect(decoded >= 22)
    }

    @Test func everyExampleOfARequestIsSentAsItIs() throws {
        for described in try Example.operations() {
            guard let body = described.body else { continue }
            let operation = try #require(Operation.named(described.id), "no operation \(described.id)")
            let sent = try operation.rebuild(described.arguments()).message().body
            #expect(try JSON.decode(JSONValue.self, from: sent).comparable() == body.comparable(), "\(described.id)")
        }
    }
}
