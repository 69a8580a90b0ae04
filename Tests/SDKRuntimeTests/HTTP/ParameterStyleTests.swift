import Testing

@testable import SDKRuntime

/// The table of OpenAPI 3.1 §4.8.12.5, extended by what RFC 6570 says of empty values and of headers and cookies.
@Suite struct ParameterStyleTests {
    static let string: JSONValue = "blue"
    static let array: JSONValue = ["blue", "black", "brown"]
    static let object: JSONValue = ["R": 100, "G": 200, "B": 150]

    struct Row: Sendable, CustomTestStringConvertible {
        let style: ParameterStyle
        let value: JSONValue
        let text: String
        var testDescription: String { "\(style.syntax)\(style.explodes ? "*" : "") \(text)" }

        init(_ style: ParameterStyle, _ value: JSONValue, _ text: String) {
            self.style = style
            self.value = value
            self.text = text
        }
    }

    static let pathRows: [Row] = [
        Row(.matrix, string, ";color=blue"),
        Row(.matrix, array, ";color=blue,black,brown"),
        Row(.matrix, object, ";color=R,100,G,200,B,150"),
        Row(.matrixExploded, string, ";color=blue"),
        Row(.matrixExploded, array, ";color=blue;color=black;color=brown"),
        Row(.matrixExploded, object, ";R=100;G=200;B=150"),
        Row(.label, string, ".blue"),
        Row(.label, array, ".blue,black,brown"),
        Row(.label, object, ".R,100,G,200,B,150"),
        Row(.labelExploded, string, ".blue"),
        Row(.labelExploded, array, ".blue.black.brown"),
        Row(.labelExploded, object, ".R=100.G=200.B=150"),
        Row(.simple, string, "blue"),
        Row(.simple, array, "blue,black,brown"),
        Row(.simple, object, "R,100,G,200,B,150"),
        Row(.simpleExploded, array, "blue,black,brown"),
        Row(.simpleExploded, object, "R=100,G=200,B=150"),
        Row(.simple, 7, "7"),
        Row(.simple, true, "true"),
        Row(.simple, "50%", "50%25"),
        Row(.simple, "a/b?c#d", "a%2Fb%3Fc%23d"),
        Row(.simple, "é ü", "%C3%A9%20%C3%BC"),
        Row(.simple, "..x", "..x"),
        Row(.simple.allowReserved, "a/b", "a%2Fb"),
        Row(.simple, ["a,b", "c"], "a%2Cb,c"),
        // RFC 6570 §3.2.2, §3.2.5, §3.2.7
        Row(.simple, "Hello World!", "Hello%20World%21"),
        Row(.simple, ["semi": ";", "dot": ".", "comma": ","], "semi,%3B,dot,.,comma,%2C"),
        Row(.simpleExploded, ["semi": ";", "dot": ".", "comma": ","], "semi=%3B,dot=.,comma=%2C"),
        Row(.label, ["semi": ";", "dot": ".", "comma": ","], ".semi,%3B,dot,.,comma,%2C"),
        Row(.labelExploded, ["semi": ";", "dot": ".", "comma": ","], ".semi=%3B.dot=..comma=%2C"),
        Row(.matrixExploded, ["semi": ";", "dot": ".", "comma": ","], ";semi=%3B;dot=.;comma=%2C"),
        Row(.matrix, ["semi": ";", "dot": ".", "comma": ","], ";color=semi,%3B,dot,.,comma,%2C"),
        Row(.matrixExploded, ["", "x"], ";color;color=x"),
        Row(.simple, ["a", "", "c"], "a,,c"),
        Row(.simple, -1.5, "-1.5"),
        Row(.simple, ["a", ["b": [true]]], "a,%7B%22b%22%3A%5Btrue%5D%7D"),
        Row(.simple, ["a", nil, "c"], "a,c"),
        Row(.json, ["a"], "%5B%22a%22%5D"),
    ]

    @Test(arguments: pathRows)
    func pathParameter(_ row: Row) throws {
        let path = try PathTemplate("/x/{color}").expanded(with: [Parameter("color", row.value, row.style)])
        #expect(path == "/x/" + row.text)
    }

    static let queryRows: [Row] = [
        Row(.form, "", "color="),
        Row(.form, string, "color=blue"),
        Row(.form, array, "color=blue&color=black&color=brown"),
        Row(.form, object, "R=100&G=200&B=150"),
        Row(.formUnexploded, "", "color="),
        Row(.formUnexploded, string, "color=blue"),
        Row(.formUnexploded, array, "color=blue,black,brown"),
        Row(.formUnexploded, object, "color=R,100,G,200,B,150"),
        Row(.spaceDelimited, array, "color=blue%20black%20brown"),
        Row(.spaceDelimited, object, "color=R%20100%20G%20200%20B%20150"),
        Row(.pipeDelimited, array, "color=blue%7Cblack%7Cbrown"),
        Row(.pipeDelimited, object, "color=R%7C100%7CG%7C200%7CB%7C150"),
        Row(.deepObject, object, "color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150"),
        Row(.deepObject, ["a": ["b": 1]], "color%5Ba%5D%5Bb%5D=1"),
        Row(.deepObject, ["a": ["x", "y"]], "color%5Ba%5D%5B0%5D=x&color%5Ba%5D%5B1%5D=y"),
        Row(.json, ["a": 1], "color=%7B%22a%22%3A1%7D"),
        Row(.form, "a&b=c+d e", "color=a%26b%3Dc%2Bd%20e"),
        Row(.form.allowReserved, "/a?b=c&d#e", "color=/a?b=c%26d%23e"),
        Row(.form.allowReserved, "%20%", "color=%20%25"),
        Row(.formUnexploded, ["a,b"], "color=a%2Cb"),
        Row(.form, [], ""),
        Row(.formUnexploded, [], ""),
        Row(.deepObject, [:], ""),
        Row(.form, nil, ""),
        Row(.form, ["a", "", nil], "color=a&color="),
        Row(.form, ["R": nil, "G": ""], "G="),
        Row(.form, ["semi": ";", "dot": ".", "comma": ","], "semi=%3B&dot=.&comma=%2C"),
        Row(.formUnexploded, ["semi": ";", "dot": ".", "comma": ","], "color=semi,%3B,dot,.,comma,%2C"),
        Row(.formUnexploded.allowReserved, ["a/b", "c?d"], "color=a/b,c?d"),
        Row(.deepObject, ["gt": "2020-01-01T00:00:00Z"], "color%5Bgt%5D=2020-01-01T00%3A00%3A00Z"),
        Row(.deepObject, ["a": nil, "b": ["c": [["d": false]]]], "color%5Bb%5D%5Bc%5D%5B0%5D%5Bd%5D=false"),
        Row(.deepObject, "blue", "color=blue"),
        Row(.pipeDelimited, ["a|b", "c d"], "color=a%7Cb%7Cc%20d"),
        Row(.whole, "a b", "a%20b"),
        Row(.whole, ["a": 1], "%7B%22a%22%3A1%7D"),
        Row(.form, false, "color=false"),
        Row(.form, [["a": 1]], "color=%7B%22a%22%3A1%7D"),
    ]

    @Test(arguments: queryRows)
    func queryParameter(_ row: Row) throws {
        #expect(try Parameter("color", row.value, row.style).pairs(in: .query).joined(separator: "&") == row.text)
    }

    @Test(arguments: [
        Row(.simple, array, "blue,black,brown"),
        Row(.simpleExploded, object, "R=100,G=200,B=150"),
        Row(.simple, "a b/ü", "a b/ü"),
        Row(.json, ["a"], #"["a"]"#),
    ])
    func headerIsNotPercentEncoded(_ row: Row) throws {
        #expect(try Parameter("color", row.value, row.style).headerField()?.value == row.text)
    }

    @Test(arguments: [
        Row(.form, "a;b c", "color=a%3Bb%20c"),
        Row(.formUnexploded, array, "color=blue%2Cblack%2Cbrown"),
        Row(.form, array, "color=blue; color=black; color=brown"),
    ])
    func cookie(_ row: Row) throws {
        let request = Request<Void>(.get, "/", cookies: [Parameter("color", row.value, row.style)])
        #expect(try request.httpRequest(baseURL: "https://a.b").head.headerFields[.cookie] == row.text)
    }
}
