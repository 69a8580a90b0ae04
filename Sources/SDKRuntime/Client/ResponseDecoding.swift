/// Turns the bytes of a successful response into the output of a request, and reports where they differ.
struct ResponseDecoding {
    let configuration: ClientConfiguration
    let operation: String
    let response: HTTPResponse
    let record: CallRecord
    let duration: Duration

    func decode<Output: Sendable>(
        _ bytes: [UInt8], for request: Request<Output>
    ) throws(DecodingFailure) -> Response<Output> {
        do throws(DecodingFailure) {
            var disagreements: [Disagreement] = []
            if let disagreement = undeclaredStatus(request.success) {
                if configuration.decoding.isStrict {
                    throw DecodingFailure(.disagreement(.undeclaredStatus), byteOffset: 0)
                }
                disagreements.append(disagreement)
            }
            let contentType = response.headerFields[.contentType].flatMap { MediaType($0) }
            let body = ReceivedBody(bytes: bytes, contentType: contentType, options: configuration.decoding)
            let output = try request.response.decode(body, &disagreements)
            report(disagreements)
            return Response(
                status: response.status.code, headers: response.headerFields, body: output, bytes: bytes,
                disagreements: disagreements, rateLimit: record.rateLimit, attempts: record.attempts,
                duration: duration)
        } catch {
            throw error.inResponse(
                ResponseContext(
                    operation: operation, status: response.status.code,
                    contentType: response.headerFields[.contentType]))
        }
    }

    private func undeclaredStatus(_ declared: [Int]) -> Disagreement? {
        guard !declared.isEmpty, !declared.contains(response.status.code) else { return nil }
        return Disagreement(kind: .undeclaredStatus, sample: "\(response.status.code)")
    }

    private func report(_ disagreements: [Disagreement]) {
        guard let observer = configuration.onDrift else { return }
        for disagreement in disagreements {
            observer(Drift(disagreement: disagreement, operation: operation, status: response.status.code))
        }
    }
}
