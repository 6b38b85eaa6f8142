package org.preceptor.pairing;

import static org.preceptor.pairing.CaseFile.list;
import static org.preceptor.pairing.CaseFile.number;
import static org.preceptor.pairing.CaseFile.object;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.preceptor.roster.HospitalId;
import org.preceptor.roster.PersonId;

/** A case as a problem of the public layer, whatever its shape; a part of the instance nobody reads is refused. */
final class Instance {

    private static final Set<String> READ = Set.of(
            "left",
            "right",
            "caps",
            "case",
            "fixed",
            "assignment",
            "before",
            "singles",
            "couples",
            "students",
            "projects",
            "lecturers",
            "region",
            "regionCap",
            "target",
            "regionOrder",
            "matrix",
            "columnCapacity",
            "objective",
            "weight",
            "type",
            "typeCap",
            "owns",
            "generator",
            "hash",
            "cost");

    final CaseFile.Case file;
    final Map<String, Object> map;
    final PairingProblem problem;

    private Instance(CaseFile.Case file) {
        this.file = file;
        map = new LinkedHashMap<>();
        if (file.instance().containsKey("case")) {
            map.putAll(CaseFile.named("pairing", file.instance().get("case").toString())
                    .instance());
        }
        map.putAll(file.instance());
        for (String key : map.keySet()) {
            if (!READ.contains(key)) {
                throw new AssertionError("nobody reads instance." + key + " of " + file);
            }
        }
        problem = build();
    }

    static Instance of(CaseFile.Case file) {
        return new Instance(file);
    }

    private PairingProblem build() {
        if (map.containsKey("couples")) {
            return linked();
        } else if (map.containsKey("students")) {
            return SearchCasesTest.projects(map);
        } else if (map.containsKey("matrix")) {
            return matrix();
        }
        PairingProblem.Builder problem = PairingProblem.builder().term(Domain.TERM);
        object(map.get("left")).forEach((id, wishes) -> problem.addTrainees(trainee(id, wishes)));
        if (map.containsKey("caps")) {
            object(map.get("caps"))
                    .forEach((id, cap) ->
                            problem.addOpenings(Opening.of(Place.host(id), number(cap), Preference.open())));
        } else if (map.containsKey("owns")) {
            owned(problem);
        } else {
            object(map.get("right")).forEach((id, host) -> problem.addOpenings(Domain.opening(id, object(host))));
        }
        object(map.getOrDefault("fixed", Map.of()))
                .forEach((id, host) -> problem.addFixed(new PairingProblem.Fixed(
                        PersonId.of(id), Place.host(host.toString()), "office", "agreed in May")));
        return problem.distribution(distribution()).build();
    }

    private Trainee trainee(String id, Object wishes) {
        Object type = object(map.getOrDefault("type", Map.of())).get(id);
        return Trainee.builder()
                .from(Domain.trainee(id, wishes))
                .groups(Optional.ofNullable(type).map(Object::toString).stream().toList())
                .build();
    }

    private void owned(PairingProblem.Builder problem) {
        List<PersonId> all =
                object(map.get("left")).keySet().stream().map(PersonId::of).toList();
        object(map.get("owns")).forEach((id, house) -> {
            List<PersonId> others =
                    all.stream().filter(o -> !o.value().equals(id)).toList();
            problem.addOpenings(Opening.of(
                    Place.host(house.toString()),
                    1,
                    Preference.namedInGroups(List.of(List.of(PersonId.of(id)), others))));
        });
    }

    private Distribution distribution() {
        Distribution.Builder distribution = Distribution.builder();
        object(map.getOrDefault("regionCap", Map.of()))
                .forEach((id, cap) ->
                        distribution.addRegions(new Distribution.Region(id, Optional.empty(), 0, number(cap))));
        object(map.getOrDefault("region", Map.of()))
                .forEach((h, r) -> distribution.putRegionOf(Place.host(h), r.toString()));
        object(map.getOrDefault("target", Map.of()))
                .forEach((h, t) -> distribution.putTargets(Place.host(h), number(t)));
        list(map.getOrDefault("regionOrder", List.of())).forEach(h -> distribution.addOrder(Place.host(h.toString())));
        object(map.getOrDefault("typeCap", Map.of()))
                .forEach((h, caps) -> object(caps)
                        .forEach((type, cap) -> distribution.addGroupCaps(
                                new Distribution.GroupCap(Place.host(h), type, number(cap)))));
        return distribution.build();
    }

    private PairingProblem linked() {
        PairingProblem.Builder problem = PairingProblem.builder().term(Domain.TERM);
        object(map.getOrDefault("singles", Map.of()))
                .forEach((id, wishes) -> problem.addTrainees(Domain.trainee(id, wishes)));
        for (Object couple : list(map.get("couples"))) {
            List<String> members = list(object(couple).get("members")).stream()
                    .map(Object::toString)
                    .toList();
            members.forEach(id -> problem.addTrainees(Trainee.of(id)));
            List<PairingProblem.Joint> wishes = new ArrayList<>();
            for (Object wish : list(object(couple).get("prefs"))) {
                wishes.add(new PairingProblem.Joint(
                        place(list(wish).get(0)), place(list(wish).get(1))));
            }
            problem.addLinks(new PairingProblem.Link(
                    PersonId.of(members.get(0)), PersonId.of(members.get(1)), ImmutableList.copyOf(wishes)));
        }
        object(map.get("right")).forEach((id, host) -> problem.addOpenings(Domain.opening(id, object(host))));
        return problem.build();
    }

    private static Optional<Place> place(Object id) {
        return Optional.ofNullable(id).map(Object::toString).map(Place::host);
    }

    private PairingProblem matrix() {
        PairingProblem.Builder problem = PairingProblem.builder().term(Domain.TERM);
        List<Object> rows = list(map.get("matrix"));
        for (int r = 0; r < rows.size(); r++) {
            List<Place> wishes = new ArrayList<>();
            for (int c = 0; c < list(rows.get(r)).size(); c++) {
                if (list(rows.get(r)).get(c) != null) {
                    wishes.add(Place.host(column(c)));
                }
            }
            problem.addTrainees(Trainee.builder()
                    .id(row(r))
                    .willingness(Willingness.ofGroups(wishes.isEmpty() ? List.of() : List.of(wishes)))
                    .build());
        }
        List<Object> capacity = list(map.get("columnCapacity"));
        for (int c = 0; c < capacity.size(); c++) {
            problem.addOpenings(Opening.of(Place.host(column(c)), number(capacity.get(c)), Preference.open()));
        }
        return problem.build();
    }

    static PersonId row(int r) {
        return PersonId.of("row" + (100 + r));
    }

    static String column(int c) {
        return "column" + (100 + c);
    }

    /** Everybody's place by name in the order of the case, null for nowhere. */
    List<Object> row(Map<PersonId, Place> places) {
        List<Object> row = new ArrayList<>();
        for (Trainee trainee : problem.trainees()) {
            row.add(name(places.get(trainee.id())));
        }
        return row;
    }

    static Object name(Place place) {
        return place instanceof Place.Host host
                ? host.id().value()
                : place instanceof Place.Mentor mentor ? mentor.id().value() : null;
    }

    Map<String, Object> names(Pairing pairing) {
        Map<String, Object> names = new LinkedHashMap<>();
        problem.trainees()
                .forEach(t ->
                        names.put(t.id().value(), name(pairing.placeOf(t.id()).orElse(null))));
        return names;
    }

    Map<PersonId, Place> places(Object assignment) {
        Map<PersonId, Place> places = new LinkedHashMap<>();
        boolean mentors = map.containsKey("students");
        object(assignment).forEach((id, place) -> {
            if (place != null) {
                places.put(PersonId.of(id), mentors ? Place.mentor(place.toString()) : Place.host(place.toString()));
            }
        });
        return places;
    }

    /** Every placing of people at places that want each other, within the seats. */
    List<Map<PersonId, Place>> placings() {
        Compiled compiled = Compiled.of(problem, PairingPolicy.traineeOptimal());
        List<Map<PersonId, Place>> out = new ArrayList<>();
        for (int[] hostOf : BruteForce.placings(compiled.market.applicants, compiled.market.capacity)) {
            Map<PersonId, Place> places = new LinkedHashMap<>();
            boolean mutual = true;
            for (int a = 0; a < hostOf.length; a++) {
                if (hostOf[a] >= 0) {
                    mutual &= compiled.market.entry(a, hostOf[a]) >= 0;
                    places.put(compiled.trainees[a].id(), compiled.openings[hostOf[a]].place());
                }
            }
            if (mutual) {
                out.add(places);
            }
        }
        return out;
    }

    static HospitalId base(Object id) {
        return HospitalId.of(id.toString());
    }
}
