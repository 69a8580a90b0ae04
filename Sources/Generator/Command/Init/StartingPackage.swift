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

    /// Manifest, ignored files, read-me, a source file to go on from, and a test.
    var files: [NewFile] {
        [
            NewFile(path: "Package.swift", text: manifest),
            NewFile(path: ".gitignore", text: ".build/\n.swiftpm/\n*.xcodeproj\n.DS_Store\n"),
            NewFile(path: "README.md", text: readMe),
            NewFile(path: ownSource, text: StartingSource(start).text),
            NewFile(path: "Tests/\(module)Tests/\(module)Tests.swift", text: StartingTest(start).text),
        ]
    }

    /// No generated file has a name with `+`, and a module takes no two files of one name.
    private var ownSource: String { "Sources/\(module)/\(module)+Extensions.swift" }

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

        A Swift SDK, written by sdkgen from `\(start.spec)`. Nobody edits `\(start.output)`: after a change of the
        description or of `sdkgen.yaml`, write it anew and look at the difference. What you add to the module stands
        beside it, in `\(ownSource)` and in other files there.

        ```sh
        sdkgen generate
        swift test
        ```

        Without sdkgen on the path, write it with the plugin of the package that this one depends on:

        ```sh
        swift package --allow-writing-to-package-directory generate-sdk
        ```
        \(example)

        `sdkgen.lock` keeps the names of types and methods that the description does not give: commit it.

        """
    }

    /// A client and a call, where the description has an operation.
    private var example: String {
        guard let client = start.clientPlan else { return "" }
        let call = start.simplestCall?.call
        let lines = [ClientExample(client, for: call?.plan).statement] + [call?.statement].compactMap(\.self)
        return "\n```swift\nimport \(module)\n\n\(lines.joined(separator: "\n"))\n```"
    }
}
