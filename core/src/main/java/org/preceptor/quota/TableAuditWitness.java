package org.preceptor.quota;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.preceptor.Label;
import org.preceptor.quota.TablePlan.Line;
import org.preceptor.quota.TablePlan.Pair;

/** Reads the sentence of a table that does not exist as somebody with a pencil would, and adds it up. */
final class TableAuditWitness {
    private final TableAuditPlan plan;
    private final Map<Pair, Integer> count = new HashMap<>();
    private final List<MemberId> rows = new ArrayList<>();
    private final List<MemberId> columns = new ArrayList<>();
    private final List<Label> words = new ArrayList<>();
    private final Map<String, Pair> called = new HashMap<>();

    TableAuditWitness(TableAuditPlan plan) {
        this.plan = plan;
        plan.cells.forEach(c -> called.putIfAbsent(name(c).english(), c));
    }

    private Label name(Pair cell) {
        return TableWords.pair(plan.plan, cell.row(), cell.column());
    }

    void check(TableResult.Witness witness, ShareAuditEdge.Expect expect) {
        String text = witness.sentence().english();
        int equals = text.indexOf(" = ");
        int comma = text.indexOf(" must be placed, ");
        int end = text.indexOf(" = " + witness.available() + " is all that can take them");
        boolean readable = equals > 0 && comma > equals && end > comma;
        expect.that("a sentence that can be added up", true, readable);
        if (!readable) {
            return;
        }
        List<String> needs = List.of(text.substring(0, equals).split(" \\+ "));
        String available = text.substring(comma + " must be placed, ".length(), end);
        List<String> takes = available.equals("0") ? List.of() : List.of(available.split(" \\+ "));
        expect.that("places needed", Optional.of(witness.needed()), sum(needs, true));
        expect.that("places available", Optional.of(witness.available()), sum(takes, false));
        expect.that("more needed than available", true, witness.needed() > witness.available());
        boolean covered =
                plan.cells.stream().allMatch(cell -> plan.upper(cell) == 0 || count.getOrDefault(cell, 0) >= 0);
        expect.that("every cell that must be filled is among those that take", true, covered);
        expect.that("rows of the contradiction", rows, witness.rows());
        expect.that("columns of the contradiction", columns, witness.onlyColumns());
        Set<String> once = new HashSet<>(needs);
        once.addAll(takes);
        expect.that("terms named once", needs.size() + takes.size(), once.size());
        expect.that(
                "the sentence of these terms",
                needs.size() + takes.size() == words.size()
                        ? TableWords.sentence(
                                words.subList(0, needs.size()),
                                words.subList(needs.size(), words.size()),
                                witness.needed(),
                                witness.available())
                        : witness.sentence().chinese(),
                witness.sentence());
    }

    /** The sum of terms such as "Xinjiang 6"; nothing when one of them is not a bound of the plan. */
    private Optional<Long> sum(List<String> terms, boolean lower) {
        long sum = 0;
        for (String term : terms) {
            int space = term.lastIndexOf(' ');
            if (space < 0 || !term.substring(space + 1).matches("\\d+")) {
                return Optional.empty();
            }
            long bound = Long.parseLong(term.substring(space + 1));
            if (!take(term.substring(0, space), bound, lower)) {
                return Optional.empty();
            }
            sum += bound;
        }
        return Optional.of(sum);
    }

    private boolean take(String name, long bound, boolean lower) {
        for (boolean row : new boolean[] {true, false}) {
            for (Line line : row ? plan.rows : plan.columns) {
                Label own = Names.of(plan.plan.labels(), line.id());
                if (own.english().equals(name) && bound == (lower ? line.lower() : line.upper())) {
                    (row ? rows : columns).add(line.id());
                    plan.cells.stream()
                            .filter(c -> (row ? c.row() : c.column()).equals(line.id()))
                            .forEach(c -> count.merge(c, lower ? -1 : 1, Integer::sum));
                    words.add(TableWords.term(own, bound));
                    return true;
                }
            }
        }
        Pair cell = called.get(name);
        if (cell == null) {
            plan.cells.forEach(c -> count.merge(c, lower ? -1 : 1, Integer::sum));
            words.add(TableWords.term(TableWords.TOTAL, bound));
            return name.equals(TableWords.TOTAL.english()) && bound == plan.total();
        }
        count.merge(cell, lower ? -1 : 1, Integer::sum);
        words.add(TableWords.term(name(cell), bound));
        return bound == (lower ? plan.lower(cell) : plan.upper(cell));
    }
}
