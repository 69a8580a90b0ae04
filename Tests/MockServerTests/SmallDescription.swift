/// A description without examples.
let smallDescription = """
    openapi: 3.1.0
    info: { title: Shop, version: '1' }
    servers: [{ url: '/v1/' }]
    paths:
      /items:
        get:
          parameters:
            - { name: kind, in: query, required: true, schema: { type: string, enum: [book, toy] } }
            - { name: sizes, in: query, schema: { type: array, items: { type: integer }, maxItems: 2 } }
            - { name: X-Trace, in: header, schema: { type: integer, minimum: 10 } }
          responses:
            '200': { description: All, content: { application/json: { schema: { $ref: '#/components/schemas/Items' } } } }
      /items/{id}:
        parameters:
          - { name: id, in: path, required: true, schema: { type: integer, maximum: 9 } }
        get:
          responses:
            '200': { description: One, content: { application/json: { schema: { $ref: '#/components/schemas/Item' } } } }
      /items/best:
        get:
          responses:
            '200': { description: Best, content: { text/plain: { schema: { type: string }, example: 'the best' } } }
        put:
          requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Item' } } } }
          responses:
            '204': { description: Kept }
            4XX:
              description: Not kept
              content:
                application/problem+json:
                  schema:
                    type: object
                    required: [title, status, detail, traceId]
                    properties:
                      title: { type: string }
                      status: { type: integer }
                      detail: { type: string }
                      traceId: { type: string, minLength: 3 }
    components:
      schemas:
        Items: { type: object, required: [items], properties: { items: { type: array, items: { $ref: '#/components/schemas/Item' } } } }
        Item:
          type: object
          required: [id, made]
          properties:
            id: { type: integer, minimum: 7 }
            made: { type: string, format: date-time }
            kind: { type: string, enum: [book, toy] }
            secret: { type: string, writeOnly: true }
    """
