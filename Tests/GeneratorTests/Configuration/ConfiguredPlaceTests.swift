import Testing

@testable import Generator

/// What is found to be wrong with the configuration only after the description was read.
@Suite("Places in sdkgen.yaml")
struct ConfiguredPlaceTests {
    private let folder: TemporaryFolder
    private let request: GenerateRequest

    init() throws {
        folder = try TemporaryFolder()
        var request = GenerateRequest()
        request.configurationPath = folder.path("sdkgen.yaml")
        self.request = request
        try folder.write("api.yaml", Self.description(Self.paths))
    }

    private static let paths = """
        paths:
          /owls: {get: {operationId: listOwls, tags: [Owls], responses: {'204': {description: None.}}}}
          /voles: {get: {operationId: listVoles, tags: [Voles], responses: {'204': {description: None.}}}}
        """

    private static let webhooks = """
        webhooks:
          hatched:
            post:
              operationId: hatched
              tags: [Nests]
              requestBody: {content: {application/json: {schema: {type: object}}}}
              responses: {'204': {description: Thanks.}}
        """

    private static func description(_ parts: String) -> String {
        "openapi: 3.1.0\ninfo: {title: Woods, version: '1'}\n\(parts)\n"
    }

    /// The outcome of a run with these lines of the configuration, and what was said: `3:18 error nothing-left`.
    private func generate(
        _ lines: String, _ request: GenerateRequest? = nil
    ) throws -> (outcome: CommandOutcome, said: [String]) {
        try folder.write("sdkgen.yaml", "output: Out\n\(lines)\n")
        var diagnostics = Diagnostics()
        let outcome = GenerateCommand.run(request ?? self.request, &diagnostics).outcome
        let said = diagnostics.all.map { diagnostic in
            let place = diagnostic.location.map { location in
                let file = diagnostics.files[Int(location.file)].path
                return (file == folder.path("sdkgen.yaml") ? "" : "\(file):") + "\(location.line):\(location.column)"
            }
            return "\(place ?? "nowhere") \(diagnostic.severity.rawValue) \(diagnostic.code)"
        }
        return (outcome, said)
    }

    @Test(
        "A filter, a name, an overlay and a description that lead nowhere have their places",
        arguments: [
            ("spec: api.yaml\ninclude: {tags: [Owls, Ows]}", CommandOutcome.done, "3:24 warning unused-filter"),
            ("spec: api.yaml\nexclude:\n  paths:\n    - /owl", .done, "5:7 warning unused-filter"),
            ("spec: api.yaml\nexclude: {operations: x}", .done, "3:23 warning unused-filter"),
            ("spec: api.yaml\nnames:\n  /paths/~1owl/get: list", .done, "4:3 warning unused-override"),
            ("spec: api.yaml\noverlays: [none.yaml]", .failed, "3:12 error unreadable-file"),
            ("spec: api.yaml\noverlays: .", .failed, "3:11 error unreadable-file"),
            ("spec: apis.yaml", .failed, "2:7 error unreadable-file"),
            ("spec: Nothing", .failed, "2:7 error unreadable-file"),
        ])
    func places(_ lines: String, _ outcome: CommandOutcome, _ line: String) throws {
        let (ended, said) = try generate(lines)
        #expect(ended == outcome)
        #expect(said == [line])
    }

    @Test("A name that Swift cannot use has its place in the configuration, where it is to be mended")
    func unusableName() throws {
        try folder.write("api.yaml", Self.description(Self.paths))
        #expect(
            try generate("spec: api.yaml\nnames:\n  /paths/~1owls/get: 1 x").said == ["4:3 error invalid-override"])
    }

    @Test("What an option names has no place in the configuration")
    func options() throws {
        var request = request
        request.filters.excludeTags = ["Ows"]
        #expect(try generate("spec: api.yaml", request).said == ["nowhere warning unused-filter"])
        request.filters = Filters()
        request.input.overlays = [folder.path("none.yaml")]
        #expect(try generate("spec: api.yaml", request).said == ["nowhere error unreadable-file"])
    }

    @Test(
        "Filters that leave nothing are an error at the one that leaves it, and the SDK stays",
        arguments: [
            ("include: {tags: [Ows]}", "3:18 error nothing-left"),
            ("exclude: {tags: [Voles, Owls]}", "3:18 error nothing-left"),
            ("include: {tags: [Owls]}\nexclude: {paths: ['*']}", "4:19 error nothing-left"),
            ("include: {tags: [Owls]}\nexclude: {tags: [Voles], paths: [/owls]}", "4:34 error nothing-left"),
        ])
    func nothingLeft(_ filters: String, _ line: String) throws {
        #expect(try generate("spec: api.yaml").outcome == .done)
        let before = try folder.files("Out")
        #expect(before.count > 1)
        let (outcome, said) = try generate("spec: api.yaml\n\(filters)")
        #expect(outcome == .failed)
        #expect(said.last == line)
        #expect(try folder.files("Out") == before)
    }

    @Test("A description without operations is generated, whatever the filters; so are the webhooks that they leave")
    func withoutPaths() throws {
        let schemas = "components: {schemas: {Owl: {type: object, properties: {name: {type: string}}}}}"
        try folder.write("api.yaml", Self.description(schemas))
        #expect(try generate("spec: api.yaml").said == [])
        #expect(try generate("spec: api.yaml\nexclude: {tags: [Owls]}").said == ["3:18 warning unused-filter"])
        try folder.write("api.yaml", Self.description(Self.paths + "\n" + Self.webhooks))
        #expect(try generate("spec: api.yaml\ninclude: {tags: [Nests]}").said == [])
        #expect(try generate("spec: api.yaml\ninclude: {operations: [hatched]}").said == [])
        try folder.write("api.yaml", Self.description(Self.webhooks))
        #expect(try generate("spec: api.yaml\nexclude: {tags: [Nests]}").said.last == "3:18 error nothing-left")
    }

    @Test(
        "What is said of filters that leave nothing counts what there was, and says what to do",
        arguments: [
            ("include: {tags: [Ows]}", "include a tag, a path or an operationId that is there"),
            ("exclude: {paths: ['*'], tags: [Nests]}", "exclude less"),
        ])
    func words(_ filters: String, _ advice: String) throws {
        try folder.write("api.yaml", Self.description(Self.paths + "\n" + Self.webhooks))
        try folder.write("sdkgen.yaml", "output: Out\nspec: api.yaml\n\(filters)\n")
        var diagnostics = Diagnostics()
        #expect(GenerateCommand.run(request, &diagnostics).outcome == .failed)
        #expect(
            diagnostics.all.last?.message
                == "the filters leave nothing to generate of 2 operations and 1 webhook; \(advice)")
    }
}
