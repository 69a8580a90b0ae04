#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Android)
    import Android
#endif

/// Whether the thread's stack has room for one more value inside those that are read, written, printed or checked.
///
/// A limit of depth alone does not bound it: how much a level takes depends on the build, and how much there is on the
/// thread. Secondary threads have 512 KB on Apple's systems, 8 MB with glibc, 1 MB on Android and 128 KB with musl.
enum StackGuard {
    /// A depth that fits any stack, up to which nothing needs to be asked.
    static let unguardedDepth = 8

    /// What is left for all that is called from the deepest level.
    private static let reserve: UInt = 64 << 10

    @inline(never)
    static func hasRoom() -> Bool {
        // A place outside the stack, as the address sanitizer uses, wraps around.
        position() &- (knownBottom() ?? findBottom()) > reserve
    }

    @inline(never)
    private static func position() -> UInt {
        var local: UInt8 = 0
        return withUnsafeMutablePointer(to: &local) { UInt(bitPattern: $0) }
    }

    /// Where each thread keeps its answer: to ask can take as long as decoding a small document. `nil` where all keys of
    /// the process are taken.
    private static let bottomOfThread: pthread_key_t? = {
        var key = pthread_key_t()
        return pthread_key_create(&key, nil) == 0 ? key : nil
    }()

    private static func knownBottom() -> UInt? {
        bottomOfThread.flatMap { pthread_getspecific($0) }.map { UInt(bitPattern: $0) }
    }

    @inline(never)
    private static func findBottom() -> UInt {
        let bottom = lowestAddress() ?? likelyBottom()
        if let bottomOfThread { pthread_setspecific(bottomOfThread, UnsafeRawPointer(bitPattern: bottom)) }
        return bottom
    }

    /// For programs whose thread cannot be asked: as if half of a new thread's stack were left, and of a small one more.
    private static func likelyBottom() -> UInt {
        var attributes = pthread_attr_t()
        pthread_attr_init(&attributes)
        defer { pthread_attr_destroy(&attributes) }
        var size = 0
        pthread_attr_getstacksize(&attributes, &size)
        return position() &- max(UInt(size) / 2, reserve + reserve / 2)
    }

    #if canImport(Darwin)
        private static func lowestAddress() -> UInt? {
            let thread = pthread_self()
            return UInt(bitPattern: pthread_get_stackaddr_np(thread)) &- UInt(pthread_get_stacksize_np(thread))
        }
    #else
        private static func lowestAddress() -> UInt? {
            var attributes = pthread_attr_t()
            guard let attributesOfThread, attributesOfThread(pthread_self(), &attributes) == 0 else { return nil }
            defer { pthread_attr_destroy(&attributes) }
            var address: UnsafeMutableRawPointer?
            var size = 0
            guard pthread_attr_getstack(&attributes, &address, &size) == 0 else { return nil }
            return address.map { UInt(bitPattern: $0) }
        }

        private typealias AttributesOfThread =
            @convention(c) (pthread_t, UnsafeMutablePointer<pthread_attr_t>) -> CInt

        /// `pthread_getattr_np`, which the headers show to GNU sources only.
        private static let attributesOfThread: AttributesOfThread? =
            dlsym(dlopen(nil, RTLD_NOW), "pthread_getattr_np").map { unsafeBitCast($0, to: AttributesOfThread.self) }
    #endif
}
