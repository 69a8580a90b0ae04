@testable import Generator

/// A change of the parcel description, what it is held to be, and a program that uses what changes.
struct VerdictCase: Sendable {
    /// What happens, in words.
    let name: String
    /// What the worst change means.
    let effect: ChangeEffect
    /// A change that has to be among those of that meaning.
    let kind: ChangeKind
    /// Lines of the description before, where the case needs others than all have.
    let before: [(old: String, new: String)]
    /// What happens to them.
    let edits: [(old: String, new: String)]
    /// What `sdkgen.yaml` says besides the module's name.
    let configuration: String
    /// Statements that compile before: with a `client`, in an asynchronous function that throws.
    let program: String
    /// Whether the lock has the names of methods; without, an operation is called by what is beside it.
    let locksMethods: Bool

    init(
        _ name: String, _ effect: ChangeEffect, _ kind: ChangeKind, before: [(old: String, new: String)] = [],
        _ edits: [(old: String, new: String)], _ program: String = "", configuration: String = "",
        locksMethods: Bool = true
    ) {
        self.name = name
        self.effect = effect
        self.kind = kind
        self.before = before
        self.edits = edits
        self.program = program
        self.configuration = configuration
        self.locksMethods = locksMethods
    }

    /// The text of `sdkgen.yaml`.
    var configurationText: String { "module: Parcels\n\(configuration)\n" }

    /// Whether the program that uses everything fits the description before.
    var hasWholeProgram: Bool { before.isEmpty }

    /// Every case.
    static let all =
        typeCases + formerNameCases + propertyCases + limitCases + operationCases
        + serviceCases + statusCases + takeoverCases + compatibleCases

    /// A program that uses all of the module: what breaks no source lets it compile, whatever the change is.
    static let wholeProgram = """
        var parcel = NewParcel(name: "a", size: .small, note: .null, insured: true, delivery: .pickup(Pickup(shelf: "1")))
        parcel = NewParcel(name: "b", kind: "letter", note: .value("c"), delivery: .courier(Courier(vehicle: "bicycle")))
        parcel.name = "d"
        parcel.insured = nil
        try parcel.validate()
        let created = try await client.parcels.create(parcel)
        print(created.id.count, created.size.rawValue, created.weight ?? 0, created.sender ?? "")
        if let weight = created.weight { print(weight + 1) }
        switch created.size {
        case .small, .medium: print("fits")
        case .large: print("does not")
        default: print(created.size)
        }
        switch created.contents {
        case .letters(let letters)?: print(letters.type, letters.count ?? 0)
        case .goods(let goods)?: print(goods.type, goods.value ?? 0)
        case .unknown(let value)?: print(value)
        case nil: break
        }
        let listed: [Parcel] = try await client.parcels.list(depot: "a", status: "sent", tags: ["b"], limit: 3)
        let some = try await client.parcels.list(depot: "a", limit: 3)
        print(listed.count, some.first?.id ?? "")
        let got: Parcel = try await client.parcels.get(parcelID: "a", options: RequestOptions())
        try await client.parcels.delete(parcelID: got.id)
        try await client.parcels.notes.add(parcelID: "a", "A note.")
        try await client.parcels.notes.add(parcelID: "a")
        for try await depot in client.depots.list(page: 2, perPage: 10) { print(depot.code, depot.city ?? "") }
        var route = try await client.routes.plan(Route(start: "a", stops: ["b"], priority: .value(1)))
        route.stops = nil
        route = Route(start: route.start)
        print(route.start, route.stops?.count ?? 0)
        switch route.priority {
        case .absent: print("none")
        case .null: print("null")
        case .value(let value): print(value + 1)
        }
        let request: Request<Parcel> = ParcelsResource.get(parcelID: "a")
        print(request, Size.knownValues)
        """
}
