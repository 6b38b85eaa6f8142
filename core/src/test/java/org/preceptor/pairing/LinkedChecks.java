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
import org.preceptor.pairing.InstancesTest.Check;
import org.preceptor.pairing.Pairing.Outcome;
import org.preceptor.roster.PersonId;
import org.preceptor.rule.Evidence;

/** Expected values of cases with linked trainees. */
final class LinkedChecks {

    private static final PairingPolicy STRICT = PairingPolicy.traineeOptimal();
    private static final PairingPolicy VACATED = PairingPolicy.builder()
            .from(STRICT)
            .isPartnerMayTakeVacatedPost(true)
            .build();

    static final Map<String, Check> CHECKS = Map.ofEntries(
            entry(
                    "definition",
                    (i, e) -> assertThat(i.problem
                                    .pair(STRICT)
                                    .certificate()
                                    .stability()
                                    .english())
                            .isEqualTo("choice function")),
            entry("stableCount", (i, e) -> counts(i, STRICT, e)),
            entry("stableCountIfPartnerMayTakeVacatedPost", (i, e) -> counts(i, VACATED, e)),
            entry(
                    "order",
                    (i, e) -> assertThat(list(e)).hasSize(i.problem.trainees().size())),
            entry("allStable", LinkedChecks::stable),
            entry("sizes", LinkedChecks::sizes),
            entry("minBlocking", (i, e) -> fewest(i, object(e))),
            entry("given", (i, e) -> given(i, object(e))));

    private LinkedChecks() {}

    private static List<Map<PersonId, Place>> placings(Instance i) {
        Names names = LinkedCasesTest.names(i.file);
        List<Map<PersonId, Place>> placings = new ArrayList<>();
        for (int[] hostOf : LinkedCasesTest.placings(LinkedCasesTest.market(i.file, names))) {
            placings.add(i.places(names.name(hostOf)));
        }
        return placings;
    }

    private static List<Map<PersonId, Place>> stable(Instance i, PairingPolicy policy) {
        return placings(i).stream()
                .filter(p -> PairingAudit.of(i.problem, policy, p).isClean())
                .toList();
    }

    private static void counts(Instance i, PairingPolicy policy, Object expected) {
        List<Map<PersonId, Place>> stable = stable(i, policy);
        assertThat(stable).hasSize(number(expected));
        Pairing pairing = i.problem.pair(policy);
        assertThat(pairing.outcome()).isEqualTo(stable.isEmpty() ? Outcome.FEWEST_BLOCKING : Outcome.PROVED);
        assertThat(stable.isEmpty() || stable.contains(pairing.places())).isTrue();
        assertThat(PairingAudit.of(i.problem, pairing).isClean()).isTrue();
    }

    private static List<Object> row(Instance i, Map<PersonId, Place> places) {
        List<Object> row = new ArrayList<>();
        list(i.file.expected().get("order"))
                .forEach(id -> row.add(Instance.name(places.get(PersonId.of(id.toString())))));
        return row;
    }

    private static void stable(Instance i, Object expected) {
        List<Object> rows = new ArrayList<>();
        stable(i, STRICT).forEach(p -> rows.add(row(i, p)));
        assertThat(rows).containsExactlyInAnyOrderElementsOf(list(expected));
    }

    private static void sizes(Instance i, Object expected) {
        Map<String, Object> sizes = new TreeMap<>();
        stable(i, STRICT).forEach(p -> sizes.merge(String.valueOf(p.size()), 1L, (x, y) -> (Long) x + (Long) y));
        assertThat(sizes).isEqualTo(expected);
    }

    private static void fewest(Instance i, Map<String, Object> expected) {
        Pairing pairing = i.problem.pair(STRICT);
        assertThat(blocking(i, STRICT, pairing.places())).isEqualTo(number(expected.get("count")));
        List<Object> rows = new ArrayList<>();
        for (Map<PersonId, Place> placing : placings(i)) {
            int count = blocking(i, STRICT, placing);
            assertThat(count).isGreaterThanOrEqualTo(number(expected.get("count")));
            if (count == number(expected.get("count"))) {
                rows.add(row(i, placing));
            }
        }
        assertThat(rows).contains(row(i, pairing.places()));
        if (expected.containsKey("matchings")) {
            assertThat(rows).containsAll(list(expected.get("matchings")));
        }
        assertThat(rows).hasSize(number(expected.getOrDefault("number", (long) rows.size())));
    }

    private static int blocking(Instance i, PairingPolicy policy, Map<PersonId, Place> places) {
        return PairingAudit.of(i.problem, policy, places).report().of(AuditCards.LINKED.id()).stream()
                .mapToInt(f -> (int) ((Evidence.Count) f.evidence().get("actual")).value())
                .sum();
    }

    private static void given(Instance i, Map<String, Object> expected) {
        Map<PersonId, Place> places = i.places(expected.get("assignment"));
        PairingAudit audit = PairingAudit.of(i.problem, places);
        expected.forEach((key, is) -> {
            switch (key) {
                case "assignment" ->
                    assertThat(object(is)).hasSize(i.problem.trainees().size());
                case "feasible" ->
                    assertThat(audit.report().errors().stream()
                                    .allMatch(f -> f.rule().equals(AuditCards.LINKED)))
                            .isEqualTo(is);
                case "stable" -> assertThat(audit.isClean()).isEqualTo(is);
                case "blocking" -> assertThat(blocking(i, STRICT, places)).isEqualTo(list(is).size());
                case "blockingIfPartnerMayTakeVacatedPost" ->
                    assertThat(blocking(i, VACATED, places)).isEqualTo(list(is).size());
                default -> throw new AssertionError("nobody checks " + key + " of " + i.file);
            }
        });
    }
}
