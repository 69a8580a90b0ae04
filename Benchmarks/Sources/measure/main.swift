// measure [--repeat N] PROGRAM ARGUMENT… runs a program and prints what it cost, as the kernel counts it, with that of
// the processes it started and waited for: "CPU-seconds peak-megabytes". Of N runs, the median of each.
// What the program prints goes to the standard error, so that the two figures stand alone.

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

struct Cost {
    var seconds: Double
    var megabytes: Double
}

func fail(_ message: String) -> Never {
    let bytes = Array("measure: \(message)\n".utf8)
    _ = write(2, bytes, bytes.count)
    exit(2)
}

func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }

func run(_ command: [String]) -> Cost {
    #if canImport(Darwin)
        var actions: posix_spawn_file_actions_t?
    #else
        var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, 2, 1)
    var arguments: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var process: pid_t = 0
    let refusal = posix_spawnp(&process, command[0], &actions, nil, &arguments, environ)
    guard refusal == 0 else { fail("\(command[0]): \(String(cString: strerror(refusal)))") }
    var status: Int32 = 0
    var usage = rusage()
    guard wait4(process, &status, 0, &usage) == process else { fail("wait4 failed") }
    guard status == 0 else { fail("\(command[0]) failed (\(status))") }
    #if canImport(Darwin)
        let unit = 1e6
    #else
        let unit = 1e3
    #endif
    return Cost(
        seconds: seconds(usage.ru_utime) + seconds(usage.ru_stime), megabytes: Double(usage.ru_maxrss) * 1.024 / unit)
}

func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }

var command = Array(CommandLine.arguments.dropFirst())
var count = 1
if command.first == "--repeat", command.count > 1, let given = Int(command[1]), given > 0 {
    count = given
    command.removeFirst(2)
}
guard !command.isEmpty else { fail("usage: measure [--repeat N] PROGRAM ARGUMENT…") }
let costs = (0..<count).map { _ in run(command) }
let cpu = Int((median(costs.map(\.seconds)) * 1000).rounded())
let text = "\(cpu / 1000)." + String(String(cpu % 1000 + 1000).dropFirst())
print(text, Int(median(costs.map(\.megabytes)).rounded()))
