/// Everything the stages have to say, in the order they said it, with the files they speak of.
///
/// A plain value that is passed `inout` through the stages: nothing is printed before the end, and a test reads it as data.
public struct Diagnostics: Sendable {
    /// The files that were read; a ``SourceLocation/file`` is an index into this.
    public private(set) var files: [SourceFile] = []
    /// What was said.
    public private(set) var all: [Diagnostic] = []
    /// What was said, for finding repetitions.
    private var said: Set<Diagnostic> = []

    /// Makes an empty collection.
    public init() {}

    /// Whether any of them is an error.
    public var hasErrors: Bool { all.contains { $0.severity == .error } }

    /// Whether something was said about just this place.
    func speak(of location: SourceLocation) -> Bool { all.contains { $0.location == location } }

    /// Registers a file and returns its index.
    public mutating func add(_ file: SourceFile) -> Int32 {
        files.append(file)
        return Int32(clamping: files.count - 1)
    }

    /// Adds one, unless just that was said before: a value behind several references or aliases is read several times.
    public mutating func add(_ diagnostic: Diagnostic) {
        if said.insert(diagnostic).inserted { all.append(diagnostic) }
    }

    /// How many errors there are.
    var errorCount: Int { all.count { $0.severity == .error } }

    /// Makes warnings of the errors from a position on: what they speak of is left out, and the rest has a meaning.
    mutating func weakenErrors(from start: Int) {
        for index in all.indices.dropFirst(start) where all[index].severity == .error {
            said.remove(all[index])
            all[index].severity = .warning
            said.insert(all[index])
        }
    }

    /// Gives what has no place, from a position on, that of the text that named the file.
    mutating func locate(from start: Int, at location: SourceLocation?) {
        for index in all.indices.dropFirst(start) where all[index].location == nil {
            said.remove(all[index])
            all[index].location = location
            said.insert(all[index])
        }
    }

    /// Adds to messages of a kind, from a position on, what only those who read the file know.
    mutating func append(_ text: String, to code: DiagnosticCode, from start: Int) {
        for index in all.indices.dropFirst(start) where all[index].code == code {
            said.remove(all[index])
            all[index].message += text
            said.insert(all[index])
        }
    }

    /// The same in the order of the files and of the places in them, for readers; what has no place comes last.
    public var inOrderOfPlaces: Diagnostics {
        var result = self
        let last = SourceLocation(file: .max, line: .max, column: .max)
        let places = all.map { $0.location ?? last }.map { ($0.file, $0.line, $0.column) }
        // What is said of one place stays in its order.
        let order = all.indices.sorted { places[$0] == places[$1] ? $0 < $1 : places[$0] < places[$1] }
        result.all = order.map { all[$0] }
        return result
    }

    /// Adds an error.
    public mutating func error(_ code: DiagnosticCode, _ message: String, at location: SourceLocation?) {
        add(Diagnostic(.error, code, message, at: location))
    }

    /// Adds a warning.
    public mutating func warning(_ code: DiagnosticCode, _ message: String, at location: SourceLocation?) {
        add(Diagnostic(.warning, code, message, at: location))
    }

    /// Adds a note.
    public mutating func note(_ code: DiagnosticCode, _ message: String, at location: SourceLocation?) {
        add(Diagnostic(.note, code, message, at: location))
    }
}

/// One file that was read, kept for the excerpts of diagnostics.
public struct SourceFile: Sendable {
    /// The path as the user gave it or as it is relative to that, for printing.
    public let path: String
    /// Its bytes.
    public let bytes: [UInt8]
    /// Where its lines start, for the reader as well as for excerpts.
    let lines: LineTable

    /// Makes a file.
    public init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
        lines = LineTable(bytes)
    }
}
