extension Difference {
    /// What the comparison had to do without, and what that does to its verdict; `nil` where nothing is missing.
    ///
    /// Names are quoted as in ``Change/message``.
    var caution: String? {
        guard old.basis != nil || new.basis != nil else {
            return "Compared without a configuration and its lock, as no 'sdkgen.yaml' here or in a folder here has "
                + "'\(new.path)' as its 'spec'\(unreadable): properties that change places break source, types that are "
                + "renamed leave no alias, methods are named anew, and names, filters and overlays do not count. Name the "
                + "configuration with '--config', if the SDK has one."
        }
        var missing: [String] = []
        for side in [old, new] where side.isLockNeeded {
            guard let basis = side.basis, !basis.hasLock, !missing.contains(basis.lock) else { continue }
            missing.append(basis.lock)
        }
        if missing.isEmpty { return nil }
        let names = Self.names(missing)
        return "Compared without \(names), \(missing.count == 1 ? "which is" : "which are") not there: "
            + "properties that change places break source, types that are renamed leave no alias, and methods are named "
            + "anew. "
            + "'sdkgen generate' writes the lock; commit it, and it is there for the next comparison."
    }

    /// ` ('Owls/sdkgen.yaml', or its 'spec', cannot be read)`; nothing where all can.
    private var unreadable: String {
        if unreadableConfigurations.isEmpty { return "" }
        let isOne = unreadableConfigurations.count == 1
        return " (\(Self.names(unreadableConfigurations)), or \(isOne ? "its" : "their") 'spec', cannot be read)"
    }

    private static func names(_ paths: [String]) -> String { paths.map { "'\($0)'" }.joined(separator: " and ") }
}
