/// Stands in when the package is built without the `URLSession` trait and no other transport is given.
struct UnavailableTransport: Transport {
    func send(_ request: HTTPRequest, body: HTTPBody, timeout: Duration?) async throws -> (HTTPResponse, HTTPBody) {
        throw TransportError(
            .unavailable,
            "no transport: enable the package trait 'URLSession' or set ClientConfiguration.transport")
    }
}
