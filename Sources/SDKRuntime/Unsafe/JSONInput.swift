/// The position in a JSON document while values are read from it.
///
/// A ``SchemaValue`` of your own reads itself with the methods that are public here. The position stands at the first
/// byte of the value before, and behind its last byte after. It points into the document and cannot be kept.
public struct JSONInput: ~Copyable {
    let start: UnsafePointer<UInt8>
    let end: UnsafePointer<UInt8>
    var position: UnsafePointer<UInt8>

    var depth = 0
    /// The floor of the thread's stack; the highest address until it has been asked for.
    var floor = UInt.max
    let maximumDepth: Int
    let isStrict: Bool
    let observesDrift: Bool

    /// How many secret properties enclose the position.
    var secrecy = 0
    var disagreements: [PendingDisagreement] = []

    /// Bytes that were read as a branch of a union which did not fit.
    var bytesInVain: Int64 = 0
    /// Past this many, unions try no second branch: nested ones would double the work with each level.
    var greatestBytesInVain: Int64 { Int64(end - start) * 8 + 65_536 }

    /// What was found while the branch of a union was looked for, for the unions inside it.
    var scanned = ScannedValues()

    init(
        _ start: UnsafePointer<UInt8>, count: Int, maximumDepth: Int, isStrict: Bool = false,
        observesDrift: Bool = false
    ) {
        self.start = start
        end = start + count
        position = start
        self.maximumDepth = maximumDepth
        self.isStrict = isStrict
        self.observesDrift = observesDrift
    }

    /// A second position in the document, to look without moving the first.
    func looking(at place: UnsafePointer<UInt8>) -> JSONInput {
        var input = JSONInput(
            start, count: end - start, maximumDepth: maximumDepth, isStrict: isStrict, observesDrift: observesDrift)
        input.position = place
        input.depth = depth
        input.floor = floor
        input.secrecy = secrecy
        return input
    }

    static func read<V: SchemaValue>(
        _ type: V.Type, from bytes: [UInt8], options: DecodingOptions, drift: ((Disagreement) -> Void)?
    ) throws(DecodingFailure) -> V {
        try bytes.withUnsafeBufferPointer { (buffer: UnsafeBufferPointer<UInt8>) throws(DecodingFailure) -> V in
            guard let start = buffer.baseAddress, !buffer.isEmpty else {
                throw DecodingFailure(.unexpectedEnd, byteOffset: 0)
            }
            var input = JSONInput(
                start, count: buffer.count, maximumDepth: options.effectiveMaximumDepth, isStrict: options.isStrict,
                observesDrift: drift != nil)
            input.skipByteOrderMark()
            let value: V
            do throws(DecodingFailure) {
                value = try input.readDocument(type)
            } catch {
                input.deliver(to: drift)
                throw input.located(error)
            }
            input.deliver(to: drift)
            return value
        }
    }

    private mutating func readDocument<V: SchemaValue>(_ type: V.Type) throws(DecodingFailure) -> V {
        skipWhitespace()
        let value: V = try V.read(from: &self)
        skipWhitespace()
        if position < end { throw failure(.trailingBytes) }
        return value
    }

    func located(_ failure: DecodingFailure) -> DecodingFailure {
        var locator = Locator(start: start, end: end)
        locator.advance(to: failure.byteOffset)
        return failure.located(line: locator.line, column: locator.column, path: locator.path)
    }
}

extension JSONInput {
    var offset: Int { position - start }

    /// The byte at the position; 0, which can stand nowhere, at the end.
    @inline(__always)
    var byte: UInt8 { position < end ? position.pointee : 0 }

    @inline(__always)
    mutating func skipWhitespace() {
        while position < end {
            let byte = position.pointee
            if byte > 0x20 { return }
            guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return }
            position += 1
        }
    }

    mutating func skipByteOrderMark() {
        if end - position >= 3, position[0] == 0xEF, position[1] == 0xBB, position[2] == 0xBF { position += 3 }
    }

    @inline(never)
    func failure(_ reason: DecodingFailure.Reason) -> DecodingFailure { DecodingFailure(reason, byteOffset: offset) }

    @inline(never)
    func unexpected(_ expected: String) -> DecodingFailure {
        position < end ? failure(.unexpectedByte(position.pointee, expected: expected)) : failure(.unexpectedEnd)
    }

    /// Goes into an object or array whose first byte is at the position, to read what is in it by recursion.
    mutating func enter() throws(DecodingFailure) {
        try enterFlat()
        if StackGuard.position() <= floor { try checkRoom() }
    }

    /// Asks whether the stack has room for `bytes`. It stays that of one thread from the first level on: what is read by
    /// recursion is read in one call.
    @inline(never)
    mutating func checkRoom(for bytes: UInt = 0) throws(DecodingFailure) {
        if !StackGuard.hasRoom(for: bytes, above: &floor) { throw failure(.tooDeepForStack(depth: depth)) }
    }

    /// Goes into an object or array without a stack: perhaps in another thread than the one that began to read.
    mutating func enterFlat() throws(DecodingFailure) {
        guard depth < maximumDepth else { throw failure(.tooDeep(limit: maximumDepth)) }
        depth += 1
        position += 1
    }

    @inline(__always)
    mutating func skip(_ count: Int) { position += count }
}
