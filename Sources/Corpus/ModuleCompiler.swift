import Foundation
import ProcessCost

/// Compiles generated modules, debug and as a whole, against the built runtime.
///
/// The compiler itself is measured, so that nothing of a build tool is counted.
struct ModuleCompiler: Sendable {
    /// The folder of `SDKRuntime.swiftmodule`.
    var modules: String

    /// What compiling a module came to.
    struct Outcome: Sendable {
        var cost: ProcessCost
        var errorCount: Int
        var warningCount: Int
        /// What the compiler said.
        var messages: String
    }

    /// Where a folder's module is found once it is compiled.
    static func module(of folder: String) -> String {
        "\(folder).products/\(GeneratedFigures.module).swiftmodule"
    }

    /// Where a folder's object file is found once it is compiled; the driver itself makes one of the module's name.
    static func object(of folder: String) -> String { folder + ".products/all.o" }

    /// Compiles all Swift files of a folder; its products are left beside it.
    func compile(_ folder: String) throws -> Outcome {
        let products = folder + ".products"
        try FileManager.default.createDirectory(atPath: products, withIntermediateDirectories: true)
        let log = products + "/log"
        let sources = SwiftSources.files(below: folder)
        // Every operation of a large module is an argument too many for some systems.
        let list = products + "/arguments"
        try sources.map { "\"\($0)\"" }.joined(separator: "\n").write(toFile: list, atomically: true, encoding: .utf8)
        let cost = try ProcessCost.run(
            [
                "swiftc", "-Onone", "-g", "-whole-module-optimization", "-swift-version", "6", "-parse-as-library",
                "-module-name", GeneratedFigures.module, "-I", modules, "-emit-module", "-emit-module-path",
                Self.module(of: folder), "-c", "@" + list, "-o", Self.object(of: folder),
            ], output: .file(log))
        let messages = (try? String(contentsOfFile: log, encoding: .utf8)) ?? ""
        let lines = messages.split(separator: "\n")
        return Outcome(
            cost: cost, errorCount: lines.count { $0.contains(": error: ") },
            warningCount: lines.count { $0.contains(": warning: ") }, messages: messages)
    }
}

extension ModuleCompiler {
    /// Compiles a program and links it with the module of a folder that is compiled, and with the runtime.
    func link(_ source: String, with folder: String, into program: String) throws -> ProcessCost {
        let built = URL(fileURLWithPath: modules).deletingLastPathComponent()
        let objects = try ["SDKRuntime", "HTTPTypes"].flatMap { target in
            let folder = built.appendingPathComponent(target + ".build")
            return try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
                .map(\.path).filter { $0.hasSuffix(".o") }.sorted()
        }
        return try ProcessCost.run(
            [
                "swiftc", "-Onone", "-swift-version", "6", "-I", modules, "-I", folder + ".products", source,
                Self.object(of: folder),
            ] + objects + ["-o", program], output: .file(program + ".log"))
    }
}

/// The Swift files of a folder.
enum SwiftSources {
    /// Their paths, sorted.
    static func files(below folder: String) -> [String] {
        let walk = FileManager.default.enumerator(atPath: folder)
        var found: [String] = []
        while let path = walk?.nextObject() as? String {
            if path.hasSuffix(".swift") { found.append(folder + "/" + path) }
        }
        return found.sorted()
    }

    /// How many lines they have in all.
    static func lineCount(below folder: String) throws -> Int {
        try files(below: folder).reduce(0) { sum, path in
            sum + (try Data(contentsOf: URL(fileURLWithPath: path))).count { $0 == UInt8(ascii: "\n") }
        }
    }
}
