import Templates

/// What a page of a month's movements shows.
struct MovementsView: TemplateView {
    let frame: Frame
    let crumbs: [LinkView]
    let period: Period
    let lead: String
    let turn: Turn
    let programs: [MovementProgramView]
    let proof: Proof

    static let fields = ViewFields<MovementsView>(
        Frame.fields { $0.frame } + Period.fields { $0.period } + Turn.fields { $0.turn } + Proof.fields { $0.proof }
            + [
                .list("crumbs", "The pages that it stands below", LinkView.self) { $0.crumbs },
                .text("lead", "What the lines are") { $0.lead },
                .list(
                    "programs", "Each program’s movements on the page", MovementProgramView.self
                ) {
                    $0.programs
                },
            ])
}
