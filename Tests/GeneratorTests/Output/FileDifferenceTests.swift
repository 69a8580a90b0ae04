import Testing

@testable import Generator

@Suite("How a check shows a file that differs")
struct FileDifferenceTests {
    private func said(_ old: String?, _ new: String?) -> Diagnostic? {
        var diagnostics = Diagnostics()
        FileDifference(path: "Out/A.swift", old: old.map { Array($0.utf8) }, new: new.map { Array($0.utf8) })
            .report(&diagnostics)
        #expect(diagnostics.files.map(\.path) == ["Out/A.swift"])
        return diagnostics.all.first
    }

    @Test("At the first line that differs, with both lines and how many differ")
    func changed() {
        let said = said("a\n  b\nc\nd\n", "a\n  x\n  y\nd\n")
        #expect(said?.location?.line == 2)
        #expect(said?.message == "from here 2 lines would be 2: 'b' would be 'x'; run sdkgen generate")
        #expect(said?.code == .outdatedOutput)
    }

    @Test("Lines that were only added or removed, in the middle and at the end")
    func lengths() {
        let added = said("a\nc\n", "a\nb\nc\n")
        #expect(added?.message == "from here 0 lines would be 1: 'c' would be 'b'; run sdkgen generate")
        #expect(self.said("a\na\n", "a\n")?.message.contains("from here 1 line would be 0") == true)
        let end = said("a", "a\nb")
        #expect(end?.message.contains("the end of the file would be 'b'") == true)
        #expect(end?.location?.line == 1)
    }

    @Test("A file that is missing and one that would be removed are at their first line")
    func presence() {
        #expect(said(nil, "a\n")?.message == "this file is missing; run sdkgen generate")
        let removed = said("a\nb\n", nil)
        #expect(removed?.message == "this file would be removed; run sdkgen generate")
        #expect(removed?.location?.line == 1)
    }
}
