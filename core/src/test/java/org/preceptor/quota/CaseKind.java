package org.preceptor.quota;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which test reads an instance: by the word of its kind, and where that word is unknown by the members it has. */
enum CaseKind {
    APPORTIONMENT_SERIES("method series", "series"),
    APPORTIONMENT_TWO_LEVEL("top child", "top child"),
    APPORTIONMENT_TOO_FEW("seats weights", "strict largestFirst"),
    APPORTIONMENT_BOUNDS("seats weights", "medianRule"),
    APPORTIONMENT("seats weights", "byMethod"),
    BIPROPORTIONAL_BOUNDS("rowTotals colTotals weights cells", "seats"),
    BIPROPORTIONAL("rowTotals colTotals weights", "seats"),
    BIPROPORTIONAL_TIES("instances/rowTotals", "instances/solutions"),
    BIPROPORTIONAL_INFEASIBLE("instances/rowTotals", "instances/witness"),
    APPORTIONMENT_INFEASIBLE("instances/weights", "instances/reason"),
    APPORTIONMENT_BOUNDS_OF_SEVERAL("instances/weights", "instances/leastSquares"),
    APPORTIONMENT_QUOTAS("instances/weights", "instances/hare"),
    APPORTIONMENT_TIES("instances/weights", "instances/webster"),
    CONTROLLED_ROUNDING("table", "bestL1"),
    CONTROLLED_ROUNDING_3D("halves lines", "exists"),
    QUOTA_TREE_INFEASIBLE("instances/nodes", "instances/lowerSide"),
    QUOTA_TREE("nodes", "attainable"),
    QUOTA_FLOW("rows cols cells", "attainable"),
    QUOTA_FLOW_INFEASIBLE("rows cols cells", "witness"),
    FAMILY_STRUCTURE("families", "families"),
    SET_SYSTEM_FEASIBILITY("elements constraints", "integrallyFeasible"),
    QUOTA_LEDGER("account events", "balances"),
    QUOTA_CEILING_CUSHION("applicants factor", "ceiling"),
    MATCHING_REVERSION("quota reversions", "transfers"),
    QUOTA_STOCK_FLOW("", "inTraining"),
    QUOTA_HALL("", "deficiency");

    private final List<String> input;
    private final List<String> expected;

    CaseKind(String input, String expected) {
        this.input = List.of(input.split(" ", -1));
        this.expected = List.of(expected.split(" ", -1));
    }

    /** The word, as it stands in the file or as the members of the instance say; fails when nothing fits. */
    static String of(Case c) {
        Set<String> words = Stream.of(values()).map(CaseKind::word).collect(Collectors.toSet());
        String own = c.has("kind") ? c.get("kind").text() : "none";
        return words.contains(own)
                ? own
                : fitting(c)
                        .orElseThrow(() -> new IllegalArgumentException(
                                c.name() + " of kind " + own + " fits no test; its input has "
                                        + c.get("input").keys() + ", its answer "
                                        + c.get("expected").keys()));
    }

    private static Optional<String> fitting(Case c) {
        return Stream.of(values())
                .filter(kind -> kind.input.stream().allMatch(path -> has(c.get("input"), path))
                        && kind.expected.stream().allMatch(path -> has(c.get("expected"), path)))
                .map(CaseKind::word)
                .findFirst();
    }

    private static boolean has(Case object, String path) {
        int slash = path.indexOf('/');
        if (slash < 0) {
            return path.isEmpty() || object.has(path);
        }
        String list = path.substring(0, slash);
        return object.has(list)
                && object.get(list).isList()
                && object.get(list).list().stream().anyMatch(one -> one.has(path.substring(slash + 1)));
    }

    String word() {
        return name().replace("_OF_SEVERAL", "")
                .toLowerCase(java.util.Locale.ROOT)
                .replace('_', '-');
    }
}
