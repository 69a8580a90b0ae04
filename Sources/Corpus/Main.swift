import ArgumentParser

/// What `scripts/compile-corpus` and `scripts/corpus-examples` run.
@main
struct Corpus: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "corpus",
        abstract: "Generates and compiles the SDKs of many descriptions.",
        subcommands: [CompileCommand.self, ExamplesCommand.self, GenerateOne.self]
    )
}
