#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// What a program cost, as the kernel counts it, with that of the processes it started and waited for.
public struct ProcessCost: Sendable {
    /// User and system time.
    public var cpuSeconds: Double
    /// The largest resident size of any of the processes.
    public var peakMegabytes: Double
    /// The exit status; that of a shell, 128 and the signal's number, when a signal ended it.
    public var status: Int32

    /// Why a program could not be run.
    public struct Refusal: Error, CustomStringConvertible {
        /// What the system says.
        public let description: String
    }

    /// Where what a program prints goes.
    public enum Output: Sendable {
        /// All of it to our standard error.
        case standardError
        /// All of it to a file, which is replaced.
        case file(String)
    }

    /// Runs a program to its end.
    ///
    /// - Parameters:
    ///   - command: The program, looked for in `PATH`, and its arguments.
    ///   - output: Where its standard output and standard error go.
    /// - Throws: ``Refusal`` when it cannot be started; a failure of the program itself is its ``status``.
    public static func run(_ command: [String], output: Output) throws(Refusal) -> ProcessCost {
        let process = try start(command, output)
        var status: Int32 = 0
        var usage = rusage()
        while wait4(process, &status, 0, &usage) != process {
            guard errno == EINTR else { throw refusal(command, errno) }
        }
        return ProcessCost(
            cpuSeconds: seconds(usage.ru_utime) + seconds(usage.ru_stime),
            peakMegabytes: Double(usage.ru_maxrss) * 1.024 / sizeUnit,
            status: status & 0x7f == 0 ? status >> 8 & 0xff : 128 + status & 0x7f)
    }

    private static func start(_ command: [String], _ output: Output) throws(Refusal) -> pid_t {
        #if canImport(Darwin)
            var actions: posix_spawn_file_actions_t?
        #else
            var actions = posix_spawn_file_actions_t()
        #endif
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        switch output {
        case .standardError: posix_spawn_file_actions_adddup2(&actions, 2, 1)
        case .file(let path):
            posix_spawn_file_actions_addopen(&actions, 1, path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
            posix_spawn_file_actions_adddup2(&actions, 1, 2)
        }
        // posix_spawn takes C strings and nothing else. Foundation's Process would be without them, but reaps the child
        // itself, and what one child cost is told to who reaps it (wait4).
        var arguments: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) } + [nil]
        defer { for argument in arguments { free(argument) } }
        var process: pid_t = 0
        let code = posix_spawnp(&process, command.first ?? "", &actions, nil, &arguments, environ)
        guard code == 0 else { throw refusal(command, code) }
        return process
    }

    private static func refusal(_ command: [String], _ code: Int32) -> Refusal {
        Refusal(description: "\(command.first ?? ""): \(String(cString: strerror(code)))")
    }

    private static func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }

    /// Linux counts in kibibytes, Darwin in bytes.
    private static var sizeUnit: Double {
        #if canImport(Darwin)
            1e6 * 1.024
        #else
            1e3
        #endif
    }
}
