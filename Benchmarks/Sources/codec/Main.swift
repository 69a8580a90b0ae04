import Auth0Management
import Foundation
import PlainModels
import SDKRuntime
import StringModels

/// codec FOLDER [TURNS] measures reading and writing of the responses that are recorded in FOLDER.
@main
enum Codec {
    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count > 1 else { throw Usage() }
        let folder = arguments[1]
        let turns = arguments.count > 2 ? Int(arguments[2]) ?? 15 : 15
        let listed = try recordedBodies(of: folder + "/get-actions-triggers-triggerId-bindings")
        let updated = try recordedBodies(of: folder + "/patch-actions-triggers-triggerId-bindings")
        if let bindings = try bindingsResponse(1000, of: listed + updated) {
            try Comparison<
                Auth0Management.UpdateActionBindingsResponseContent,
                StringModels.UpdateActionBindingsResponseContent,
                PlainModels.UpdateActionBindingsResponseContent
            >(name: "1,000 bindings", payloads: [bindings], turns: turns).printRows()
        }
        try Comparison<
            Auth0Management.ListActionsPaginatedResponseContent,
            StringModels.ListActionsPaginatedResponseContent,
            PlainModels.ListActionsPaginatedResponseContent
        >(name: "action lists", payloads: payloads(folder + "/get-actions-actions"), turns: turns).printRows()
        try Comparison<
            Auth0Management.ListActionTriggersResponseContent,
            StringModels.ListActionTriggersResponseContent,
            PlainModels.ListActionTriggersResponseContent
        >(name: "trigger lists", payloads: payloads(folder + "/get-actions-triggers"), turns: turns).printRows()
    }

    private static func payloads(_ folder: String) throws -> [[UInt8]] {
        try recordedBodies(of: folder).map { try JSON.encode($0) }
    }
}

struct Usage: Error, CustomStringConvertible {
    var description: String { "usage: codec FOLDER [TURNS]" }
}
