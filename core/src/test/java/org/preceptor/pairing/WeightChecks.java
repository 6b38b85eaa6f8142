package org.preceptor.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preceptor.pairing.CaseFile.list;
import static org.preceptor.pairing.CaseFile.number;
import static org.preceptor.pairing.CaseFile.object;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.preceptor.pairing.InstancesTest.Check;
import org.preceptor.roster.PersonId;

/** Expected values of weighted cases: a table of costs or ratings, or weights on the lists of another case. */
final class WeightChecks {

    static final Map<String, Check> MATRIX = Map.of(
            "maxSize", (i, e) -> assertThat(solved(i).places()).hasSize(number(e)),
            "optimum", (i, e) -> assertThat(total(i, solved(i).places())).isEqualTo(e),
            "bestBySize", (i, e) -> bySize(i, object(e)));

    static final Map<String, Check> STABLE = Map.of(
            "bestStable", (i, e) -> assertThat(weight(i, stable(i).places())).isEqualTo(e),
            "bestStableMatchings",
                    (i, e) -> assertThat(list(e)).contains(i.row(stable(i).places())),
            "bestUnrestricted",
                    (i, e) -> assertThat(weight(i, unrestricted(i).places())).isEqualTo(e),
            "unrestrictedExample",
                    (i, e) -> assertThat(weight(i, example(i)))
                            .isEqualTo(i.file.expected().get("bestUnrestricted")),
            "blockingPairsOfExample",
                    (i, e) -> assertThat(PairingAudit.of(i.problem, example(i)).blocking())
                            .hasSize(number(e)));

    private WeightChecks() {}

    private static long sign(Instance i) {
        String objective = i.map.get("objective").toString();
        assertThat(objective).matches("(minimi[sz]e|maximi[sz]e).*");
        return objective.startsWith("min") ? 1 : -1;
    }

    private static long entry(Instance i, PersonId id, Place place) {
        int r = Integer.parseInt(id.value().substring(3)) - 100;
        int c = Integer.parseInt(Instance.name(place).toString().substring(6)) - 100;
        return (Long) list(list(i.map.get("matrix")).get(r)).get(c);
    }

    private static long total(Instance i, Map<PersonId, Place> places) {
        return places.entrySet().stream()
                .mapToLong(e -> entry(i, e.getKey(), e.getValue()))
                .sum();
    }

    private static Pairing solved(Instance i) {
        Pairing solved = i.problem.pair(PairingPolicy.minimumCost((t, p) -> sign(i) * entry(i, t.id(), p)));
        assertThat(PairingAudit.of(i.problem, solved).isClean()).isTrue();
        return solved;
    }

    private static void bySize(Instance i, Map<String, Object> expected) {
        expected.forEach((size, best) -> {
            List<Map<PersonId, Place>> all = i.placings().stream()
                    .filter(p -> p.size() == Integer.parseInt(size))
                    .toList();
            long optimum =
                    all.stream().mapToLong(p -> sign(i) * total(i, p)).min().orElseThrow();
            assertThat(sign(i) * optimum).isEqualTo(object(best).get("total"));
            if (Integer.parseInt(size) == solved(i).places().size()) {
                assertThat(total(i, solved(i).places())).isEqualTo(object(best).get("total"));
            }
        });
    }

    private static long weight(Instance i, PersonId id, Place place) {
        Matcher formula = Pattern.compile("(?:(\\d+)\\*)?\\((\\d+)-leftRank\\)\\+(?:(\\d+)\\*)?\\((\\d+)-rightRank\\)")
                .matcher(i.map.get("weight").toString().replace(" ", ""));
        assertThat(formula.matches()).isTrue();
        long left = formula.group(1) == null ? 1 : Long.parseLong(formula.group(1));
        long right = formula.group(3) == null ? 1 : Long.parseLong(formula.group(3));
        return left * (Long.parseLong(formula.group(2)) - TwoSidedChecks.leftRank(i.problem, id, place))
                + right * (Long.parseLong(formula.group(4)) - TwoSidedChecks.rightRank(i.problem, id, place));
    }

    private static long weight(Instance i, Map<PersonId, Place> places) {
        return places.entrySet().stream()
                .mapToLong(e -> weight(i, e.getKey(), e.getValue()))
                .sum();
    }

    private static Pairing stable(Instance i) {
        return i.problem.pair(PairingPolicy.bestWeight((t, p) -> weight(i, t.id(), p)));
    }

    private static Pairing unrestricted(Instance i) {
        return i.problem.pair(PairingPolicy.minimumCost((t, p) -> -weight(i, t.id(), p)));
    }

    private static Map<PersonId, Place> example(Instance i) {
        List<Object> row = list(i.file.expected().get("unrestrictedExample"));
        Map<PersonId, Place> places = new java.util.LinkedHashMap<>();
        for (int a = 0; a < row.size(); a++) {
            if (row.get(a) != null) {
                places.put(
                        i.problem.trainees().get(a).id(), Place.host(row.get(a).toString()));
            }
        }
        return places;
    }
}
