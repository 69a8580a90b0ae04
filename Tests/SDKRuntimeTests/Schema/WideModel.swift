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

    static var schema: Schema {
        Schema(
            """
            a0
            a1
            a2
            a3
            a4
            a5
            a6
            a7
            a8
            a9
            b0
            b1
            b2
            b3
            b4
            b5
            b6
            b7
            b8
            b9
            d0
            d1
            d2
            d3
            d4
            d5
            d6
            d7
            d8
            d9
            e0
            e1
            e2
            e3
            e4
            e5
            e6
            e7
            e8
            e9
            f0
            f1
            f2
            f3
            f4
            f5
            f6
            f7
            f8
            f9
            g0
            g1
            g2
            g3
            g4
            g5
            g6
            g7
            g8
            g9
            h0
            h1
            h2
            h3
            h4
            h5
            h6
            h7
            h8
            h9
            c0
            c1
            c2
            c3
            c4
            c5
            c6
            c7
            c8
            c9
            """)
    }
}
