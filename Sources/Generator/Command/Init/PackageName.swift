/// Which names a package can have that `sdkgen init` writes: its module has the same one.
public enum PackageName {
    /// Why a package cannot have a name, as the end of a sentence about it; `nil` when it can.
    public static func problem(_ name: String) -> String? {
        if Identifier(name) == nil { return "is not a Swift identifier, which the module's name has to be" }
        if ReservedNames.keywords.contains(name) || ReservedNames.isReserved(name, for: .property) {
            return "is a word of Swift's own, and no module can be imported by it"
        }
        return imported.contains(name) ? "is the name of a module that the package imports" : nil
    }

    /// What the sources, the tests and the runtime of a package import.
    private static let imported: Set = [
        "Foundation", "FoundationEssentials", "FoundationNetworking", "HTTPTypes", "SDKRuntime", "Swift", "Testing",
    ]
}
