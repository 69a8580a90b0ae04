/// The names that `sdkgen.yaml` gives by JSON pointer.
struct Overrides: Sendable {
    private let names: [String: ConfiguredText]
    private var used: Set<String> = []

    /// The configuration's names.
    init(_ names: [String: ConfiguredText]) { self.names = names }

    /// The name for a place, if there is one; a text that is no identifier is reported and not used.
    mutating func name(
        at pointer: @autoclosure () -> JSONPointer, _ location: SourceLocation?, _ d: inout Diagnostics
    ) -> Identifier? {
        guard !names.isEmpty else { return nil }
        let key = pointer().description
        guard let given = names[key] else { return nil }
        used.insert(key)
        if let identifier = Identifier(given.text) { return identifier }
        d.error(
            .invalidOverride, "the name '\(given.text)' that 'names' gives for '\(key)' is no Swift identifier",
            at: given.location ?? location)
        return nil
    }

    /// Reports names for places that do not exist or that are given no name of their own.
    func reportUnused(_ d: inout Diagnostics, known: () -> [String]) {
        let unused = names.filter { !used.contains($0.key) }.sorted { $0.key < $1.key }
        guard !unused.isEmpty else { return }
        let candidates = known()
        for (key, name) in unused {
            let hint = NearestName.find(key, among: candidates).map { "; did you mean '\($0)'?" } ?? ""
            d.warning(.unusedOverride, "'names' has '\(key)', which nothing here is named by\(hint)", at: name.location)
        }
    }
}
