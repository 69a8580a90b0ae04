import SDKRuntime

/// What has become of all the calls.
struct Outcomes: Sendable {
    var answered = 0
    var failed = 0
    /// Ended with an error other than that of calls.
    var untyped = 0
    /// Ended after their deadline.
    var late = 0

    mutating func add(_ other: Outcomes) {
        answered += other.answered
        failed += other.failed
        untyped += other.untyped
        late += other.late
    }
}

/// Calls by turns with a method that may be repeated and one that may not, many at a time.
struct Calls: Sendable {
    let client: Client
    let count: Int
    /// Tells the calls of this run from those of others.
    let run: String

    private static let concurrency = 64
    private static let deadline: Duration = .seconds(5)
    /// What a busy machine takes to wake a task.
    private static let patience: Duration = .seconds(1)

    /// - Returns: What has become of the calls, and what tells how many of them have a task left.
    func outcomes() async -> (Outcomes, [WitnessReference]) {
        await withTaskGroup(of: Outcomes.self) { group in
            var outcomes = Outcomes()
            var witnesses: [WitnessReference] = []
            for number in 0..<count {
                if number >= Self.concurrency, let outcome = await group.next() { outcomes.add(outcome) }
                let witness = Witness()
                witnesses.append(WitnessReference(witness))
                group.addTask { await Witness.$ofCall.withValue(witness) { await call(number) } }
            }
            for await outcome in group { outcomes.add(outcome) }
            return (outcomes, witnesses)
        }
    }

    private func call(_ number: Int) async -> Outcomes {
        let method: HTTPRequest.Method = number.isMultiple(of: 2) ? .post : .get
        let id = "\(method.rawValue)-\(run)-\(number)"
        let body: RequestBody = method == .post ? .json(["name": id]) : .none
        let request = Request<Int>(method, "/a", query: [Parameter("id", id)], body: body)
        let start = ContinuousClock.now
        var outcome = Outcomes()
        do {
            let answer = try await client.send(request, options: RequestOptions(deadline: Self.deadline)).body
            if answer == 12345 { outcome.answered = 1 } else { outcome.untyped = 1 }
        } catch is CallError {
            outcome.failed = 1
        } catch {
            outcome.untyped = 1
        }
        if start.duration(to: .now) > Self.deadline + Self.patience { outcome.late = 1 }
        return outcome
    }
}
