@testable import Generator

extension VerdictCase {
    /// What happens to statuses, declared one by one, as a range or as all others.
    static let statusCases: [VerdictCase] = [
        VerdictCase(
            "A range of successes becomes one status", .breaksWire, .responseStatus, before: [created("'2XX'")],
            [
                (
                    "        '2XX':\n          description: The parcel.\n",
                    "        '201':\n          description: The parcel.\n"
                )
            ]),
        VerdictCase(
            "A status of success becomes a range", .adds, .responseStatus, [created("'2XX'")]),
        refused("A refusal is read from a range of statuses", .adds, from: "'422'", to: "'4XX'"),
        refused("A refusal is read from all other statuses", .adds, from: "'422'", to: "default"),
        refused("A refusal is read from one status of a range", .breaksWire, from: "'4XX'", to: "'422'"),
        refused("A refusal is read from one range of all", .breaksWire, from: "default", to: "'4XX'"),
        VerdictCase(
            "An operation reads what it declares by a range", .adds, .errorBody,
            before: [delete("'404'")],
            [("        '404': \(gone)", "        '4XX': \(gone)")]),
    ]

    private static func created(_ status: String) -> (old: String, new: String) {
        (
            "        '201':\n          description: The parcel.\n",
            "        \(status):\n          description: The parcel.\n"
        )
    }

    private static func refused(
        _ name: String, _ effect: ChangeEffect, from old: String, to new: String
    ) -> VerdictCase {
        let line = { (status: String) in "        \(status):\n          description: Refused.\n" }
        return VerdictCase(
            name, effect, .errorBody, before: old == "'422'" ? [] : [(line("'422'"), line(old))],
            [(line(old), line(new))])
    }

    private static let gone =
        "{description: None., content: {application/json: {schema: {$ref: '#/components/schemas/Courier'}}}}"

    /// A refusal that is not that of the service.
    private static func delete(_ status: String) -> (old: String, new: String) {
        (
            "        '204': {description: Deleted.}",
            "        '204': {description: Deleted.}\n        \(status): \(gone)"
        )
    }
}
