/// Turns the tree of a pattern into steps: counted repetitions are written out.
struct PatternCompiler {
    private static let greatestSize = 20_000
    private var program: [PatternInstruction] = []
    /// How many nodes were written out, those that add no instruction among them: `(){1000}` adds none a thousand times.
    private var visits = 0

    static func program(of node: PatternNode) throws(TextPattern.Unusable) -> [PatternInstruction] {
        var compiler = PatternCompiler()
        try compiler.add(node)
        compiler.program.append(.match)
        return compiler.program
    }

    private mutating func add(_ node: PatternNode) throws(TextPattern.Unusable) {
        visits += 1
        guard program.count < Self.greatestSize, visits < Self.greatestSize * 4 else {
            throw TextPattern.Unusable(reason: "it is too large")
        }
        switch node {
        case .scalar(let set): program.append(.scalar(set))
        case .assertion(let assertion): program.append(.assertion(assertion))
        case .sequence(let nodes): for node in nodes { try add(node) }
        case .choice(let branches): try add(choice: branches)
        case .repetition(let node, let least, let greatest): try add(node, least, greatest)
        }
    }

    private mutating func add(choice branches: [PatternNode]) throws(TextPattern.Unusable) {
        var ends: [Int] = []
        for (number, branch) in branches.enumerated() {
            let split = program.count
            if number < branches.count - 1 { program.append(.split(split + 1, 0)) }
            try add(branch)
            guard number < branches.count - 1 else { break }
            ends.append(program.count)
            program.append(.jump(0))
            program[split] = .split(split + 1, program.count)
        }
        for end in ends { program[end] = .jump(program.count) }
    }

    private mutating func add(_ node: PatternNode, _ least: Int, _ greatest: Int?) throws(TextPattern.Unusable) {
        for _ in 0..<least { try add(node) }
        guard let greatest else {
            let split = program.count
            program.append(.split(split + 1, 0))
            try add(node)
            program.append(.jump(split))
            program[split] = .split(split + 1, program.count)
            return
        }
        var splits: [Int] = []
        for _ in least..<max(least, greatest) {
            splits.append(program.count)
            program.append(.split(program.count + 1, 0))
            try add(node)
        }
        for split in splits { program[split] = .split(split + 1, program.count) }
    }
}
