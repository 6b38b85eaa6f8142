package org.preceptor.quota;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import org.preceptor.Label;
import org.preceptor.UnknownReferenceException;
import org.preceptor.quota.TablePlan.Pair;
import org.preceptor.rule.Evidence.Ratio;
import org.preceptor.rule.Report;

/**
 * A table filled in proportion in both directions, with the divisors that prove it.
 *
 * <p>Divide the weight of a cell by the divisor of its row and the divisor of its column, round as the method says, and the
 * places come out; {@link #verify} does just that. When quotients fall exactly on a threshold several tables are equally
 * justified: {@link #seats} is then the first of them in the order of the ids (largest entry first), and {@link #alternatives}
 * lists the others. When no table exists at all, {@link #witness} names rows that find no room.
 */
@Value.Immutable
public abstract class TableResult {
    TableResult() {}

    /** {@return the plan that was filled} */
    public abstract TablePlan plan();

    /** {@return where quotients were rounded} */
    public abstract ShareMethod.Divisor method();

    /** {@return refusals, ties, discordant cells} */
    public abstract Report report();

    /** {@return the places of every cell, rows and columns in the order of their ids; empty when there is no table} */
    public abstract ImmutableMap<Pair, Long> seats();

    /** {@return the other tables that are equally justified} */
    public abstract ImmutableList<ImmutableMap<Pair, Long>> alternatives();

    /** {@return whether all alternatives are listed; beyond a few hundred the rest is left out} */
    @Value.Default
    public boolean allListed() {
        return true;
    }

    /** {@return a divisor for every row; squares of divisors when {@link #squared}} */
    public abstract ImmutableMap<MemberId, Ratio> rowDivisors();

    /** {@return a divisor for every column; squares of divisors when {@link #squared}} */
    public abstract ImmutableMap<MemberId, Ratio> columnDivisors();

    /** {@return whether the divisors are given as squares, which Hill's method needs when cells are tied} */
    @Value.Default
    public boolean squared() {
        return false;
    }

    /** {@return pairs of cells in one column where the larger weight got fewer places} */
    public abstract ImmutableList<Discordance> discordances();

    /** {@return why there is no table} */
    public abstract Optional<Witness> witness();

    /**
     * Two cells of one column in the wrong order. That is a correct outcome and has to be explained before publication.
     *
     * @param column the column
     * @param moreWeight the row with the larger weight
     * @param fewerSeats its places
     * @param lessWeight the row with the smaller weight
     * @param moreSeats its places
     */
    public record Discordance(
            MemberId column, MemberId moreWeight, long fewerSeats, MemberId lessWeight, long moreSeats) {}

    /**
     * Rows that must place more than the columns open to them take.
     *
     * @param rows the rows
     * @param onlyColumns the columns that limit them
     * @param needed what the rows must place
     * @param available what columns and single cells take
     * @param sentence the contradiction in words
     */
    public record Witness(
            ImmutableList<MemberId> rows,
            ImmutableList<MemberId> onlyColumns,
            long needed,
            long available,
            Label sentence) {}

    /** {@return whether a table was found} */
    public boolean isFilled() {
        return !report().hasErrors();
    }

    /** {@return whether the weights justify this table only} */
    public boolean isUnique() {
        return isFilled() && alternatives().isEmpty() && allListed();
    }

    /**
     * Finds the places of one cell.
     *
     * @param row the row
     * @param column the column
     * @return the places
     * @throws UnknownReferenceException when there is no such cell, or no table
     */
    public long seatsOf(MemberId row, MemberId column) {
        Long n = seats().get(new Pair(row, column));
        if (n == null) {
            throw new UnknownReferenceException(Label.of("cell", "单元格"), new Pair(row, column));
        }
        return n;
    }

    /**
     * Explains one cell in a sentence: weight, divisors, quotient, places.
     *
     * @param row the row
     * @param column the column
     * @return the sentence
     * @throws UnknownReferenceException when there is no such cell, or no table
     */
    public Label explain(MemberId row, MemberId column) {
        return TableWords.cell(this, row, column);
    }

    /**
     * Divides every cell again by divisors as they are to be printed, for instance rounded ones, before anybody else does.
     *
     * <p>The city of Zurich's interim page of 2014 printed divisors that misround three cells.
     *
     * @param rows the divisors of the rows as printed
     * @param columns the divisors of the columns as printed
     * @return one warning per cell that they do not give back; an error for a divisor that is missing, no line's, or not above 0;
     *     the report of this result when it has no table
     */
    public Report checkDivisors(Map<MemberId, Ratio> rows, Map<MemberId, Ratio> columns) {
        return isFilled() ? TablePrint.check(this, rows, columns) : report();
    }

    /** {@return every disagreement between this table and an independent calculation; empty when it is right} */
    public Report verify() {
        return TableAudit.of(this);
    }

    /** {@return a builder, for results read from documents; verify what is read} */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds table results. */
    public static final class Builder extends ImmutableTableResult.Builder {
        Builder() {}
    }
}
