import ArgumentParser
import Generator

/// Which operations are generated, besides what the configuration says.
struct FilterOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Only operations with this tag; repeatable.", valueName: "tag"))
    var includeTag: [String] = []
    @Option(help: ArgumentHelp("Only operations of this path; repeatable.", valueName: "path"))
    var includePath: [String] = []
    @Option(help: ArgumentHelp("Only the operation with this operationId; repeatable.", valueName: "id"))
    var includeOperation: [String] = []
    @Option(help: ArgumentHelp("No operations with this tag; repeatable.", valueName: "tag"))
    var excludeTag: [String] = []
    @Option(help: ArgumentHelp("No operations of this path; repeatable.", valueName: "path"))
    var excludePath: [String] = []
    @Option(help: ArgumentHelp("Not the operation with this operationId; repeatable.", valueName: "id"))
    var excludeOperation: [String] = []

    /// The filters as the library has them.
    var filters: Filters {
        var filters = Filters()
        filters.includeTags = includeTag.map { ConfiguredText($0) }
        filters.includePaths = includePath.map { ConfiguredText($0) }
        filters.includeOperations = includeOperation.map { ConfiguredText($0) }
        filters.excludeTags = excludeTag.map { ConfiguredText($0) }
        filters.excludePaths = excludePath.map { ConfiguredText($0) }
        filters.excludeOperations = excludeOperation.map { ConfiguredText($0) }
        return filters
    }
}
