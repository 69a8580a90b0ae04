import Foundation

@testable import SDKRuntime

/// A service with a token endpoint of its own: `/oauth/token` issues `t1`, `t2`, …; every other path wants one that
/// has not been revoked.
actor TokenEndpoint {
    private(set) var requests: [LoopbackServer.Received] = []
    private(set) var calls: [String] = []
    private var revoked: Set<String> = []
    private var refusals: [LoopbackServer.Reply] = []
    private let lifetime: Int
    private let delay: Duration

    init(lifetime: Int = 3600, delay: Duration = .zero) {
        self.lifetime = lifetime
        self.delay = delay
    }

    func revoke(_ token: String) { revoked.insert(token) }

    /// Answers the next token requests so.
    func refuse(with replies: LoopbackServer.Reply...) { refusals += replies }

    func answer(_ request: LoopbackServer.Received) async throws -> LoopbackServer.Reply {
        guard request.path == "/oauth/token" else { return call(request) }
        requests.append(request)
        let number = requests.count
        try await Task.sleep(for: delay)
        if !refusals.isEmpty { return refusals.removeFirst() }
        return .init(200, #"{"access_token":"t\#(number)","expires_in":\#(lifetime),"token_type":"Bearer"}"#)
    }

    private func call(_ request: LoopbackServer.Received) -> LoopbackServer.Reply {
        let token = String(request.headers["authorization"]?.dropFirst("Bearer ".count) ?? "")
        calls.append(token)
        guard !token.isEmpty, !revoked.contains(token) else { return .init(401, #"{"message":"Invalid token"}"#) }
        return .init(200, #""\#(token)""#)
    }
}

extension LoopbackServer.Received {
    /// The pairs of a form.
    var form: [String: String] {
        let pairs = String(decoding: body, as: UTF8.self).split(separator: "&").map { pair in
            let parts = pair.split(separator: "=", maxSplits: 1).map { String($0).removingPercentEncoding ?? "?" }
            return (parts[0], parts.count > 1 ? parts[1] : "")
        }
        return Dictionary(pairs) { first, _ in first }
    }
}
