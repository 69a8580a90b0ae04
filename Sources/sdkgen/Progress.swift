import Dispatch

/// On a terminal, a line that says for how long the work has gone on, from half a second on; elsewhere nothing.
struct Progress {
    private let timer: (any DispatchSourceTimer)?

    /// Starts.
    init(isQuiet: Bool, _ activity: String) {
        guard !isQuiet, StandardError.isTerminal else {
            timer = nil
            return
        }
        let start = ContinuousClock.now
        let timer = DispatchSource.makeTimerSource()
        timer.setEventHandler {
            StandardError.write("\r\(activity)… \((ContinuousClock.now - start).components.seconds) s")
        }
        timer.schedule(deadline: .now() + .milliseconds(500), repeating: .milliseconds(500))
        timer.resume()
        self.timer = timer
    }

    /// Removes the line.
    func end() {
        guard let timer else { return }
        timer.cancel()
        StandardError.write("\r\u{1B}[K")
    }
}
