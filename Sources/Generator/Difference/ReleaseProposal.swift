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

extension SemanticVersion {
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
}
