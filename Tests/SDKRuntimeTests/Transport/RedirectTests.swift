#if URLSession
    import Testing

    @testable import SDKRuntime

    @Suite(.timeLimit(.minutes(1))) struct RedirectTests {
        private func client(_ baseURL: String) throws -> TestClient {
            try TestClient(baseURL: baseURL, token: "t0ken")
        }

        @Test func withinTheOriginIsFollowedWithCredentials() async throws {
            let response = try await LoopbackServer.run { received in
                if received.path == "/a" { return .init(301, headers: ["Location": "/b?x=1"]) }
                return .init(200, received.headers["authorization"] ?? "none")
            } while: {
                try await client($0).send(Request<String>(.get, "/a", response: .text))
            }
            #expect(response.body == "Bearer t0ken")
        }

        @Test func toAnotherOriginIsNotFollowed() async throws {
            let visits = Log<String>()
            let error = try await LoopbackServer.run { received in
                await visits.add(received.path)
                return .init(200, "{}")
            } while: { other in
                try await LoopbackServer.run { _ in
                    .init(302, "moved", headers: ["Location": "\(other)/stolen"])
                } while: { baseURL in
                    try await failure(APIError.self) {
                        try await client(baseURL).send(Request<Void>(.get, "/a"))
                    }
                }
            }
            #expect(error.status == 302)
            #expect(error.headers[.location]?.hasSuffix("/stolen") == true)
            #expect(await visits.entries.isEmpty)
        }

        @Test(arguments: [301, 302, 303, 307, 308])
        func ofAPostIsNotFollowed(_ status: Int) async throws {
            let visits = Log<String>()
            let error = try await LoopbackServer.run { received in
                await visits.add(received.path)
                return .init(status, headers: ["Location": "/b"])
            } while: { baseURL in
                try await failure(APIError.self) {
                    try await client(baseURL).send(Request<Void>(.post, "/a", body: .json("x")))
                }
            }
            #expect(error.status == status)
            #expect(await visits.entries == ["/a"])
        }

        @Test func endlessOnesEnd() async throws {
            let error = try await LoopbackServer.run { _ in
                .init(302, headers: ["Location": "/a"])
            } while: { baseURL in
                try await failure(APIError.self) { try await client(baseURL).send(Request<Void>(.get, "/a")) }
            }
            #expect(error.status == 302)
        }
    }
#endif
