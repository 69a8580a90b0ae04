import Foundation
import Generator

/// What `sdkgen drift` is told.
public struct DriftRequest: Sendable {
    /// The description.
    public var spec: String
    /// Files of recorded exchanges, and folders that hold some.
    public var recordings: [String]
    /// The file that the overlay is written to.
    public var overlayPath: String?
    /// Overlays that are applied first, and which files may be read.
    public var configuration = Configuration()
    /// Whether warnings are errors.
    public var isStrict = false

    /// A request without an overlay.
    public init(spec: String, recordings: [String]) {
        self.spec = spec
        self.recordings = recordings
    }
}

/// What came of comparing recordings with a description.
public struct DriftResult: Sendable {
    /// Where they disagree; `nil` when the description cannot be read.
    public var report: DriftReport?
    /// The overlay, when one was asked for and there is something to mend.
    public var overlay: String?
    /// How many actions it has.
    public var actionCount = 0
    /// How it ended.
    public var outcome: CommandOutcome
}

/// `sdkgen drift`: where recorded traffic disagrees with a description, and an overlay that makes the description true.
public enum DriftCommand {
    /// Compares, and writes the overlay.
    ///
    /// Nothing is written when anything of the input could not be read.
    public static func run(_ request: DriftRequest, _ diagnostics: inout Diagnostics) -> DriftResult {
        guard let tree = GeneratorPipeline().tree(request.spec, request.configuration, &diagnostics) else {
            return DriftResult(outcome: .failed)
        }
        let exchanges = RecordingReader.read(request.recordings, &diagnostics)
        let isReadable = !diagnostics.hasErrors
        var analysis = DriftAnalysis(tree: tree, configuration: request.configuration, exchanges: exchanges)
        var own = diagnostics
        guard let found = analysis.run(amends: request.overlayPath != nil, &own) else {
            diagnostics = own
            return DriftResult(outcome: .failed)
        }
        diagnostics = own
        var result = DriftResult(report: found.report, outcome: .done)
        let isBad = diagnostics.all.contains { diagnostic in
            diagnostic.severity == .error || request.isStrict && diagnostic.severity == .warning
        }
        guard isReadable, !isBad else {
            result.outcome = .failed
            return result
        }
        if let path = request.overlayPath {
            guard !found.actions.isEmpty else { return result }
            let text = OverlayText.text(found.actions, isJSON: path.lowercased().hasSuffix(".json"))
            guard write(text, to: path, &diagnostics) else {
                result.outcome = .failed
                return result
            }
            result.overlay = text
            result.actionCount = found.actions.count
        }
        return result
    }

    /// Writes the overlay, in place of an older one and of nothing else.
    private static func write(_ text: String, to path: String, _ diagnostics: inout Diagnostics) -> Bool {
        let url = URL(fileURLWithPath: path)
        if FileManager.default.fileExists(atPath: path) {
            var unsaid = Diagnostics()
            guard SourceReader.load(path: path, &unsaid)?["overlay"] != nil else {
                diagnostics.error(
                    .overlayNotWritten, "'\(path)' is no overlay and is left as it is; name another file", at: nil)
                return false
            }
        }
        do {
            try Data(text.utf8).write(to: url, options: .atomic)
            return true
        } catch {
            diagnostics.error(.overlayNotWritten, "'\(path)' cannot be written", at: nil)
            return false
        }
    }
}

extension DiagnosticCode {
    /// The overlay could not be written.
    static let overlayNotWritten: DiagnosticCode = "overlay-not-written"
}
