/// Which version to release (Semantic Versioning 2.0.0).
public struct ReleaseProposal: Sendable, Hashable {
    /// The part of the version that goes up.
    public enum Step: String, Sendable, CaseIterable {
        case major, minor, patch, none
    }

    /// The part that goes up.
    public var step: Step
    /// The version that is out, if it was given.
    public var current: SemanticVersion?
    /// The version to release, if the one that is out was given.
    public var next: SemanticVersion?

    /// What the changes ask for.
    ///
    /// Before 1.0.0 a break takes a minor version, and anything else a patch (§4 leaves it open; package managers take
    /// it so).
    init(_ changes: [Change], after current: SemanticVersion?) {
        let worst = changes.map(\.effect).min()
        let step: Step =
            switch worst {
            case nil: .none
            case .breaksSource, .breaksWire: .major
            case .deprecates, .adds: .minor
            case .documents: .patch
            }
        let isInitial = current?.major == 0
        self.step = isInitial ? (step == .major ? .minor : step == .minor ? .patch : step) : step
        self.current = current
        next = current.map { $0.next(self.step) }
    }

    /// `2.0.0 (after 1.4.2)`, `a major version`
    public var text: String {
        if let current, let next { return next == current ? "none after \(current)" : "\(next) (after \(current))" }
        return step == .none ? "none" : "a \(step.rawValue) version"
    }
}

/// `1.4.2`
public struct SemanticVersion: Sendable, Hashable, CustomStringConvertible {
    /// The three numbers.
    public var major: Int
    public var minor: Int
    public var patch: Int
    /// What stands behind a hyphen: `beta.1`.
    public var prerelease: String?

    /// Reads a version; `nil` for a text that is none. A `v` before it and what stands behind `+` are let pass.
    public init?(_ text: String) {
        let plain = (text.hasPrefix("v") ? text.dropFirst() : text[...]).prefix { $0 != "+" }
        let parts = plain.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
        let numbers = parts.first?.split(separator: ".", omittingEmptySubsequences: false) ?? []
        let values = numbers.compactMap { number -> Int? in
            guard !number.isEmpty, number.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
                number == "0" || !number.hasPrefix("0")
            else { return nil }
            return Int(number)
        }
        guard numbers.count == 3, values.count == 3, values.allSatisfy({ $0 < 1_000_000_000 }) else { return nil }
        (major, minor, patch) = (values[0], values[1], values[2])
        prerelease = parts.count == 2 ? String(parts[1]) : nil
        if let prerelease, !Self.isPrerelease(prerelease) { return nil }
    }

    private static func isPrerelease(_ text: String) -> Bool {
        text.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { part in
            !part.isEmpty
                && part.utf8.allSatisfy {
                    (0x30...0x39).contains($0) || (0x41...0x5a).contains($0 & 0xdf) || $0 == 0x2d
                }
        }
    }

    /// The version that a step leads to; a prerelease leads to its release where that is far enough.
    func next(_ step: ReleaseProposal.Step) -> SemanticVersion {
        if step == .none { return self }
        var result = self
        result.prerelease = nil
        let isFarEnough =
            switch step {
            case .none, .patch: prerelease != nil
            case .minor: prerelease != nil && patch == 0
            case .major: prerelease != nil && patch == 0 && minor == 0
            }
        if isFarEnough { return result }
        switch step {
        case .major: (result.major, result.minor, result.patch) = (major + 1, 0, 0)
        case .minor: (result.minor, result.patch) = (minor + 1, 0)
        case .patch: result.patch = patch + 1
        case .none: break
        }
        return result
    }

    /// `1.4.2-beta.1`
    public var description: String { "\(major).\(minor).\(patch)\(prerelease.map { "-" + $0 } ?? "")" }
}
