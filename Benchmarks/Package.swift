// swift-tools-version: 6.1
import PackageDescription

// A package of its own, so that nobody who depends on the SDK inherits what only the benchmarks need.
// scripts/bench writes StringModels and PlainModels, with derive-models, before it builds.
let runtime = Target.Dependency.product(name: "SDKRuntime", package: "sdkgen")
let sdk = Target.Dependency.product(name: "Auth0Management", package: "sdkgen")

let package = Package(
    name: "Benchmarks",
    platforms: [.macOS(.v14)],
    dependencies: [.package(name: "sdkgen", path: "..")],
    targets: [
        .executableTarget(name: "measure", dependencies: [.product(name: "ProcessCost", package: "sdkgen")]),
        .target(name: "StringModels", dependencies: [runtime]),
        .target(name: "PlainModels"),
        .executableTarget(name: "codec", dependencies: [sdk, runtime, "StringModels", "PlainModels"]),
        .executableTarget(name: "calls", dependencies: [sdk, runtime]),
        .executableTarget(name: "onecall", dependencies: [sdk]),
        .executableTarget(name: "empty"),
    ]
)
