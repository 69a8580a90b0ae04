/// Which English words of paths and operationIds say what is done, as far as the names of operations need it.
enum Verbs {
    /// Whether a word can be the name of what is done: `list`, `freeze`.
    static func contains(_ word: String) -> Bool { all.contains(word.lowercased()) }

    /// Whether the last name of a path says itself what is done by a method: `POST …/close_account`, `GET …/search`.
    ///
    /// A name of several things is what it ends in, where its first word can be a noun: `exchange_rates`.
    static func isCall(_ name: String, method: String) -> Bool {
        let words = Words.split(name)
        guard let first = words.first?.lowercased(), let last = words.last else { return false }
        if words.count > 1, nouns.contains(first), Plural.isPlural(last) { return false }
        switch method {
        case "GET", "HEAD", "QUERY": return reading.contains(first)
        case "POST": return all.contains(first)
        default: return words.count > 1 && all.contains(first)
        }
    }

    /// Whether a verb is about several things at once: `listUsers`.
    static func isOfSeveral(_ verb: String) -> Bool {
        ["list", "search", "query", "count"].contains(verb.lowercased())
    }

    private static let reading: Set<String> = words(
        "authorize check download export fetch find list lookup query search validate verify")

    /// Verbs that are nouns as well, before the noun that they belong to: `test_clocks`, `check-runs`.
    private static let nouns: Set<String> = words(
        """
        access batch build check command commit copy dispute exchange export import link lock merge message monitor
        order pause pay post preview process queue query refund release report request response return route run
        schedule search share ship start stop stream switch sync test track transfer trigger upload watch
        """)

    private static let all: Set<String> = words(
        """
        abort accept acknowledge activate add advance aggregate allow analyze append apply approve archive ask assign
        attach attest authenticate authorize backup ban batch block bulk call cancel capture change charge check claim
        clear clone close collect commit compact compare complete compute configure confirm connect convert copy count
        create deactivate decline decrypt delete deliver deploy deprecate detach disable disconnect dismiss dispatch
        dispose dispute downgrade download drop duplicate edit enable encrypt end enroll estimate evaluate exchange
        execute expire export extend extract fail fetch finalize find finish follow force fork forward freeze fund
        generate get grant hide hold import increment init initialize initiate insert install invalidate invite invoke
        issue join kick kill launch leave like link list load lock log login logout make mark match merge migrate modify
        move mute notify open order parse patch pause pay pin ping play poll post poweroff poweron preview process
        prompt propose provision publish purge push put query queue quit reactivate read ready reassign reauthenticate
        reauthorize reboot rebuild recalculate receive reconnect recover recycle redact redeem redeliver refresh refund
        regenerate register reindex reject rekey release reload remove rename render reopen reorder replace replay reply
        report request rerequest rerun reschedule resend reserve reset resize resolve respond restart restore resubmit
        resume resync retrieve retry return revalidate reverse revert review revoke rollback rotate run save scale
        schedule search send set share ship shutdown sign simulate skip snooze sort split star start steal stop stream
        submit subscribe succeed summarize suspend swap switch sync synchronize tag terminate test timeout toggle touch
        track transfer transform translate trigger try turn unarchive unassign unban unblock undelete undo unfollow
        unfreeze unhide unlike unlink unlock unmute unpin unpublish unregister unrevert unstar unsubscribe unsuspend
        update upgrade upload upsert use validate verify void vote wait wake warp watch withdraw write
        """)

    private static func words(_ text: String) -> Set<String> {
        Set(text.split(whereSeparator: \.isWhitespace).map(String.init))
    }
}
