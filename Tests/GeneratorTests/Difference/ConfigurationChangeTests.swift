import Testing

@testable import Generator

/// What a key of the configuration changes in the code that is generated is a change that is said.
@Suite("Changes of a configuration")
struct ConfigurationChangeTests {
    private let repository: Repository
    init() throws {
        repository = try Repository()
        try repository.replace("sender: {type: string}", "sender: {type: string, format: tracking}")
        try repository.replace(
            "    Route:\n", "    Trip: {type: object, properties: {length: {type: integer}}}\n    Route:\n")
        try repository.commit("two")
    }

    /// The code without what the compiler does not read.
    private func code(_ configuration: String) throws -> [String: String] {
        try repository.folder.write("spec/sdkgen.yaml", configuration)
        var request = GenerateRequest()
        request.configurationPath = repository.path("spec/sdkgen.yaml")
        request.spec = repository.path("spec/api.yaml")
        request.output = repository.path("Sources")
        var diagnostics = Diagnostics()
        try #require(
            GenerateCommand.run(request, &diagnostics).outcome == .done, "\(diagnostics.all.map(\.message))")
        var files: [String: String] = [:]
        for file in try repository.folder.files("Sources") where file.hasSuffix(".swift") {
            files[file] = repository.folder.read("Sources/\(file)")?.split(separator: "\n")
                .filter { !$0.drop { $0 == " " }.hasPrefix("//") }.joined(separator: "\n")
        }
        return files
    }

    @Test(
        "Each key is compared, whether it comes or goes",
        arguments: [
            ("module: Parcels", nil), ("client: Post", ChangeKind.clientRenamed), ("access: package", .moduleAccess),
            ("header: Ours.", nil), ("conformances: [Hashable]", .moduleConformances),
            ("include: {tags: [], paths: [/parcels]}", .operationAdded),
            ("exclude: {operations: [deleteParcel]}", .operationAdded),
            ("pagination: {listDepots: {style: number, parameter: page, items: depots}}", .pagination),
            (
                "pagination: {listDepots: {style: number, parameter: page, first: 0, items: depots, total: total}}",
                .pagination
            ),
            ("pagination: {listDepots: {style: link, items: depots}}", .pagination),
            ("errors: {code: reason}", .errorShape), ("errors: {message: text}", .errorShape),
            ("names: {/components/schemas/Size: Format}", .typeRenamed),
            ("names: {/components/schemas/Size/enum/0: tiny}", .valueRenamed),
            ("names: {/paths/~1parcels/get/parameters/query/status: state}", .parameterRenamed),
            ("acronyms: [DEPOT]", .typeRenamed), ("formats: {tracking: UUID}", .propertyType),
            ("deprecated-aliases: none", .typeAdded), ("version: 1.4.0", nil), ("docs: {catalogue: true}", nil),
        ] as [(String, ChangeKind?)])
    func keys(_ key: String, _ kind: ChangeKind?) throws {
        let lock = "version: 1\naliases:\n  \"Journey\": Trip\nnames: {}\n"
        let configurations = ["module: Parcels\n", "module: Parcels\n\(key == "module: Parcels" ? "" : key)\n"]
        for (before, after) in [(configurations[1], configurations[0]), (configurations[0], configurations[1])] {
            try repository.folder.write("spec/sdkgen.lock", lock)
            let old = try code(before)
            try repository.folder.write("spec/sdkgen.lock", lock)
            try repository.folder.write("spec/sdkgen.yaml", before)
            try repository.commit("before")
            let new = try code(after)
            try repository.folder.write("spec/sdkgen.lock", lock)
            let (difference, diagnostics) = repository.difference(
                "HEAD:spec/api.yaml", configuration: "spec/sdkgen.yaml")
            let changes = try #require(difference?.changes, "\(diagnostics.all.map(\.message))")
            #expect((old == new) == changes.isEmpty, "\(changes.map(\.message))")
            #expect((kind == nil) == changes.isEmpty, "\(changes.map(\.message))")
            if let kind, before == configurations[1] {
                #expect(changes.contains { $0.kind == kind }, "\(changes.map { ($0.kind, $0.message) })")
            }
        }
    }

    @Test("What reads errors elsewhere is said, with the declaration before and after")
    func errorShape() throws {
        try repository.folder.write("spec/sdkgen.yaml", "module: Parcels\n")
        try repository.commit("before")
        try repository.folder.write("spec/sdkgen.yaml", "module: Parcels\nerrors: {code: reason}\n")
        let changes = try #require(
            repository.difference("HEAD:spec/api.yaml", configuration: "spec/sdkgen.yaml").difference?.changes)
        #expect(changes.map(\.message) == ["reads the code and the message of errors elsewhere"])
        #expect(changes.first?.effect == .breaksWire)
        #expect(changes.first?.new?.swift.joined().contains("ErrorShape(code: [\"reason\"]") == true)
        #expect(changes.first?.new?.pointer == "/info")
    }
}
