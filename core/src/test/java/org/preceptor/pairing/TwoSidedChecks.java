package org.preceptor.pairing;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.preceptor.pairing.CaseFile.list;
import static org.preceptor.pairing.CaseFile.number;
import static org.preceptor.pairing.CaseFile.object;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.preceptor.pairing.InstancesTest.Check;
import org.preceptor.pairing.PairingPolicy.Aim;
import org.preceptor.roster.PersonId;
import org.preceptor.rule.Finding;
import org.preceptor.rule.Pointer;

/** Expected values of one-to-one and many-to-one cases, with and without ties, and of lists to be verified. */
final class TwoSidedChecks {

    private static final PairingPolicy LEFT = PairingPolicy.traineeOptimal();
    private static final PairingPolicy RIGHT = PairingPolicy.mentorOptimal();

    static final Map<String, Check> CHECKS = Map.ofEntries(
            entry("leftOptimal", (i, e) -> pairs(i, LEFT, e)),
            entry("rightOptimal", (i, e) -> pairs(i, RIGHT, e)),
            entry("stableCount", TwoSidedChecks::count),
            entry(
                    "allStable",
                    (i, e) -> all(
                            rows(i, stable(i)),
                            list(e),
                            number(i.file.expected().get("stableCount")))),
            entry("unmatchedLeft", TwoSidedChecks::unmatched),
            entry("underfilledRight", TwoSidedChecks::underfilled),
            entry("leftProposals", (i, e) -> proposals(i, LEFT, e)),
            entry("rightProposals", (i, e) -> proposals(i, RIGHT, e)),
            entry("egalitarian", (i, e) -> best(i, PairingPolicy.egalitarian(), e, "cost", p -> left(p) + right(p))),
            entry("minRegret", (i, e) -> best(i, PairingPolicy.minimumRegret(), e, "regret", TwoSidedChecks::regret)),
            entry("sexEqual", (i, e) -> best(i, null, e, "difference", p -> Math.abs(left(p) - right(p)))),
            entry("rotations", (i, e) -> TwoSidedCasesTest.rotations(i.file)),
            entry("rotationOrder", (i, e) -> TwoSidedCasesTest.rotations(i.file)),
            entry("warnings", TwoSidedChecks::warnings),
            entry("notRightOptimal", (i, e) -> notOptimal(i, RIGHT, object(e))),
            entry("notLeftOptimal", (i, e) -> notOptimal(i, LEFT, object(e))),
            entry("weak", (i, e) -> kind(i, Aim.LARGE_STABLE, object(e))),
            entry("strong", (i, e) -> kind(i, Aim.STRONGLY_STABLE, object(e))),
            entry("super", (i, e) -> kind(i, Aim.SUPER_STABLE, object(e))),
            entry("maxWeaklyStableSize", TwoSidedChecks::largest),
            entry("lotteries", (i, e) -> list(e).forEach(one -> lottery(i, object(one)))),
            entry("stableCountIfFixed", TwoSidedChecks::count),
            entry("blockingIgnoringFixedFlag", (i, e) -> fixed(i, e, true)),
            entry("blockingAmongFree", (i, e) -> fixed(i, e, false)));

    static final Map<String, Check> VERIFY = Map.of(
            "stable", (i, e) -> assertThat(audit(i).isClean()).isEqualTo(e),
            "blocking", (i, e) -> blocks(audit(i), e),
            "cutOffs", TwoSidedChecks::cutOffs,
            "unmatchedLeft",
                    (i, e) -> assertThat(i.row(given(i)).stream().filter(x -> x == null))
                            .hasSize(list(e).size()));

    private TwoSidedChecks() {}

    private static void pairs(Instance i, PairingPolicy policy, Object expected) {
        Pairing pairing = i.problem.pair(policy);
        assertThat(i.names(pairing)).isEqualTo(expected);
        assertThat(PairingAudit.of(i.problem, policy, pairing.statement())
                        .report()
                        .errors())
                .isEmpty();
    }

    private static List<Pairing> stable(Instance i) {
        return i.problem.stablePairings(LEFT).toList();
    }

    static List<Object> rows(Instance i, List<Pairing> pairings) {
        return new ArrayList<>(pairings.stream().map(p -> i.row(p.places())).toList());
    }

    private static void count(Instance i, Object expected) {
        assertThat(i.problem.countStablePairings(LEFT)).hasValue(number(expected));
        assertThat(rows(i, stable(i))).doesNotHaveDuplicates().hasSize(number(expected));
    }

    private static void unmatched(Instance i, Object expected) {
        List<Object> unplaced = new ArrayList<>();
        i.problem.pair(LEFT).unplaced().forEach(id -> unplaced.add(id.value()));
        assertThat(unplaced).containsExactlyInAnyOrderElementsOf(list(expected));
    }

    private static void underfilled(Instance i, Object expected) {
        Map<String, Object> open = new TreeMap<>();
        i.problem.pair(LEFT).certificate().cutOffs().forEach((place, cutOff) -> {
            if (cutOff.isOpen()) {
                open.put(Instance.name(place).toString(), (long) cutOff.filled());
            }
        });
        assertThat(open).isEqualTo(expected);
    }

    private static void proposals(Instance i, PairingPolicy policy, Object expected) {
        assertThat(i.problem.pair(policy).certificate().proposals()).isEqualTo(expected);
    }

    private static void best(
            Instance i, PairingPolicy policy, Object expected, String measure, ToLongFunction<Pairing> value) {
        List<Pairing> all = stable(i);
        long least = all.stream().mapToLong(value).min().orElseThrow();
        List<Object> best =
                rows(i, all.stream().filter(p -> value.applyAsLong(p) == least).toList());
        object(expected).forEach((key, is) -> {
            switch (key) {
                case "matchings" ->
                    assertThat(best)
                            .hasSizeGreaterThanOrEqualTo(list(is).size())
                            .containsAll(list(is));
                case "count" -> assertThat(best).hasSize(number(is));
                default -> {
                    assertThat(key).isEqualTo(measure);
                    assertThat(least).isEqualTo(is);
                }
            }
        });
        assertThat(policy == null || best.contains(i.row(i.problem.pair(policy).places())))
                .isTrue();
    }

    static long left(Pairing pairing) {
        return pairing.places().entrySet().stream()
                .mapToLong(e -> leftRank(pairing.problem(), e.getKey(), e.getValue()))
                .sum();
    }

    static long right(Pairing pairing) {
        return pairing.places().entrySet().stream()
                .mapToLong(e -> rightRank(pairing.problem(), e.getKey(), e.getValue()))
                .sum();
    }

    private static long regret(Pairing pairing) {
        return pairing.places().entrySet().stream()
                .mapToLong(e -> Math.max(
                        leftRank(pairing.problem(), e.getKey(), e.getValue()),
                        rightRank(pairing.problem(), e.getKey(), e.getValue())))
                .max()
                .orElse(0);
    }

    static long leftRank(PairingProblem problem, PersonId id, Place place) {
        return problem.trainee(id).willingness().places().stream()
                        .filter(p -> problem.openings().stream()
                                .anyMatch(o -> o.place().equals(p)))
                        .toList()
                        .indexOf(place)
                + 1L;
    }

    static long rightRank(PairingProblem problem, PersonId id, Place place) {
        List<PersonId> order = new ArrayList<>();
        ((Preference.Named) problem.opening(place).preference()).groups().forEach(order::addAll);
        order.removeIf(named -> problem.trainees().stream().noneMatch(t -> t.id().equals(named)));
        return order.indexOf(id) + 1L;
    }

    private static void warnings(Instance i, Object expected) {
        List<Finding> found = i.problem.diagnostics().findings();
        for (Object text : list(expected)) {
            List<String> words = List.of(text.toString().split("[ ,]+"));
            String who = words.get(0);
            boolean unknown = words.contains("unknown");
            int end = unknown ? words.size() : words.indexOf("which");
            for (String word : words.subList(2, end)) {
                if (!List.of("and", "unknown", "host").contains(word)) {
                    assertThat(found)
                            .as(text + " " + word)
                            .anyMatch(f -> f.rule().equals(unknown ? Diagnostics.UNKNOWN_PLACE : WishChecks.ONE_SIDED)
                                    && f.subject().equals(Pointer.of("trainees", who))
                                    && f.evidence().get("actual").toString().contains("host:" + word));
                }
            }
        }
    }

    private static void notOptimal(Instance i, PairingPolicy policy, Map<String, Object> expected) {
        Map<PersonId, Place> given = i.places(expected.get("assignment"));
        assertThat(PairingAudit.of(i.problem, given).isClean()).isEqualTo(expected.get("stable"));
        blocks(PairingAudit.of(i.problem, given), expected.getOrDefault("blocking", List.of()));
        assertThat(PairingAudit.of(i.problem, policy, given).report().of(AuditCards.CLAIM.id()))
                .isNotEmpty();
    }

    private static void kind(Instance i, Aim aim, Map<String, Object> expected) {
        Pairing.Enumeration all = i.problem.allPairings(PairingPolicy.of(aim));
        assertThat(all.isComplete()).isTrue();
        listed(i, all.pairings(), expected);
        for (Map<PersonId, Place> placing : i.placings()) {
            assertThat(PairingAudit.of(i.problem, PairingPolicy.of(aim), placing)
                            .isClean())
                    .isEqualTo(rows(i, all.pairings()).contains(i.row(placing)));
        }
        Pairing one = i.problem.pair(PairingPolicy.of(aim));
        assertThat(rows(i, all.pairings()).contains(i.row(one.places())))
                .isEqualTo(one.outcome() == Pairing.Outcome.PROVED);
    }

    /** A set of pairings given by count, sizes and rows. */
    static void listed(Instance i, List<Pairing> found, Map<String, Object> expected) {
        expected.forEach((key, is) -> {
            switch (key) {
                case "count", "number" -> assertThat(found).hasSize(number(is));
                case "matchings" -> all(rows(i, found), list(is), number(expected.getOrDefault("count", -1L)));
                case "sizes" -> assertThat(sizes(found)).isEqualTo(is);
                case "profile" ->
                    found.forEach(p -> assertThat(profile(p, list(is).size())).isEqualTo(is));
                default -> throw new AssertionError("nobody checks " + key + " of " + i.file);
            }
        });
    }

    /** All rows, or those shown of a list cut short in the file. */
    private static void all(List<Object> found, List<Object> shown, int count) {
        if (shown.size() < count) {
            assertThat(found).hasSize(count).containsAll(shown);
        } else {
            assertThat(found).containsExactlyInAnyOrderElementsOf(shown);
        }
    }

    private static List<Object> profile(Pairing pairing, int length) {
        List<Object> profile = new ArrayList<>();
        pairing.profile().byChoice().forEach(n -> profile.add((long) n));
        while (profile.size() < length) {
            profile.add(0L);
        }
        return profile;
    }

    static Map<String, Object> sizes(List<Pairing> pairings) {
        Map<String, Object> sizes = new TreeMap<>();
        pairings.forEach(p -> sizes.merge(String.valueOf(p.places().size()), 1L, (x, y) -> (Long) x + (Long) y));
        return sizes;
    }

    private static void largest(Instance i, Object expected) {
        Pairing large = i.problem.pair(PairingPolicy.largeStable());
        assertThat(3 * large.places().size()).isGreaterThanOrEqualTo(2 * number(expected));
        assertThat(i.problem.allPairings(PairingPolicy.largeStable()).pairings().stream()
                        .mapToInt(p -> p.places().size())
                        .max())
                .hasValue(number(expected));
    }

    private static void lottery(Instance i, Map<String, Object> draw) {
        Map<PersonId, Long> turn = new TreeMap<>();
        list(draw.get("order")).forEach(id -> turn.put(PersonId.of(id.toString()), (long) turn.size()));
        Pairing drawn = i.problem.pair(LEFT.tiesByKey("drawn", turn));
        assertThat(i.names(drawn)).isEqualTo(draw.get("assignment"));
        if (draw.containsKey("dominatedBy")) {
            Map<PersonId, Place> better = i.places(draw.get("dominatedBy"));
            assertThat(PairingAudit.of(i.problem, PairingPolicy.largeStable(), better)
                            .isClean())
                    .isTrue();
            assertThat(better).isNotEqualTo(drawn.places());
            i.problem
                    .trainees()
                    .forEach(t -> assertThat(choice(t, better.get(t.id())))
                            .isLessThanOrEqualTo(choice(t, drawn.places().get(t.id()))));
        }
    }

    private static int choice(Trainee trainee, Place place) {
        return place == null
                ? Integer.MAX_VALUE
                : trainee.willingness().choiceOf(place).orElseThrow();
    }

    private static void fixed(Instance i, Object expected, boolean byFixed) {
        PairingAudit audit = PairingAudit.of(i.problem, i.problem.pair(LEFT));
        blocks(byFixed ? audit.blockingByFixed() : audit.blocking(), expected);
    }

    static void blocks(PairingAudit audit, Object expected) {
        blocks(audit.blocking(), expected);
    }

    private static void blocks(List<PairingAudit.Blocking> blocking, Object expected) {
        List<Object> found = new ArrayList<>();
        blocking.forEach(b -> found.add(List.of(b.trainee().value(), Instance.name(b.place()))));
        assertThat(found).containsExactlyInAnyOrderElementsOf(list(expected));
    }

    private static Map<PersonId, Place> given(Instance i) {
        return i.places(i.map.get("assignment"));
    }

    private static PairingAudit audit(Instance i) {
        return PairingAudit.of(i.problem, given(i));
    }

    private static void cutOffs(Instance i, Object expected) {
        Map<PersonId, Place> given = given(i);
        Compiled compiled = Compiled.of(i.problem, LEFT);
        int[] hostOf = new int[compiled.trainees.length];
        java.util.Arrays.setAll(
                hostOf, a -> compiled.placeIndex.find(given.getOrDefault(compiled.trainees[a].id(), Place.host("-"))));
        Pairing pairing = new Pairing(compiled, LEFT, hostOf, 0, Pairing.Outcome.STABLE);
        object(expected).forEach((host, line) -> {
            Pairing.CutOff cutOff = pairing.certificate().cutOffs().get(Place.host(host));
            assertThat(
                            cutOff.isOpen()
                                    ? "open"
                                    : (Object) (long) cutOff.position().getAsInt())
                    .isEqualTo(line);
        });
    }
}
