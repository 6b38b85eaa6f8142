package org.preceptor.pairing;

import static org.preceptor.pairing.CaseFile.list;
import static org.preceptor.pairing.CaseFile.number;
import static org.preceptor.pairing.CaseFile.object;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.preceptor.roster.PersonId;
import org.preceptor.time.Term;

/** Cases as problems of the public layer, and pairings back as names. */
final class Domain {

    static final Term TERM = Term.ofMonths(LocalDate.of(2018, 2, 16), 11);

    private Domain() {}

    static PairingProblem problem(Map<String, Object> instance) {
        PairingProblem.Builder problem = PairingProblem.builder().term(TERM);
        object(instance.get("left")).forEach((id, wishes) -> problem.addTrainees(trainee(id, wishes)));
        object(instance.get("right")).forEach((id, host) -> problem.addOpenings(opening(id, object(host))));
        return problem.build();
    }

    static Trainee trainee(String id, Object wishes) {
        List<List<Place>> groups = new ArrayList<>();
        for (Object item : list(wishes)) {
            groups.add((item instanceof List<?> tie ? tie : List.of(item))
                    .stream().map(n -> Place.host(n.toString())).toList());
        }
        return Trainee.builder()
                .id(PersonId.of(id))
                .willingness(Willingness.ofGroups(groups))
                .build();
    }

    static Opening opening(String id, Map<String, Object> host) {
        return Opening.builder()
                .place(Place.host(id))
                .capacity(number(host.get("cap")))
                .minimum(host.containsKey("min") ? number(host.get("min")) : 0)
                .preference(Preference.namedInGroups(groups(host.get("prefs"))))
                .build();
    }

    static List<List<PersonId>> groups(Object prefs) {
        List<List<PersonId>> groups = new ArrayList<>();
        for (Object item : list(prefs)) {
            groups.add((item instanceof List<?> tie ? tie : List.of(item))
                    .stream().map(n -> PersonId.of(n.toString())).toList());
        }
        return groups;
    }

    static Map<String, Object> names(Pairing pairing) {
        Map<String, Object> names = new LinkedHashMap<>();
        for (Trainee trainee : pairing.problem().trainees()) {
            names.put(
                    trainee.id().value(),
                    pairing.placeOf(trainee.id())
                            .map(p -> ((Place.Host) p).id().value())
                            .orElse(null));
        }
        return names;
    }

    static ImmutableList<Object> row(Pairing pairing) {
        List<Object> row = new ArrayList<>(names(pairing).values());
        row.replaceAll(x -> x == null ? "-" : x);
        return ImmutableList.copyOf(row);
    }

    static Map<PersonId, Place> places(Map<String, Object> assignment) {
        Map<PersonId, Place> places = new LinkedHashMap<>();
        assignment.forEach((id, host) -> {
            if (host != null) {
                places.put(PersonId.of(id), Place.host(host.toString()));
            }
        });
        return places;
    }

    static PersonId person(String id) {
        return PersonId.of(id);
    }

    static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }
}
