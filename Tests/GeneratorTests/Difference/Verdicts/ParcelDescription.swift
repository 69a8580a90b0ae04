import Foundation

/// The description that every case changes: a small service with each kind of thing that a plan has.
enum ParcelDescription {
    static let text = """
        openapi: 3.1.0
        info:
          title: Parcels
          version: '1.0'
        servers:
          - url: https://parcels.example/v1
        security:
          - token: ['read:parcels']
        paths:
          /parcels:
            get:
              operationId: listParcels
              x-operation-group: parcels
              x-operation-name: list
              description: Every parcel.
              parameters:
                - {name: depot, in: header, required: true, schema: {type: string}}
                - {name: status, in: query, schema: {type: string, maxLength: 20}}
                - {name: tags, in: query, schema: {type: array, items: {type: string}}}
                - {name: limit, in: query, schema: {type: integer, maximum: 100}}
              responses:
                '200':
                  description: The parcels.
                  headers:
                    X-Total: {schema: {type: integer}}
                  content:
                    application/json:
                      schema: {type: array, items: {$ref: '#/components/schemas/Parcel'}}
            post:
              operationId: createParcel
              x-operation-group: parcels
              x-operation-name: create
              requestBody:
                required: true
                content:
                  application/json:
                    schema: {$ref: '#/components/schemas/NewParcel'}
              responses:
                '201':
                  description: The parcel.
                  content:
                    application/json:
                      schema: {$ref: '#/components/schemas/Parcel'}
                '422':
                  description: Refused.
                  content:
                    application/json:
                      schema: {$ref: '#/components/schemas/Problem'}
          /parcels/{parcelId}:
            get:
              operationId: getParcel
              x-operation-group: parcels
              x-operation-name: get
              parameters:
                - {name: parcelId, in: path, required: true, schema: {type: string}}
              responses:
                '200':
                  description: The parcel.
                  content:
                    application/json:
                      schema: {$ref: '#/components/schemas/Parcel'}
            delete:
              operationId: deleteParcel
              x-operation-group: parcels
              x-operation-name: delete
              security:
                - token: ['write:parcels']
              parameters:
                - {name: parcelId, in: path, required: true, schema: {type: string}}
              responses:
                '204': {description: Deleted.}
          /parcels/{parcelId}/notes:
            post:
              operationId: addNote
              x-operation-group: parcels.notes
              x-operation-name: add
              parameters:
                - {name: parcelId, in: path, required: true, schema: {type: string}}
              requestBody:
                content:
                  text/plain:
                    schema: {type: string}
              responses:
                '204': {description: Added.}
          /depots:
            get:
              operationId: listDepots
              x-operation-group: depots
              x-operation-name: list
              x-sdkgen-pagination: {style: number, parameter: page, items: depots, total: total}
              parameters:
                - {name: page, in: query, schema: {type: integer, default: 1}}
                - {name: per_page, in: query, schema: {type: integer, default: 20}}
              responses:
                '200':
                  description: A page.
                  content:
                    application/json:
                      schema: {$ref: '#/components/schemas/DepotPage'}
          /routes:
            put:
              operationId: planRoute
              x-operation-group: routes
              x-operation-name: plan
              requestBody:
                required: true
                content:
                  application/json:
                    schema: {$ref: '#/components/schemas/Route'}
              responses:
                '200':
                  description: The route.
                  content:
                    application/json:
                      schema: {$ref: '#/components/schemas/Route'}
        components:
          securitySchemes:
            token: {type: oauth2, flows: {clientCredentials: {tokenUrl: 'https://parcels.example/token', scopes: {}}}}
          schemas:
            Parcel:
              type: object
              description: A parcel on its way.
              required: [id, size]
              properties:
                id: {type: string, description: The number of the parcel.}
                size: {$ref: '#/components/schemas/Size'}
                weight: {type: number}
                contents: {$ref: '#/components/schemas/Contents'}
                sender: {type: string}
            NewParcel:
              type: object
              required: [name, kind]
              properties:
                name: {type: string, minLength: 1, maxLength: 64}
                kind: {type: string, const: letter}
                size: {$ref: '#/components/schemas/Size'}
                note: {type: [string, 'null']}
                insured: {type: boolean}
                delivery: {$ref: '#/components/schemas/Delivery'}
            Size:
              type: string
              enum: [small, medium, large]
            Contents:
              discriminator: {propertyName: type}
              oneOf:
                - {$ref: '#/components/schemas/Letters'}
                - {$ref: '#/components/schemas/Goods'}
            Letters:
              type: object
              required: [type]
              properties:
                type: {type: string, const: Letters}
                count: {type: integer}
            Goods:
              type: object
              required: [type]
              properties:
                type: {type: string, const: Goods}
                value: {type: number}
            Delivery:
              oneOf:
                - {$ref: '#/components/schemas/Pickup'}
                - {$ref: '#/components/schemas/Courier'}
            Pickup:
              type: object
              required: [shelf]
              properties:
                shelf: {type: string}
            Courier:
              type: object
              required: [vehicle]
              properties:
                vehicle: {type: string}
            DepotPage:
              type: object
              required: [depots]
              properties:
                depots: {type: array, items: {$ref: '#/components/schemas/Depot'}}
                total: {type: integer}
            Depot:
              type: object
              required: [code]
              properties:
                code: {$ref: '#/components/schemas/DepotCode'}
                city: {type: string}
            DepotCode:
              type: string
            Route:
              type: object
              required: [start]
              properties:
                start: {type: string}
                stops: {type: array, items: {type: string}, maxItems: 10}
                priority: {type: [integer, 'null']}
            Problem:
              type: object
              properties:
                message: {type: string}

        """

    /// The description with some of its lines changed.
    ///
    /// - Returns: `nil` when what is to be replaced does not stand there just once.
    static func changed(_ edits: [(old: String, new: String)]...) -> String? {
        var text = text
        for edit in edits.joined() {
            guard text.components(separatedBy: edit.old).count == 2 else { return nil }
            text = text.replacing(edit.old, with: edit.new)
        }
        return text
    }
}
