package org.preceptor.benchmarks.pairing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.preceptor.pairing.Opening;
import org.preceptor.pairing.Pairing;
import org.preceptor.pairing.PairingPolicy;
import org.preceptor.pairing.PairingProblem;
import org.preceptor.pairing.Place;
import org.preceptor.pairing.Preference;
import org.preceptor.pairing.Trainee;
import org.preceptor.pairing.Willingness;
import org.preceptor.roster.PersonId;
import org.preceptor.time.Term;

/** The way an application goes: ids and objects in, a pairing and an explanation out. */
final class DomainSpeed {
    private static final int LIST = FlatLists.LIST;

    private final FlatLists lists;
    private final PersonId[] people;
    private final Place[] places;
    private Pairing last;

    private DomainSpeed(int n) {
        lists = FlatLists.of(n);
        people = IntStream.range(0, n).mapToObj(a -> PersonId.of("t" + a)).toArray(PersonId[]::new);
        places = IntStream.range(0, n / LIST).mapToObj(h -> Place.host("h" + h)).toArray(Place[]::new);
        last = problem().pair(PairingPolicy.traineeOptimal());
    }

    static void measure(int n, Results results) {
        DomainSpeed run = new DomainSpeed(n);
        int rounds = n > 500_000 ? 3 : 25;
        double kernel = Stopwatch.best(rounds, () -> run.lists.kernels().solve());
        double pairing = Stopwatch.best(
                rounds,
                () -> run.last
                        .problem()
                        .pair(PairingPolicy.traineeOptimal())
                        .unplaced()
                        .size());
        double whole = Stopwatch.best(rounds, () -> {
            run.last = run.problem().pair(PairingPolicy.traineeOptimal());
            return run.last.explain(run.people[0]).wishes().size();
        });
        double explain = Stopwatch.best(
                rounds, () -> run.last.explain(run.people[1]).wishes().size());
        String what = Results.format("%,d trainees as objects, in kernels", n);
        String figures = Results.format(
                "kernel %.0f ms, pairing alone %.0f ms, with building the objects and one explanation (%.1f ms) %.0f ms; largest heap %,d MiB",
                kernel, pairing, explain, whole, Runtime.getRuntime().maxMemory() >> 20);
        if (n > 500_000) {
            results.note(what, figures);
        } else {
            results.atMost(what, figures, whole / kernel, 10);
        }
    }

    private PairingProblem problem() {
        PairingProblem.Builder problem = PairingProblem.builder().term(Term.ofMonths(LocalDate.of(2018, 2, 16), 11));
        for (int a = 0; a < people.length; a++) {
            Place[] wishes = new Place[LIST];
            for (int k = 0; k < LIST; k++) {
                wishes[k] = places[lists.item()[a * LIST + k]];
            }
            problem.addTrainees(Trainee.builder()
                    .id(people[a])
                    .willingness(Willingness.of(wishes))
                    .build());
        }
        for (int h = 0; h < places.length; h++) {
            List<List<PersonId>> groups = new ArrayList<>();
            for (int i = lists.hostStart()[h]; i < lists.hostStart()[h + 1]; i++) {
                groups.add(List.of(people[lists.hostItem()[i]]));
            }
            problem.addOpenings(Opening.of(places[h], 1, Preference.namedInGroups(groups)));
        }
        return problem.build();
    }
}
