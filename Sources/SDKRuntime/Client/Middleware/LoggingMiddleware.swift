#if Logging
    import Logging

    /// Logs each attempt of a call when it ends: operation, status, time, attempt and request id.
    ///
    /// ```swift
    /// configuration.middleware = [LoggingMiddleware(logger: Logger(label: "auth0"))]
    /// ```
    ///
    /// ```
    /// info auth0: GET /actions/actions/{id} 200 http.request.method=GET url.template=/actions/actions/{id} …
    /// ```
    ///
    /// Responses below 400 are logged at ``level``, the rest and failures as warnings. No header field, no value of a
    /// path or query and no body is logged unless ``Detail`` says so; then secrets are hidden, which for bodies are
    /// the properties that the description marks `writeOnly` or `format: password`, and those whose name says that they
    /// are secret (`client_secret`, `access_token`), also where the description has no properties. Bodies of refusals
    /// are not logged.
    public struct LoggingMiddleware: Middleware {
        /// How much is logged of the messages themselves.
        public enum Detail: Int, Sendable, Comparable {
            /// Nothing.
            case none
            /// The header fields, hiding what ``Redaction`` hides.
            case headers
            /// The header fields and the bodies, as far as the description tells which of their properties are secret.
            case bodies

            public static func < (first: Detail, second: Detail) -> Bool { first.rawValue < second.rawValue }
        }

        private let logger: Logger
        private let level: Logger.Level
        private let detail: Detail
        private let redaction: Redaction

        /// Makes a middleware.
        ///
        /// - Parameters:
        ///   - logger: Gets the messages.
        ///   - level: The level of what goes well.
        ///   - detail: How much is logged of the messages themselves.
        ///   - redaction: Which header fields are hidden.
        public init(
            logger: Logger, level: Logger.Level = .info, detail: Detail = .none, redaction: Redaction = .standard
        ) {
            self.logger = logger
            self.level = level
            self.detail = detail
            self.redaction = redaction
        }

        /// Logs an attempt.
        public func intercept(_ request: OutgoingRequest, next: Next) async throws -> IncomingResponse {
            let start = ContinuousClock.now
            do {
                var response = try await next(request)
                let status = response.head.status.code
                var metadata = metadata(of: request, since: start)
                metadata["http.response.status_code"] = "\(status)"
                if let id = response.head.headerFields.requestID {
                    metadata["request_id"] = "\(id.logSafe(limit: 80))"
                }
                if detail >= .headers {
                    metadata["response.headers"] = fields(response.head.headerFields)
                }
                if detail == .bodies, let body = try await body(of: &response, request.call) {
                    metadata["response.body"] = "\(body.logSafe(limit: Self.bodyLimit))"
                }
                logger.log(
                    level: status < 400 ? level : .warning, "\(request.call.operation) \(status)", metadata: metadata)
                return response
            } catch {
                let reason = (error as? TransportError).map { $0.message } ?? "\(type(of: error))"
                var metadata = metadata(of: request, since: start)
                metadata["error.type"] = "\(reason.logSafe(limit: 300))"
                logger.warning("\(request.call.operation) failed", metadata: metadata)
                throw error
            }
        }

        private func metadata(of request: OutgoingRequest, since start: ContinuousClock.Instant) -> Logger.Metadata {
            let milliseconds = Int((start.duration(to: .now).inSeconds * 1_000).rounded())
            var metadata: Logger.Metadata = [
                "http.request.method": "\(request.head.method.rawValue)",
                "url.template": "\(request.call.pathTemplate)",
                "duration_ms": "\(milliseconds)",
                "attempt": "\(request.call.attempt)",
            ]
            if detail >= .headers { metadata["request.headers"] = fields(request.head.headerFields) }
            if detail == .bodies, let body = request.call.request.shownBody {
                metadata["request.body"] = "\(body.logSafe(limit: Self.bodyLimit))"
            }
            return metadata
        }

        private func fields(_ fields: HTTPFields) -> Logger.MetadataValue {
            .array(redaction.redacted(fields).map { .string("\($0.name): \($0.value)") })
        }

        /// Reads the body so that it can be shown, and puts it back.
        private func body(of response: inout IncomingResponse, _ call: CallContext) async throws -> String? {
            guard response.head.status.kind == .successful, !call.request.streams(response.head) else { return nil }
            let bytes = try await response.body.collect(upTo: call.request.maximumResponseSize)
            response.body = HTTPBody(bytes)
            return call.request.shownBody(of: response.head, bytes)
        }

        private static let bodyLimit = 4_000
    }
#endif
