/// How much of the thread's stack nested values may take while they are read.
///
/// The depth limit alone does not bound it: how much a level takes depends on the build. Stacks of secondary threads are
/// 512 KB on Apple's systems and 8 MB on Linux; about three quarters are used.
enum StackGuard {
    #if canImport(Darwin)
        static let budget: UInt = 384 << 10
    #else
        static let budget: UInt = 6 << 20
    #endif

    /// Near the top of the stack.
    @inline(never)
    static func position() -> UInt {
        var local: UInt8 = 0
        return withUnsafeMutablePointer(to: &local) { UInt(bitPattern: $0) }
    }

    /// Whether less than the budget is used since an earlier position.
    @inline(never)
    static func hasRoom(since start: UInt) -> Bool {
        let used = start &- position()
        // On a stack that grows the other way the difference wraps around.
        return min(used, 0 &- used) < budget
    }
}

extension JSONInput {
    /// Throws when the stack that reading may take is used up.
    @inline(never)
    func checkStack() throws(DecodingFailure) {
        guard StackGuard.hasRoom(since: stackStart) else { throw failure(.tooDeep(limit: depth)) }
    }
}
