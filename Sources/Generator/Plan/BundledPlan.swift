extension Plan {
    /// The names of the files of ``bundled``, which are the same for every description.
    public static let bundledPaths = ["GeneratedClient.swift", "GeneratedModels.swift", "GeneratedResources.swift"]

    /// The same declarations in one file of each kind: a build system has to know which files a command writes before
    /// it runs.
    public var bundled: Plan {
        var plan = self
        let kinds = ["", "Models/", "Resources/"]
        plan.files = zip(Plan.bundledPaths, kinds).map { path, kind in
            let files = files.filter { $0.path.prefix { $0 != "/" } + "/" == kind || kind.isEmpty && !$0.isBelow }
            let declarations = files.flatMap(\.declarations).sorted { $0.name < $1.name }
            return PlannedFile(path: path, declarations: declarations)
        }
        return plan
    }
}

extension PlannedFile {
    /// Whether it stands in a folder below the output.
    fileprivate var isBelow: Bool { path.contains("/") }
}

extension Declaration {
    /// Where the operations of a resource or of a client are called, and what they are; `nil` for another declaration.
    var operationOwner: (path: [Identifier], operations: [OperationPlan])? {
        switch self {
        case .resource(let plan): (plan.path, plan.operations)
        case .client(let plan): ([], plan.operations)
        case .record, .enumeration, .union, .alias, .output, .bodyChoice, .headers: nil
        }
    }
}
