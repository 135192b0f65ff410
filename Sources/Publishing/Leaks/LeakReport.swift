import Artifacts
import Diagnostics

/// Says in diagnostics what leaked: where the value stands in the ledger and where it shows, but not the value.
struct LeakReport {
    let owners: [LeakGuard.Owner]
    let files: [OutputFile]
    /// The leaks of each file, in order.
    let leaks: [[Leak]]

    /// How many places of a value are named, and how many errors there are in all, before the rest is only counted.
    private static let placesPerValue = 3
    private static let errors = 100

    private struct Sighting {
        let file: Int
        let leak: Leak
    }

    var diagnostics: [Diagnostic] {
        var sightings: [Int32: [Sighting]] = [:]
        for (file, leaks) in leaks.enumerated() {
            for leak in leaks { sightings[leak.owner, default: []].append(Sighting(file: file, leak: leak)) }
        }
        var diagnostics: [Diagnostic] = []
        var (restValues, restPlaces) = (0, 0)
        for owner in sightings.keys.sorted(by: { (owners[Int($0)].place, $0) < (owners[Int($1)].place, $1) }) {
            let places = (sightings[owner] ?? []).sorted { before($0, $1) }
            guard diagnostics.count < Self.errors else {
                (restValues, restPlaces) = (restValues + 1, restPlaces + places.count)
                continue
            }
            diagnostics.append(error(owners[Int(owner)], places))
        }
        if restValues > 0 { diagnostics.append(summary(restValues, restPlaces)) }
        return diagnostics.sorted()
    }

    private func before(_ first: Sighting, _ second: Sighting) -> Bool {
        if first.file == second.file { return first.leak < second.leak }
        return files[first.file].path.utf8.lexicographicallyPrecedes(files[second.file].path.utf8)
    }

    /// One error for a value, wherever it shows: its cause is one, such as a page whose words the search index repeats.
    private func error(_ owner: LeakGuard.Owner, _ sightings: [Sighting]) -> Diagnostic {
        let what = owner.isPart ? "an e-mail address in the `\(owner.column)` value" : "the `\(owner.column)` value"
        var places = sightings.prefix(Self.placesPerValue).map(place)
        let rest = sightings.count - places.count
        if rest > 0 { places.append("\(rest) more \(rest == 1 ? "place" : "places")") }
        let list = places.dropLast().joined(separator: "; ") + (places.count > 1 ? " and " : "") + (places.last ?? "")
        return Diagnostic(
            .error, "publish/leak", "\(what) of this row is private and would be published in \(list)",
            hint:
                "take it out of the page; where the page needs the word for itself, write another name into the ledger",
            at: owner.place
        ).hidingLine()
    }

    private func place(_ sighting: Sighting) -> String {
        let path = files[sighting.file].path
        let leak = sighting.leak
        return leak.line == 0 ? "the name of `\(path)`" : "`\(path)`, line \(leak.line), column \(leak.column)"
    }

    private func summary(_ values: Int, _ places: Int) -> Diagnostic {
        Diagnostic(
            .error, "publish/leak",
            "\(values) more private \(values == 1 ? "value" : "values") would be published in \(places) "
                + (places == 1 ? "place" : "places"),
            hint: "mend the listed ones first: the cause is often the same", at: nil)
    }
}
