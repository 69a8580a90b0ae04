/// How far an iteration over pages has come, in memory that does not grow with it.
struct PageProgress: Sendable {
    /// The items of the last page.
    var count = 0
    /// The items of all pages so far.
    var seen = 0

    private var itemsBefore: Int?
    private var marker: String?
    private var steps = 0
    private var stepsToNextMarker = 1
    private var lastPage: [UInt8] = []
    private var equalPages = 0

    /// The items before the first page of the iteration.
    ///
    /// - Parameters:
    ///   - pages: The pages before the first one; counts only when it is asked the first time.
    ///   - size: The items of a page.
    mutating func before(_ pages: Int, pagesOf size: Int) -> Int {
        if let itemsBefore { return itemsBefore }
        let (product, isTooLarge) = max(0, pages).multipliedReportingOverflow(by: max(0, size))
        itemsBefore = isTooLarge ? .max : product
        return itemsBefore ?? 0
    }

    /// Whether no page follows the one that was counted last.
    func isLast(total: Int?, before: Int, size: Int?) -> Bool {
        if count == 0 { return true }
        if let total, total > 0 { return before >= total || total - before <= seen }
        if let size { return count < size }
        return false
    }

    /// Takes note of what leads to the next page.
    ///
    /// A server that leads in a circle is noticed after at most three times round it: each cursor is compared with
    /// the last one and with a marker that is moved after 1, 2, 4, 8, … steps (R. P. Brent, 1980).
    ///
    /// - Throws: ``PaginationError/repeatedCursor``.
    mutating func note(_ cursor: String, first: String?) throws(PaginationError) {
        if cursor == marker ?? first { throw .repeatedCursor }
        steps += 1
        if marker == nil || steps == stepsToNextMarker {
            marker = cursor
            steps = 0
            stepsToNextMarker *= 2
        }
    }

    /// Takes note of a page behind which another one is asked for by a number, with no total to end the list: a server that
    /// does not heed the number would send the same page for ever. Two pages may be equal by chance, or three.
    ///
    /// - Throws: ``PaginationError/repeatedPage``.
    mutating func note(_ page: [UInt8]) throws(PaginationError) {
        equalPages = page == lastPage ? equalPages + 1 : 0
        if equalPages == 3 { throw .repeatedPage }
        lastPage = page
    }
}

/// Why the pages of a list cannot be followed any further.
public enum PaginationError: Error, Hashable, Sendable {
    /// The service has named a next page that has been there already.
    case repeatedCursor
    /// The service has sent the same page four times, byte for byte, though another one was asked for each time.
    case repeatedPage
    /// The service has named a next page that is at another service, or has no address.
    case foreignLink
}

extension PaginationError: CustomStringConvertible {
    /// What is wrong.
    public var description: String {
        switch self {
        case .repeatedCursor: "the service leads in a circle: its next page has been there already"
        case .repeatedPage:
            "the service has sent the same page again and again: it does not heed which one is asked for"
        case .foreignLink: "the service's next page is at another origin, or has no address"
        }
    }
}
