import Testing

@testable import SDKRuntime

@Suite struct ResponseHeaderTests {
    private let fields: HTTPFields = {
        var fields = HTTPFields()
        for (name, value) in [
            ("X-Left", "41"), ("X-On", "true"), ("X-Name", "12"), ("X-Tags", "a, b,c"), ("X-Sizes", "1,2"),
            ("X-At", "2026-01-02T03:04:05Z"), ("X-Any", #"{"a":[1]}"#), ("X-Quoted", #"say "hi" \"#), ("X-Empty", ""),
        ] {
            if let name = HTTPField.Name(name) { fields[name] = value }
        }
        return fields
    }()

    private func response() -> Response<Int> { Response(headers: fields, body: 0) }

    @Test func valuesHaveTheirTypes() throws {
        let response = response()
        #expect(response[ResponseHeader<Int>("x-left")] == 41)
        #expect(response[ResponseHeader<Bool>("X-On")] == true)
        #expect(response[ResponseHeader<String>("X-Name")] == "12")
        #expect(response[ResponseHeader<String>("X-Quoted")] == #"say "hi" \"#)
        #expect(response[ResponseHeader<String>("X-Empty")] == "")
        #expect(response[ResponseHeader<[String]>("X-Tags")] == ["a", "b", "c"])
        #expect(response[ResponseHeader<[Int]>("X-Sizes")] == [1, 2])
        #expect(response[ResponseHeader<Date>("X-At")] == Date(timeIntervalSince1970: 1_767_323_045))
        #expect(response[ResponseHeader<[String: [Int]]>("X-Any")] == ["a": [1]])
    }

    @Test func absentAndMisfittingValuesAreNil() {
        #expect(response()[ResponseHeader<Int>("X-Right")] == nil)
        #expect(response()[ResponseHeader<Int>("X-On")] == nil)
        #expect(response()[ResponseHeader<Int>("no name")] == nil)
    }

    @Test func refusalsHaveThemToo() {
        let error = APIError(status: 429, headers: fields, operation: "GET /a")
        #expect(error[ResponseHeader<Int>("X-Left")] == 41)
    }
}
