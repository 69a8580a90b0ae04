import AsyncHTTPClient
import AsyncHTTPClientTransport
import Auth0Management
import NIOCore
import SDKRuntime

/// Prints how many calls of a client are made in a second, over those of bare AsyncHTTPClient that decodes nothing: rows
/// for scripts/bench. Both call the same server by turns, 64 at a time.
@main
struct Throughput {
    private static let body =
        #"{"bindings":[{"id":"b1","trigger_id":"post-login","display_name":"x","action":{"id":"a1","name":"my-action"}}]}"#

    static func main() async throws {
        let calls = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 20_000
        let server = try await FixedServer.start(answering: body)
        let baseURL = "http://127.0.0.1:\(server.port)"
        let whole = try whole(baseURL)
        let http = HTTPClient(eventLoopGroupProvider: .singleton)
        let bare = try bare(http, baseURL)
        var ratios: [Double] = [], rates: [Double] = []
        for turn in 0..<9 {
            // Who comes first changes, as the machine does in the time of both.
            let first = turn.isMultiple(of: 2)
            let early = try await rate(of: calls, first ? bare : whole)
            let late = try await rate(of: calls, first ? whole : bare)
            let (bareRate, wholeRate) = first ? (early, late) : (late, early)
            if turn > 0 {
                ratios.append(wholeRate / bareRate * 100)
                rates.append(wholeRate)
            }
        }
        row("calls a second, 64 at a time, AsyncHTTPClientTransport", median(rates), "1/s", "", "")
        row("calls a second over bare AsyncHTTPClient without decoding", median(ratios), "%", "ge", "85")
        try await http.shutdown()
        try await server.stop()
        try await SlowReader.rows()
    }

    private static func whole(_ baseURL: String) throws -> @Sendable () async throws -> Void {
        let client = try ManagementClient(
            baseURL: baseURL, token: "t", configuration: ClientConfiguration(transport: AsyncHTTPClientTransport()))
        let update = UpdateActionBindingsRequestContent(
            bindings: [.init(ref: .init(type: .actionName, value: "my-action"))])
        return {
            let updated = try await client.actions.triggers.bindings.updateMany(triggerID: .postLogin, update)
            guard updated.bindings?.count == 1 else { throw Unexpected() }
        }
    }

    /// The same message, sent and collected with nothing between.
    private static func bare(_ http: HTTPClient, _ baseURL: String) throws -> @Sendable () async throws -> Void {
        let update = UpdateActionBindingsRequestContent(
            bindings: [.init(ref: .init(type: .actionName, value: "my-action"))])
        let (head, content) = try ActionsTriggersBindings.updateMany(triggerID: .postLogin, update)
            .httpRequest(baseURL: baseURL)
        let bytes = ByteBuffer(bytes: content.bytes ?? [])
        return {
            var message = HTTPClientRequest(url: baseURL + (head.path ?? ""))
            message.method = .PATCH
            for field in head.headerFields { message.headers.add(name: field.name.rawName, value: field.value) }
            message.headers.add(name: "Authorization", value: "Bearer t")
            message.headers.add(name: "User-Agent", value: "Auth0Management/2.0")
            message.body = .bytes(bytes)
            let response = try await http.execute(message, timeout: .seconds(60))
            let answer = try await response.body.collect(upTo: 1 << 20)
            guard response.status == .ok, answer.readableBytes == body.utf8.count else { throw Unexpected() }
        }
    }

    private struct Unexpected: Error {}

    /// Calls a second.
    private static func rate(of count: Int, _ call: @escaping @Sendable () async throws -> Void) async throws -> Double
    {
        let start = ContinuousClock.now
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<64 {
                group.addTask { for _ in 0..<count / 64 { try await call() } }
            }
            try await group.waitForAll()
        }
        let seconds = start.duration(to: .now).components
        return Double(count / 64 * 64) / (Double(seconds.seconds) + Double(seconds.attoseconds) * 1e-18)
    }

    private static func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }

    private static func row(_ name: String, _ value: Double, _ unit: String, _ relation: String, _ target: String) {
        let tenths = Int((value * 10).rounded())
        print("\(name)\t\(tenths / 10).\(tenths % 10)\t\(unit)\t\(relation)\t\(target)")
    }
}
