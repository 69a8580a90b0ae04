/// What becomes of a program where the label of a parameter is another one's now.
struct ArgumentLabels {
    private let old: [ArgumentPlan]
    private let new: [ArgumentPlan]

    init(_ old: OperationPlan, _ new: OperationPlan) {
        self.old = old.parameters
        self.new = new.parameters
    }

    /// The parameter that has the label of an old one, where a call that gives it compiles as it did.
    ///
    /// Only to be asked where the old one has the label no more.
    func successor(of argument: ArgumentPlan, _ c: Comparison) -> ArgumentPlan? {
        new.first {
            $0.name == argument.name && c.isAccepted(argument.type, $0.type) && (argument.isRequired || !$0.isRequired)
        }
    }

    /// Whether a call that does not know the parameter has to give it.
    func isAsked(_ argument: ArgumentPlan) -> Bool {
        // By its label it may have given another one.
        argument.isRequired && !old.contains { $0.name == argument.name && $0.isRequired }
    }
}
