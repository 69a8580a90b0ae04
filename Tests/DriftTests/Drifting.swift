import Drift
import Foundation
import Generator
import Testing

/// A description and recordings in a folder of their own.
struct Drifting {
    let folder: URL
    let spec: String
    let overlay: String

    /// Writes a description.
    init(_ description: String) throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("drift-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        spec = folder.appendingPathComponent("spec.yaml").path
        overlay = folder.appendingPathComponent("overlay.yaml").path
        try description.write(toFile: spec, atomically: true, encoding: .utf8)
    }

    /// Writes a file of recordings; its path.
    func file(_ name: String, _ text: String) throws -> String {
        let path = folder.appendingPathComponent(name).path
        try text.write(toFile: path, atomically: true, encoding: .utf8)
        return path
    }

    /// Compares without an overlay.
    func compare(_ recordings: String...) -> (result: DriftResult, diagnostics: Diagnostics) {
        var diagnostics = Diagnostics()
        let result = DriftCommand.run(DriftRequest(spec: spec, recordings: recordings), &diagnostics)
        return (result, diagnostics)
    }

    /// Writes the overlay, and compares again with it; the first result.
    func mend(_ recordings: String...) throws -> DriftResult {
        var diagnostics = Diagnostics()
        var request = DriftRequest(spec: spec, recordings: recordings)
        request.overlayPath = overlay
        let first = DriftCommand.run(request, &diagnostics)
        #expect(diagnostics.all.filter { $0.severity == .error }.isEmpty, "\(DiagnosticPrinter().print(diagnostics))")
        try #require(first.overlay != nil, "no overlay")
        request.overlayPath = nil
        request.configuration.overlays = [ConfiguredText(overlay)]
        var again = Diagnostics()
        let second = DriftCommand.run(request, &again)
        #expect(second.outcome == .done, "\(DiagnosticPrinter().print(again))")
        #expect(second.report?.entries.isEmpty == true, "\(first.overlay ?? "")\n\(second.report?.text ?? "")")
        // An action that selects nothing is a warning.
        #expect(!again.all.contains { $0.code == "unused-overlay-action" })
        return first
    }

    func remove() { try? FileManager.default.removeItem(at: folder) }

    /// An answer as a line.
    static func exchange(_ body: String) -> String { Self.exchange("GET", "/trees", body) }

    /// An exchange as a line.
    static func exchange(
        _ method: String = "GET", _ path: String = "/trees", query: String = "", request: String = "null",
        status: Int = 200, type: String? = "application/json", _ body: String
    ) -> String {
        let headers = type.map { #"{"Content-Type":"\#($0)"}"# } ?? "{}"
        return #"{"request":{"method":"\#(method)","path":"\#(path)","query":"\#(query)","headers":{"#
            + #""content-type":"application/json"},"body":\#(request)},"#
            + #""response":{"status":\#(status),"headers":\#(headers),"body":\#(body)}}"#
    }
}
