/// Turns the bytes of a successful response into the output of a request, and reports where they differ.
struct ResponseDecoding {
    let call: Call
    let response: HTTPResponse
    let resumption: StreamResumption?

    private var configuration: ClientConfiguration { call.prepared.client.configuration }
    private var operation: String { call.prepared.request.operation }

    func decode<Output: Sendable>(
        _ content: HTTPBody, for called: ClientRequest<Output>
    ) throws(DecodingFailure) -> Response<Output> {
        do throws(DecodingFailure) {
            var disagreements: [Disagreement] = []
            if let disagreement = undeclaredStatus(called.request.success) {
                if configuration.decoding.isStrict {
                    throw DecodingFailure(.disagreement(.undeclaredStatus), byteOffset: 0)
                }
                disagreements.append(disagreement)
            }
            let output = try read(content, called.request.response, &disagreements)
            report(disagreements)
            return Response(
                status: response.status.code, headers: response.headerFields, body: output,
                bytes: content.bytes ?? [], disagreements: disagreements, rateLimit: call.record.rateLimit,
                attempts: call.record.attempts, duration: call.prepared.timing.duration)
        } catch {
            throw error.inResponse(context)
        }
    }

    private func read<Output: Sendable>(
        _ content: HTTPBody, _ format: ResponseFormat<Output>, _ disagreements: inout [Disagreement]
    ) throws(DecodingFailure) -> Output {
        let contentType = response.mediaType
        switch format.reading(for: response)?.read {
        case .whole(let decode)?:
            let body = ReceivedBody(
                bytes: content.bytes ?? [], contentType: contentType, options: configuration.decoding)
            return try decode(body, &disagreements)
        case .streamed(let read)?:
            return try read(
                StreamedBody(
                    content: content, contentType: contentType, options: configuration.decoding, context: context,
                    limit: configuration.maximumResponseSize, onDrift: configuration.onDrift, resumption: resumption))
        case nil:
            throw DecodingFailure(.refused("the request names no format of its response"), byteOffset: 0)
        }
    }

    private var context: ResponseContext {
        ResponseContext(
            operation: operation, status: response.status.code, contentType: response.headerFields[.contentType])
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
