import Foundation
import SDKRuntime

/// The bodies of recorded responses in a folder of recordings, in the order of the file names.
func recordedBodies(of folder: String) throws -> [JSONValue] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".json") }.sorted()
    return try names.compactMap { name in
        let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name)))
        return try JSON.decode(JSONValue.self, from: bytes)["response"]?["body"]
    }
}

/// A response with `count` bindings: the recorded ones over and over.
func bindingsResponse(_ count: Int, of bodies: [JSONValue]) throws -> [UInt8]? {
    var recorded: [JSONValue] = []
    for body in bodies {
        if case .array(let bindings)? = body["bindings"] { recorded += bindings }
    }
    guard !recorded.isEmpty else { return nil }
    let bindings = (0..<count).map { recorded[$0 % recorded.count] }
    return try JSON.encode(["bindings": JSONValue.array(bindings)])
}
