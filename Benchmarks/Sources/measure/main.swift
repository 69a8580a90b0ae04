// measure [--repeat N] PROGRAM ARGUMENT… runs a program and prints what it cost, as the kernel counts it, with that of
// the processes it started and waited for: "CPU-seconds peak-megabytes". Of N runs, the median of each.
// What the program prints goes to the standard error, so that the two figures stand alone.

import ProcessCost

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

func fail(_ message: String) -> Never {
    let bytes = Array("measure: \(message)\n".utf8)
    _ = write(2, bytes, bytes.count)
    exit(2)
}

func run(_ command: [String]) -> ProcessCost {
    do {
        let cost = try ProcessCost.run(command, output: .standardError)
        guard cost.status == 0 else { fail("\(command[0]) failed (\(cost.status))") }
        return cost
    } catch {
        fail("\(error)")
    }
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
let cpu = Int((median(costs.map(\.cpuSeconds)) * 1000).rounded())
let text = "\(cpu / 1000)." + String(String(cpu % 1000 + 1000).dropFirst())
print(text, Int(median(costs.map(\.peakMegabytes)).rounded()))
