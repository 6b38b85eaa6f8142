package org.preceptor.quota;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigInteger;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;
import org.preceptor.Label;
import org.preceptor.MalformedValueException;
import org.preceptor.UnknownReferenceException;
import org.preceptor.rule.Evidence.Ratio;
import org.preceptor.rule.Report;

/**
 * A region by base table to be filled in proportion in both directions at once: 53 places, the totals of three regions and of
 * sixteen bases already decided, and a weight for every pair that may be used.
 *
 * <pre>{@code
 * TableResult table = TablePlan.builder()
 *         .row(XINJIANG, 20).row(XIZANG, 8).row(GUIZHOU, 25)
 *         .column(BASE_1, 30).column(BASE_2, 23)
 *         .weight(XINJIANG, BASE_1, 110).weight(XINJIANG, BASE_2, 140) // and so on
 *         .build().apportion();
 * }</pre>
 *
 * <p>A pair without weight is ineligible: it stays empty. Totals may be intervals when {@link #seats} is given; single cells may
 * have bounds. Biproportional tables are fair in both directions and nothing more: they are not monotone, and in one column a
 * smaller weight can get more places than a larger one. The result says where.
 */
@Value.Immutable
public abstract class TablePlan {
    TablePlan() {}

    /** {@return the rows with their totals, usually the sending regions} */
    public abstract ImmutableList<Line> rows();

    /** {@return the columns with their totals, usually the host bases} */
    public abstract ImmutableList<Line> columns();

    /** {@return the weight of every eligible pair, by row and column} */
    public abstract ImmutableMap<Pair, Ratio> weights();

    /** {@return bounds of single cells} */
    public abstract ImmutableMap<Pair, Bounds> cells();

    /** {@return what rows and columns are called in sentences; the id where there is none} */
    public abstract ImmutableMap<MemberId, Label> labels();

    /** {@return the places in all; needed only when neither the rows nor the columns fix it} */
    public abstract Optional<Long> seats();

    /**
     * A row or column with its total, exact when both bounds are equal.
     *
     * @param id its name
     * @param lower the least total
     * @param upper the greatest total
     */
    public record Line(MemberId id, long lower, long upper) {}

    /**
     * A row meeting a column.
     *
     * @param row the row
     * @param column the column
     */
    public record Pair(MemberId row, MemberId column) {
        /** {@return the pair as the name of a cell, {@code Xinjiang->Base3}} */
        @Override
        public String toString() {
            return row.to(column).value();
        }
    }

    /**
     * Bounds of a cell.
     *
     * @param lower the least number of places
     * @param upper the greatest
     */
    public record Bounds(long lower, long upper) {}

    /**
     * Tables nearest to exact shares.
     *
     * @param tables the nearest tables, by cell; usually one
     * @param allListed whether these are all; beyond a few hundred the rest is left out
     * @param distance the sum over cells of how far places and exact share are apart
     */
    public record Rounded(ImmutableList<ImmutableMap<Pair, Long>> tables, boolean allListed, Ratio distance) {}

    /**
     * The same plan with the places of a share as the exact totals of its rows: the regions shared first, now spread over bases.
     *
     * @param shares a decided share, one claimant for each row
     * @return the plan; rows keep their order, and claimants that were no rows follow in the order of their ids
     * @throws IllegalStateException if the share is refused or a tie is open
     * @throws UnknownReferenceException if a row is no claimant of the share
     */
    public TablePlan withRows(ShareResult shares) {
        return withLabels(shares).rows(totals(rows(), shares)).build();
    }

    /**
     * The same plan with the places of a share as the exact totals of its columns.
     *
     * @param shares a decided share, one claimant for each column
     * @return the plan; columns keep their order, and claimants that were no columns follow in the order of their ids
     * @throws IllegalStateException if the share is refused or a tie is open
     * @throws UnknownReferenceException if a column is no claimant of the share
     */
    public TablePlan withColumns(ShareResult shares) {
        return withLabels(shares).columns(totals(columns(), shares)).build();
    }

    private Builder withLabels(ShareResult shares) {
        Map<MemberId, Label> all = new LinkedHashMap<>(shares.plan().labels());
        all.putAll(labels());
        Builder labelled = builder();
        return labelled.from(this).labels(all);
    }

    private static ImmutableList<Line> totals(ImmutableList<Line> lines, ShareResult shares) {
        Map<MemberId, Long> seats = new LinkedHashMap<>();
        lines.forEach(line -> seats.put(line.id(), shares.seatsOf(line.id())));
        seats.putAll(shares.seats());
        return seats.entrySet().stream()
                .map(e -> new Line(e.getKey(), e.getValue(), e.getValue()))
                .collect(ImmutableList.toImmutableList());
    }

    /** {@return everything that keeps the plan from being filled, and what would be accepted} */
    public Report check() {
        return TableCheck.of(this);
    }

    /** {@return the table by Webster's method, the recommended one} */
    public TableResult apportion() {
        return apportion(ShareMethod.Divisor.WEBSTER);
    }

    /**
     * Fills the table.
     *
     * @param method where quotients are rounded
     * @return the table with its divisors, or the rows that find no room
     */
    public TableResult apportion(ShareMethod.Divisor method) {
        return TableEngine.apportion(this, method);
    }

    /**
     * The same rows, columns and cells as lines of a quota decision, {@code Xinjiang->Base3} being a cell: to ask what each line
     * can come to, what a change would do, or to hand the bounds to a match, without stating them twice.
     *
     * <p>A pair without weight is a cell with room for nobody, so that what is ineligible here is ineligible there. The family is
     * feasible exactly when there is a table.
     *
     * @return the lines, by the names of the plan; the places in all, where they are stated, are the line {@code total}
     * @throws Report.NotMetException when rows, columns or cells cannot be read
     * @throws MalformedValueException when two of rows, columns and {@code total} go by one name
     */
    public QuotaFamily family() {
        return family(ShareMethod.Divisor.WEBSTER);
    }

    /**
     * As {@link #family()}, with the first places that a method owes.
     *
     * @param method where quotients are rounded; Adams, Dean and Hill owe every eligible pair a first place
     * @return the lines
     */
    public QuotaFamily family(ShareMethod.Divisor method) {
        return TableFamily.of(this, method);
    }

    /**
     * Rounds the weights, read as exact shares: every cell, every row and column sum and the whole to one of its two neighbours
     * (controlled rounding). In two dimensions that is always possible; row and column totals of the plan are not used.
     *
     * @return the nearest tables
     * @throws Report.NotMetException when rows, columns or weights cannot be read; the report says what would be accepted
     */
    public Rounded round() {
        TableCheck.ofShares(this).orElseThrow();
        return TableEngine.round(this);
    }

    /**
     * Checks rounded tables, for instance published ones, from their definition: neighbours, sums, distance, and, for tables small
     * enough to try every rounding, that none is nearer and none is left out.
     *
     * @param rounded the tables
     * @return every disagreement; empty when they are right
     */
    public Report verify(Rounded rounded) {
        Report unreadable = TableCheck.ofShares(this);
        return unreadable.hasErrors() ? unreadable : RoundingAudit.of(this, rounded);
    }

    /** {@return a builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds table plans. */
    public static final class Builder extends ImmutableTablePlan.Builder {
        private final Set<Pair> weighed = new HashSet<>();

        Builder() {}

        /**
         * Adds a row with an exact total.
         *
         * @param id the row
         * @param total its places
         * @return this builder
         */
        public Builder row(MemberId id, long total) {
            addRows(new Line(id, total, total));
            return this;
        }

        /**
         * Adds a column with an exact total.
         *
         * @param id the column
         * @param total its places
         * @return this builder
         */
        public Builder column(MemberId id, long total) {
            addColumns(new Line(id, total, total));
            return this;
        }

        /**
         * Makes a pair eligible.
         *
         * @param row the row
         * @param column the column
         * @param weight its weight; zero leaves the pair ineligible
         * @return this builder
         * @throws MalformedValueException when the pair has been given a weight before
         */
        public Builder weight(MemberId row, MemberId column, long weight) {
            Pair pair = new Pair(row, column);
            MalformedValueException.check(weighed.add(pair), "TablePlan.weights", pair, "must have one weight only");
            putWeights(pair, new Ratio(BigInteger.valueOf(weight), BigInteger.ONE));
            return this;
        }
    }
}
