import GoldenSources
import SDKRuntime
import Testing

/// Real JSON through the types of goldens: what the tables say is what happens.
@Suite("Values of goldens")
struct GoldenValueTests {
    private func same<V: SchemaValue>(_ type: V.Type, _ json: String) throws -> V {
        let value = try JSON.decode(type, from: Array(json.utf8))
        #expect(String(decoding: try JSON.encode(value), as: UTF8.self) == json)
        return value
    }

    @Test("A value of a base type is the child that its tag names")
    func discriminatorOnBase() throws {
        guard case .message(let message) = try same(Happening.self, #"{"type":"text","at":1,"text":"hi"}"#) else {
            return #expect(Bool(false), "not a message")
        }
        #expect(message.text == "hi")
        #expect(message.at == 1)
        guard case .plain = try same(Happening.self, #"{"type":"plain"}"#) else { return #expect(Bool(false)) }
        guard case .unknown = try same(Happening.self, #"{"type":"new","more":[1]}"#) else {
            return #expect(Bool(false))
        }
    }

    @Test("A tag that the mapping does not name goes to the default branch, its own only there")
    func defaultMapping() throws {
        guard case .piano = try same(Instrument.self, #"{"kind":"piano","keys":88}"#) else {
            return #expect(Bool(false))
        }
        guard case .other(let other) = try same(Instrument.self, #"{"kind":"kazoo","name":"k"}"#) else {
            return #expect(Bool(false))
        }
        #expect(other.kind == "kazoo")
        guard case .other = try same(Instrument.self, #"{"name":"none"}"#) else { return #expect(Bool(false)) }
    }

    @Test("An enum of strings and integers keeps both, and what it does not list")
    func mixedEnum() throws {
        #expect(try same(VolumeSetting.self, #""mute""#) == .string(.mute))
        #expect(try same(VolumeSetting.self, "2") == .integer(._2))
        #expect(try same(VolumeSetting.self, "7") == .integer(VolumeSettingInteger(rawValue: 7)))
        guard case .unknown = try same(VolumeSetting.self, "true") else { return #expect(Bool(false)) }
    }

    @Test("A tuple is an array of its kinds of elements, longer ones kept")
    func prefixItems() throws {
        let entry = try same(SegmentEntry.self, #"["a",1,{"text":"b"},true]"#)
        #expect(entry.prefix(2) == [.string("a"), .int(1)])
        #expect(entry.count == 4)
        #expect(try same(SegmentPoint.self, "[1.5,2]") == [1.5, 2])
    }

    @Test("Two unions in one schema: each pair of branches is a type")
    func severalUnions() throws {
        guard case .flat(.numbered(let value)) = try same(Coordinate.self, #"{"id":"i","x":2,"number":3}"#) else {
            return #expect(Bool(false))
        }
        #expect(value.x == 2 && value.number == 3)
    }

    @Test("Properties beside a union are part of every branch")
    func propertiesBesideUnion() throws {
        guard case .transfer(let transfer) = try same(Payment.self, #"{"amount":5,"iban":"DE"}"#) else {
            return #expect(Bool(false))
        }
        #expect(transfer.amount == 5)
    }

    @Test("Names by pattern are kept with their type")
    func patternProperties() throws {
        let headers = try same(HeadersTyped.self, #"{"host":"h","x-a":1}"#)
        #expect(headers.additionalProperties == ["x-a": 1])
    }
}
