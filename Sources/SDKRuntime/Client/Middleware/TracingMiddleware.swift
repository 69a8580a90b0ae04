#if Tracing
    import Tracing

    /// Makes a span of each attempt of a call, with the names of OpenTelemetry's HTTP conventions, and sends its
    /// context along, so that the service's spans join the trace.
    ///
    /// Values of paths, queries and header fields are no attributes: a span cannot give a secret away.
    public struct TracingMiddleware: Middleware {
        private let tracer: (any Tracer)?

        /// Makes a middleware.
        ///
        /// - Parameter tracer: Makes the spans; `nil` for the one of the program's instrumentation system.
        public init(tracer: (any Tracer)? = nil) {
            self.tracer = tracer
        }

        /// Traces an attempt.
        public func intercept(_ request: OutgoingRequest, next: Next) async throws -> IncomingResponse {
            let tracer: any Tracer = tracer ?? InstrumentationSystem.tracer
            return try await tracer.withAnySpan(request.call.operation, ofKind: .client) { span in
                describe(request, on: span)
                var request = request
                tracer.inject(span.context, into: &request.head.headerFields, using: FieldInjector())
                do {
                    let response = try await next(request)
                    let status = response.head.status.code
                    span.attributes["http.response.status_code"] = status
                    if status >= 400 {
                        span.attributes["error.type"] = "\(status)"
                        span.setStatus(SpanStatus(code: .error))
                    }
                    return response
                } catch {
                    span.attributes["error.type"] = error.telemetryType
                    throw error
                }
            }
        }

        private func describe(_ request: OutgoingRequest, on span: any Span) {
            span.attributes["http.request.method"] = request.head.method.rawValue
            span.attributes["url.template"] = request.call.pathTemplate
            span.attributes["url.scheme"] = request.head.scheme ?? "https"
            span.attributes["server.address"] = request.head.serverAddress
            if let port = request.head.serverPort { span.attributes["server.port"] = port }
            if request.call.attempt > 1 {
                span.attributes["http.request.resend_count"] = request.call.attempt - 1
            }
        }
    }

    /// Writes a trace's context into header fields.
    private struct FieldInjector: Injector {
        func inject(_ value: String, forKey key: String, into fields: inout HTTPFields) {
            if let name = HTTPField.Name(key), HTTPField.isValidValue(value) { fields[name] = value }
        }
    }
#endif
