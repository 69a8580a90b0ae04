import Foundation
import Testing

@Suite("sdkgen mock as a process")
struct MockProcessTests {
    @Test("The URL that it prints is the base URL of a client; to what comes without its path it says so")
    func baseURL() async throws {
        let package = URL(filePath: #filePath).appending(path: "../../..").standardized
        let log = FileManager.default.temporaryDirectory.appending(path: "sdkgen-mock-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: log) }
        let said = try await SDKGenProcess.run(
            """
            touch "$LOG"
            "$SDKGEN" mock spec/auth0-actions.yaml >"$LOG" & server=$!
            trap 'kill $server' EXIT
            url=
            for _ in $(seq 100); do
                url=$(sed -n 's/^listening on //p' "$LOG")
                if [ -n "$url" ]; then break; fi
                sleep 0.1
            done
            echo "$url"
            curl --silent --header 'Authorization: Bearer any' "$url/actions/triggers"
            echo
            curl --silent "${url%/api/v2}/actions/triggers"
            """, in: package, ["LOG": log.path])
        #expect(said.status == 0, "\(said.text)")
        let lines = said.text.split(separator: "\n")
        try #require(lines.count == 3, "\(said.text)")
        #expect(lines[0].hasPrefix("http://127.0.0.1:") && lines[0].hasSuffix("/api/v2"))
        #expect(lines[1].hasPrefix(#"{"triggers":["#))
        #expect(
            lines[2].contains(
                "The description has no path '/actions/triggers'; the base URL of a client ends with '/api/v2', "))
    }
}
