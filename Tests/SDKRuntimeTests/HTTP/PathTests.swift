import Testing

@testable import SDKRuntime

@Suite struct PathTests {
    private func path(_ template: String, _ parameters: Parameter...) throws(RequestError) -> String {
        try PathTemplate(template).expanded(with: parameters)
    }

    private func reason(_ template: String, _ parameters: Parameter...) -> RequestError.Reason? {
        do throws(RequestError) {
            _ = try PathTemplate(template).expanded(with: parameters)
            return nil
        } catch {
            return error.reason
        }
    }

    @Test(arguments: ["..", "."])
    func dotSegmentIsRefused(_ value: String) {
        #expect(reason("/a/{id}/b", Parameter("id", value)) == .unsafePath)
        #expect(reason("/a/{id}", Parameter("id", value)) == .unsafePath)
    }

    @Test func dotSegmentMadeOfPartsIsRefused() {
        #expect(reason("/a/{x}.{y}", Parameter("x", "."), Parameter("y", "b")) == nil)
        #expect(reason("/a/.{x}", Parameter("x", ".")) == .unsafePath)
        #expect(reason("/a/{x}", Parameter("x", ".", .label)) == .unsafePath)
        #expect(reason("/a/{x}{y}", Parameter("x", "."), Parameter("y", ".")) == .unsafePath)
    }

    @Test func emptyValueIsRefused() {
        #expect(reason("/a/{id}", Parameter("id", "")) == .missingPathParameter)
        #expect(reason("/a/{id}", Parameter("id", "", .label)) == .missingPathParameter)
        #expect(reason("/a/{id}", Parameter("id", "", .matrix)) == .missingPathParameter)
        #expect(reason("/a/{id}", Parameter("id", [String]())) == .missingPathParameter)
        #expect(reason("/a/{id}", Parameter("id", [String: String]())) == .missingPathParameter)
    }

    @Test func absentValueIsRefused() {
        #expect(reason("/a/{id}", Parameter("id", String?.none)) == .missingPathParameter)
        #expect(reason("/a/{id}", Parameter("id", JSONValue.null)) == .missingPathParameter)
    }

    @Test func placeholdersAndParametersMustAgree() {
        #expect(reason("/a/{id}") == .undeclaredPathParameter)
        #expect(reason("/a", Parameter("id", "x")) == .undeclaredPathParameter)
    }

    @Test(arguments: ["a/../b", "a?b", "a#b", "%2e%2e", "..%2f", "\\..\\", "a\u{0}b", "a\r\nb", "ü", ";", "{id}"])
    func valueStaysInItsSegment(_ value: String) throws {
        let text = try path("/a/{id}/b", Parameter("id", value)).dropFirst(3).dropLast(2)
        #expect(text.utf8.allSatisfy { $0.isUnreserved || $0 == UInt8(ascii: "%") })
        #expect(text != "..")
    }

    @Test func severalPlaceholdersInOneSegment() throws {
        #expect(try path("/{a}...{b}", Parameter("b", 2), Parameter("a", 1)) == "/1...2")
    }

    @Test func literalTextIsMadeFitForURL() throws {
        #expect(try path("/a b/ü?x=1#f") == "/a%20b/%C3%BC?x=1%23f")
        #expect(try path("/a/{open") == "/a/%7Bopen")
    }

    @Test func numberWithoutJSONFormIsRefused() {
        #expect(reason("/a/{id}", Parameter("id", Double.nan)) == .unencodable)
    }
}
