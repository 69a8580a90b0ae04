/// The text of a first `sdkgen.yaml`: what has to be said, and as comments what may be.
struct StartingConfiguration {
    private let start: StartingPoint

    init(_ start: StartingPoint) { self.start = start }

    /// The file.
    var text: String {
        """
        # How sdkgen writes the SDK of \(YAMLText.comment(start.document.info.title)). Paths are relative to this file.
        spec: \(YAMLText.scalar(start.spec))
        output: \(start.output)
        module: \(YAMLText.scalar(start.module.text))
        client: \(YAMLText.scalar(start.client.text))
        \(files)
        \(server)

        # A part of the API only; 'exclude' leaves a part out. Types that only the rest uses are left out too.
        # include:
        #   tags: [\(tags)]

        # Swift names of your own, by JSON pointer into the description.
        # names:
        #   \(named): MyName

        # Swift types by format, in place of String: UUID and URL are such.
        # formats:
        #   uuid: UUID

        # Words that are written in capitals, besides ID, URL, HTTP and the like.
        # acronyms: [SKU]

        # Where the service's errors keep their code and message.
        # errors:
        #   code: error_code
        #   message: message

        # How long a type that is renamed can be used by its former name: forever, none, or next-major, which needs the
        # version that comes next.
        # version: 1.0.0
        # deprecated-aliases: next-major

        # OpenAPI Overlays that mend a description which is not yours.
        # overlays: [changes.yaml]

        """
    }

    /// What the options of the command said of files, or an empty line.
    private var files: String {
        var lines: [String] = []
        if !start.overlays.isEmpty {
            lines.append("overlays: [\(start.overlays.map(YAMLText.scalar).joined(separator: ", "))]")
        }
        if let root = start.rootFolder { lines.append("root: \(YAMLText.scalar(root))") }
        return lines.map { $0 + "\n" }.joined()
    }

    private var server: String {
        guard let server = start.clientPlan?.servers.first else {
            return """
                # The description names no server with a whole URL: clients are made with `baseURL:`.
                """
        }
        return
            "# Calls go to \(YAMLText.comment(server.url)), the description's first server, unless a client says otherwise."
    }

    private var tags: String {
        let names = start.document.tags.prefix(2).map { YAMLText.scalar($0.name) }
        return names.isEmpty ? "users" : names.joined(separator: ", ")
    }

    /// A schema that the description has.
    private var named: String {
        let name = start.document.root["components"]?["schemas"]?.mapping?.entries.first?.key ?? "Thing"
        return YAMLText.scalar(JSONPointer(["components", "schemas", name]).description)
    }
}
