import SDKRuntime
import Testing

/// A model whose own properties are called as those of Swift's protocols.
private struct Described: Model, TextOutputStreamable {
    var description: String
    var debugDescription: String
    var token: String

    static var schema: Schema { Schema("description\ndebugDescription\ntoken", secret: ["token"]) }
}

/// What models and options print, of which nothing is a secret.
@Suite struct RecordPrintingTests {
    @Test func whatMayHoldCredentialsPrintsWithoutThem() {
        var options = RequestOptions()
        options.headers[.authorization] = "Bearer hunter"
        options.query = [Parameter("key", "hunter")]
        let demand = TokenDemand(rejected: "hunter", scopes: ["read:actions"])
        var configuration = ClientConfiguration()
        configuration.headers[.authorization] = "Bearer hunter"
        for value: Any in [options, demand, configuration, Parameter("key", "hunter")] {
            var dumped = ""
            dump(value, to: &dumped)
            #expect(!"\(value) \(String(reflecting: value)) \(dumped)".contains("hunter"))
        }
    }

    /// Nothing in it is marked.
    private struct Unmarked: Model, TextOutputStreamable {
        var clientSecret: String
        var settings: JSONValue
        var extra: [String: JSONValue]
        static var schema: Schema { Schema("client_secret\nsettings", additional: true) }
    }

    @Test func whatANameSaysIsSecretIsNotPrinted() {
        let value = Unmarked(
            clientSecret: "s3cret", settings: ["accessToken": "s3cret", "token_type": "bearer"],
            extra: ["x-api-key": "s3cret", "name": "ann"])
        let text = "\(value)"
        #expect(!text.contains("s3cret"))
        #expect(text.contains("bearer") && text.contains("ann") && text.contains("client_secret: <redacted>"))
    }

    /// It may hold no secret itself, so Swift prints it.
    private struct Case: Model {
        var label: String?
        var held: [Unmarked]
        @Indirect var boxed: Unmarked?
        static var schema: Schema { Schema("label\nheld\nboxed") }
    }

    @Test func whatAPlainModelHoldsPrintsWithoutItsSecrets() {
        let secret = Unmarked(clientSecret: "s3cret", settings: .null, extra: ["x-api-key": "s3cret"])
        let value = Case(label: "tin", held: [secret], boxed: secret)
        for text in ["\(value)", String(reflecting: value), "\([value])", "\(Optional(value) as Any)"] {
            #expect(!text.contains("s3cret") && text.contains("tin"), "\(text)")
            #expect(text.components(separatedBy: "<redacted>").count == 5 && !text.contains("Box"), "\(text)")
        }
    }

    @Test func anyValuePrintsWithoutSecretsInsideAPlainModel() {
        struct Plain: Model {
            var any: [JSONValue]?
            static var schema: Schema { Schema("any") }
        }
        let text = "\(Plain(any: [["api_key": "s3cret", "name": "ann"]]))"
        #expect(!text.contains("s3cret") && text.contains("ann"))
    }

    @Test func aPropertyCalledDescriptionIsNotWhatIsPrinted() {
        let value = Described(description: "mine", debugDescription: "too", token: "s3cret")
        for text in ["\(value)", String(describing: value), String(reflecting: value), "\(value as Any)"] {
            #expect(text.contains("Described") && text.contains("token") && !text.contains("s3cret"), "\(text)")
        }
    }
}
