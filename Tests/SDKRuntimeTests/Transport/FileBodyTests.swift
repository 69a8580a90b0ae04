import Foundation
import Testing

@testable import SDKRuntime

@Suite struct FileBodyTests {
    private let folder = FileManager.default.temporaryDirectory.appending(path: "FileBodyTests-\(UUID())")

    private func path(_ name: String) throws -> String {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        return folder.appending(path: name).path
    }

    private func makeFile(_ count: Int) throws -> String {
        let path = try path("\(count)")
        try Data((0..<count).map { UInt8(truncatingIfNeeded: $0) }).write(to: URL(fileURLWithPath: path))
        return path
    }

    @Test(arguments: [0, 1, OpenFile.pieceSize, 3 * OpenFile.pieceSize + 5])
    func aFileIsReadInPieces(_ count: Int) async throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let body = HTTPBody.file(try makeFile(count))
        #expect(body.length == count && body.isReplayable && body.bytes == nil)
        var pieces = 0
        for try await piece in body {
            #expect(piece.count <= OpenFile.pieceSize)
            pieces += 1
        }
        #expect(pieces == (count + OpenFile.pieceSize - 1) / OpenFile.pieceSize)
        #expect(try await body.collect(upTo: count) == (0..<count).map { UInt8(truncatingIfNeeded: $0) })
    }

    @Test func aFileThatIsNotThere() async throws {
        let body = HTTPBody.file("/does/not/exist")
        #expect(body.length == nil)
        let error = try await #require(throws: RequestError.self) { try await body.collect(upTo: 1) }
        #expect(error.reason == .unreadableFile && error.message.contains("/does/not/exist"))
    }

    @Test func aBodyIsWrittenToAFile() async throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let target = try path("out")
        try Data("old".utf8).write(to: URL(fileURLWithPath: target))
        let body = HTTPBody {
            AsyncStream<[UInt8]> { feed in
                for number in 0..<100 { feed.yield(Array(repeating: UInt8(number), count: 1_000)) }
                feed.finish()
            }
        }
        #expect(try await body.write(to: target) == 100_000)
        #expect(try Data(contentsOf: URL(fileURLWithPath: target)).count == 100_000)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["out"])
    }

    @Test func aBodyThatFailsLeavesNoFile() async throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let target = try path("out")
        let body = HTTPBody {
            AsyncThrowingStream<[UInt8], any Error> { feed in
                feed.yield([1])
                feed.finish(throwing: TransportError(.connectionLost, "lost"))
            }
        }
        await #expect(throws: TransportError.self) { try await body.write(to: target) }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
        await #expect(throws: FileError.self) { try await HTTPBody([1]).write(to: "/does/not/exist") }
    }

    @Test func joinedBodiesComeOneAfterTheOther() async throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let parts = [HTTPBody([9]), .file(try makeFile(3)), .empty, HTTPBody([8])]
        let body = HTTPBody(joining: parts)
        #expect(body.length == 5 && body.isReplayable)
        #expect(try await body.collect(upTo: 5) == [9, 0, 1, 2, 8])
        #expect(try await body.collect(upTo: 5) == [9, 0, 1, 2, 8])
    }
}
