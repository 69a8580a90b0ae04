/// Which names a package can have that `sdkgen init` writes: its module has the same one.
public enum PackageName {
    /// Why a package cannot have a name, as the end of a sentence about it; `nil` when it can.
    public static func problem(_ name: String) -> String? {
        if Identifier(name) == nil { return "is not a Swift identifier, which the module's name has to be" }
        if ReservedNames.keywords.contains(name) || ReservedNames.isReserved(name, for: .property) {
            return "is a word of Swift's own, and no module can be imported by it"
        }
        // Some file systems take letters of both cases for one.
        let isOneOf = { (names: [String]) in names.contains { $0.lowercased() == name.lowercased() } }
        if isOneOf(imported) { return "is the name of a module that the package imports" }
        return isOneOf(ours)
            ? "is the name of a module of sdkgen's own package, and no two modules of a build may share one" : nil
    }

    /// What the sources, the tests and the runtime of a package import.
    private static let imported = [
        "Foundation", "FoundationEssentials", "FoundationNetworking", "HTTPTypes", "SDKRuntime", "Swift", "Testing",
        // Of the toolchain, which those are made of.
        "_Concurrency", "_StringProcessing", "Builtin", "CoreFoundation", "Darwin", "Dispatch", "Glibc", "Musl",
        "Observation", "PackageDescription", "RegexBuilder", "Synchronization", "XCTest",
    ]

    /// What the package that the runtime comes from consists of.
    private static let ours = [
        "ArgumentParser", "AsyncHTTPClient", "AsyncHTTPClientTransport", "Auth0", "Auth0Management", "bindings-demo",
        "CFileSystem", "CLibYAML", "corpus", "Drift", "FlyingFox", "GenerateSDK", "Generator", "GoldenSources",
        "JSONComparison", "Logging", "Metrics", "MetricsTestKit", "MockServer", "OwnThread", "ProcessCost", "sdkgen",
        "SDKGenBuildTool", "SDKRuntime", "SharedData", "token-process", "Tracing", "InMemoryTracing",
        "unreliable-calls",
    ]
}
