#if URLSession
    import Foundation

    #if canImport(FoundationNetworking)
        import FoundationNetworking
    #endif

    /// The body of a request as URLSession can send it.
    final class Upload: Sendable {
        enum Source: Sendable {
            case bytes([UInt8])
            case file(String)
        }

        let source: Source
        private let temporaryFile: String?

        /// Bodies up to this many bytes are held in memory.
        private static let memoryLimit = 1 << 20

        /// Takes bytes and files as they are; writes everything else that is long to a temporary file.
        init(_ body: HTTPBody) async throws {
            if let bytes = body.bytes {
                (source, temporaryFile) = (.bytes(bytes), nil)
            } else if let path = body.filePath {
                guard body.length != nil else {
                    throw RequestError(.unreadableFile, "the file of the body is not there: '\(path)'")
                }
                (source, temporaryFile) = (.file(path), nil)
            } else if let length = body.length, length <= Self.memoryLimit {
                (source, temporaryFile) = (.bytes(try await body.collect(upTo: Self.memoryLimit)), nil)
            } else {
                let path = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID()).upload").path
                (source, temporaryFile) = (.file(path), path)
                let file = try OpenFile(writing: path, isPrivate: true)
                for try await chunk in body { try file.write(chunk) }
                try Task.checkCancellation()
            }
        }

        deinit {
            if let temporaryFile { OpenFile.remove(temporaryFile) }
        }
    }
#endif
