// swift-tools-version: 6.1
import PackageDescription

let package = Package(
    name: "sdkgen",
    platforms: [.macOS(.v14), .iOS(.v17), .tvOS(.v17), .watchOS(.v10), .visionOS(.v1)],
    products: [
        .executable(name: "sdkgen", targets: ["sdkgen"]),
        .plugin(name: "GenerateSDK", targets: ["GenerateSDK"]),
        .plugin(name: "SDKGenBuildTool", targets: ["SDKGenBuildTool"]),
        .library(name: "Auth0Management", targets: ["Auth0Management"]),
        .library(name: "Auth0", targets: ["Auth0"]),
        .library(name: "SDKRuntime", targets: ["SDKRuntime"]),
        .library(name: "AsyncHTTPClientTransport", targets: ["AsyncHTTPClientTransport"]),
        .library(name: "Generator", targets: ["Generator"]),
        .library(name: "MockServer", targets: ["MockServer"]),
        .library(name: "Drift", targets: ["Drift"]),
        // For the package Benchmarks.
        .library(name: "ProcessCost", targets: ["ProcessCost"]),
    ],
    traits: [
        .trait(
            name: "URLSession",
            description: "The URLSession transport. On Linux it links Foundation and FoundationNetworking."
        ),
        .trait(name: "Logging", description: "LoggingMiddleware, with swift-log."),
        .trait(name: "Metrics", description: "MetricsMiddleware, with swift-metrics."),
        .trait(name: "Tracing", description: "TracingMiddleware, with swift-distributed-tracing."),
        .trait(name: "AsyncHTTPClient", description: "AsyncHTTPClientTransport: the one for servers."),
        .default(enabledTraits: ["URLSession"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        // Fetched only where a trait asks for them.
        .package(url: "https://github.com/swift-server/async-http-client", from: "1.30.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.6.0"),
        .package(url: "https://github.com/apple/swift-metrics", from: "2.5.0"),
        .package(url: "https://github.com/apple/swift-distributed-tracing", from: "1.2.0"),
        .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
    ],
    targets: [
        .systemLibrary(
            name: "CLibYAML",
            pkgConfig: "yaml-0.1",
            providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]
        ),
        .systemLibrary(name: "CFileSystem"),
        .target(
            name: "SDKRuntime",
            dependencies: [
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Logging", package: "swift-log", condition: .when(traits: ["Logging"])),
                .product(name: "Metrics", package: "swift-metrics", condition: .when(traits: ["Metrics"])),
                .product(name: "Tracing", package: "swift-distributed-tracing", condition: .when(traits: ["Tracing"])),
            ]
        ),
        .target(name: "Generator", dependencies: ["CFileSystem", "CLibYAML", "SDKRuntime"]),
        .executableTarget(
            name: "sdkgen",
            dependencies: [
                "Drift", "Generator", "MockServer", .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]
        ),
        // `swift package generate-sdk`
        .plugin(
            name: "GenerateSDK",
            capability: .command(
                intent: .custom(verb: "generate-sdk", description: "Writes the SDK that sdkgen.yaml describes."),
                permissions: [.writeToPackageDirectory(reason: "The generated code stands in the package.")]
            ),
            dependencies: ["sdkgen"]
        ),
        // For packages that do not check generated code in.
        .plugin(name: "SDKGenBuildTool", capability: .buildTool(), dependencies: ["sdkgen"]),
        .target(
            name: "MockServer",
            dependencies: ["Generator", "SDKRuntime", .product(name: "FlyingFox", package: "FlyingFox")]
        ),
        // Compares recorded exchanges with a description.
        .target(name: "Drift", dependencies: ["Generator", "MockServer", "SDKRuntime"]),
        // What a program that is run costs.
        .target(name: "ProcessCost"),
        // Generates and compiles many descriptions: scripts/compile-corpus, scripts/corpus-examples, scripts/recordings.
        .executableTarget(
            name: "corpus",
            dependencies: [
                "Drift", "Generator", "JSONComparison", "MockServer", "ProcessCost", "SDKRuntime",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            path: "Sources/Corpus"
        ),
        .target(name: "Auth0Management", dependencies: ["SDKRuntime"], path: "Sources/Generated"),
        // What is Auth0's own and cannot be said in a description.
        .target(name: "Auth0", dependencies: ["Auth0Management", "SDKRuntime"]),
        .target(
            name: "AsyncHTTPClientTransport",
            dependencies: [
                "SDKRuntime",
                .product(
                    name: "AsyncHTTPClient", package: "async-http-client", condition: .when(traits: ["AsyncHTTPClient"])
                ),
            ]
        ),
        .executableTarget(name: "bindings-demo", dependencies: ["Auth0Management"], path: "Sources/Example"),
        .testTarget(
            name: "SDKRuntimeTests",
            dependencies: [
                "SDKRuntime", "token-process", "unreliable-calls",
                .product(name: "FlyingFox", package: "FlyingFox"),
                .product(name: "MetricsTestKit", package: "swift-metrics", condition: .when(traits: ["Metrics"])),
                .product(
                    name: "InMemoryTracing", package: "swift-distributed-tracing",
                    condition: .when(traits: ["Tracing"])),
            ]
        ),
        .testTarget(name: "Auth0Tests", dependencies: ["Auth0", "SDKRuntime"]),
        .testTarget(
            name: "AsyncHTTPClientTransportTests",
            dependencies: [
                "AsyncHTTPClientTransport", "SDKRuntime", .product(name: "FlyingFox", package: "FlyingFox"),
            ]
        ),
        .testTarget(name: "CorpusTests", dependencies: ["SDKRuntime", "corpus"]),
        // Asks for a token through a file store, so that tests can do so from several processes.
        .executableTarget(name: "token-process", dependencies: ["SDKRuntime"], path: "Tests/TokenProcess"),
        // Calls a service through a proxy that fails, in a process whose tasks and connections can be counted.
        .executableTarget(
            name: "unreliable-calls",
            dependencies: [
                "AsyncHTTPClientTransport", "SDKRuntime", .product(name: "FlyingFox", package: "FlyingFox"),
            ],
            path: "Tests/UnreliableCalls"
        ),
        .testTarget(name: "GeneratorTests", dependencies: ["Generator", "OwnThread"]),
        .testTarget(name: "SpecTests", dependencies: ["Generator", "SharedData"]),
        .testTarget(
            name: "Auth0ManagementTests",
            dependencies: ["Auth0Management", "Generator", "JSONComparison", "SDKRuntime", "SharedData"]
        ),
        // Where tests find real descriptions and recordings.
        .target(name: "SharedData", path: "Tests/SharedData"),
        // Where tests wait for other programs.
        .target(name: "OwnThread", path: "Tests/OwnThread"),
        // Whether two JSON values mean the same.
        .target(name: "JSONComparison", dependencies: ["SDKRuntime"], path: "Tests/JSONComparison"),
        .testTarget(name: "GoldenTests", dependencies: ["Generator", "GoldenSources", "OwnThread", "sdkgen"]),
        .testTarget(name: "DriftTests", dependencies: ["Drift", "Generator", "SharedData"]),
        .testTarget(
            name: "MockServerTests",
            dependencies: ["Auth0Management", "Generator", "MockServer", "SDKRuntime"]
        ),
        .testTarget(name: "GoldenValueTests", dependencies: ["GoldenSources", "SDKRuntime"]),
        // Links to the `expected` folder of every case of Tests/Golden, so that a golden which does not compile is red.
        .target(name: "GoldenSources", dependencies: ["SDKRuntime"], path: "Tests/GoldenSources"),
    ]
)

// scripts/update-goldens has to run while the goldens do not compile.
if Context.environment["SDKGEN_WITHOUT_GOLDEN_SOURCES"] != nil {
    package.targets.removeAll { $0.name == "GoldenSources" || $0.name == "GoldenValueTests" }
    for target in package.targets { target.dependencies.removeAll { $0.isGoldenSources } }
}

extension Target.Dependency {
    var isGoldenSources: Bool {
        if case .byNameItem("GoldenSources", _) = self { return true }
        return false
    }
}

// CI sets this. It is no setting of the package, because SwiftPM refuses unsafe flags in a dependency.
if Context.environment["SDKGEN_WARNINGS_AS_ERRORS"] != nil {
    for target in package.targets where target.type != .system && target.type != .plugin {
        target.swiftSettings = (target.swiftSettings ?? []) + [.unsafeFlags(["-warnings-as-errors"])]
    }
}
