#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// CPU seconds of this process so far; unlike the wall clock it does not count what others do on the machine.
func processSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

/// Work on some bytes, with the best of the times it took.
struct Contestant {
    let name: String
    let byteCount: Int
    let work: () throws -> Void
    var best = Double.infinity

    init(_ name: String, byteCount: Int, work: @escaping () throws -> Void) {
        self.name = name
        self.byteCount = byteCount
        self.work = work
    }

    var megabytesPerSecond: Double { Double(byteCount) / best / 1e6 }

    mutating func run() throws {
        // Short work is repeated, so that a run is long beside the clock's grain.
        let rounds = max(1, 1_000_000 / max(1, byteCount))
        let start = processSeconds()
        for _ in 0..<rounds { try work() }
        best = min(best, (processSeconds() - start) / Double(rounds))
    }
}

/// Runs the contestants in turns, so that what slows the machine down slows all of them down.
func race(_ contestants: inout [Contestant], turns: Int) throws {
    for _ in 0..<turns {
        for index in contestants.indices { try contestants[index].run() }
    }
}
