import Templates

/// What the list of programs shows.
struct ProgramsView: TemplateView {
    let frame: Frame
    let head: PageHead
    let programs: [ProgramCardView]

    static let fields = ViewFields<ProgramsView>(
        Frame.fields { $0.frame } + PageHead.fields { $0.head } + Disclosure.fields { _ in [] } + [
            .list("programs", "The programs, with where each stands", ProgramCardView.self) { $0.programs },
            .text("empty", "What stands there without any program") { _ in "There is no program yet." },
        ])
}
