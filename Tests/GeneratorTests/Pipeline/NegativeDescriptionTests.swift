import Foundation
import Generator
import Testing

/// Descriptions that other projects keep as wrong ones.
@Suite struct NegativeDescriptionTests {
    private static let folders = ["mermade-malicious", "oai-3.1", "ogen", "openapi-spec-validator", "swagger-parser"]

    /// What passes without a word, and why the standard does not forbid it.
    private static let silent: [String: String] = [
        "mermade-malicious/rapid7-html.json": payload,
        "mermade-malicious/rapid7-php.json": payload,
        "mermade-malicious/rapid7-ruby.json": payload,
        "ogen/allOf/string_patterns.json": "two patterns hold together; that tool cannot merge them",
        "ogen/field_naming/conflict_additional_props.yaml": otherGenerator,
        "ogen/field_naming/extension_additional_props.yaml": otherGenerator,
        "ogen/oneOf/same_json_type_one_of.json": "branches of one type are legal; each value fits the first one",
        "ogen/router/two_parameter_in_a_row.json": "'/{a}{b}' is legal; it is no matter for a client",
        "openapi-spec-validator/v3.0/property-recursive.yaml": "a recursive schema is legal",
        "openapi-spec-validator/v3.0/read-only-write-only.yaml": "readOnly and writeOnly are legal",
    ]
    private static let payload = "valid; its payload is text that reaches no code, which the goldens check"
    private static let otherGenerator = "valid; it is the names that another generator makes that collide"

    @Test(.enabled(if: SharedData.folder != nil, "the shared data is not here"))
    func noneStopsTheProgramTakesLongOrPassesUnsaid() {
        var unsaid: Set<String> = []
        for folder in Self.folders {
            for path in SharedData.files(in: "negative/" + folder) {
                var diagnostics = Diagnostics()
                let time = ContinuousClock().measure {
                    LintCommand.run([path], isStrict: false) { diagnostics = $1 }
                }
                #expect(time < .seconds(5), "\(path)")
                for diagnostic in diagnostics.all {
                    #expect(diagnostic.location != nil || diagnostic.code == .unreadableFile, "\(path)")
                }
                guard diagnostics.all.isEmpty, let start = path.range(of: "negative/") else { continue }
                unsaid.insert(String(path[start.upperBound...]))
            }
        }
        #expect(unsaid.subtracting(Self.silent.keys).sorted() == [])
    }
}
