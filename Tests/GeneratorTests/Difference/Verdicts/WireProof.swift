import Foundation

@testable import Generator

/// Runs the program of every case with the SDK of before and with that of after.
///
/// All modules and programs are compiled at once, as `VerdictProof` does it, and linked with the built runtime. Where
/// cases have one description before, they share its module.
struct WireProof: Sendable {
    /// What arrived and what came of it, before and after.
    struct Outcome: Sendable {
        var old = ""
        var new = ""
    }

    /// The outcomes, in the order of the cases.
    let outcomes: [Outcome]

    /// Generates, compiles and runs.
    ///
    /// - Parameters:
    ///   - cases: The cases.
    ///   - folder: A folder to work in.
    ///   - modules: Where `SDKRuntime.swiftmodule` is.
    init(_ cases: [WireCase], in folder: String, modules: String) throws {
        var sources = ["exchange": Self.exchange]
        var calls: [String] = []
        var olds: [String: String] = [:]
        for (index, wire) in cases.enumerated() {
            guard let verdict = wire.verdict else { throw Failure(description: "no case is called '\(wire.name)'") }
            let sides = try VerdictSides(verdict, in: folder, as: "Case\(index)")
            let old = VerdictSides.namespace("Old", sides.old)
            let known = olds[old]
            let name = known ?? "Old\(index)"
            olds[old] = name
            if known == nil { sources["old\(index)"] = VerdictSides.namespace(name, sides.old) }
            sources["new\(index)"] = VerdictSides.namespace("New\(index)", sides.new)
            sources["calls\(index)"] = [name, "New\(index)"].map { Self.call(wire, of: $0, index) }.joined()
            calls += ["\(name).call\(index)", "New\(index).call\(index)"]
        }
        sources["main"] = Self.main(calls)
        for (name, source) in sources {
            try "import SDKRuntime\n\n\(source)".write(
                toFile: "\(folder)/\(name).swift", atomically: true, encoding: .utf8)
        }
        let program = try Self.link(sources.keys.sorted().map { "\(folder)/\($0).swift" }, in: folder, modules)
        let lines = try Self.output(of: ["\(program)"], log: folder + "/output").split(separator: "\n").map(String.init)
        guard lines.count == 2 * cases.count else { throw Failure(description: lines.joined(separator: "\n")) }
        outcomes = cases.indices.map { Outcome(old: lines[2 * $0], new: lines[2 * $0 + 1]) }
    }

    /// A compiler or a program that did not do its work.
    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    // MARK: The program

    private static func call(_ wire: WireCase, of module: String, _ index: Int) -> String {
        """
        extension \(module) {
            static func call\(index)() async -> String {
                await exchange(\(wire.answer.status), \(literal(wire.answer.fields)), #"\(wire.answer.body)"#) { configuration in
                    let client = try \(wire.client)
                    \(wire.call)
                }
            }
        }

        """
    }

    private static func literal(_ fields: [String: String]) -> String {
        fields.isEmpty ? "[:]" : "[\(fields.map { "\"\($0)\": #\"\($1)\"#" }.joined(separator: ", "))]"
    }

    private static func main(_ calls: [String]) -> String {
        "@main enum Program {\nstatic func main() async {\n"
            + calls.map { "print(await \($0)())\n" }.joined() + "}\n}\n"
    }

    /// Answers each request, and tells what arrived: the method, the URL, the fields that a description may say, the body.
    private static let exchange = #"""
        actor Arrivals {
            private(set) var requests: [String] = []
            func note(_ request: String) { requests.append(request) }
        }

        func exchange(
            _ status: Int, _ fields: [String: String], _ body: String,
            _ call: @Sendable (ClientConfiguration) async throws -> String
        ) async -> String {
            let arrivals = Arrivals()
            let transport = InMemoryTransport { request, sent in
                let url = "\(request.method) \(request.scheme ?? "")://\(request.authority ?? "")\(request.path ?? "")"
                let others: Set<String> = ["accept", "authorization", "content-length", "user-agent"]
                let kept = request.headerFields.filter { !others.contains($0.name.canonicalName) }
                    .map { "\($0.name.rawName): \($0.value)" }.sorted()
                await arrivals.note(([url] + kept + [String(decoding: sent, as: UTF8.self)]).filter { !$0.isEmpty }
                    .joined(separator: " "))
                var response = HTTPResponse(status: HTTPResponse.Status(code: status))
                for (name, value) in fields { response.headerFields[HTTPField.Name(name)!] = value }
                return (response, HTTPBody(Array(body.utf8)))
            }
            let configuration = ClientConfiguration(transport: transport, retry: .none)
            var result = ""
            do { result = try await call(configuration) } catch { result = "throws \(type(of: error))" }
            return await arrivals.requests.joined(separator: " | ") + (result.isEmpty ? "" : " → " + result)
        }

        """#

    // MARK: Programs that are run

    private static func link(_ sources: [String], in folder: String, _ modules: String) throws -> String {
        let built = URL(fileURLWithPath: modules).deletingLastPathComponent()
        let objects = try ["SDKRuntime", "HTTPTypes"].flatMap { target in
            let folder = built.appendingPathComponent(target + ".build").path
            return try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".o") }.sorted()
                .map { "\(folder)/\($0)" }
        }
        let list = folder + "/files"
        try (sources + objects).map { "\"\($0)\"" }.joined(separator: "\n")
            .write(toFile: list, atomically: true, encoding: .utf8)
        let program = folder + "/program"
        _ = try output(
            of: [
                "swiftc", "-Onone", "-wmo", "-swift-version", "6", "-parse-as-library", "-module-name", "Programs",
                "-suppress-warnings", "-I", modules, "@" + list, "-o", program,
            ], log: folder + "/log")
        return program
    }

    /// What a program prints; throws that where it fails.
    private static func output(of arguments: [String], log: String) throws -> String {
        guard FileManager.default.createFile(atPath: log, contents: nil), let output = FileHandle(forWritingAtPath: log)
        else { throw Failure(description: "\(log) cannot be written") }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = arguments
        process.standardOutput = output
        process.standardError = output
        try process.run()
        process.waitUntilExit()
        let text = try String(contentsOfFile: log, encoding: .utf8)
        guard process.terminationStatus == 0 else { throw Failure(description: text) }
        return text
    }
}
