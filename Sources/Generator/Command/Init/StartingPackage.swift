/// The files of a SwiftPM package around generated code.
struct StartingPackage {
    private let start: StartingPoint
    private let dependency: RuntimeDependency
    private var module: String { start.module.text }

    /// `nil` when no package is asked for.
    init?(_ start: StartingPoint, _ request: InitRequest) {
        guard request.package != nil, let dependency = request.dependency else { return nil }
        self.start = start
        self.dependency = dependency
    }

    /// Manifest, ignored files, read-me, and a test.
    var files: [NewFile] {
        [
            NewFile(path: "Package.swift", text: manifest),
            NewFile(path: ".gitignore", text: ".build/\n.swiftpm/\n*.xcodeproj\n.DS_Store\n"),
            NewFile(path: "README.md", text: readMe),
            NewFile(path: "Tests/\(module)Tests/\(module)Tests.swift", text: StartingTest(start).text),
        ]
    }

    private var manifest: String {
        let runtime = ".product(name: \"SDKRuntime\", package: \(StringLiteral.source(dependency.packageName)))"
        return """
            // swift-tools-version: 6.1
            import PackageDescription

            let package = Package(
                name: "\(module)",
                platforms: [.macOS(.v14), .iOS(.v17), .tvOS(.v17), .watchOS(.v10), .visionOS(.v1)],
                products: [
                    .library(name: "\(module)", targets: ["\(module)"])
                ],
                dependencies: [
                    \(dependency.manifestSource(from: start.folder))
                ],
                targets: [
                    .target(name: "\(module)", dependencies: [\(runtime)]),
                    .testTarget(
                        name: "\(module)Tests",
                        dependencies: ["\(module)", \(runtime)]
                    ),
                ]
            )

            """
    }

    private var readMe: String {
        """
        # \(module)

        A Swift SDK, written by sdkgen from `\(start.spec)`. Nobody edits `Sources/\(module)`: after a change of the
        description or of `sdkgen.yaml`, write it anew and look at the difference.

        ```sh
        sdkgen generate   # or, without sdkgen on the path: swift package generate-sdk
        swift test
        ```

        ```swift
        import \(module)

        let client = \(client)
        \(start.simplestCall?.call.statement ?? "")
        ```

        `sdkgen.lock` keeps the names of types that the description does not name: commit it.

        """
    }

    /// A client as it is made most simply.
    private var client: String {
        "try \(start.client.source)(baseURL: \(StringLiteral.source(baseURL)), token: \"…\")"
    }

    private var baseURL: String {
        let url = start.clientPlan?.servers.first?.url ?? "https://api.example.com"
        return url.contains("{") ? "https://api.example.com" : url
    }
}
