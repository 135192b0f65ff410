/// A good row that acts on another, until `judgeReferences` finds which (L3).
struct Reference {
    /// The row's index, in the order of files and lines.
    var row: Int32
    /// What its `of` names; 0 where that is empty.
    var of: UInt32
    /// Whether it says how much it takes or gives back; otherwise that is all.
    let hasAmount: Bool
}
