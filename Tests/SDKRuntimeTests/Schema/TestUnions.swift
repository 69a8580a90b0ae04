import SDKRuntime

struct Card: Model {
    var type: String
    var number: String?
    static var schema: Schema { Schema("type\nnumber") }
}

enum One: Union {
    case text(String)
    case unknown(JSONValue)
    static var schema: Schema { Schema([Branch(String.self, .type([.string]))]) }
}

enum Five: Union {
    case card(Card)
    case flag(Bool)
    case count(Int)
    case list([String])
    case boxed(Indirect<Card>)
    case unknown(JSONValue)
    static var schema: Schema {
        Schema(
            discriminator: "type",
            [
                Branch(Card.self, .tag(["card"])),
                Branch(Bool.self, .type([.bool])),
                Branch(Int.self, .type([.integer])),
                Branch([String].self, .type([.array])),
                Branch(Indirect<Card>.self, .tag(["boxed"])),
            ])
    }
}

enum Twenty: Union {
    case a(Bool), b(Bool), c(Bool), d(Bool), e(Bool), f(Int), g(Double), h(String), i([Int]), j([String])
    case k(Card), l(Int8), m(Int16), n(UInt8), o(Date), p(Indirect<Card>), q(CalendarDate), r([Card]), s(Int?), t(
        String?)
    case unknown(JSONValue)
    static func branch(_ type: any SchemaValue.Type, _ name: StaticString) -> Branch { Branch(type, .has([name])) }
    static var schema: Schema {
        Schema(
            [
                Branch(Bool.self, .has(["none"])), Branch(Bool.self, .type([.bool])), Branch(Bool.self),
                Branch(Bool.self),
                Branch(Bool.self), Branch(Int.self), Branch(Double.self), Branch(String.self), Branch([Int].self),
                Branch([String].self), Branch(Card.self), Branch(Int8.self), Branch(Int16.self), Branch(UInt8.self),
                Branch(Date.self), Branch(Indirect<Card>.self), Branch(CalendarDate.self), Branch([Card].self),
                Branch(Int?.self), Branch(String?.self),
            ])
    }
}

struct First: Model {
    var children: [Twins]
    var x: Int
    static var schema: Schema { Schema("children\nx") }
}

struct Second: Model {
    var children: [Twins]
    var x: Bool
    static var schema: Schema { Schema("children\nx") }
}

/// Two branches that only their last property tells apart.
enum Twins: Union {
    case first(Indirect<First>)
    case second(Indirect<Second>)
    case unknown(JSONValue)
    static var schema: Schema { Schema([Branch(Indirect<First>.self), Branch(Indirect<Second>.self)]) }
}

struct Nothing: Model {
    static var schema: Schema { Schema("") }
}

struct Neither: Model {
    static var schema: Schema { Schema("") }
}

/// The compiler counts the cases without memory behind all others.
enum Sparse: Union {
    case nothing(Nothing)
    case text(String)
    case again(Nothing)
    case neither(Neither)
    case card(Card)
    case unknown(JSONValue)
    static var schema: Schema {
        Schema(
            discriminator: "type",
            [
                Branch(Nothing.self, .tag(["nothing"])), Branch(String.self), Branch(Nothing.self, .tag(["again"])),
                Branch(Neither.self, .tag(["neither"])), Branch(Card.self, .tag(["card"])),
            ])
    }
}

/// The table has another order than the enum.
enum Swapped: Union {
    case number(Int)
    case text(String)
    case any(JSONValue)
    case unknown(JSONValue)
    static var schema: Schema {
        Schema([
            Branch(String.self, .type([.string])), Branch(JSONValue.self, .type([.bool])),
            Branch(Int.self, .type([.integer])),
        ])
    }
}

/// Branches that a tag names and that are no models.
enum Parcel: Union {
    case sized(Sized)
    case text(Nothing)
    case unknown(JSONValue)
    static var schema: Schema {
        Schema(discriminator: "kind", [Branch(Sized.self, .tag(["sized"])), Branch(Nothing.self, .tag(["text"]))])
    }
}

enum OtherParcel: Union {
    case counts([String: Int])
    case text(Nothing)
    case unknown(JSONValue)
    static var schema: Schema {
        Schema(
            discriminator: "kind", [Branch([String: Int].self, .tag(["counts"])), Branch(Nothing.self, .tag(["text"]))])
    }
}

/// A branch that a tag names, and the default.
enum Sizable: Union {
    case plain(Nothing)
    case sized(Size)
    case unknown(JSONValue)
    static var schema: Schema {
        Schema(discriminator: "kind", [Branch(Nothing.self), Branch(Size.self, .tag(["sized"]))])
    }

    struct Size: Model {
        var size: Int?
        static var schema: Schema { Schema("size") }
    }
}

enum Sized: Union {
    case size(Size)
    case unknown(JSONValue)
    static var schema: Schema { Schema([Branch(Size.self, .has(["size"]))]) }

    struct Size: Model {
        var size: Int
        static var schema: Schema { Schema("size") }
    }
}

/// Nested without any model.
enum Tree: Union {
    case text(String)
    case list([Tree])
    case map([String: Tree])
    case unknown(JSONValue)
    static var schema: Schema {
        Schema([
            Branch(String.self, .type([.string])), Branch([Tree].self, .type([.array])),
            Branch([String: Tree].self, .type([.object])),
        ])
    }
}
