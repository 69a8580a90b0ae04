import Dispatch
import Foundation
import Generator

/// `sdkgen generate --watch`: generates, and again whenever a file changes, until it is interrupted.
struct GenerateLoop {
    private let request: GenerateRequest
    private let messages: MessageOptions
    /// Runs and signals take turns here, so that no run is cut off in its middle.
    private let turns = DispatchQueue(label: "sdkgen.watch")

    init(_ request: GenerateRequest, _ messages: MessageOptions) {
        self.request = request
        self.messages = messages
    }

    /// Goes on until SIGINT or SIGTERM, which end the process with status 0.
    func run() -> Never {
        for number in [SIGINT, SIGTERM] { endOn(number) }
        var watch = GenerateWatch(request)
        turns.sync { generate(&watch) }
        while true {
            Thread.sleep(forTimeInterval: 0.15)
            turns.sync {
                if watch.isDue() { generate(&watch) }
            }
        }
    }

    /// The first line tells an editor that problems shown so far are old.
    private func generate(_ watch: inout GenerateWatch) {
        if messages.verbose { StandardOutput.writeLine("generating") }
        watch.generate(show)
    }

    private func show(_ report: GenerateReport, _ diagnostics: Diagnostics) {
        messages.print(diagnostics)
        guard !messages.quiet else { return }
        if messages.verbose { for line in report.fileLines { StandardOutput.writeLine(line) } }
        StandardOutput.writeLine(report.summary ?? "nothing was written; waiting for a change")
    }

    private func endOn(_ number: Int32) {
        signal(number, SIG_IGN)
        let source = DispatchSource.makeSignalSource(signal: number, queue: turns)
        // The handler keeps the source: nobody else does, and a source ends with its last reference.
        source.setEventHandler {
            withExtendedLifetime(source) {}
            exit(0)
        }
        source.resume()
    }
}
