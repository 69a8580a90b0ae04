#if Logging
    import Logging

    extension Drift {
        /// An observer that logs each drift.
        ///
        /// ```swift
        /// configuration.onDrift = Drift.logging(to: Logger(label: "drift"))
        /// ```
        ///
        /// - Parameters:
        ///   - logger: Gets the messages.
        ///   - level: Their level.
        public static func logging(
            to logger: Logger, level: Logger.Level = .notice
        ) -> @Sendable (Drift) -> Void {
            { drift in
                logger.log(
                    level: level, "\(drift.description.logSafe(limit: 500))",
                    metadata: [
                        "drift.kind": "\(drift.disagreement.kind.rawValue)",
                        "drift.path": "\("\(drift.disagreement.path)".logSafe(limit: 300))",
                        "operation": "\(drift.operation)",
                    ])
            }
        }
    }
#endif

#if Metrics
    import Metrics

    extension Drift {
        /// An observer that counts drifts: `sdk.drift` with the dimensions `kind` and `operation`.
        ///
        /// - Parameter factory: Makes the counters; `nil` for the one of the program's metrics system.
        public static func counting(with factory: (any MetricsFactory)? = nil) -> @Sendable (Drift) -> Void {
            { drift in
                let dimensions = [("kind", drift.disagreement.kind.rawValue), ("operation", drift.operation)]
                if let factory {
                    Counter(label: "sdk.drift", dimensions: dimensions, factory: factory).increment()
                } else {
                    Counter(label: "sdk.drift", dimensions: dimensions).increment()
                }
            }
        }
    }
#endif
