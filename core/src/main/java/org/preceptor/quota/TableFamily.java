package org.preceptor.quota;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.preceptor.Label;
import org.preceptor.quota.TablePlan.Bounds;
import org.preceptor.quota.TablePlan.Line;
import org.preceptor.quota.TablePlan.Pair;
import org.preceptor.rule.Evidence.Ratio;

/** A table plan as lines of a quota decision over the very same cells; an ineligible pair is a cell of which nobody may have any. */
final class TableFamily {
    private static final MemberId TOTAL = MemberId.of("total");

    private final TablePlan plan;
    private final boolean owed;

    private TableFamily(TablePlan plan, boolean owed) {
        this.plan = plan;
        this.owed = owed;
    }

    static QuotaFamily of(TablePlan plan, ShareMethod.Divisor method) {
        TableCheck.ofCells(plan).orElseThrow();
        return new TableFamily(plan, method.signpost().isZeroAtFirst()).family();
    }

    private QuotaFamily family() {
        List<QuotaNode> rows = plan.rows().stream().map(this::line).toList();
        List<QuotaNode> columns = plan.columns().stream().map(this::line).toList();
        List<QuotaNode> others = new ArrayList<>();
        ImmutableList.Builder<MemberId> all = ImmutableList.builder();
        for (Line row : plan.rows()) {
            for (Line column : plan.columns()) {
                Pair pair = new Pair(row.id(), column.id());
                cell(pair).ifPresent(others::add);
                all.add(id(pair));
            }
        }
        plan.seats()
                .ifPresent(seats -> others.add(QuotaNode.builder()
                        .from(QuotaNode.of(TOTAL, seats, seats))
                        .cells(all.build())
                        .label(TableWords.TOTAL)
                        .build()));
        return QuotaFamily.table(rows, columns, others);
    }

    private QuotaNode line(Line line) {
        return QuotaNode.builder()
                .from(QuotaNode.of(line.id(), line.lower(), line.upper()))
                .label(Optional.ofNullable(plan.labels().get(line.id())))
                .build();
    }

    private static MemberId id(Pair pair) {
        return pair.row().to(pair.column());
    }

    /** A line of its own for a cell that is not free. */
    private Optional<QuotaNode> cell(Pair pair) {
        Ratio weight = plan.weights().get(pair);
        boolean eligible = weight != null && weight.numerator().signum() > 0;
        Bounds own = plan.cells().getOrDefault(pair, new Bounds(0, Long.MAX_VALUE));
        long lower = Math.max(own.lower(), owed && eligible && own.upper() > 0 ? 1 : 0);
        boolean free = eligible && lower == 0 && own.upper() > TableCheck.LIMIT;
        boolean named = plan.labels().containsKey(pair.row()) || plan.labels().containsKey(pair.column());
        Optional<Label> label =
                named ? Optional.of(TableWords.pair(plan, pair.row(), pair.column())) : Optional.empty();
        if (free && label.isEmpty()) {
            return Optional.empty();
        }
        QuotaNode.Builder node = QuotaNode.builder();
        node.id(id(pair)).lower(lower).label(label);
        if (!eligible || own.upper() <= TableCheck.LIMIT) {
            node.upper(eligible ? own.upper() : 0L);
        }
        return Optional.of(node.build());
    }
}
