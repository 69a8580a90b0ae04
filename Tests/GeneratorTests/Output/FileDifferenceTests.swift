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
        #expect(
            said?.message
                == "begins to differ here: 'b' would be 'x'; in all 2 lines would be removed and 2 added; run sdkgen generate"
        )
        #expect(said?.code == .outdatedOutput)
    }

    @Test("Lines that were only added or removed, in the middle and at the end")
    func lengths() {
        let added = said("a\nc\n", "a\nb\nc\n")
        #expect(
            added?.message
                == "begins to differ here: 'b' would be added; in all 1 line would be added; run sdkgen generate")
        let removed = said("a\na\nb\n", "a\n")
        #expect(removed?.message.contains("'a' would be removed; in all 2 lines would be removed;") == true)
        let end = said("a", "a\nb")
        #expect(end?.message.contains("'b' would be added") == true)
        #expect(end?.location?.line == 1)
    }

    @Test("A file that is missing and one that would be removed are at their first line")
    func presence() {
        #expect(said(nil, "a\n")?.message == "this file is missing; run sdkgen generate")
        let removed = said("a\nb\n", nil)
        #expect(removed?.message == "this file would be removed; run sdkgen generate")
        #expect(removed?.location?.line == 1)
    }

    @Test("An end of a line that nobody sees is named")
    func carriageReturn() {
        #expect(said("a\r\n", "a\n")?.message.contains("'a' with a carriage return would be 'a';") == true)
    }

    @Test("Changes far from one another count as the lines that change, not as all between them")
    func farApart() {
        let old = (1...70).map { "line \($0)" }
        var new = old
        for index in [0, 20, 40, 69] { new[index] += "!" }
        let said = said(old.joined(separator: "\n"), new.joined(separator: "\n"))
        #expect(said?.message.contains("in all 4 lines would be removed and 4 added") == true, "\(said?.message ?? "")")
    }

    @Test("As few lines as can be are removed and added")
    func edits() {
        func edits(_ old: String, _ new: String) -> [Int] {
            let edits = LineEdits(from: old, to: new)
            return [edits.removed, edits.added]
        }
        #expect(edits("", "") == [0, 0])
        #expect(edits("abc", "") == [3, 0])
        #expect(edits("", "abc") == [0, 3])
        #expect(edits("abcabba", "cbabac") == [3, 2])
        #expect(edits("abcd", "bcda") == [1, 1])
        #expect(edits("axbxc", "abc") == [2, 0])
        // All different, below the limit and past it.
        for count in [100, 5_000] {
            let (old, new) = (Array(0..<count), Array(count..<(2 * count + 1)))
            let edits = LineEdits(from: old, to: new)
            #expect([edits.removed, edits.added] == [count, count + 1])
        }
    }
}
