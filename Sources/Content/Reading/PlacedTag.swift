import Diagnostics

/// A tag of a page's front matter, and where it stands.
struct PlacedTag {
    let tag: Tag
    let place: Place
}
