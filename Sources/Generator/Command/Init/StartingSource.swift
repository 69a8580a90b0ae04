/// The first file of a module that a person writes: SwiftPM takes no target without a source file, and people need a
/// place for what is theirs.
struct StartingSource {
    private let start: StartingPoint

    init(_ start: StartingPoint) { self.start = start }

    /// The file. It compiles before anything is generated, so the example is a comment.
    var text: String {
        """
        import SDKRuntime

        // What is yours in the module \(start.module.text). sdkgen writes the folder Generated, and nothing else here. For instance:
        //
        //     extension \(start.client.source) {
        //         /// Makes a client of the service on this machine.
        //         public static func local() throws -> Self { try Self(baseURL: "http://localhost:8080") }
        //     }

        """
    }
}
