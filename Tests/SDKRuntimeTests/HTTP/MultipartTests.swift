import Testing

@testable import SDKRuntime

private struct Upload: Model {
    var title: String
    var count: Int?
    var tags: [String]?
    var meta: Meta?
    var file: FilePart
    @Indirect var more: [FilePart]?
    var note: Nullable<String>
    var rest: [String: JSONValue]

    struct Meta: Model {
        var size: Int
        static var schema: Schema { Schema("size") }
    }

    static var schema: Schema {
        Schema(
            """
            title
            count
            tags
            meta
            file
            more
            note
            """, additional: true)
    }
}

@Suite struct MultipartTests {
    private let upload = Upload(
        title: "héllo", count: 2, tags: ["a", "b"], meta: .init(size: 3),
        file: FilePart(HTTPBody([0, 0xFF]), fileName: "a.png", contentType: "image/png"),
        more: [FilePart(HTTPBody([1]), fileName: "1"), FilePart(HTTPBody([2]), fileName: nil)], note: .absent,
        rest: ["extra": true])

    /// The body with its boundary written as `B` and line breaks as `|`; bytes that are no text as `?`.
    private func text<V: SchemaValue>(_ value: V, parts: [String: PartEncoding] = [:]) async throws -> String {
        let request = Request<Void>(.post, "/a", body: .multipart(value, parts: parts))
        let (head, body) = try request.httpRequest(baseURL: "https://a.example")
        let type = try #require(head.headerFields[.contentType])
        let boundary = try #require(type.split(separator: "=").last)
        #expect(type == "multipart/form-data; boundary=\(boundary)" && boundary.count > 20)
        let bytes = try await body.collect(upTo: .max)
        #expect(body.length == bytes.count && body.isReplayable)
        return String(decoding: bytes, as: UTF8.self).replacing(boundary, with: "B").replacing("\r\n", with: "|")
            .replacing("\u{FFFD}", with: "?").replacing("\0", with: "0")
    }

    @Test func partsComeFromTheProperties() async throws {
        func part(_ name: String, _ rest: String) -> String {
            "--B|Content-Disposition: form-data; name=\"\(name)\"\(rest)|"
        }
        let expected =
            part("title", "||héllo") + part("count", "||2") + part("tags", "||a") + part("tags", "||b")
            + part("meta", "|Content-Type: application/json||{\"size\":3}")
            + part("file", "; filename=\"a.png\"|Content-Type: image/png||0?")
            + part("more", "; filename=\"1\"|Content-Type: application/octet-stream||\u{1}")
            + part("more", "|Content-Type: application/octet-stream||\u{2}") + part("extra", "||true") + "--B--|"
        #expect(try await text(upload) == expected)
    }

    @Test func encodingsChangeTheParts() async throws {
        var upload = upload
        upload.file = FilePart(HTTPBody([]), fileName: "a", headers: [.contentLanguage: "de"])
        let body = try await text(
            upload,
            parts: [
                "title": .contentType("text/html"), "tags": .style(.formUnexploded), "meta": .style(.deepObject),
                "count": .contentType("application/json"), "file": .contentType("image/webp"),
            ])
        #expect(body.contains("name=\"title\"|Content-Type: text/html||héllo|"))
        #expect(body.contains("name=\"tags\"||a,b|"))
        #expect(body.contains("name=\"meta[size]\"||3|"))
        #expect(body.contains("name=\"count\"|Content-Type: application/json||2|"))
        #expect(body.contains("filename=\"a\"|Content-Type: image/webp|Content-Language: de|||"))
    }

    @Test func namesCannotEndTheirField() async throws {
        var upload = upload
        upload.file = FilePart(HTTPBody([]), fileName: "a\"; x=\"\r\nX-Evil: 1\r\n\r\n")
        upload.rest = ["b\"\r\n\r\nc": "d"]
        let body = try await text(upload)
        #expect(body.contains("filename=\"a%22; x=%22%0D%0AX-Evil: 1%0D%0A%0D%0A\"|"))
        #expect(body.contains("name=\"b%22%0D%0A%0D%0Ac\"||d|"))
    }

    @Test func aTypeWithALineBreakIsRefused() async throws {
        var upload = upload
        upload.file = FilePart(HTTPBody([]), fileName: "a", contentType: "image/png\r\nX-Evil: 1")
        let error = try await #require(throws: RequestError.self) { try await text(upload) }
        #expect(error.reason == .invalidHeader)
    }

    @Test func eachBodyHasABoundaryOfItsOwn() {
        let types = (0..<100).map { _ in RequestBody.multipart(upload).contentType }
        #expect(Set(types).count == 100)
    }

    @Test func aStreamMakesTheWholeAStream() throws {
        var upload = upload
        upload.file = FilePart(HTTPBody { AsyncStream<[UInt8]> { $0.finish() } }, fileName: "a")
        let body = RequestBody.multipart(upload)
        #expect(!body.isReplayable)
        #expect(try Request<Void>(.post, "/", body: body).httpRequest(baseURL: "https://a.example").body.length == nil)
    }

    @Test func filesStandInMultipartBodiesAlone() throws {
        #expect(throws: EncodingFailure.self) { try JSON.encode(upload) }
        #expect(throws: DecodingFailure.self) { try JSON.decode(FilePart.self, from: Array("\"a\"".utf8)) }
        #expect(upload == upload && upload.hashValue == upload.hashValue)
        #expect("\(upload.file)" == "FilePart(a.png, HTTPBody(2 bytes))")
    }

    @Test func onlyObjectsHaveParts() {
        #expect(throws: RequestError.self) {
            try Request<Void>(.post, "/", body: .multipart(1)).httpRequest(baseURL: "https://a.example")
        }
    }
}
