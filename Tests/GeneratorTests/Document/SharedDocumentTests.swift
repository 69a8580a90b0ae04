import Generator
import Testing

@Suite(.enabled(if: SharedData.folder != nil, "set SHARED_DIR to the folder of real descriptions"))
struct SharedDocumentTests {
    @Test func everyRealDescriptionIsReadWithoutAnError() {
        let files = SharedData.files(in: "corpus").filter { path in
            let isDescription = path.hasSuffix(".json") || path.hasSuffix(".yaml")
            return isDescription && !path.contains(".tree/") && !path.contains(".set/")
        }
        #expect(!files.isEmpty)
        for path in files {
            var d = Diagnostics()
            let document = SourceReader.load(path: path, &d).flatMap { DocumentReader.read($0, &d) }
            #expect(document != nil, "\(path)")
            #expect(d.all.filter { $0.severity == .error } == [], "\(path)")
        }
    }

    @Test(arguments: ["oai-pass-3.1.set", "oai-pass-3.2.set"])
    func everyCaseThatTheStandardCallsValidIsReadWithoutAnError(set: String) {
        for path in SharedData.files(in: "corpus/" + set) where path.hasSuffix(".yaml") {
            var d = Diagnostics()
            let document = SourceReader.load(path: path, &d).flatMap { DocumentReader.read($0, &d) }
            #expect(document != nil, "\(path)")
            #expect(d.all.filter { $0.severity == .error } == [], "\(path)")
        }
    }

    @Test func nothingThatIsWrongTrapsOrTakesLong() {
        let clock = ContinuousClock()
        for path in SharedData.files(in: "negative") {
            let time = clock.measure {
                var d = Diagnostics()
                let document = SourceReader.load(path: path, &d).flatMap { DocumentReader.read($0, &d) }
                #expect(document != nil || d.hasErrors, "\(path)")
                for format in DiagnosticPrinter.Format.allCases { _ = DiagnosticPrinter(format).print(d) }
            }
            #expect(time < .seconds(5), "\(path)")
        }
    }

    @Test func jsonThatIsNotJSONIsRefused() {
        let files = SharedData.files(in: "negative/json-test-suite").filter { $0.contains("/n_") }
        for path in files {
            var d = Diagnostics()
            #expect(SourceReader.load(path: path, &d) == nil, "\(path)")
            #expect(d.hasErrors, "\(path)")
        }
    }

    @Test func jsonThatIsJSONIsTaken() {
        for path in SharedData.files(in: "json-accept") {
            var d = Diagnostics()
            let node = SourceReader.load(path: path, &d)
            #expect(node != nil, "\(path)")
            #expect(d.all.allSatisfy { $0.code == .duplicateKey }, "\(path)")
        }
    }
}
