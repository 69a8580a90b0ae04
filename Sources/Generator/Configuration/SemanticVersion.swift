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

    /// `1.4.2-beta.1`
    public var description: String { "\(major).\(minor).\(patch)\(prerelease.map { "-" + $0 } ?? "")" }

    /// Whether callers of one version may break with the other (§8, and for versions before 1.0.0 as ``ReleaseProposal``
    /// takes them).
    func breaks(_ earlier: SemanticVersion) -> Bool {
        major != earlier.major ? major > earlier.major : major == 0 && minor > earlier.minor
    }
}
