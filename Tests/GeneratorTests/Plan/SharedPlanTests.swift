import Foundation
import Testing

@testable import Generator

/// Plans of whole descriptions, by the real stages.
enum WholePlan {
    /// The plan of a file, and what the planner alone said; `nil` when there is no description in it.
    static func of(_ path: String, _ configuration: Configuration = Configuration()) -> Planned? {
        var d = Diagnostics()
        guard let node = SourceReader.load(path: path, &d), let document = DocumentReader.read(node, &d) else {
            return nil
        }
        let graph = SchemaGraph.build(from: document, &d)
        var said = Diagnostics()
        let start = clock()
        let plan = Planner.plan(document, graph, configuration, &said)
        let seconds = Double(clock() - start) / Double(CLOCKS_PER_SEC)
        print(to: ProcessInfo.processInfo.environment["PRINT_PLAN"], path, plan, said, seconds)
        return Planned(plan: plan, diagnostics: said)
    }

    /// Writes the outline and the diagnostics into the folder that `PRINT_PLAN` names, for people to read.
    private static func print(to folder: String?, _ path: String, _ plan: Plan?, _ said: Diagnostics, _ seconds: Double)
    {
        guard let folder else { return }
        let name = folder + "/" + (path.split(separator: "/").last.map(String.init) ?? "")
        try? plan?.description.write(toFile: name + ".plan", atomically: true, encoding: .utf8)
        let lines = ["\(seconds) s"] + said.lines
        try? lines.joined(separator: "\n").write(toFile: name + ".diagnostics", atomically: true, encoding: .utf8)
    }

    /// The names that a plan's declarations mention but that none declares.
    static func undeclared(_ plan: Planned) -> Set<Identifier> {
        let mentioned = plan.declarations.flatMap { declaration -> [Identifier] in
            switch declaration {
            case .record(let plan): plan.properties.flatMap(\.type.names)
            case .union(let plan): plan.branches.flatMap(\.payload.names)
            case .alias(let plan): plan.type.names
            case .output(let plan): plan.members.flatMap { $0.type?.names ?? [] }
            case .bodyChoice(let plan): plan.members.flatMap(\.body.type.names)
            case .headers(let plan): plan.members.flatMap(\.type.names)
            case .resource(let plan): plan.operations.flatMap(\.names) + plan.children.map(\.type)
            case .client(let plan): plan.operations.flatMap(\.names) + plan.children.map(\.type)
            case .enumeration: []
            }
        }
        return Set(mentioned).subtracting(plan.declarations.map(\.name))
    }
}

extension OperationPlan {
    fileprivate var names: [Identifier] {
        parameters.flatMap(\.type.names) + (body?.type.names ?? []) + (response.type?.names ?? [])
            + errors.flatMap(\.type.names)
    }
}

@Suite("Plans of real descriptions")
struct SharedPlanTests {
    @Test(
        "every type that is mentioned is declared, once",
        .enabled(if: SharedData.folder != nil, "the shared data is not here"))
    func corpus() {
        for path in SharedData.files(in: "corpus") where path.hasSuffix(".json") || path.hasSuffix(".yaml") {
            guard let plan = WholePlan.of(path) else { continue }
            #expect(WholePlan.undeclared(plan).isEmpty, "\(path)")
            let hasCollision = plan.codes.contains("name-collision")
            let names = plan.declarations.map(\.name)
            #expect(hasCollision || Set(names).count == names.count, "\(path)")
            // Swift refuses two files of one name in a module, whatever their folders.
            let files = plan.plan?.files.compactMap { $0.path.lowercased().split(separator: "/").last } ?? []
            #expect(Set(files).count == files.count, "\(path)")
        }
    }

    @Test("a bad description stops nothing", .enabled(if: SharedData.folder != nil, "the shared data is not here"))
    func negative() {
        for path in SharedData.files(in: "negative") {
            guard let plan = WholePlan.of(path) else { continue }
            #expect(WholePlan.undeclared(plan).isEmpty, "\(path)")
        }
    }

    @Test(
        "large descriptions plan without an error",
        .enabled(if: SharedData.folder != nil, "the shared data is not here"),
        arguments: ["auth0-management.json", "github-full.yaml", "stripe-full.yaml"])
    func large(name: String) throws {
        let plan = try #require(WholePlan.of((SharedData.folder ?? "") + "/corpus/" + name))
        #expect(!plan.diagnostics.hasErrors)
    }

    @Test("the Actions area reads as it should")
    func actions() throws {
        let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        var configuration = Configuration()
        configuration.module = "Auth0Management"
        configuration.client = "ManagementClient"
        configuration.names = ["/servers/0/variables/tenantDomain": "domain"]
        let plan = try #require(
            WholePlan.of(package.appendingPathComponent("spec/auth0-actions.yaml").path, configuration))
        #expect(plan.codes.isEmpty)
        let outline = plan.plan?.description ?? ""
        for line in [
            "client ManagementClient(domain)",
            "    updateMany(triggerID: ActionTriggerType, _ body: UpdateActionBindingsRequestContent) -> UpdateActionBindingsResponseContent",
            "    triggerID: ActionTriggerType? = nil", "    postLogin = post-login",
            "  resource ActionsTriggersBindings", "    action: Action? = nil indirect", "Models/Action.swift",
        ] { #expect(outline.contains(line), "\(line)") }
        #expect(plan.plan?.operationCount == 24)
    }
}
