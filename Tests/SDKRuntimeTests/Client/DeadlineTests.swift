import Testing

@testable import SDKRuntime

@Suite(.timeLimit(.minutes(1))) struct DeadlineTests {
    private let deadlines = Deadlines()

    private func outcome(_ timeout: Duration?, taking work: Duration) async throws -> Bool {
        do {
            return try await deadlines.run(within: timeout, operation: "GET /") {
                try await Task.sleep(for: work)
                return true
            }
        } catch let error as TransportError where error.kind == .timedOut {
            return false
        }
    }

    @Test func eachCallHasItsOwn() async throws {
        let outcomes = try await withThrowingTaskGroup(of: (Int, Bool).self) { group in
            for number in 0..<60 {
                let isLate = number.isMultiple(of: 3)
                // The late ones have deadlines in falling order, so that each is the earliest when it is added.
                let timeout: Duration = isLate ? .milliseconds(200 - number) : .seconds(30)
                group.addTask {
                    (number, try await outcome(timeout, taking: isLate ? .seconds(30) : .milliseconds(10)))
                }
            }
            return try await group.reduce(into: [Int: Bool]()) { $0[$1.0] = $1.1 }
        }
        #expect(outcomes.count == 60)
        for (number, isInTime) in outcomes { #expect(isInTime == !number.isMultiple(of: 3)) }
    }

    @Test func laterCallsAreWatchedToo() async throws {
        #expect(try await outcome(.milliseconds(10), taking: .seconds(30)) == false)
        #expect(try await outcome(.milliseconds(10), taking: .seconds(30)) == false)
        #expect(try await outcome(.seconds(30), taking: .zero))
        #expect(try await outcome(.milliseconds(10), taking: .seconds(30)) == false)
        #expect(try await outcome(nil, taking: .zero))
    }

    @Test(arguments: [Duration.zero, .seconds(-1), .seconds(Int64.min)])
    func noTimeIsTooLittle(_ timeout: Duration) async throws {
        #expect(try await outcome(timeout, taking: .seconds(30)) == false)
    }

    @Test func oneTaskSleepsAndNoneWhenTheClientIsGone() async throws {
        let clock = TestClock(endingSleepsUpTo: .zero)
        var deadlines: Deadlines? = Deadlines(time: TimeSource(clock))
        for timeout in [Duration.seconds(30), .seconds(20), .seconds(40)] {
            try await deadlines?.run(within: timeout, operation: "GET /") {}
        }
        while clock.sleeperCount != 1 { try await Task.sleep(for: .milliseconds(1)) }
        deadlines = nil
        while clock.sleeperCount != 0 { try await Task.sleep(for: .milliseconds(1)) }
    }

    @Test func errorOfTheWorkIsThrown() async throws {
        struct Broken: Error {}
        await #expect(throws: Broken.self) {
            try await deadlines.run(within: .seconds(30), operation: "GET /") { throw Broken() }
        }
    }
}
