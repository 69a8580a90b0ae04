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
        // A value without the tag too, whatever its keys, and as the description says.
        for text in [#"{"name":"none"}"#, #"{"keys":88}"#] {
            var drift: [Disagreement] = []
            guard case .other = try JSON.decode(Instrument.self, from: Array(text.utf8), drift: { drift.append($0) })
            else { return #expect(Bool(false)) }
            #expect(!drift.map(\.kind).contains(.missingDiscriminator))
        }
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

    @Test("A listed value names the branch, though two share it and one lists none")
    func listedValues() throws {
        guard case .chart = try same(Widget.self, #"{"kind":"chart","requests":1}"#),
            case .gauge = try same(Widget.self, #"{"kind":"dial","requests":1}"#),
            case .funnel = try same(Widget.self, #"{"kind":"funnel","requests":1}"#),
            case .tracedFunnel = try same(Widget.self, #"{"kind":"funnel","requests":1,"trace":"t"}"#),
            case .note = try same(Widget.self, #"{"kind":"any","text":"t"}"#),
            case .unknown = try same(Widget.self, #"{"kind":"new","requests":1}"#)
        else { return #expect(Bool(false)) }
    }

    @Test("A value that is not among several listed ones, or null, takes no branch away whose keys are there")
    func statusThatIsNotListed() throws {
        guard case .importChore(let job) = try same(Chore.self, #"{"importID":"1","status":"cancelled"}"#),
            case .importChore = try same(Chore.self, #"{"importID":"1","status":"reading"}"#),
            case .exportChore = try JSON.decode(Chore.self, from: Array(#"{"exportID":"1","status":null}"#.utf8)),
            case .exportChore = try same(Chore.self, #"{"exportID":"1","status":"reading"}"#),
            case .mailChore = try same(Chore.self, #"{"mailID":"1"}"#)
        else { return #expect(Bool(false)) }
        #expect(job.status?.rawValue == "cancelled")
    }

    @Test("A branch that lists nothing does not win over one that knows more keys")
    func branchThatListsNothing() throws {
        guard case .circle = try same(Outline.self, #"{"x":1,"radius":2}"#),
            case .square = try same(Outline.self, #"{"x":1,"side":2,"fill":"linear"}"#),
            case .dot = try same(Outline.self, #"{"x":1}"#)
        else { return #expect(Bool(false)) }
    }

    @Test("Several properties tell branches apart, codes before what people read")
    func severalProperties() throws {
        guard
            case .lockedRefusal = try JSON.decode(Refusal.self, from: Array(#"{"code":"locked","hint":"Other"}"#.utf8)),
            case .missingMailRefusal = try same(Refusal.self, #"{"code":"missing","hint":"Give an address."}"#),
            case .missingNameRefusal = try JSON.decode(Refusal.self, from: Array(#"{"code":"missing"}"#.utf8)),
            case .busyRefusal = try same(Refusal.self, #"{"reason":"busy"}"#),
            case .unknown = try same(Refusal.self, #"{"code":"new"}"#)
        else { return #expect(Bool(false)) }
    }

    @Test("A discriminator may be a number; where it is missing or null, and nothing else tells, that is said")
    func discriminatorThatIsANumber() throws {
        guard case .secondRelease = try same(Release.self, #"{"edition":2,"notes":"n"}"#),
            case .unknown = try same(Release.self, #"{"edition":3}"#)
        else { return #expect(Bool(false)) }
        var drift: [Disagreement] = []
        let told = Array(#"{"size":1}"#.utf8)
        guard case .secondRelease = try JSON.decode(Release.self, from: told, drift: { drift.append($0) })
        else { return #expect(Bool(false)) }
        #expect(drift.isEmpty)
        for text in [#"{"notes":"n"}"#, #"{"edition":null}"#] {
            var drift: [Disagreement] = []
            guard
                case .firstRelease = try JSON.decode(Release.self, from: Array(text.utf8), drift: { drift.append($0) })
            else { return #expect(Bool(false)) }
            #expect(drift.map(\.description) == ["missingDiscriminator at $: edition"])
            #expect(throws: DecodingFailure.self) {
                try JSON.decode(Release.self, from: Array(text.utf8), options: DecodingOptions(isStrict: true))
            }
        }
    }

    @Test("A value without the property that tells is the branch that knows its keys and needs no others")
    func branchThatIsNotTold() throws {
        guard case .gauge = try same(Widget.self, #"{"requests":1,"maximum":2}"#),
            case .unknown = try same(Widget.self, #"{"maximum":2}"#),
            case .piano = try same(Instrument.self, #"{"kind":"piano","keys":88}"#)
        else { return #expect(Bool(false)) }
    }

    @Test("A branch without properties is told apart, though it takes no memory")
    func emptyBranch() throws {
        guard case .limit(let limit) = try same(Restriction.self, #"{"limit":"all"}"#) else {
            return #expect(Bool(false))
        }
        #expect(limit.limit == "all")
        guard case .option1 = try same(Restriction.self, "{}"), case .unknown = try same(Restriction.self, "1") else {
            return #expect(Bool(false))
        }
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

    @Test("What requests hold lacks what the service makes; a response has it, and can be sent back changed")
    func requestForms() throws {
        let mill = try JSON.decode(
            Mill.self, from: Array(#"{"id":"m1","place":{"river":"Ruhr"},"stones":[{"serial":4}]}"#.utf8))
        #expect(mill.id == "m1" && mill.stones[0].serial == 4)
        var request = MillRequest(place: mill.place, stones: [StoneRequest(key: "k")])
        #expect(
            String(decoding: try JSON.encode(request), as: UTF8.self)
                == #"{"place":{"river":"Ruhr"},"stones":[{"key":"k"}]}"#)
        request = try Mill(id: "m2", place: mill.place, stones: []).converted(to: MillRequest.self)
        #expect(String(decoding: try JSON.encode(request), as: UTF8.self) == #"{"place":{"river":"Ruhr"},"stones":[]}"#)
        #expect(throws: DecodingFailure.self) { try mill.converted(to: MillRequest.self) }  // a stone has no key
    }

    @Test("The bodies of refusals that stand in the operation have types, by status")
    func inlineErrorBodies() async throws {
        func refusal(_ status: Int, _ body: String) async throws -> APIError? {
            let transport = InMemoryTransport { _, _ in
                (HTTPResponse(status: .init(code: status)), HTTPBody(Array(body.utf8)))
            }
            let client = try InlineErrorBodiesClient(
                baseURL: "http://localhost", configuration: .init(transport: transport))
            do {
                try await client.quarries.estimateQuarries()
                return nil
            } catch let error as CallError {
                guard case .refused(let refusal) = error.kind else { return nil }
                return refusal
            }
        }
        let missing = try #require(try await refusal(410, #"{"message":"gone"}"#)?.value as? GoneError)
        #expect(missing.message == "gone")
        let body = #"{"message":"no","errors":[{"field":"id","rule":"uuid"}]}"#
        let invalid = try #require(
            try await refusal(422, body)?.value as? EstimateQuarriesUnprocessableContentError)
        #expect(invalid.errors.first?.field == "id")
    }

    @Test("Header fields are keys with types")
    func responseHeaders() async throws {
        let transport = InMemoryTransport { _, _ in
            var fields = HTTPFields()
            for (name, value) in [
                ("x-ratelimit-remaining", "7"), ("x-tags", "a,b"), ("x-cached", "true"), ("x-quality", "clear"),
            ] {
                if let name = HTTPField.Name(name) { fields[name] = value }
            }
            return (HTTPResponse(status: .ok, headerFields: fields), HTTPBody(Array("[]".utf8)))
        }
        let client = try ResponseHeadersClient(baseURL: "http://localhost", configuration: .init(transport: transport))
        let response = try await client.send(Springs.list())
        #expect(response[ResponseHeaders.rateLimitRemaining] == 7)
        #expect(response[ResponseHeaders.tags] == ["a", "b"])
        #expect(response[ResponseHeaders.cached] == "true")
        #expect(response[ResponseHeaders.quality] == .clear)
        #expect(response[ResponseHeaders.retryAfter] == nil)
    }
}
