package org.preceptor.pairing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import org.preceptor.MalformedValueException;
import org.preceptor.quota.MemberId;
import org.preceptor.quota.QuotaFamily;

/**
 * How seats are spread over a tree: caps and minimums on nation, regions and bases, targets, and seats kept for groups.
 *
 * <p>Hospitals together may have more seats than the region may fill. Seats are then granted one at a time: first where the
 * place is furthest below its target, then in the declared order of places, as long as every region above allows one more.
 * Targets and order are policy and change who comes where, so they are written down here and printed with the result.
 * Regions form a tree; a place belongs to one region at most, because with crossing common quotas a stable pairing may not
 * exist and finding out is intractable (Biro, Fleiner, Irving and Manlove 2010).
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

    /** Whether reserved seats are filled before or after the open ones; as strong a lever as their number. */
    public enum Order {
        /** The group's best are placed first and count; nothing changes where they get in anyway. */
        MINIMUM_GUARANTEE,
        /** Open seats first by merit, the reserved ones on top. */
        OVER_AND_ABOVE
    }

    /**
     * Seats of a place kept for a group as long as it asks for them; empty ones go to everybody.
     *
     * @param place the place
     * @param group the group, as {@link Trainee#group} names it
     * @param seats how many
     * @param order filled before or after the open seats
     */
    public record Reserve(Place place, String group, int seats, Order order) {
        /** Refuses a negative number. */
        public Reserve {
            MalformedValueException.check(seats >= 0, "Reserve.seats", seats, "must not be negative");
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

    Distribution() {}

    /** {@return the regions} */
    public abstract ImmutableList<Region> regions();

    /** {@return the region of each place; a place that is not named stands alone} */
    public abstract ImmutableMap<Place, String> regionOf();

    /** {@return the target of each place; a place that is not named has its capacity as target} */
    public abstract ImmutableMap<Place, Integer> targets();

    /** {@return the order in which seats are granted among equals; places not named follow in their own order} */
    public abstract ImmutableSet<Place> order();

    /** {@return seats kept for groups} */
    public abstract ImmutableList<Reserve> reserves();

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

    /** {@return whether nothing is laid down} */
    public boolean isEmpty() {
        return equals(none());
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
