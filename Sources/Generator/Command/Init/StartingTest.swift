/// The first test of a generated module: one operation, answered without a network.
struct StartingTest {
    private let start: StartingPoint

    init(_ start: StartingPoint) { self.start = start }

    /// The file.
    var text: String {
        """
        import SDKRuntime
        import Testing

        import \(start.module.text)

        @Suite struct \(start.module.text)Tests {
        \(test)
        }

        """
    }

    /// The request is sent as a value: the method that makes the call is another one where `pagination` says that it gives
    /// a list.
    private var test: String {
        guard let (call, owner) = start.simplestCall, let request = call.request(of: owner) else {
            return StartingTest.indented(clientTest, by: 1)
        }
        return StartingTest.indented(
            """
            @Test("A call is sent, and throws when the service refuses it")
            func call() async throws {
            \(StartingTest.indented(request.prefixed("let request = ").lines, by: 1))
                let mock = MockTransport()
                mock.refuse(request, status: 404)
                let client = try \(start.client.source)(
                    baseURL: "http://localhost", configuration: ClientConfiguration(transport: mock, retry: .none))
                await #expect(throws: CallError.self) { try await client.send(request) }
                #expect(mock.received.count == 1)
            }
            """, by: 1)
    }

    private var clientTest: String {
        """
        @Test("A client is made without a network")
        func client() throws {
            let configuration = ClientConfiguration(transport: MockTransport())
            _ = try \(start.client.source)(baseURL: "http://localhost", configuration: configuration)
        }
        """
    }

    /// The lines of a text, further in; empty ones stay empty.
    static func indented(_ text: String, by steps: Int) -> String {
        let indentation = String(repeating: "    ", count: steps)
        return text.split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.isEmpty ? "" : indentation + $0 }.joined(separator: "\n")
    }
}
