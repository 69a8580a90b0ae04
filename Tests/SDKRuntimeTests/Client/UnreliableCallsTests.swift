import Foundation
import Testing

/// Ten thousand calls through a proxy that resets, delays, truncates and refuses three exchanges of ten.
@Suite(.timeLimit(.minutes(5))) struct UnreliableCallsTests {
    private static let transports: [String] = {
        var names: [String] = []
        #if URLSession
            names.append("URLSession")
        #endif
        #if AsyncHTTPClient
            names.append("AsyncHTTPClient")
        #endif
        return names
    }()

    private static let count = 10_000

    @Test(arguments: transports) func everyCallEndsAndNothingIsRepeatedOrLeft(_ transport: String) async throws {
        let output = try await BuiltProgram("unreliable-calls").output("\(Self.count)", transport)
        let pairs = output.split(separator: "\n").compactMap { line -> (String, Int)? in
            let words = line.split(separator: " ")
            return words.count == 2 ? Int(words[1]).map { (String(words[0]), $0) } : nil
        }
        let figures = Dictionary(pairs) { first, _ in first }
        let (answered, failed) = (try #require(figures["answered"], "\(output)"), try #require(figures["failed"]))
        #expect(answered + failed == Self.count && figures["untyped"] == 0, "\(output)")
        // Nearly all are answered, since most faults have another attempt; some are not, since a POST has none.
        #expect(answered > Self.count * 8 / 10 && failed > 0, "\(output)")
        #expect(figures["late"] == 0, "\(output)")
        #expect(figures["repeated"] == 0, "\(output)")
        #expect(try #require(figures["retried"]) > 0, "\(output)")
        #expect(figures["tasks"] == 0, "\(output)")
        #expect(try #require(figures["descriptors"]) <= 0, "\(output)")
    }
}
