/// Prints a row as scripts/bench reads it: name, value, unit, relation and target, separated by tabs.
func printRow(_ name: String, _ value: Double, _ unit: String, atLeast target: Double? = nil) {
    let goal = target.map { "ge\t\($0)" } ?? "\t"
    print("\(name)\t\(rounded(value))\t\(unit)\t\(goal)")
}

/// Three digits that count are more than such a measurement has.
private func rounded(_ value: Double) -> String {
    if value >= 100 { return String(Int(value.rounded())) }
    return String((value * 100).rounded() / 100)
}
