/// What changed between two descriptions, and what that means for programs that import the SDK.
public struct Difference: Sendable {
    /// One of the two descriptions.
    public struct Description: Sendable {
        /// The file, or `REV:path`.
        public var path: String
        /// `info.title`.
        public var title: String
        /// `info.version`.
        public var version: String
        /// What it is generated with; `nil` where there is no configuration.
        public var basis: Basis?
        /// Whether it has what a lock would keep: inline types, an order of properties.
        var isLockNeeded: Bool
    }

    /// The files that say how a description is generated: paths, or `REV:path`.
    public struct Basis: Sendable, Hashable {
        /// The configuration.
        public var configuration: String
        /// The name lock beside it, or where it would be.
        public var lock: String
        /// Whether it is there.
        public var hasLock: Bool
    }

    /// The module that the changes are of.
    public var module: String
    /// The description before.
    public var old: Description
    /// The description after.
    public var new: Description
    /// The changes, the most serious first, then by symbol.
    public var changes: [Change]
    /// The paths of the files that places are in.
    public var files: [String]
    /// The version to release.
    public var release: ReleaseProposal
    /// Configurations that cannot be read, of which one may be that of the descriptions.
    var unreadableConfigurations: [String] = []

    /// The changes that mean one thing.
    public func changes(_ effect: ChangeEffect) -> [Change] { changes.filter { $0.effect == effect } }

    /// `spec/api.yaml:12:3`; `nil` for no place.
    func place(_ location: SourceLocation?) -> String? {
        guard let location, files.indices.contains(Int(location.file)) else { return nil }
        return "\(files[Int(location.file)]):\(location.line):\(location.column)"
    }

    /// `3 changes break source, 1 breaks at run time, 12 add`, or that nothing changed.
    public var summary: String {
        let parts = ChangeEffect.allCases.compactMap { effect -> String? in
            let count = changes.count { $0.effect == effect }
            return count == 0 ? nil : effect.phrase(count)
        }
        return parts.isEmpty ? "nothing changed for programs that import \(module)" : parts.joined(separator: ", ")
    }
}

extension ChangeEffect {
    /// `1 change breaks source`, `2 break at run time`
    func phrase(_ count: Int) -> String {
        let isOne = count == 1
        let verb =
            switch self {
            case .breaksSource: isOne ? "breaks source" : "break source"
            case .breaksWire: isOne ? "breaks at run time" : "break at run time"
            case .deprecates: isOne ? "deprecates" : "deprecate"
            case .adds: isOne ? "adds" : "add"
            case .documents: isOne ? "documents only" : "document only"
            }
        return "\(Counted.text(count)) \(verb)"
    }
}
