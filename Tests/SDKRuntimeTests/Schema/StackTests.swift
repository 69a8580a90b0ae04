import Foundation
import Testing

@testable import SDKRuntime

/// A thread of a known stack.
enum OwnStack {
    /// Does the work on a thread of its own.
    ///
    /// - Parameters:
    ///   - kilobytes: The size of its stack.
    ///   - used: How much of that is in use when the work begins; `nil` to take the thread as it is, whose stack may be
    ///     larger: a system may give that of a thread which has ended.
    static func run<Result: Sendable>(
        kilobytes: Int, used: Int? = 0, _ work: @escaping @Sendable () throws -> Result
    ) async throws -> Result {
        try await withCheckedThrowingContinuation { continuation in
            let thread = Thread {
                let bottom = StackGuard.stackOfThread()?.bottom ?? 0
                let left = used.map { bottom + UInt((kilobytes - $0) << 10) } ?? .max
                var level: UInt8 = 0
                continuation.resume(with: Swift.Result { try below(left, &level, work) })
            }
            thread.stackSize = kilobytes << 10
            thread.start()
        }
    }

    private static func below<Result>(
        _ place: UInt, _ outer: inout UInt8, _ work: () throws -> Result
    ) rethrows -> Result {
        if StackGuard.position() <= place { return try work() }
        // A variable of this frame that the next one changes, so that no build makes a loop of it.
        var level = outer &+ 1
        defer { outer = level }
        return try below(place, &level, work)
    }
}

/// How deep a value could be written for which the stack has no room.
private func depthWithoutRoom<V: SchemaValue>(_ value: V) -> Int? {
    do throws(EncodingFailure) {
        _ = try JSON.encode(value)
    } catch {
        if case .tooDeep(let depth) = error.reason { return depth }
    }
    return nil
}

private func readingFailure<V: SchemaValue>(_ type: V.Type, _ bytes: [UInt8]) -> DecodingFailure.Reason? {
    do throws(DecodingFailure) {
        _ = try JSON.decode(type, from: bytes)
        return nil
    } catch {
        return error.reason
    }
}

/// Values that nest by their types, on stacks that are too small for them.
@Suite struct StackTests {
    private static let depth = 500

    private static func nested(_ open: String, _ middle: String, _ close: String, _ count: Int) -> [UInt8] {
        Array((String(repeating: open, count: count) + middle + String(repeating: close, count: count)).utf8)
    }

    /// A value that nests deeper than the threads of tests have room for, perhaps; it is let go with less.
    private static func decoded<V: SchemaValue & Sendable>(_ type: V.Type, _ bytes: [UInt8]) async throws -> V {
        try await OwnStack.run(kilobytes: 8_192) { try JSON.decode(type, from: bytes) }
    }

    /// Reads as deep as the stack has room for, and says that it has no more; what was read is written and compared.
    private static func greatestDepth<V: SchemaValue & Hashable & Sendable>(
        _ type: V.Type, _ open: String, _ middle: String, _ close: String, kilobytes: Int
    ) async throws -> Int {
        try await OwnStack.run(kilobytes: kilobytes) {
            var greatest = 0
            for count in sequence(first: 5, next: { $0 + $0 / 8 + 1 }).prefix(while: { $0 < depth }) + [depth] {
                let bytes = nested(open, middle, close, count)
                do throws(DecodingFailure) {
                    let value = try JSON.decode(type, from: bytes)
                    greatest = count
                    #expect((try? JSON.encode(value)) == bytes)
                    #expect(value == value && value.hashValue == value.hashValue && !"\(value)".isEmpty)
                } catch {
                    switch error.reason {
                    case .tooDeepForStack: break
                    case .tooDeep where kilobytes == 8_192: break
                    default: throw error
                    }
                }
            }
            return greatest
        }
    }

    @Test(arguments: [128, 256, 512, 1_024, 8_192])
    func nothingNestsPastTheStack(_ kilobytes: Int) async throws {
        let depths = [
            try await Self.greatestDepth(
                Node.self, #"{"name":"n","next":"#, #"{"name":"n"}"#, "}", kilobytes: kilobytes),
            try await Self.greatestDepth(
                Node.self, #"{"name":"n","children":["#, #"{"name":"n"}"#, "]}", kilobytes: kilobytes),
            try await Self.greatestDepth(Tree.self, #"{"a":"#, #""a""#, "}", kilobytes: kilobytes),
            try await Self.greatestDepth(Tree.self, "[", #""a""#, "]", kilobytes: kilobytes),
            try await Self.greatestDepth(JSONValue.self, #"{"a":"#, "1", "}", kilobytes: kilobytes),
            try await Self.greatestDepth(JSONValue.self, "[", "1", "]", kilobytes: kilobytes),
        ]
        // What is left of the stack holds a level in every 8 KB, and the limit of depth is 512 where it is large.
        let least = min((kilobytes - 80) / 8, 200)
        #expect(depths.allSatisfy { $0 > least }, "\(depths)")
    }

    /// Whatever is in use of the stack already: a level that is not deep can be one too many.
    @Test(arguments: [20, 40, 60, 80, 100])
    func nothingNestsPastWhatIsLeftOfTheStack(_ used: Int) async throws {
        let bytes = Self.nested(#"{"name":"n","next":"#, #"{"name":"n"}"#, "}", 250)
        let node = try await Self.decoded(Node.self, bytes)
        let any = try await Self.decoded(JSONValue.self, bytes)
        let reasons = try await OwnStack.run(kilobytes: 128, used: used) {
            [
                readingFailure(Node.self, bytes), readingFailure(JSONValue.self, bytes),
                depthWithoutRoom(node).map { .tooDeepForStack(depth: $0) },
                depthWithoutRoom(any).map { .tooDeepForStack(depth: $0) },
            ]
        }
        for reason in reasons {
            guard case .tooDeepForStack(let depth)? = reason, depth > 0 else {
                return #expect(Bool(false), "\(reasons)")
            }
        }
    }

    /// A small stack is no reason to refuse a document that is not deep.
    @Test(arguments: [48, 64, 128])
    func smallThreadsReadAndWriteToo(_ kilobytes: Int) async throws {
        let text = #"{"name":"n","children":[{"name":"\u00e9"}]}"#
        let work: @Sendable () throws -> [String] = {
            [
                try JSON.encode(try JSON.decode([[Int]].self, from: Array("[[1]]".utf8))),
                try JSON.encode(try JSON.decode(Node.self, from: Array(text.utf8))),
                try JSON.encode(try JSON.decode(JSONValue.self, from: Array(#"{"a":[{"b":1.5}]}"#.utf8))),
                Array("\(try JSON.decode(Node.self, from: Array(#"{"name":"n"}"#.utf8)))".utf8),
            ].map { String(decoding: $0, as: UTF8.self) }
        }
        // Where it is done for the first time, symbols and types that are looked up take most of a small stack.
        _ = try work()
        let texts = try await OwnStack.run(kilobytes: kilobytes, used: nil, work)
        #expect(texts.prefix(3) == ["[[1]]", #"{"name":"n","children":[{"name":"é"}]}"#, #"{"a":[{"b":1.5}]}"#])
        #expect(texts.last?.contains("…") == false)
    }

    @Test func anyJSONIsReadNoDeeperThanItCanBeComparedAndLetGo() async throws {
        let depth = DecodingOptions.greatestMaximumDepth
        for (open, close) in [("[", "]"), (#"{"a":"#, "}"), (#"[{"a":"#, "}]")] {
            for kilobytes in [128, 256, 512, 8_192] {
                let greatest = try await OwnStack.run(kilobytes: kilobytes) {
                    var greatest = 0
                    for count in sequence(first: 16, next: { $0 + $0 / 8 }).prefix(while: { $0 * 2 <= depth }) {
                        let bytes = Self.nested(open, "1", close, count)
                        let options = DecodingOptions(maximumDepth: depth)
                        guard let value = try? JSON.decode(JSONValue.self, from: bytes, options: options) else { break }
                        #expect(value == value && value.hashValue == value.hashValue)
                        greatest = count
                    }
                    return greatest
                }
                #expect(greatest > min((kilobytes - 80) / 4, 500), "\(kilobytes) \(open)")
            }
        }
    }

    /// Foundation's take far more of the stack for each level.
    @Test(arguments: [128, 256, 512])
    func anyEncoderStopsWhereTheStackEnds(_ kilobytes: Int) async throws {
        for (open, close) in [("[", "]"), (#"{"a":"#, "}")] {
            let value = try await Self.decoded(JSONValue.self, Self.nested(open, "1", close, Self.depth))
            let encoded = try await OwnStack.run(kilobytes: kilobytes) { Result { try JSONEncoder().encode(value) } }
            #expect(throws: EncodingError.self) { try encoded.get() }
            let whole = try await OwnStack.run(kilobytes: 8_192) { try JSONEncoder().encode(value) }
            #expect(!whole.isEmpty)
        }
    }

    @Test func aValueIsNeitherWrittenNorPrintedPastTheStack() async throws {
        let bytes = Self.nested(#"{"name":"n","next":"#, #"{"name":"n"}"#, "}", Self.depth)
        let any = Self.nested("[", "1", "]", Self.depth)
        let node = try await Self.decoded(Node.self, bytes)
        let json = try await Self.decoded(JSONValue.self, any)
        let depths = try await OwnStack.run(kilobytes: 128) { [depthWithoutRoom(node), depthWithoutRoom(json)] }
        #expect(depths.allSatisfy { ($0 ?? 0) > 8 }, "\(depths)")
        let words = "objects and arrays nest 40 deep, for which the thread's stack has no room"
        #expect(EncodingFailure(.tooDeep(depth: 40)).description == words)
        #expect(DecodingFailure.Reason.tooDeepForStack(depth: 40).message == words)
        let written = try await OwnStack.run(kilobytes: 8_192) { try JSON.encode(node) }
        #expect(written == bytes)

        let texts = try await OwnStack.run(kilobytes: 128) { ["\(node)", "\(json)", json.debugDescription] }
        #expect(texts.allSatisfy { $0.contains("…") })
    }
}
