import Generator
import MockServer

/// An exchange and what it is an exchange of.
package struct MatchedExchange: Sendable {
    package var exchange: Exchange
    /// Where the operation stands.
    package var operation: JSONPointer
    /// The values of the path's variables.
    package var variables: [String: String]
}

/// Finds the operations of exchanges: by the path below any of the servers, the most particular template first, and the
/// method. Hosts do not count, for recordings come from many.
package enum ExchangeMatching {
    /// Matches exchanges; each that has no operation is reported.
    package static func match(
        _ exchanges: [Exchange], _ document: Document, _ graph: SchemaGraph, _ diagnostics: inout Diagnostics
    ) -> [MatchedExchange] {
        let routes = RouteTable(document, graph)
        return exchanges.compactMap { exchange in
            switch routes.match(exchange.method, exchange.path) {
            case .operation(let operation, let variables):
                return MatchedExchange(exchange: exchange, operation: operation.pointer, variables: variables)
            case .methods(let methods):
                diagnostics.warning(
                    .unmatchedExchange,
                    "no operation is \(exchange.address); the path has \(methods.joined(separator: ", "))",
                    at: exchange.location)
            case .nothing:
                diagnostics.warning(
                    .unmatchedExchange, "no operation is \(exchange.address)", at: exchange.location)
            }
            return nil
        }
    }
}
