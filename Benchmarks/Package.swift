// swift-tools-version: 6.1
import PackageDescription

// A package of its own, so that nobody who depends on the SDK inherits what only the benchmarks need.
// scripts/bench writes StringModels and PlainModels, with derive-models, before it builds.
let runtime = Target.Dependency.product(name: "SDKRuntime", package: "sdkgen")
let sdk = Target.Dependency.product(name: "Auth0Management", package: "sdkgen")

let package = Package(
    name: "Benchmarks",
    platforms: [.macOS(.v14)],
    dependencies: [
        .package(name: "sdkgen", path: "..", traits: [.defaults, "AsyncHTTPClient"]),
        .package(url: "https://github.com/swift-server/async-http-client", from: "1.30.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.80.0"),
    ],
    targets: [
        .executableTarget(name: "measure", dependencies: [.product(name: "ProcessCost", package: "sdkgen")]),
        .target(name: "StringModels", dependencies: [runtime]),
        .target(name: "PlainModels"),
        .executableTarget(name: "codec", dependencies: [sdk, runtime, "StringModels", "PlainModels"]),
        .executableTarget(name: "calls", dependencies: [sdk, runtime]),
        .executableTarget(
            name: "throughput",
            dependencies: [
                sdk, runtime, .product(name: "AsyncHTTPClientTransport", package: "sdkgen"),
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "NIOCore", package: "swift-nio"), .product(name: "NIOPosix", package: "swift-nio"),
            ]
        ),
        .executableTarget(name: "onecall", dependencies: [sdk]),
        .executableTarget(name: "empty"),
    ]
)
