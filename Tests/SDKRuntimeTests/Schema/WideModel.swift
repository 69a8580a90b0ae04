import SDKRuntime

/// A model of more than 64 properties.
struct Wide: Model {
    var a0: Int, a1: Int, a2: Int, a3: Int, a4: Int, a5: Int, a6: Int, a7: Int, a8: Int, a9: Int
    var b0: Int, b1: Int, b2: Int, b3: Int, b4: Int, b5: Int, b6: Int, b7: Int, b8: Int, b9: Int
    var d0: Int, d1: Int, d2: Int, d3: Int, d4: Int, d5: Int, d6: Int, d7: Int, d8: Int, d9: Int
    var e0: Int, e1: Int, e2: Int, e3: Int, e4: Int, e5: Int, e6: Int, e7: Int, e8: Int, e9: Int
    var f0: Int, f1: Int, f2: Int, f3: Int, f4: Int, f5: Int, f6: Int, f7: Int, f8: Int, f9: Int
    var g0: Int, g1: Int, g2: Int, g3: Int, g4: Int, g5: Int, g6: Int, g7: Int, g8: Int, g9: Int
    var h0: Int, h1: Int, h2: Int, h3: Int, h4: Int, h5: Int, h6: Int, h7: Int, h8: Int, h9: Int
    var c0: Int, c1: Int, c2: Int, c3: Int, c4: Int, c5: Int, c6: Int, c7: Int, c8: Int, c9: Int

    static let schema = Schema<Self>([
        Field("a0", Int.self), Field("a1", Int.self), Field("a2", Int.self), Field("a3", Int.self),
        Field("a4", Int.self),
        Field("a5", Int.self), Field("a6", Int.self), Field("a7", Int.self), Field("a8", Int.self),
        Field("a9", Int.self),
        Field("b0", Int.self), Field("b1", Int.self), Field("b2", Int.self), Field("b3", Int.self),
        Field("b4", Int.self),
        Field("b5", Int.self), Field("b6", Int.self), Field("b7", Int.self), Field("b8", Int.self),
        Field("b9", Int.self),
        Field("d0", Int.self), Field("d1", Int.self), Field("d2", Int.self), Field("d3", Int.self),
        Field("d4", Int.self),
        Field("d5", Int.self), Field("d6", Int.self), Field("d7", Int.self), Field("d8", Int.self),
        Field("d9", Int.self),
        Field("e0", Int.self), Field("e1", Int.self), Field("e2", Int.self), Field("e3", Int.self),
        Field("e4", Int.self),
        Field("e5", Int.self), Field("e6", Int.self), Field("e7", Int.self), Field("e8", Int.self),
        Field("e9", Int.self),
        Field("f0", Int.self), Field("f1", Int.self), Field("f2", Int.self), Field("f3", Int.self),
        Field("f4", Int.self),
        Field("f5", Int.self), Field("f6", Int.self), Field("f7", Int.self), Field("f8", Int.self),
        Field("f9", Int.self),
        Field("g0", Int.self), Field("g1", Int.self), Field("g2", Int.self), Field("g3", Int.self),
        Field("g4", Int.self),
        Field("g5", Int.self), Field("g6", Int.self), Field("g7", Int.self), Field("g8", Int.self),
        Field("g9", Int.self),
        Field("h0", Int.self), Field("h1", Int.self), Field("h2", Int.self), Field("h3", Int.self),
        Field("h4", Int.self),
        Field("h5", Int.self), Field("h6", Int.self), Field("h7", Int.self), Field("h8", Int.self),
        Field("h9", Int.self),
        Field("c0", Int.self), Field("c1", Int.self), Field("c2", Int.self), Field("c3", Int.self),
        Field("c4", Int.self),
        Field("c5", Int.self), Field("c6", Int.self), Field("c7", Int.self), Field("c8", Int.self),
        Field("c9", Int.self),
    ])
}
