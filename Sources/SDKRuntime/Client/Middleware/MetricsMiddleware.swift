#if Metrics
    import Metrics

    /// Measures each attempt of a call, with the names of OpenTelemetry's HTTP conventions.
    ///
    /// `http.client.request.duration` is a timer with the dimensions `http.request.method`, `url.template`,
    /// `server.address`, `http.response.status_code` or `error.type`, and `http.request.resend_count` for retries.
    /// No value of a path, query or header is a dimension, so their number stays small.
    public struct MetricsMiddleware: Middleware {
        private let factory: (any MetricsFactory)?

        /// Makes a middleware.
        ///
        /// - Parameter factory: Makes the timers; `nil` for the one of the program's metrics system.
        public init(factory: (any MetricsFactory)? = nil) {
            self.factory = factory
        }

        /// Measures an attempt.
        public func intercept(_ request: OutgoingRequest, next: Next) async throws -> IncomingResponse {
            let start = ContinuousClock.now
            do {
                let response = try await next(request)
                record(request, ("http.response.status_code", "\(response.head.status.code)"), since: start)
                return response
            } catch {
                record(request, ("error.type", error.telemetryType), since: start)
                throw error
            }
        }

        private func record(
            _ request: OutgoingRequest, _ outcome: (String, String), since start: ContinuousClock.Instant
        ) {
            var dimensions = [
                ("http.request.method", request.head.method.rawValue), ("url.template", request.call.pathTemplate),
                ("server.address", request.head.serverAddress), outcome,
            ]
            if request.call.attempt > 1 {
                dimensions.append(("http.request.resend_count", "\(request.call.attempt - 1)"))
            }
            let label = "http.client.request.duration"
            let nanoseconds = Int64(min(start.duration(to: .now).inSeconds * 1e9, 9e18))
            if let factory {
                Timer(label: label, dimensions: dimensions, factory: factory).recordNanoseconds(nanoseconds)
            } else {
                Timer(label: label, dimensions: dimensions).recordNanoseconds(nanoseconds)
            }
        }
    }
#endif
