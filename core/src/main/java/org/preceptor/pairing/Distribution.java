package org.preceptor.pairing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.primitives.Ints;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;
import org.preceptor.Label;
import org.preceptor.MalformedValueException;
import org.preceptor.UnknownReferenceException;
import org.preceptor.quota.MemberId;
import org.preceptor.quota.QuotaFamily;
import org.preceptor.quota.Reserve;
import org.preceptor.quota.Reversion;
import org.preceptor.quota.TablePlan;

/**
 * Where the quotas of a plan meet the match: caps and minimums on nation, regions and bases, targets, places kept for groups,
 * places that move when they stay empty, and how many each sending region may nominate.
 *
 * <p>Hospitals together may have more seats than the region may fill. Seats are then granted one at a time: first where the
 * place is furthest below its target, then in the declared order of places, as long as every region above allows one more.
 * Targets and order are policy and change who comes where, so they are written down here and printed with the result.
 * Regions form a tree; a place belongs to one region at most, because with crossing common quotas a stable pairing may not
 * exist and finding out is intractable (Biro, Fleiner, Irving and Manlove 2010).
 *
 * <p>The totals of <em>sending</em> regions cross the capacities of places, so they are kept in one of three ways, and {@link
 * Pairing#guarantees} says what each promises. By default each region may only nominate so many ({@link #nominations}): then
 * its total holds before the match begins. Or region and place are split beforehand into {@link #cells}, which keeps every
 * promise and wastes some places. Or, when the aim {@link PairingPolicy.Aim#MINIMUM_COST} asks for it, the totals are kept
 * inside an optimisation that promises neither stability nor truth-telling.
 *
 * <p>Reserves, reversions and nominations are those of the quota room and name their nodes by its ids: a region by its name, a
 * place by its text, {@code host:h-3}, or by the name the plan gives it in {@link #members}.
 */
@Value.Immutable
public abstract class Distribution {
    /**
     * A region, a nation or a group of places with bounds of its own.
     *
     * @param id its name
     * @param parent the region it lies in
     * @param minimum the least number it must receive
     * @param maximum the largest number it may receive
     */
    public record Region(String id, Optional<String> parent, int minimum, int maximum) {
        /** Refuses a blank name. */
        public Region {
            MalformedValueException.check(!id.isBlank(), "Region.id", id, "must not be blank");
        }
    }

    /**
     * The most that one group may have at a place.
     *
     * @param place the place
     * @param group the group
     * @param maximum how many
     */
    public record GroupCap(Place place, String group, int maximum) {
        /** Refuses a negative number. */
        public GroupCap {
            MalformedValueException.check(maximum >= 0, "GroupCap.maximum", maximum, "must not be negative");
        }
    }

    /** How the totals of sending regions are kept in a match. */
    public enum Setting {
        /** No region has a total. */
        OPEN("no totals of sending regions", "派出地区无总额"),
        /** Each region nominates no more than its total; the match sees only places. The default. */
        NOMINATIONS("each sending region nominates within its total", "各派出地区按总额提名"),
        /** Region and base were split beforehand; each cell is a cap of its own. */
        CELLS("cells of region and base split beforehand", "地区与基地预先分格"),
        /** Totals of regions and seats of places are kept together by an optimisation. Only when asked for. */
        OPTIMISED("totals kept inside an optimisation", "总额在优化中一并满足");

        private final Label label;

        Setting(String english, String chinese) {
            this.label = Label.of(english, chinese);
        }

        /** {@return the setting in words} */
        public Label label() {
            return label;
        }
    }

    Distribution() {}

    /** {@return the regions} */
    public abstract ImmutableList<Region> regions();

    /** {@return the region of each place; a place that is not named stands alone} */
    public abstract ImmutableMap<Place, String> regionOf();

    /** {@return the target of each place; a place that is not named has its capacity as target} */
    public abstract ImmutableMap<Place, Integer> targets();

    /** {@return the order in which seats are granted among equals; places not named follow in their own order} */
    public abstract ImmutableSet<Place> order();

    /**
     * {@return places kept for groups as long as they ask, one reserve at most for a place and a group; a reserve may lie in
     * another one and then keeps some of its places for those of both groups}
     */
    public abstract ImmutableList<Reserve> reserves();

    /** {@return places that go to another node while they stay empty; those in force on the first day of the pairing count} */
    public abstract ImmutableList<Reversion> reversions();

    /** {@return the most trainees each sending region may nominate, by {@link Trainee#groups}; regions not named have no limit} */
    public abstract ImmutableMap<MemberId, Long> nominations();

    /** {@return the place each name of the plan stands for; the text of a place needs no entry} */
    public abstract ImmutableMap<MemberId, Place> members();

    /** {@return caps on groups} */
    public abstract ImmutableList<GroupCap> groupCaps();

    /** {@return no regions, no targets, no reserves} */
    public static Distribution none() {
        return builder().build();
    }

    /**
     * Reads the lines of a quota decision as regions, so that it drives the match: every hard line becomes a region below the
     * smallest line that contains it. Wishes (soft lines) are left out.
     *
     * @param family the lines; on a day, take {@link QuotaFamily#on} first
     * @param places the place each cell of the family stands for
     * @return the regions, without targets and reserves
     * @throws org.preceptor.rule.Report.NotMetException if lines cross, or count a class inside a place; the report says what
     *     can be promised instead
     */
    public static Distribution of(QuotaFamily family, Map<MemberId, Place> places) {
        return FamilyRegions.of(family, places);
    }

    /**
     * Splits the totals of sending regions beforehand: every cell of a table becomes the most its region may have at its base. A
     * pair of a region and a base that the table leaves out, because it is ineligible, gets none.
     *
     * @param seats the seats of each region at each base, as a table result gives them
     * @param places the place each base stands for
     * @return the cells, as caps on groups
     * @throws UnknownReferenceException if a base has no place
     */
    public static Distribution cells(Map<TablePlan.Pair, Long> seats, Map<MemberId, Place> places) {
        Builder cells = builder();
        Set<MemberId> regions = new LinkedHashSet<>();
        seats.keySet().forEach(cell -> {
            regions.add(cell.row());
            if (!places.containsKey(cell.column())) {
                throw new UnknownReferenceException("place", cell.column());
            }
        });
        places.forEach((base, place) -> regions.forEach(region -> cells.addGroupCaps(new GroupCap(
                place, region.value(), Ints.saturatedCast(seats.getOrDefault(new TablePlan.Pair(region, base), 0L))))));
        return cells.putAllMembers(places).build();
    }

    /**
     * The name by which reserves and reversions of a match call a place, unless {@link #members} gives another.
     *
     * @param place the place
     * @return its text as an id
     */
    public static MemberId node(Place place) {
        return MemberId.of(place.toString());
    }

    /**
     * The place a name stands for.
     *
     * @param node the name
     * @return the place, empty when it stands for none
     */
    public Optional<Place> place(MemberId node) {
        Place named = members().get(node);
        return named != null ? Optional.of(named) : Place.find(node.value());
    }

    /**
     * The place whose seats a reserve keeps, directly or inside another reserve.
     *
     * @param reserve the reserve
     * @return the place, empty when it is reserved at none
     */
    public Optional<Place> place(Reserve reserve) {
        return place(carrier(reserve).map(Reserve::base).orElse(reserve.base()));
    }

    /** The reserve a reserve lies in. */
    Optional<Reserve> carrier(Reserve reserve) {
        return reserves().stream()
                .filter(r -> r.account().equals(reserve.base()))
                .findFirst();
    }

    /**
     * How the totals of sending regions are kept under a policy.
     *
     * @param policy the policy
     * @return the setting
     */
    public Setting setting(PairingPolicy policy) {
        boolean optimised = policy.aim() == PairingPolicy.Aim.MINIMUM_COST;
        return !groupCaps().isEmpty() && !optimised
                ? Setting.CELLS
                : nominations().isEmpty() && groupCaps().isEmpty()
                        ? Setting.OPEN
                        : optimised ? Setting.OPTIMISED : Setting.NOMINATIONS;
    }

    /** {@return whether nothing is laid down} */
    public boolean isEmpty() {
        return equals(none());
    }

    /** Whether anything stands between a place's list and its seats; limits on nominations do not. */
    boolean bindsPlaces() {
        return hasTree()
                || !(reserves().isEmpty()
                        && groupCaps().isEmpty()
                        && reversions().isEmpty());
    }

    boolean hasTree() {
        return !(regions().isEmpty() && targets().isEmpty() && order().isEmpty());
    }

    /** {@return a builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds distributions. */
    public static final class Builder extends ImmutableDistribution.Builder {
        Builder() {}
    }
}
