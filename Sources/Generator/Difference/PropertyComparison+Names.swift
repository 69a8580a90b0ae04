/// What becomes of a program where the name of a property is another one's now.
extension PropertyComparison {
    /// The property that has the name of an old one, where a program that names it compiles as it did.
    ///
    /// Only to be asked where the old one has the name no more.
    func successor(of old: PropertyPlan, _ c: Comparison) -> PropertyPlan? {
        newRecord.properties.first { $0.name == old.name && isUsed($0, as: old, c) }
    }

    /// Whether a program that does not know the property has to give it.
    func isAsked(_ new: PropertyPlan) -> Bool {
        // By its name it may have given another one.
        isMade && new.defaultArgument == nil
            && !oldRecord.properties.contains { $0.name == new.name && $0.defaultArgument == nil }
    }

    private func isUsed(_ new: PropertyPlan, as old: PropertyPlan, _ c: Comparison) -> Bool {
        if !c.isSame(old.type, new.type) { return isWidened(old, new, c) }
        return !isMade || old.defaultArgument == nil || new.defaultArgument != nil
    }
}
