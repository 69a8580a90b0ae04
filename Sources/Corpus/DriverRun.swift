import Foundation
import ProcessCost

extension ExampleDriver {
    /// Why there is no output of the program.
    struct Problem: Error {
        var reason: String
    }

    /// Compiles the module of a folder and the program, and runs it; its lines.
    func run(with folder: String, _ compiler: ModuleCompiler) throws -> Result<[String], Problem> {
        let module = try compiler.compile(folder)
        guard module.cost.status == 0 else { return .failure(Problem(reason: "the module does not compile")) }
        let products = folder + ".products"
        try source.write(toFile: products + "/main.swift", atomically: true, encoding: .utf8)
        try (lines.joined(separator: "\n") + "\n")
            .write(toFile: products + "/input", atomically: true, encoding: .utf8)
        let link = try compiler.link(products + "/main.swift", with: folder, into: products + "/driver")
        guard link.status == 0 else {
            let log = (try? String(contentsOfFile: products + "/driver.log", encoding: .utf8)) ?? ""
            let message = log.split(separator: "\n").first { $0.contains("error:") } ?? "no message"
            return .failure(Problem(reason: "the program does not compile: \(message)"))
        }
        let run = try ProcessCost.run(
            ["/bin/sh", "-c", "exec \"$0/driver\" <\"$0/input\" 2>\"$0/errors\"", products],
            output: .file(products + "/output"))
        guard run.status == 0 else {
            let errors = (try? String(contentsOfFile: products + "/errors", encoding: .utf8)) ?? ""
            let message = errors.split(separator: "\n").first { $0.contains("error:") } ?? "no message"
            return .failure(Problem(reason: "the program ended with status \(run.status): \(message)"))
        }
        let output = try String(contentsOfFile: products + "/output", encoding: .utf8)
        return .success(output.split(separator: "\n").map(String.init))
    }
}
