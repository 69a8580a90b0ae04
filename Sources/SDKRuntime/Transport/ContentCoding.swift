extension TransportError {
    /// Refuses a response whose body is in a content coding that nobody undoes, so that it is not taken for the content
    /// (RFC 9110 §8.4).
    ///
    /// - Parameters:
    ///   - response: The head of the response.
    ///   - request: What it answers: the answer to `HEAD` describes a body that does not come.
    ///   - decoded: The codings that the transport undoes, in lower case.
    /// - Throws: ``TransportError`` of kind `unknownEncoding`.
    public static func refuseEncodings(
        of response: HTTPResponse, to request: HTTPRequest, except decoded: Set<String>
    ) throws(TransportError) {
        guard let field = response.headerFields[.contentEncoding] else { return }
        guard request.method != .head, ![204, 304].contains(response.status.code) else { return }
        // Several codings, one over the other, are a name that nobody knows.
        let coding = field.filter { $0 != " " && $0 != "\t" }.lowercased()
        if coding.isEmpty || coding == "identity" || decoded.contains(coding) { return }
        let name = String(coding.prefix(40)).debugDescription
        throw TransportError(
            .unknownEncoding, "the body is encoded as \(name), which this transport cannot decode")
    }
}
