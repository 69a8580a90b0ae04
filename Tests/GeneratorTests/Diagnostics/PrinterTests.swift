import Generator
import Testing

@Suite struct PrinterTests {
    private func printed(
        _ text: String,
        line: Int32,
        column: Int32,
        length: Int32 = 1,
        message: String = "wrong",
        path: String = "a.yaml",
        format: DiagnosticPrinter.Format = .text
    ) -> String {
        var d = Diagnostics()
        let file = d.add(SourceFile(path: path, bytes: Array(text.utf8)))
        d.error(
            "some-code", message, at: Generator.SourceLocation(file: file, line: line, column: column, length: length))
        return DiagnosticPrinter(format).print(d)
    }

    @Test func aDiagnosticShowsItsLineAndUnderlinesThePlace() {
        #expect(
            printed("a:\n  $ref: '#/x'\nb: c\n", line: 2, column: 9, length: 5) == """
                a.yaml:2:9: error: wrong [some-code]
                  2 |   $ref: '#/x'
                    |         ^~~~~

                """
        )
    }

    @Test func theGutterFitsTheLineNumber() {
        let text = String(repeating: "\n", count: 999) + "x: y"
        #expect(printed(text, line: 1000, column: 4).hasSuffix("  1000 | x: y\n       |    ^\n"))
    }

    @Test func tabsAndWideCharactersKeepTheCaretInPlace() {
        #expect(printed("\tab", line: 1, column: 3).hasSuffix("  1 |     ab\n    |      ^\n"))
        #expect(printed("日本: ab", line: 1, column: 9, length: 2).hasSuffix("  1 | 日本: ab\n    |       ^~\n"))
        #expect(printed("日本: ab", line: 1, column: 1, length: 6).hasSuffix("  1 | 日本: ab\n    | ^~~~\n"))
        #expect(printed("e\u{301}: a", line: 1, column: 6).hasSuffix("    |    ^\n"))
    }

    @Test func aLongLineIsCutAroundThePlace() {
        let text = String(repeating: "a", count: 500_000) + "XY" + String(repeating: "b", count: 500_000)
        let output = printed(text, line: 1, column: 500_001, length: 2).split(separator: "\n")
        let head = "…" + String(repeating: "a", count: 40)
        #expect(output[1] == "  1 | \(head)XY\(String(repeating: "b", count: 98))…")
        #expect(output[2] == "    | \(String(repeating: " ", count: 41))^~")
    }

    @Test func aPlaceOutsideTheFileShowsNoLine() {
        #expect(printed("a", line: 7, column: 1) == "a.yaml:7:1: error: wrong [some-code]\n")
        #expect(printed("a", line: 1, column: 9).hasSuffix("  1 | a\n    |  ^\n"))
        #expect(printed("", line: 1, column: 1, length: 9) == "a.yaml:1:1: error: wrong [some-code]\n")
    }

    @Test func textOfADescriptionCannotSteerATerminal() {
        let evil = "\u{1B}[31m\u{7}\u{202E}\u{9B}x"
        for format in DiagnosticPrinter.Format.allCases {
            let output = printed(
                "a: \(evil)", line: 1, column: 4, message: evil + "\n", path: "p\u{1B}.yaml", format: format)
            let raw = output.unicodeScalars.filter { $0.properties.generalCategory == .control && $0 != "\n" }
            #expect(raw.isEmpty, "\(format)")
            #expect(!output.unicodeScalars.contains("\u{202E}"), "\(format)")
        }
        #expect(
            printed("a", line: 1, column: 1, message: "x\u{1B}\ny").hasPrefix("a.yaml:1:1: error: x\\u{1B}\\u{A}y ["))
    }

    @Test func jsonIsOneObjectALine() {
        #expect(
            printed("a", line: 1, column: 1, length: 3, message: "say \"x\\y\"\n", format: .json) == """
                {"severity":"error","code":"some-code","message":"say \\"x\\\\y\\"\\u000a","file":"a.yaml",\
                "line":1,"column":1,"length":3}

                """
        )
    }

    @Test func githubGetsAWorkflowCommand() {
        #expect(
            printed("a", line: 3, column: 5, message: "50%: a,b", path: "a,b:c.yaml", format: .github)
                == "::error file=a%2Cb%3Ac.yaml,line=3,col=5,title=some-code::50%25: a,b\n"
        )
    }

    @Test func aDiagnosticWithoutAFileIsTheCommands() {
        var d = Diagnostics()
        d.warning("some-code", "no file", at: nil)
        #expect(DiagnosticPrinter().print(d) == "sdkgen: warning: no file [some-code]\n")
        #expect(DiagnosticPrinter(.github).print(d) == "::warning title=some-code::no file\n")
        #expect(
            DiagnosticPrinter(.json).print(d)
                == "{\"severity\":\"warning\",\"code\":\"some-code\",\"message\":\"no file\"}\n")
    }

    @Test func readersGetTheOrderOfThePlaces() {
        var d = Diagnostics()
        let files = ["a.yaml", "b.yaml"].map { d.add(SourceFile(path: $0, bytes: [])) }
        d.error("nowhere", "", at: nil)
        for (index, (file, line, column)) in [(1, 1, 1), (0, 17, 1), (0, 4, 9), (0, 4, 2), (0, 4, 9)].enumerated() {
            d.warning(
                "some-code", "\(index)",
                at: Generator.SourceLocation(file: files[file], line: Int32(line), column: Int32(column)))
        }
        #expect(d.inOrderOfPlaces.all.map(\.message) == ["3", "2", "4", "1", "0", ""])
        #expect(d.inOrderOfPlaces.files.count == 2)
    }

    @Test func whatWasSaidIsNotRepeated() {
        var d = Diagnostics()
        d.warning("some-code", "once", at: nil)
        d.warning("some-code", "once", at: nil)
        #expect(d.all.count == 1)
    }
}
