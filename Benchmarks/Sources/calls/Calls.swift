import Auth0Management
import SDKRuntime

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Prints what a client adds to a call over its transport, and the memory that listing a million items takes: rows for
/// scripts/bench.
@main
struct Calls {
    static func main() async throws {
        let calls = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 20_000
        try await addedTime(calls)
        try await listingMemory()
    }

    // MARK: Time

    private static let body = Array(#"{"bindings":[{"id":"b1","trigger_id":"post-login","display_name":"x"}]}"#.utf8)

    private static func addedTime(_ calls: Int) async throws {
        let transport = InMemoryTransport { _, _ in (HTTPResponse(status: .ok), HTTPBody(body)) }
        let client = try ManagementClient(
            baseURL: "http://localhost", token: "t", configuration: ClientConfiguration(transport: transport))
        let request = ActionsTriggersBindings.updateMany(
            triggerID: .postLogin,
            .init(bindings: [.init(ref: .init(type: .actionName, value: "my-action"))]))
        var costs: [Double] = []
        for turn in 0..<5 {
            let bare = try await cost(of: calls) {
                let (head, content) = try request.httpRequest(baseURL: "http://localhost")
                let context = CallContext(
                    service: "bare", pathTemplate: request.pathTemplate, operation: request.operation)
                let answer = try await transport.send(
                    OutgoingRequest(head: head, body: content, call: context), timeout: nil)
                let bytes = try await answer.body.collect(upTo: 1 << 20)
                _ = try JSON.decode(UpdateActionBindingsResponseContent.self, from: bytes)
            }
            let whole = try await cost(of: calls) { _ = try await client.send(request) }
            if turn > 0 { costs.append((whole - bare) / Double(calls) * 1e6) }
        }
        let median = costs.sorted()[costs.count / 2]
        row("added to a call over building, transport and decoding", median, "µs CPU", "le", 50)
    }

    private static func cost(of count: Int, _ work: () async throws -> Void) async throws -> Double {
        let start = cpuSeconds()
        for _ in 0..<count { try await work() }
        return cpuSeconds() - start
    }

    // MARK: Memory

    private static func listingMemory() async throws {
        let total = 1_000_000
        let size = 100
        let transport = InMemoryTransport { head, _ in
            let page = head.path?.split(separator: "=").last.flatMap { Int($0) } ?? 0
            let item = #"{"id":"binding \#(page)","trigger_id":"post-login","display_name":"an action's name"}"#
            let items = Array(repeating: item, count: size).joined(separator: ",")
            return (
                HTTPResponse(status: .ok), HTTPBody(Array(#"{"total":\#(total),"bindings":[\#(items)]}"#.utf8))
            )
        }
        let client = try ManagementClient(
            baseURL: "http://localhost", token: "t", configuration: ClientConfiguration(transport: transport))
        var count = 0
        var start = 0.0
        for try await _ in client.actions.triggers.bindings.list(triggerID: .postLogin, perPage: size) {
            count += 1
            if count == 10_000 { start = peakMegabytes() }
        }
        guard count == total else { throw Miscount() }
        row("memory over the start, listing 1,000,000 bindings", peakMegabytes() - start, "MB", "le", 10)
    }

    private struct Miscount: Error {}

    // MARK: What the kernel counts

    private static func usage() -> rusage {
        var usage = rusage()
        getrusage(0, &usage)  // RUSAGE_SELF, a constant of another type in each C library
        return usage
    }

    private static func cpuSeconds() -> Double {
        let usage = usage()
        func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) * 1e-6 }
        return seconds(usage.ru_utime) + seconds(usage.ru_stime)
    }

    private static func peakMegabytes() -> Double {
        #if canImport(Darwin)
            Double(usage().ru_maxrss) / 1e6
        #else
            Double(usage().ru_maxrss) * 1.024 / 1e3
        #endif
    }

    private static func row(_ name: String, _ value: Double, _ unit: String, _ relation: String, _ target: Int) {
        let hundredths = Int((value * 100).rounded())
        let sign = hundredths < 0 ? "-" : ""
        let digits = String(abs(hundredths) % 100)
        let text = "\(sign)\(abs(hundredths) / 100).\(digits.count < 2 ? "0" : "")\(digits)"
        print("\(name)\t\(text)\t\(unit)\t\(relation)\t\(target)")
    }
}
