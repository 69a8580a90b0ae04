/// The strongly connected components of a graph, by Tarjan's algorithm with a stack of its own, so that depth is no limit.
struct StrongComponents {
    /// The component of each node; a component has a smaller number than those that lead to it.
    private(set) var component: [Int]
    /// The nodes, each after everything that it leads to outside of its own component.
    private(set) var order: [Int] = []
    private var sizes: [Int] = []
    private var hasLoop: [Bool]

    /// Finds the components; `edges[n]` are the nodes that `n` leads to.
    init(_ edges: [[Int]]) {
        component = Array(repeating: -1, count: edges.count)
        hasLoop = edges.indices.map { edges[$0].contains($0) }
        var search = Search(count: edges.count)
        for root in edges.indices where search.index[root] < 0 { run(root, edges, &search) }
    }

    /// Whether the node leads back to itself.
    func isOnCycle(_ node: Int) -> Bool { hasLoop[node] || sizes[component[node]] > 1 }

    private struct Search {
        var index: [Int]
        var low: [Int]
        var stack: [Int] = []
        var frames: [(node: Int, next: Int)] = []
        var count = 0

        init(count: Int) {
            index = Array(repeating: -1, count: count)
            low = index
        }

        mutating func enter(_ node: Int) {
            index[node] = count
            low[node] = count
            count += 1
            stack.append(node)
            frames.append((node, 0))
        }
    }

    private mutating func run(_ root: Int, _ edges: [[Int]], _ search: inout Search) {
        search.enter(root)
        while let (node, next) = search.frames.last {
            if next < edges[node].count {
                search.frames[search.frames.count - 1].next += 1
                let target = edges[node][next]
                if search.index[target] < 0 {
                    search.enter(target)
                } else if component[target] < 0 {
                    search.low[node] = min(search.low[node], search.index[target])
                }
            } else {
                search.frames.removeLast()
                if let parent = search.frames.last?.node {
                    search.low[parent] = min(search.low[parent], search.low[node])
                }
                if search.low[node] == search.index[node] { close(node, &search) }
            }
        }
    }

    private mutating func close(_ root: Int, _ search: inout Search) {
        let number = sizes.count
        var size = 0
        while let node = search.stack.popLast() {
            component[node] = number
            order.append(node)
            size += 1
            if node == root { break }
        }
        sizes.append(size)
    }
}
