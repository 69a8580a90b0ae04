import Testing

@testable import Generator

@Suite struct OperationTests {
    private func operation(_ text: String) -> (SchemaGraph, Diagnostics) {
        graph("openapi: 3.1.0\ninfo: {title: t, version: '1'}\n" + text)
    }

    @Test func parametersOfThePathItemAreOverriddenByNameAndPlace() {
        let (graph, said) = operation(
            """
            paths:
              /a/{id}:
                parameters:
                  - {name: id, in: path, required: true, schema: {type: string}}
                  - {name: q, in: query, schema: {type: string}}
                get:
                  parameters:
                    - {$ref: '#/components/parameters/Q'}
                    - {name: f, in: query, content: {application/json: {schema: {type: object}}}}
                  responses: {'200': {description: ok}, 4xx: {$ref: '#/components/responses/E'}}
            components:
              parameters:
                Q: {name: q, in: query, schema: {type: integer}}
              responses:
                E: {description: bad, content: {'Application/JSON; charset=utf-8': {schema: {type: string}}}}
            """)
        #expect(said.all.map(\.code) == ["invalid-status"])
        let operation = graph.operations[0]
        #expect(operation.parameters.map(\.object.name) == ["id", "q", "f"])
        #expect(operation.parameters.map { graph.outline($0.schema) } == ["string", "int", "{*: any}"])
        #expect(operation.parameters.map(\.isJSONContent) == [false, false, true])
        #expect(operation.responses.map(\.status) == ["200", "4XX"])
        #expect(operation.responses[1].content.map(\.mediaType) == ["application/json"])
        let places = operation.schemas.map { graph[$0].pointer.description }
        #expect(places[1] == "/components/parameters/Q/schema")
        #expect(places[0] == "/paths/~1a~1{id}/parameters/0/schema")
    }

    @Test func templateAndParametersAreMadeToAgree() {
        let (graph, said) = operation(
            """
            paths:
              /a/{id}:
                get:
                  parameters:
                    - {name: idd, in: path, required: true, schema: {type: string}}
                    - {name: Accept, in: header, schema: {type: string}}
                  responses: {'200': {description: ok}}
            """)
        #expect(graph.operations[0].parameters.map(\.object.name) == ["id"])
        #expect(graph.operations[0].parameters[0].object.isRequired)
        #expect(said.all.map(\.code) == [.unusedPathParameter, .reservedHeader, .undeclaredPathParameter])
    }

    @Test func anOperationIsLeftOutWhenAPartHasNoTarget() {
        let (graph, said) = operation(
            """
            paths:
              /a:
                get:
                  responses: {'200': {$ref: '#/components/responses/None'}}
                post:
                  requestBody: {$ref: '#/components/requestBodies/None'}
                  responses: {'200': {description: ok}}
                put:
                  parameters: [{$ref: '#/components/parameters/None'}]
                  responses: {'200': {description: ok}}
                delete:
                  responses: {'204': {description: ok}, '400': {$ref: '#/components/responses/None'}}
            """)
        #expect(graph.operations.map(\.operation.method) == ["DELETE"])
        #expect(graph.operations[0].responses.map(\.status) == ["204"])
        #expect(said.all.filter { $0.code == .operationLeftOut }.map(\.location?.line) == [5, 7, 10])
    }

    @Test func aPathItemMayStandElsewhere() {
        let (graph, said) = operation(
            """
            paths:
              /a: {$ref: '#/components/pathItems/P'}
            components:
              pathItems:
                P: {get: {responses: {'200': {description: ok}}}}
            """)
        #expect(graph.operations.map(\.path) == ["/a"])
        #expect(graph.operations.map(\.pointer.description) == ["/paths/~1a/get"])
        #expect(said.lines.isEmpty)
    }

    @Test func onlyWhatOperationsReachIsReached() {
        let (graph, _) = operation(
            """
            paths:
              /a:
                get:
                  responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/A'}}}}}
            components:
              schemas:
                A: {properties: {b: {type: array, items: {$ref: '#/components/schemas/B'}}}}
                B: {type: object}
                C: {type: object}
            """)
        var reached = [Bool](repeating: false, count: graph.schemas.count)
        graph.mark(from: graph.operations.flatMap(\.schemas), &reached)
        #expect(graph.components.filter { reached[Int($0.value.index)] }.map(\.name) == ["A", "B"])
    }
}
