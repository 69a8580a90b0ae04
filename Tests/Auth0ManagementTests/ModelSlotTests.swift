import Auth0Management
import Foundation
import SDKRuntime
import SharedData
import Testing

/// Every property of every model lands in its own slot.
@Suite struct ModelSlotTests {
    @Test func theListOfModelsIsComplete() throws {
        var declared: Set<String> = []
        let sources = SharedData.package.appendingPathComponent("Sources/Generated")
        let walk = FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)
        while let file = walk?.nextObject() as? URL {
            guard file.pathExtension == "swift" else { continue }
            let text = try String(contentsOf: file, encoding: .utf8)
            #expect(!text.contains(": Union {"), "\(file.lastPathComponent) has a union, which no test here looks at")
            for match in text.matches(
                of: #/public struct (\w+): Model(?:, TextOutputStreamable)? \{/#)
            {
                declared.insert("\(match.1)")
            }
        }
        #expect(!declared.isEmpty)
        #expect(declared == Set(Models.all.map { "\($0)" }))
    }

    @Test(arguments: Models.all.indices)
    func eachPropertyLandsInItsOwnSlot(_ index: Int) throws { try Self.check(Models.all[index]) }

    private static func check<M: Record>(_ model: M.Type) throws {
        var values = DistinctValues()
        let document = values.document(of: model)
        let slots = SchemaInspection.slots(of: model).filter { !$0.isAdditional }
        for slot in slots { #expect(document[slot.name] != nil, "no value for \(model).\(slot.name)") }

        let decoded = try JSON.decode(model, from: JSON.encode(document))
        #expect(SchemaInspection.mismatches(in: decoded).isEmpty)
        #expect(try JSON.value(of: decoded) == document)
        // Wire name and Swift name are those of one property, not of a neighbour of the same type.
        for (child, slot) in zip(Mirror(reflecting: decoded).children, slots) {
            #expect(child.label.map(plain) == plain(slot.name), "\(model).\(child.label ?? "?") is \(slot.name)")
        }
    }

    /// A name without what Swift's spelling changes.
    private static func plain(_ name: String) -> String {
        name.filter { $0 != "_" && $0 != "-" && $0 != "$" }.lowercased()
    }
}
