import ArgumentParser

/// What `scripts/compile-corpus`, `scripts/corpus-examples`, `scripts/recordings` and `scripts/diff-locality` run.
@main
struct Corpus: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "corpus",
        abstract: "Generates and compiles the SDKs of many descriptions, and measures what edits of them change.",
        subcommands: [
            CompileCommand.self, ExamplesCommand.self, RecordingsCommand.self, GenerateOne.self, LocalityCommand.self,
        ]
    )
}
