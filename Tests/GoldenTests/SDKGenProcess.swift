import Foundation

/// The built command, for tests of what only a process shows.
enum SDKGenProcess {
    /// `sdkgen` stands beside the tests in the folder of products.
    static var command: URL? { product("sdkgen") }

    /// The compiled modules, for programs that tests compile.
    static var modules: URL? { product("Modules") }

    private static func product(_ name: String) -> URL? {
        var folder = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
        for _ in 0..<4 {
            let product = folder.appending(path: name)
            if FileManager.default.fileExists(atPath: product.path) { return product }
            folder = folder.deletingLastPathComponent()
        }
        return nil
    }
}
