/// The symbols last read in the columns whose values often repeat.
struct CellMemory {
    var subscription: UInt32 = 0
    var product: UInt32 = 0
    var plan: UInt32 = 0
    var subID: UInt32 = 0
}
