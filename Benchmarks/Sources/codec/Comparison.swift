import Foundation
import SDKRuntime

/// Reads a document without building anything of it: every property is one that the type does not have.
struct Nothing: Record {
    static var schema: Schema { Schema("") }
}

/// Compares reading and writing of one response: the generated type, the same with dates as strings, a plain Codable
/// struct with dates as strings, and passing over the bytes.
struct Comparison<Generated: SchemaValue, Strings: SchemaValue, Plain: Codable> {
    let name: String
    let payloads: [[UInt8]]
    let turns: Int

    func printRows() throws {
        try checkAgreement()
        try printDecoding()
        try printEncoding()
    }

    /// A decoder that loses something would win without merit.
    private func checkAgreement() throws {
        for bytes in payloads {
            let ours = try JSON.decode(JSONValue.self, from: JSON.encode(JSON.decode(Strings.self, from: bytes)))
            let plain = try JSONEncoder().encode(JSONDecoder().decode(Plain.self, from: Data(bytes)))
            let theirs = try JSON.decode(JSONValue.self, from: [UInt8](plain))
            if let value = missing(from: ours, in: theirs) { throw Disagreeing(comparison: name, value: value) }
        }
    }

    /// A place where `theirs` has something that `ours` lacks. (The other way is fine: the plain structs do not keep
    /// additional properties.)
    private func missing(from ours: JSONValue?, in theirs: JSONValue) -> JSONValue? {
        switch (ours, theirs) {
        case (.object, .object(let members)):
            for member in members {
                if let found = missing(from: ours?[member.key], in: member.value) { return found }
            }
            return nil
        case (.array(let ours), .array(let theirs)) where ours.count == theirs.count:
            return zip(ours, theirs).lazy.compactMap { missing(from: $0, in: $1) }.first
        default:
            // Not in one expression, as JSONValue itself can be written `nil`.
            if ours == theirs { return nil }
            return theirs
        }
    }

    private func printDecoding() throws {
        let documents = payloads.map { Data($0) }
        let size = payloads.map(\.count).reduce(0, +)
        let decoder = JSONDecoder()
        var contestants = [
            Contestant("decode, dates parsed", byteCount: size) {
                for bytes in payloads { _ = try JSON.decode(Generated.self, from: bytes) }
            },
            Contestant("decode, dates as strings", byteCount: size) {
                for bytes in payloads { _ = try JSON.decode(Strings.self, from: bytes) }
            },
            Contestant("JSONDecoder, dates as strings", byteCount: size) {
                for document in documents { _ = try decoder.decode(Plain.self, from: document) }
            },
            Contestant("skip", byteCount: size) {
                for bytes in payloads { _ = try JSON.decode(Nothing.self, from: bytes) }
            },
        ]
        try race(&contestants, turns: turns)
        for contestant in contestants {
            printRow("\(name): \(contestant.name)", contestant.megabytesPerSecond, "MB/s")
        }
        let base = contestants[2].megabytesPerSecond
        let parsed = contestants[0].megabytesPerSecond / base
        let strings = contestants[1].megabytesPerSecond / base
        printRow("\(name): decode, dates as strings / JSONDecoder", strings, "×", atLeast: 8)
        printRow("\(name): decode, dates parsed / JSONDecoder", parsed, "×", atLeast: 4.29)
    }

    private func printEncoding() throws {
        let values = try payloads.map { try JSON.decode(Generated.self, from: $0) }
        let plainValues = try payloads.map { try JSONDecoder().decode(Plain.self, from: Data($0)) }
        let encoder = JSONEncoder()
        encoder.outputFormatting = .withoutEscapingSlashes
        var contestants = [
            Contestant("encode, dates formatted", byteCount: try values.map { try JSON.encode($0).count }.reduce(0, +))
            {
                for value in values { _ = try JSON.encode(value) }
            },
            Contestant(
                "JSONEncoder, dates as strings",
                byteCount: try plainValues.map { try encoder.encode($0).count }.reduce(0, +)
            ) {
                for value in plainValues { _ = try encoder.encode(value) }
            },
        ]
        try race(&contestants, turns: turns)
        for contestant in contestants {
            printRow("\(name): \(contestant.name)", contestant.megabytesPerSecond, "MB/s")
        }
        let ratio = contestants[0].megabytesPerSecond / contestants[1].megabytesPerSecond
        printRow("\(name): encode, dates formatted / JSONEncoder", ratio, "×", atLeast: 8)
    }
}

struct Disagreeing: Error, CustomStringConvertible {
    let comparison: String
    let value: JSONValue
    var description: String { "\(comparison): JSONDecoder reads what the generated types do not: \(value)" }
}
