import Drift
import Foundation
import Generator
import SharedData
import Testing

/// The recordings of the real service, with the published description.
@Suite(
    .enabled(
        if: SharedData.has("wire/auth0") && SharedData.has("corpus/auth0-management.json"),
        Comment(rawValue: SharedData.absence)))
struct SharedRecordingTests {
    @Test func theOverlayLeavesNoDisagreement() throws {
        let overlay = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).yaml").path
        defer { try? FileManager.default.removeItem(atPath: overlay) }
        var request = DriftRequest(
            spec: SharedData.url("corpus/auth0-management.json").path,
            recordings: [SharedData.url("wire/auth0").path])
        request.overlayPath = overlay
        var diagnostics = Diagnostics()
        let first = try #require(DriftCommand.run(request, &diagnostics).report)
        #expect(first.exchanges > 0 && first.matched > first.exchanges * 9 / 10)
        #expect(!first.entries.isEmpty && first.entries.allSatisfy { $0.isMended == true }, "\(first.text)")
        request.overlayPath = nil
        request.configuration.overlays = [ConfiguredText(overlay)]
        let second = try #require(DriftCommand.run(request, &diagnostics).report)
        #expect(second.entries.isEmpty, "\(second.text)")
        #expect(second.matched == first.matched)
    }
}
