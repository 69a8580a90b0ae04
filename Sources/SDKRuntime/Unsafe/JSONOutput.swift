/// The bytes of a JSON document while values are written to it.
///
/// A ``SchemaValue`` of your own writes itself with the methods that are public here. It owns memory and cannot be kept.
public struct JSONOutput: ~Copyable {
    private(set) var base: UnsafeMutablePointer<UInt8>
    private(set) var count = 0
    private var capacity: Int
    private var depth = 0
    /// The floor of the thread's stack; the highest address until it has been asked for.
    private var floor = UInt.max

    private init(capacity: Int) {
        base = .allocate(capacity: capacity)
        self.capacity = capacity
    }

    deinit { base.deallocate() }

    static func bytes<V: SchemaValue>(of value: V) throws(EncodingFailure) -> [UInt8] {
        var output = JSONOutput(capacity: 4_096)
        try value.write(to: &output)
        return output.bytes()
    }

    private borrowing func bytes() -> [UInt8] { [UInt8](UnsafeBufferPointer(start: base, count: count)) }

    /// Goes into an object or array whose values are written by recursion.
    @inline(__always)
    mutating func enter() throws(EncodingFailure) {
        depth += 1
        if StackGuard.position() <= floor { try checkRoom() }
    }

    @inline(never)
    private mutating func checkRoom() throws(EncodingFailure) {
        if !StackGuard.hasRoom(above: &floor) { throw EncodingFailure(.tooDeep(depth: depth)) }
    }

    @inline(__always)
    mutating func leave() { depth -= 1 }

    /// Makes room for `more` bytes.
    @inline(__always)
    mutating func reserve(_ more: Int) {
        if capacity - count < more { grow(more) }
    }

    @inline(never)
    private mutating func grow(_ more: Int) {
        capacity = max(capacity * 2, count + more)
        let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
        larger.update(from: base, count: count)
        base.deallocate()
        base = larger
    }

    /// The place of the next byte; room must have been made.
    @inline(__always)
    var next: UnsafeMutablePointer<UInt8> { base + count }

    @inline(__always)
    mutating func advance(_ more: Int) { count += more }

    @inline(__always)
    mutating func append(_ byte: UInt8) {
        reserve(1)
        next.pointee = byte
        count += 1
    }

    @inline(__always)
    mutating func append(_ bytes: UnsafePointer<UInt8>, count more: Int) {
        reserve(more)
        next.update(from: bytes, count: more)
        count += more
    }

    mutating func append(_ text: StaticString) { append(text.utf8Start, count: text.utf8CodeUnitCount) }
}

extension JSONOutput {
    /// Writes `null`.
    public mutating func writeNull() { append("null") }

    /// Writes `true` or `false`.
    public mutating func write(_ value: Bool) { append(value ? "true" : "false") }

    /// Opens an object; members follow, each as ``writeKey(_:)`` and its value.
    public mutating func beginObject() { append(UInt8(ascii: "{")) }
    /// Closes an object.
    public mutating func endObject() { append(UInt8(ascii: "}")) }
    /// Opens an array; elements follow, each behind ``separate()``.
    public mutating func beginArray() { append(UInt8(ascii: "[")) }
    /// Closes an array.
    public mutating func endArray() { append(UInt8(ascii: "]")) }

    /// Writes a comma unless this is the first member or element.
    public mutating func separate() {
        guard count > 0 else { return }
        let last = base[count - 1]
        if last != UInt8(ascii: "{"), last != UInt8(ascii: "[") { append(UInt8(ascii: ",")) }
    }

    /// Writes a property name, with the comma before it and the colon behind it.
    public mutating func writeKey(_ key: String) {
        separate()
        write(key)
        append(UInt8(ascii: ":"))
    }

    /// Writes a number that is text already.
    mutating func writeNumber(text: String) {
        var text = text
        text.withUTF8 { bytes in
            guard let start = bytes.baseAddress else { return }
            append(start, count: bytes.count)
        }
    }
}
