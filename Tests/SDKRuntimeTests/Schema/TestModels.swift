import SDKRuntime

struct Status: OpenEnum {
    let rawValue: String
    init(rawValue: String) { self.rawValue = rawValue }

    static var built: Self { Self(rawValue: "built") }
    static var aLongerStatus: Self { Self(rawValue: "a status longer than a small string") }
    static var knownValues: [Self] { [built, aLongerStatus] }
}

struct Level: OpenEnum {
    let rawValue: Int
    init(rawValue: Int) { self.rawValue = rawValue }

    static var low: Self { Self(rawValue: 1) }
    static var knownValues: [Self] { [low] }
}

/// Every kind of property in one model.
struct Everything: Model, TextOutputStreamable {
    var text: String
    var note: String?
    var flag: Bool
    var maybeFlag: Bool?
    var tiny: Int8?
    var count: Int
    var maybeCount: Int?
    var small: UInt16
    var ratio: Double
    var maybeRatio: Double?
    var short: Float?
    var made: Date
    var maybeMade: Date?
    var day: CalendarDate?
    var status: Status
    var maybeStatus: Status?
    var level: Level?
    var names: [String]
    var maybeNames: [String]?
    var children: [Leaf]?
    var leaf: Leaf
    var maybeLeaf: Leaf?
    @Indirect var boxed: Leaf?
    @Indirect var always: Leaf
    var map: [String: Int]?
    var state: Nullable<String>
    var any: JSONValue?
    var bytes: Base64Data?
    var choice: Five?
    var id: UUID?
    var password: String?
    var nullable: Int?

    static var schema: Schema {
        Schema(
            """
            text
            note
            flag
            maybe_flag
            tiny
            count
            maybe_count
            small
            ratio
            maybe_ratio
            short
            made
            maybe_made
            day
            status
            maybe_status
            level
            names
            maybe_names
            children
            leaf
            maybe_leaf
            boxed
            always
            map
            state
            any
            bytes
            choice
            id
            password
            nullable
            """, nullable: ["nullable"], secret: ["password"])
    }

    static let required = #"""
        {"text":"a","flag":true,"count":1,"small":2,"ratio":0.5,"made":"2024-01-02T03:04:05.678Z","status":"built","names":[],"leaf":{"x":1},"always":{"x":2},"nullable":null}
        """#
    static let full = #"""
        {"text":"a text longer than a small string","note":"n","flag":true,"maybe_flag":false,"tiny":-8,"count":1,"maybe_count":3,"small":2,"ratio":0.5,"maybe_ratio":-1.25,"short":0.1,"made":"2024-01-02T03:04:05.678Z","maybe_made":"1999-01-02T03:04:05.000Z","day":"2024-02-29","status":"built","maybe_status":"a status longer than a small string","level":1,"names":["x","y"],"maybe_names":["a name longer than a small string"],"children":[{"x":3},{"x":4,"label":"l"}],"leaf":{"x":5},"maybe_leaf":{"x":6},"boxed":{"x":7},"always":{"x":8},"map":{"a":1,"b":2},"state":"s","any":{"k":[1,null]},"bytes":"TWFu","choice":{"type":"card","number":"4"},"id":"00000000-0000-4000-8000-00000000000a","password":"hunter2hunter2hunter2","nullable":9}
        """#
}

struct Leaf: Model {
    var x: Int
    var label: String?

    static var schema: Schema { Schema("x\nlabel") }
}

struct Node: Model {
    var name: String
    @Indirect var next: Node?
    var children: [Node]?

    init(name: String, next: Node? = nil, children: [Node]? = nil) {
        self.name = name
        self.next = next
        self.children = children
    }

    static var schema: Schema { Schema("name\nnext\nchildren") }
}

struct Open: Model {
    var id: String?
    var more: [String: Int]

    static var schema: Schema { Schema("id", additional: true) }
}

/// A value of the user's that counts how many of it live.
final class Token: ScalarValue {
    let text: String

    init(_ text: String) {
        self.text = text
        Self.count.add(1)
    }

    deinit { Self.count.add(-1) }

    static let count = Counter()
    static func == (first: Token, second: Token) -> Bool { first.text == second.text }
    func hash(into hasher: inout Hasher) { hasher.combine(text) }
    func describe(into text: inout String) { text += self.text }

    // A class that is not final could not be made by its own requirement.
    static func read(from input: inout JSONInput) throws(DecodingFailure) -> Token {
        let text = try input.readString()
        if text == "refuse" { throw input.refusal("refused") }
        return Token(text)
    }

    func write(to output: inout JSONOutput) throws(EncodingFailure) { output.write(text) }
}

struct Holder: Model {
    var first: Token
    var list: [Token]?
    @Indirect var boxed: Token?
    var last: Token

    static var schema: Schema { Schema("first\nlist\nboxed\nlast") }
}

struct Empty: Model {
    static var schema: Schema { Schema("") }
}

struct Hollow: Model {
    var a: Empty?
    var b: Empty?
    var c: [Empty]?
    var n: Int

    static var schema: Schema { Schema("a\nb\nc\nn") }
}
