package org.preceptor.pairing;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.preceptor.pairing.Explanation.Reason;
import org.preceptor.pairing.Explanation.Vacancy;
import org.preceptor.quota.Reserve;
import org.preceptor.roster.PersonId;
import org.preceptor.rule.Evidence;
import org.preceptor.rule.Finding;
import org.preceptor.rule.Pointer;
import org.preceptor.rule.Report;
import org.preceptor.rule.RuleCard;
import org.preceptor.rule.Source;

/** Finds the one reason behind every wish and every empty seat of a placing. */
final class Explainer {

    static final RuleCard HELD = PairingCards.card(
            "held-by-reserve",
            Source.local("quota plan of the pairing"),
            "A place kept for a group goes to the group as long as it asks",
            "预留名额在该类别有人填报时归该类别",
            "places kept for {group}: {places}, {processing}; {actual} is admitted ahead",
            "为{group}预留{places}名，{processing}；{actual}先获录取",
            "the county's trainee first on the list",
            "县级学员名次在前",
            "the county's trainee second on the list, in the place kept for the county",
            "县级学员名次居次，占县级预留名额");

    private final Compiled compiled;
    private final int[] hostOf;
    private final Market market;
    private final int[] worst;
    private final int[] filled;
    /** Who is at each place, place by place, in order of id. */
    private final int[] seated;

    private final int[] start;
    private final Eligibility eligibility;

    private Explainer(Compiled compiled, int[] hostOf) {
        this.compiled = compiled;
        this.hostOf = hostOf;
        market = compiled.strict();
        worst = Certificates.worst(compiled, hostOf);
        filled = Certificates.filled(compiled, hostOf);
        start = new int[filled.length + 1];
        for (int h = 0; h < filled.length; h++) {
            start[h + 1] = start[h] + filled[h];
        }
        seated = new int[start[filled.length]];
        int[] next = start.clone();
        for (int a = 0; a < hostOf.length; a++) {
            if (hostOf[a] >= 0) {
                seated[next[hostOf[a]]++] = a;
            }
        }
        eligibility = Eligibility.of(compiled.problem);
    }

    static Explainer of(Compiled compiled, int[] hostOf) {
        return new Explainer(compiled, hostOf);
    }

    Explanation trainee(int a) {
        Trainee trainee = compiled.trainees[a];
        Optional<Place> place = hostOf[a] < 0 ? Optional.empty() : Optional.of(compiled.openings[hostOf[a]].place());
        ImmutableList.Builder<Explanation.Wish> wishes = ImmutableList.builder();
        Set<Place> seen = new HashSet<>();
        int own = place.map(p -> trainee.willingness().choiceOf(p).orElse(Integer.MAX_VALUE))
                .orElse(Integer.MAX_VALUE);
        int choice = 0;
        for (List<Place> group : trainee.willingness().groups()) {
            choice++;
            for (Place wish : group) {
                wishes.add(wish(a, choice, own, wish, !seen.add(wish)));
            }
        }
        Optional<PairingProblem.Fixed> fixed = compiled.problem.fixed().stream()
                .filter(f -> compiled.fixedTo[a] >= 0
                        && f.trainee().equals(trainee.id())
                        && f.place().equals(compiled.openings[compiled.fixedTo[a]].place()))
                .findFirst();
        return new Explanation(trainee.id(), place, fixed, wishes.build());
    }

    private Explanation.Wish wish(int a, int choice, int own, Place place, boolean again) {
        Integer h = compiled.placeIndex.get(place);
        if (again || h == null) {
            return line(choice, place, again ? Reason.NAMED_TWICE : Reason.UNKNOWN);
        } else if (hostOf[a] == h) {
            return line(choice, place, Reason.PAIRED);
        } else if (compiled.fixedTo[a] >= 0) {
            return line(choice, place, Reason.FIXED_ELSEWHERE);
        }
        Report rules = eligibility.check(compiled.trainees[a], compiled.openings[h]);
        if (rules.hasErrors()) {
            return new Explanation.Wish(
                    choice,
                    place,
                    Reason.NOT_ELIGIBLE,
                    OptionalInt.empty(),
                    OptionalInt.empty(),
                    ImmutableList.of(),
                    rules);
        }
        int rank = rank(a, h);
        if (rank < 0) {
            return line(choice, place, Reason.NOT_WANTED);
        } else if (compiled.openings[h].capacity() <= 0) {
            return line(choice, place, Reason.NO_SEATS);
        } else if (own <= choice) {
            return line(choice, place, Reason.BETTER_FOUND);
        } else if (filled[h] < compiled.openings[h].capacity()) {
            return line(choice, place, passedOver());
        }
        Report held = worst[h] < rank ? Report.clean() : held(a, h, rank);
        return new Explanation.Wish(
                choice,
                place,
                worst[h] < rank ? Reason.FULL : held.isClean() ? passedOver() : Reason.RESERVED,
                OptionalInt.of(rank + 1),
                OptionalInt.of(worst[h] + 1),
                at(h),
                held);
    }

    /** The reserves of a place in whose group somebody is there whom the place ranks lower, and the trainee is not. */
    private Report held(int a, int h, int rank) {
        List<Finding> findings = new ArrayList<>();
        Distribution spread = compiled.problem.distribution();
        for (Reserve reserve : spread.reserves()) {
            if (!spread.place(reserve).equals(Optional.of(compiled.openings[h].place())) || isFor(reserve, a)) {
                continue;
            }
            List<Evidence> lower = new ArrayList<>();
            for (int i = start[h]; i < start[h + 1]; i++) {
                if (rank(seated[i], h) > rank && isFor(reserve, seated[i])) {
                    lower.add(Evidence.ref("trainee", compiled.trainees[seated[i]].id()));
                }
            }
            if (!lower.isEmpty()) {
                findings.add(HELD.error()
                        .at(Pointer.of("openings", compiled.openings[h].place()))
                        .with("group", Evidence.of(reserve.beneficiary().value()))
                        .with("places", Evidence.of(reserve.places()))
                        .with("processing", Evidence.of(reserve.processing().label()))
                        .actual(Evidence.many(lower))
                        .build());
            }
        }
        return Report.of(findings);
    }

    private boolean isFor(Reserve reserve, int a) {
        Set<String> groups = compiled.trainees[a].groups();
        return groups.contains(reserve.beneficiary().value())
                && compiled.problem
                        .distribution()
                        .carrier(reserve)
                        .filter(c -> !groups.contains(c.beneficiary().value()))
                        .isEmpty();
    }

    /** Why a seat went to nobody, or to somebody ranked lower. */
    private Reason passedOver() {
        boolean structure = compiled.problem.distribution().bindsPlaces()
                || !compiled.problem.bases().isEmpty()
                || compiled.problem.openings().stream().anyMatch(o -> o.minimum() > 0);
        return structure ? Reason.CAPPED : Reason.NOT_CHOSEN;
    }

    private static Explanation.Wish line(int choice, Place place, Reason reason) {
        return new Explanation.Wish(
                choice, place, reason, OptionalInt.empty(), OptionalInt.empty(), ImmutableList.of(), Report.clean());
    }

    private int rank(int a, int h) {
        for (int e = market.applicants.start[a]; e < market.applicants.start[a + 1]; e++) {
            if (market.applicants.item[e] == h) {
                return market.hostRank[e];
            }
        }
        return -1;
    }

    private ImmutableList<PersonId> at(int h) {
        ImmutableList.Builder<PersonId> people = ImmutableList.builder();
        for (int i = start[h]; i < start[h + 1]; i++) {
            people.add(compiled.trainees[seated[i]].id());
        }
        return people.build();
    }

    Explanation.OfPlace place(int h) {
        Opening opening = compiled.openings[h];
        ImmutableList.Builder<PersonId> elsewhere = ImmutableList.builder();
        boolean any = false;
        boolean possible = false;
        boolean wanting = false;
        for (int a = 0; a < hostOf.length; a++) {
            OptionalInt choice = compiled.trainees[a].willingness().choiceOf(opening.place());
            if (choice.isEmpty() || hostOf[a] == h) {
                continue;
            }
            any = true;
            elsewhere.add(compiled.trainees[a].id());
            if (rank(a, h) >= 0) {
                possible = true;
                wanting |= wish(a, choice.getAsInt(), own(a), opening.place(), false)
                                .reason()
                        != Reason.BETTER_FOUND;
            }
        }
        Vacancy reason = filled[h] >= opening.capacity()
                ? Vacancy.FULL
                : !any
                        ? Vacancy.NOBODY_WISHED
                        : !possible ? Vacancy.NOBODY_POSSIBLE : wanting ? Vacancy.CAPPED : Vacancy.ALL_BETTER;
        return new Explanation.OfPlace(opening.place(), opening.capacity(), filled[h], reason, elsewhere.build());
    }

    private int own(int a) {
        return hostOf[a] < 0
                ? Integer.MAX_VALUE
                : compiled.trainees[a]
                        .willingness()
                        .choiceOf(compiled.openings[hostOf[a]].place())
                        .orElse(Integer.MAX_VALUE);
    }
}
