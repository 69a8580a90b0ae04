import Foundation
import Testing

@testable import SDKRuntime

/// Calls to a service that refuses, fails, delays and breaks off a third of them.
@Suite(.timeLimit(.minutes(5))) struct UnreliableServiceTests {
    /// What a service does to a request.
    private enum Fault: CaseIterable { case refused, unavailable, broken, slow, failed, cutOff, garbage }

    /// Counts how often each call had an effect.
    private actor Effects {
        private(set) var counts: [String: Int] = [:]
        private var random = SystemRandomNumberGenerator()

        func answer(_ request: LoopbackServer.Received) async throws -> LoopbackServer.Reply {
            let id = request.query["id"] ?? ""
            guard Double.random(in: 0..<1, using: &random) < 0.3 else { return applied(id, .init(200, "1")) }
            switch Fault.allCases.randomElement(using: &random) ?? .slow {
            case .refused: return .init(429, headers: ["Retry-After": "0"])
            case .unavailable: return .init(503, headers: ["Retry-After": "0"])
            case .broken: return applied(id, .init(500, "<html>"))
            case .slow:
                try await Task.sleep(for: .milliseconds(20))
                return applied(id, .init(200, "1"))
            case .failed: return applied(id, .init(502))
            case .cutOff: return applied(id, .init(200, "1", missing: 10))
            case .garbage: return applied(id, .init(200, "{"))
            }
        }

        private func applied(_ id: String, _ reply: LoopbackServer.Reply) -> LoopbackServer.Reply {
            counts[id, default: 0] += 1
            return reply
        }
    }

    private static let calls = 1_500

    @Test func everyCallEndsAndNoEffectIsRepeated() async throws {
        let effects = Effects()
        let (answered, failed) = try await LoopbackServer.run({ try await effects.answer($0) }) { baseURL in
            let client = try Client(
                TestClient.service, baseURL: baseURL,
                configuration: .init(
                    timeout: .seconds(60), retry: RetryPolicy(initialDelay: .milliseconds(1))))
            return try await Self.outcomes(of: client)
        }
        #expect(answered + failed == Self.calls)
        #expect(answered > Self.calls * 7 / 10 && failed > 0)
        let counts = await effects.counts
        #expect(counts.allSatisfy { !$0.key.hasPrefix("post") || $0.value == 1 })
        #expect(counts.contains { $0.key.hasPrefix("get") && $0.value > 1 })
    }

    /// How many calls brought a value, and how many an error of the one type.
    private static func outcomes(of client: Client) async throws -> (Int, Int) {
        try await withThrowingTaskGroup(of: Bool.self) { group in
            var outcomes = (answered: 0, failed: 0)
            for number in 0..<calls {
                if number >= 40, let isAnswered = try await group.next() {
                    if isAnswered { outcomes.answered += 1 } else { outcomes.failed += 1 }
                }
                group.addTask {
                    let method: HTTPRequest.Method = number.isMultiple(of: 2) ? .post : .get
                    let id = "\(method.rawValue.lowercased())-\(number)"
                    let request = Request<Int>(method, "/a", query: [Parameter("id", id)])
                    do {
                        return try await client.send(request, options: .init(deadline: .seconds(60))).body == 1
                    } catch is CallError {
                        return false
                    }
                }
            }
            for try await isAnswered in group {
                if isAnswered { outcomes.answered += 1 } else { outcomes.failed += 1 }
            }
            return outcomes
        }
    }
}
