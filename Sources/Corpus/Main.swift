import ArgumentParser

/// What `scripts/compile-corpus`, `scripts/corpus-examples` and `scripts/recordings` run.
@main
struct Corpus: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "corpus",
        abstract: "Generates and compiles the SDKs of many descriptions.",
        subcommands: [CompileCommand.self, ExamplesCommand.self, RecordingsCommand.self, GenerateOne.self]
    )
}
