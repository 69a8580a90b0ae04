// What happens when a value is not what the description says.

/// A ``Disagreement`` whose path is not computed yet.
struct PendingDisagreement {
    let kind: Disagreement.Kind
    let offset: Int
    let sample: String?
}

extension JSONInput {
    private static let greatestReportCount = 1_000
    private static let sampleLength = 60

    /// The failure for a value at the position that is not an `expected`.
    ///
    /// Public for types of your own.
    @inline(never)
    public func mismatch(_ expected: String) -> DecodingFailure {
        guard let found = type else { return unexpected("a value") }
        return failure(.wrongType(expected: expected, found: found)).with(snippet: sample)
    }

    /// The failure of a type of your own that refuses a value which is JSON; an optional property is read as absent.
    ///
    /// It says where the value begins, and shows it, whether it is thrown before the value has been read or after.
    public func refusal(_ message: String) -> DecodingFailure { failure(.refused(message)) }

    /// A failure of the type that has read the value at `first`: a refusal from behind the value is one of the value.
    @inline(never)
    func placed(_ failure: DecodingFailure, ofValueAt first: UnsafePointer<UInt8>) -> DecodingFailure {
        guard case .refused = failure.reason else { return failure }
        var value = looking(at: first)
        let sample = value.sample
        if failure.byteOffset != value.offset {
            // What is thrown from within is about a part.
            guard (try? value.skipValue()) != nil, failure.byteOffset == value.offset else { return failure }
        }
        return DecodingFailure(failure.reason, byteOffset: first - start).with(snippet: sample)
    }

    /// The failure for the text at the position that is not of its format.
    func misformat(_ expected: String) -> DecodingFailure {
        failure(.invalidFormat(expected: expected)).with(snippet: sample)
    }

    func misformat(_ expected: String, at place: UnsafePointer<UInt8>) -> DecodingFailure {
        looking(at: place).misformat(expected)
    }

    /// The type of the value at the position, by its first byte and, for a number, its text; `nil` if none begins here.
    public var type: JSONType? {
        switch byte {
        case UInt8(ascii: "n"): .null
        case UInt8(ascii: "t"), UInt8(ascii: "f"): .bool
        case UInt8(ascii: "\""): .string
        case UInt8(ascii: "["): .array
        case UInt8(ascii: "{"): .object
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): numberType
        default: nil
        }
    }

    private var numberType: JSONType {
        var place = position
        while place < end {
            switch place.pointee {
            case UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"): return .number
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): place += 1
            default: return .integer
            }
        }
        return .integer
    }

    /// The value at the position, shortened; only its type for objects and arrays, nothing inside secret properties.
    var sample: String? {
        guard secrecy == 0 else { return nil }
        guard let type else { return nil }
        switch type {
        case .array, .object: return type.rawValue
        default:
            var value = looking(at: position)
            guard (try? value.skipValue()) != nil else { return type.rawValue }
            let count = value.position - position
            let shown = UnsafeBufferPointer(start: position, count: min(count, Self.sampleLength))
            // A cut inside a character leaves a replacement character, which is what a reader expects to see there.
            return String(decoding: shown, as: UTF8.self) + (count > Self.sampleLength ? "…" : "")
        }
    }

    /// Reports a disagreement at `place`, or throws it when decoding is strict.
    @inline(never)
    mutating func disagree(
        _ kind: Disagreement.Kind, at place: UnsafePointer<UInt8>, sample: @autoclosure () -> String?
    ) throws(DecodingFailure) {
        if isStrict { throw DecodingFailure(.disagreement(kind), byteOffset: place - start) }
        guard observesDrift, disagreements.count < Self.greatestReportCount else { return }
        disagreements.append(PendingDisagreement(kind: kind, offset: place - start, sample: sample()))
    }

    /// Reports a disagreement about the value that begins at `place`, and shows it.
    @inline(never)
    mutating func disagree(
        _ kind: Disagreement.Kind, withValueAt place: UnsafePointer<UInt8>
    ) throws(DecodingFailure) {
        let sample = observesDrift && !isStrict ? looking(at: place).sample : nil
        try disagree(kind, at: place, sample: sample)
    }

    /// Skips the value that began at `place` and could not be read, if the failure is of a kind that allows it.
    @inline(never)
    mutating func recover(
        from failure: DecodingFailure, at place: UnsafePointer<UInt8>, depth: Int
    ) throws(DecodingFailure) {
        guard failure.reason.isRecoverable, !isStrict else { throw failure }
        position = place
        self.depth = depth
        try skipValue()
        let kind: Disagreement.Kind = if case .invalidFormat = failure.reason { .invalidFormat } else { .wrongType }
        try disagree(kind, at: start + failure.byteOffset, sample: failure.snippet)
    }

    /// Computes the paths of all disagreements in one pass and hands them on.
    func deliver(to observer: ((Disagreement) -> Void)?) {
        guard let observer, !disagreements.isEmpty else { return }
        var locator = Locator(start: start, end: end)
        for pending in disagreements.sorted(by: { $0.offset < $1.offset }) {
            locator.advance(to: pending.offset)
            observer(Disagreement(kind: pending.kind, path: locator.path, sample: pending.sample))
        }
    }
}
