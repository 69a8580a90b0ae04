import Testing

@testable import Generator

@Suite("Names that generated code prints")
struct RuntimeNameTests {
    @Test(
        "No generated type can have one of them", arguments: RuntimeNames.types.filter { !$0.hasPrefix("[") }.sorted())
    func areReserved(_ name: String) {
        #expect(TakenTypeNames.contains(name))
    }
}
