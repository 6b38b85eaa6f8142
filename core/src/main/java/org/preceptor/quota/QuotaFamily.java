package org.preceptor.quota;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.preceptor.Label;
import org.preceptor.MalformedValueException;
import org.preceptor.UnknownReferenceException;
import org.preceptor.rule.Report;

/**
 * All lines of a quota decision over the same cells: a tree, a region by base table, or anything else.
 *
 * <p>What can be answered depends on how the lines lie to each other. Two lines <b>cross</b> when they share cells and neither
 * contains the other. No crossing: a tree, everything is arithmetic. Regions crossing bases: two hierarchies, a flow decides and
 * a cut explains. Regions, bases and specialties all crossing: general; no efficient method is known, so {@link #feasibility()}
 * refuses and names the lines that interlock, and {@link #feasibility(long)} searches exactly within a limit you set.
 *
 * @param nodes the lines, in the order of the document; soft ones give way in reverse order
 */
public record QuotaFamily(ImmutableList<QuotaNode> nodes) {
    /** Refuses two nodes of one name. */
    public QuotaFamily {
        java.util.Set<MemberId> seen = new java.util.HashSet<>();
        for (QuotaNode node : nodes) {
            MalformedValueException.check(
                    seen.add(node.id()), "QuotaFamily.nodes", node.id(), "must name each node once");
        }
    }

    /** How the lines of a family lie to each other. */
    public sealed interface Structure {
        /** No two lines cross: a tree. */
        record Laminar() implements Structure {}

        /**
         * Two trees over the same cells.
         *
         * @param first a line
         * @param second a line that crosses it
         */
        record TwoHierarchies(MemberId first, MemberId second) implements Structure {}

        /**
         * Neither: an odd number of lines cross each other in a ring.
         *
         * @param oddCycle the ring
         */
        record General(ImmutableList<MemberId> oddCycle) implements Structure {}
    }

    /**
     * What a line can come to in some assignment within all bounds; every number in between is reached too.
     *
     * @param low the least
     * @param high the greatest; absent when nothing limits it
     */
    public record Range(long low, Optional<Long> high) {}

    /**
     * What a change does.
     *
     * @param before the answer without it
     * @param after the answer with it
     * @param moved the lines whose range differs, with the new range; empty unless both are feasible
     */
    public record WhatIf(Feasibility before, Feasibility after, ImmutableMap<MemberId, Range> moved) {
        /** {@return every disagreement of both answers and of the ranges with an independent search; empty when all is right} */
        public Report verify() {
            return FamilyAuditRanges.of(this);
        }
    }

    /**
     * Collects lines.
     *
     * @param nodes the lines
     * @return the family
     */
    public static QuotaFamily of(QuotaNode... nodes) {
        return new QuotaFamily(ImmutableList.copyOf(nodes));
    }

    /**
     * Collects lines.
     *
     * @param nodes the lines
     * @return the family
     */
    public static QuotaFamily of(Iterable<QuotaNode> nodes) {
        return new QuotaFamily(ImmutableList.copyOf(nodes));
    }

    /**
     * A region by base table: every row meets every column in the cell {@code row->column}.
     *
     * @param rows lines for the rows
     * @param columns lines for the columns
     * @param cells lines for single cells; a cell that is not listed has no limit of its own
     * @return the family
     */
    public static QuotaFamily table(List<QuotaNode> rows, List<QuotaNode> columns, List<QuotaNode> cells) {
        ImmutableList.Builder<QuotaNode> all = ImmutableList.builder();
        for (QuotaNode row : rows) {
            all.add(row.over(columns.stream().map(c -> row.id().to(c.id())).toList()));
        }
        for (QuotaNode column : columns) {
            all.add(column.over(rows.stream().map(r -> r.id().to(column.id())).toList()));
        }
        return new QuotaFamily(all.addAll(cells).build());
    }

    /**
     * Finds a line.
     *
     * @param id its name
     * @return the line, if there is one
     */
    public Optional<QuotaNode> find(MemberId id) {
        return nodes.stream().filter(n -> n.id().equals(id)).findFirst();
    }

    /**
     * Finds a line that must be there.
     *
     * @param id its name
     * @return the line
     * @throws UnknownReferenceException when there is none
     */
    public QuotaNode get(MemberId id) {
        return find(id).orElseThrow(() -> new UnknownReferenceException(Label.of("quota node", "名额节点"), id));
    }

    /**
     * Replaces the line of the same name, or adds one.
     *
     * @param node the line
     * @return the family with it
     */
    public QuotaFamily with(QuotaNode node) {
        boolean known = find(node.id()).isPresent();
        ImmutableList.Builder<QuotaNode> all = ImmutableList.builder();
        nodes.forEach(n -> all.add(n.id().equals(node.id()) ? node : n));
        return new QuotaFamily((known ? all : all.add(node)).build());
    }

    /**
     * The lines in force on a day.
     *
     * @param day the day
     * @return the family of these lines
     */
    public QuotaFamily on(LocalDate day) {
        return new QuotaFamily(
                nodes.stream().filter(n -> n.term().contains(day)).collect(ImmutableList.toImmutableList()));
    }

    /** {@return what keeps the lines from being read at all: unknown parents, rings of parents, negative bounds} */
    public Report check() {
        return FamilyCheck.of(this);
    }

    /** {@return how the hard lines lie to each other} */
    public Structure structure() {
        return FamilyReader.of(this).structure();
    }

    /**
     * Tells, when a line is written, whether it interlocks with the others.
     *
     * @param node the new line
     * @return a warning with the lines it interlocks with, when it can only be kept as a wish
     */
    public Report interlock(QuotaNode node) {
        return FamilyCheck.interlock(this, node);
    }

    /** {@return whether all hard lines can hold together, with an example or with the lines that contradict each other} */
    public Feasibility feasibility() {
        return FamilyEngine.of(this, 0);
    }

    /**
     * As {@link #feasibility()}, and for general families an exact search.
     *
     * @param steps how many steps the search may take before it says "unknown"
     * @return the answer
     */
    public Feasibility feasibility(long steps) {
        return FamilyEngine.of(this, steps);
    }

    /**
     * Tells what each line can come to. Both ends are reached.
     *
     * @return a range for every line and cell; empty when the family is infeasible or general
     */
    public ImmutableMap<MemberId, Range> attainable() {
        return FamilyRanges.of(this);
    }

    /**
     * Checks ranges by trying: both ends are reached, nothing beyond them is.
     *
     * @param ranges what {@link #attainable} said, or somebody else
     * @return every disagreement; an information where the search would take too long to tell
     */
    public Report verify(Map<MemberId, Range> ranges) {
        return FamilyAuditRanges.of(this, ranges);
    }

    /**
     * Tries a change: a bound moved, a base lost in mid-year (both bounds 0), a line added.
     *
     * @param changed the line as it would be
     * @return before, after, and the ranges that move
     */
    public WhatIf whatIf(QuotaNode changed) {
        QuotaFamily after = with(changed);
        Map<MemberId, Range> old = attainable();
        ImmutableMap.Builder<MemberId, Range> moved = ImmutableMap.builder();
        after.attainable().forEach((id, range) -> {
            if (old.containsKey(id) && !range.equals(old.get(id))) {
                moved.put(id, range);
            }
        });
        return new WhatIf(feasibility(), after.feasibility(), moved.buildOrThrow());
    }
}
