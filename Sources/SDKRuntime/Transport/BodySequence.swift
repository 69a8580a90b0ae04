extension HTTPBody {
    /// Bodies one after the other, as the parts of a multipart body are.
    ///
    /// - Parameter parts: The bodies. The whole has a length, and can be read more than once, if each of them does.
    public init(joining parts: [HTTPBody]) {
        var length: Int? = 0
        for part in parts { length = length.flatMap { sum in part.length.map { sum + $0 } } }
        self.init(length: length, isReplayable: parts.allSatisfy(\.isReplayable)) { BodySequence(parts: parts) }
    }
}

/// The chunks of several bodies, each begun when the one before has ended.
struct BodySequence: AsyncSequence, Sendable {
    let parts: [HTTPBody]

    struct Iterator: AsyncIteratorProtocol {
        var rest: ArraySlice<HTTPBody>
        var current: HTTPBody.Iterator?

        mutating func next() async throws -> [UInt8]? {
            while true {
                if let chunk = try await current?.next() { return chunk }
                current = rest.popFirst()?.makeAsyncIterator()
                if current == nil { return nil }
            }
        }
    }

    func makeAsyncIterator() -> Iterator { Iterator(rest: parts[...]) }
}
