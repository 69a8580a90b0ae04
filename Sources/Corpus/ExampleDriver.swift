import Foundation
import Generator
import JSONComparison
import MockServer
import ProcessCost
import SDKRuntime

/// A program over a generated module that decodes examples and encodes them again.
///
/// It reads a line for each example, `12 {"id":1}`: the number of its type and its JSON. It prints a line for each, a
/// JSON object: `encoded` or `failure`; `disagreements`, each with its kind and place; `refusal`, why strict decoding
/// takes it not.
struct ExampleDriver {
    /// The types, as they are written in Swift, each once.
    private(set) var types: [String] = []
    private(set) var lines: [String] = []
    private var numbers: [String: Int] = [:]

    /// Takes an example.
    mutating func add(_ example: DescribedExample) throws { try add(example.value, as: example.type) }

    /// Takes a value that is to be of a type.
    mutating func add(_ value: Node, as type: String) throws {
        let number = numbers[type] ?? types.count
        if number == types.count {
            numbers[type] = number
            types.append(type)
        }
        let json = String(decoding: try JSON.encode(NodeJSON.value(of: value)), as: UTF8.self)
        lines.append("\(number) \(json)")
    }

    /// The program.
    var source: String {
        var text = """
            import \(GeneratedFigures.module)
            import SDKRuntime

            func roundTrip<Value: SchemaValue>(_ bytes: [UInt8], _ type: Value.Type) -> JSONValue {
                var found: [JSONValue] = []
                var result: JSONObject = [:]
                do {
                    let value = try JSON.decode(type, from: bytes) { disagreement in
                        found.append(["kind": .string(disagreement.kind.rawValue), "path": .string("\\(disagreement.path)")])
                    }
                    result["encoded"] = try JSON.value(of: value)
                    result["disagreements"] = .array(found)
                } catch {
                    result["failure"] = .string("\\(error)")
                }
                do {
                    _ = try JSON.decode(type, from: bytes, options: DecodingOptions(isStrict: true))
                } catch {
                    result["refusal"] = .string("\\(error)")
                }
                return .object(result)
            }

            func roundTrip(_ bytes: [UInt8], type number: Int) -> JSONValue {
                switch number {

            """
        for (number, type) in types.enumerated() {
            text += "    case \(number): return roundTrip(bytes, \(type.metatype))\n"
        }
        text += """
                default: return .null
                }
            }

            while let line = readLine() {
                let parts = line.split(separator: " ", maxSplits: 1)
                let result = roundTrip(Array(parts[1].utf8), type: Int(parts[0]) ?? -1)
                print(String(decoding: try JSON.encode(result), as: UTF8.self))
            }

            """
        return text
    }
}

extension String {
    /// `(String?).self`
    fileprivate var metatype: String { "(\(self)).self" }
}

/// What a type made of an example.
struct ExampleResult {
    /// Why it could not be decoded or encoded.
    var failure: String?
    /// Why strict decoding takes it not.
    var refusal: String?
    /// What it was encoded as.
    var encoded: JSONValue?
    /// Where and how it disagrees with its type by what a reader is told, members that the type does not have left out.
    var disagreement: String?
    /// Members that the type does not have.
    var unknown: Set<String> = []

    /// Reads a line of the driver.
    init(_ line: String) throws {
        let value = try JSON.decode(JSONValue.self, from: Array(line.utf8))
        if case .string(let text)? = value["failure"] { failure = text }
        if case .string(let text)? = value["refusal"] { refusal = text }
        encoded = value["encoded"]
        guard case .array(let all)? = value["disagreements"] else { return }
        for entry in all {
            guard case .string(let kind)? = entry["kind"], case .string(let path)? = entry["path"] else { continue }
            if kind == "unknownProperty" {
                unknown.insert(path)
            } else {
                disagreement = disagreement ?? "\(kind) at \(path)"
            }
        }
    }

    /// Why an example is not what it was encoded as; `nil` when it is the same, but for members that the type does not
    /// have and those that are null, which a response may as well leave out.
    func difference(from example: JSONValue) -> String? {
        if let failure { return failure }
        guard let encoded else { return "the program ended early" }
        return JSONDifference.first(
            example.without(unknown).comparable(keepsNull: false), encoded.comparable(keepsNull: false))
    }
}

extension JSONValue {
    /// The value without the members at some places, in the form that the runtime prints them.
    fileprivate func without(_ places: Set<String>, at path: JSONPath = JSONPath()) -> JSONValue {
        if places.isEmpty { return self }
        switch self {
        case .object(let members):
            var kept = JSONObject()
            for (key, value) in members {
                let place = path.appending(key)
                if !places.contains("\(place)") { kept[key] = value.without(places, at: place) }
            }
            return .object(kept)
        case .array(let elements):
            return .array(
                elements.enumerated().map { $1.without(places, at: JSONPath(path.elements + [.index($0)])) })
        default: return self
        }
    }
}

/// Where two values differ.
enum JSONDifference {
    /// The first place in which they do, with both values there.
    static func first(_ a: JSONValue, _ b: JSONValue, at path: JSONPath = JSONPath()) -> String? {
        if a == b || isOneFloat(a, b) { return nil }
        if case .object(let left) = a, case .object(let right) = b {
            for (key, value) in left {
                guard let other = right[key] else { return "\(path.appending(key)) is gone" }
                if let found = first(value, other, at: path.appending(key)) { return found }
            }
            for key in right.keys where left[key] == nil { return "\(path.appending(key)) is new" }
            return nil
        }
        if case .array(let left) = a, case .array(let right) = b, left.count == right.count {
            for index in left.indices {
                if let found = first(left[index], right[index], at: JSONPath(path.elements + [.index(index)])) {
                    return found
                }
            }
            return nil
        }
        return "\(path): \(String("\(a)".prefix(80))) became \(String("\(b)".prefix(80)))"
    }

    /// Whether the second number is what single precision makes of the first, in its shortest form: a property of
    /// `format: float` holds no more. One of `Double` comes back as it was.
    private static func isOneFloat(_ a: JSONValue, _ b: JSONValue) -> Bool {
        guard case .number(let first) = a, case .number(let second) = b else { return false }
        let single = Float(first.double)
        return "\(second)" == "\(single)"
    }
}
