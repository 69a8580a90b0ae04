import Foundation
import SDKRuntime
import Testing

@Suite struct JSONSuiteTests {
    static func decodes(_ bytes: [UInt8]) -> Bool { (try? JSON.decode(JSONValue.self, from: bytes)) != nil }

    /// A model that knows nothing: every value goes through the skipping reader.
    struct Nothing: Model {
        static var schema: Schema { Schema("") }
    }

    static func skips(_ bytes: [UInt8]) -> Bool {
        let wrapped = Array(#"{"unknown":"#.utf8) + bytes + Array("}".utf8)
        return (try? JSON.decode(Nothing.self, from: wrapped)) != nil
    }

    static func reads(_ bytes: [UInt8]) -> Bool {
        var reader = JSONReader(bytes, maximumDepth: 200_000)
        do {
            while try reader.next() != nil {}
            return true
        } catch {
            return false
        }
    }

    @Test func acceptsWhatMustBeAccepted() {
        for file in SharedData.files("json-accept") where file.lastPathComponent.hasPrefix("y_") {
            let bytes = SharedData.bytes(file)
            #expect(Self.decodes(bytes), "\(file.lastPathComponent)")
            #expect(Self.skips(bytes), "\(file.lastPathComponent)")
            #expect(Self.reads(bytes), "\(file.lastPathComponent)")
        }
    }

    @Test func refusesWhatMustBeRefused() {
        for file in SharedData.files("negative/json-test-suite") where file.lastPathComponent.hasPrefix("n_") {
            let bytes = SharedData.bytes(file)
            #expect(!Self.decodes(bytes), "\(file.lastPathComponent)")
            #expect(!Self.reads(bytes), "\(file.lastPathComponent)")
            #expect((try? JSON.decode(Nothing.self, from: bytes)) == nil, "\(file.lastPathComponent)")
        }
    }

    @Test func survivesWhatIsLeftOpen() {
        for file in SharedData.files("negative/json-test-suite") where file.lastPathComponent.hasPrefix("i_") {
            let bytes = SharedData.bytes(file)
            #expect(Self.decodes(bytes) == Self.reads(bytes) || bytes.count > 500, "\(file.lastPathComponent)")
            for prefix in bytes.indices { _ = Self.skips(Array(bytes[..<prefix])) }
        }
    }

    @Test func acceptedDocumentsAreWrittenAgainAsTheyWere() throws {
        for file in SharedData.files("json-accept") {
            let value = try JSON.decode(JSONValue.self, from: SharedData.bytes(file))
            #expect(try JSON.decode(JSONValue.self, from: JSON.encode(value)) == value, "\(file.lastPathComponent)")
        }
    }
}
