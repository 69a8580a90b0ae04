/// Stands in when the package is built without the `URLSession` trait and no other transport is given.
struct UnavailableTransport: Transport {
    func send(_ request: OutgoingRequest, timeout: Duration?) async throws -> IncomingResponse {
        throw TransportError(
            .unavailable,
            "no transport: enable the package trait 'URLSession' or set ClientConfiguration.transport")
    }
}
