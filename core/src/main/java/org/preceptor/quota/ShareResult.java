package org.preceptor.quota;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import org.preceptor.Label;
import org.preceptor.UnknownReferenceException;
import org.preceptor.rule.Evidence.Ratio;
import org.preceptor.rule.Report;

/**
 * How the places of a plan are shared, with everything needed to check it on paper.
 *
 * <p>Three outcomes. <b>Decided</b>: {@link #seats} holds everybody's places. <b>Tied</b>: equal claims meet at the last places;
 * {@link #fixed} holds what is certain, {@link #tied} who is tied and {@link #choose} how many of them get one more place.
 * <b>Refused</b>: the plan cannot be shared this way, and {@link #report} says why and what would be accepted.
 *
 * <p>The certificate of a divisor method is its divisor: divide every weight by it, round as the method says, apply floor and
 * cap, and the seats come out. {@link #verify} does that and more with code of its own.
 */
@Value.Immutable
public abstract class ShareResult {
    ShareResult() {}

    /** {@return the plan that was shared} */
    public abstract SharePlan plan();

    /** {@return how it was shared} */
    public abstract ShareMethod method();

    /** {@return refusals, ties, warnings and things worth knowing} */
    public abstract Report report();

    /** {@return the places that hold however a tie is decided, by claimant; empty when refused} */
    public abstract ImmutableMap<MemberId, Long> fixed();

    /** {@return who is tied at the last places, in the order of their ids; empty when nobody is} */
    public abstract ImmutableList<MemberId> tied();

    /** {@return how many of the tied claimants get one more place} */
    public abstract long choose();

    /** {@return the tied claimants that the plan's tie rule served, in the order drawn or stated} */
    public abstract ImmutableList<MemberId> drawn();

    /**
     * {@return who holds the last place given, all of them when several claims are equal}
     *
     * <p>In a tie these are the tied claimants, or those of them that the tie rule served; the others are next in line.
     */
    public abstract ImmutableList<MemberId> lastSeat();

    /** {@return who would get the next place, if there were one} */
    public abstract ImmutableList<MemberId> nextInLine();

    /**
     * {@return the smallest whole number of units of weight by which the next in line would overtake the last place}
     *
     * <p>In the census of 2020 New York missed the last of 435 seats by 89 residents. Absent in ties, when the last place and the
     * next one belong to the same claimant, and where the method has no single order of claims.
     */
    public abstract Optional<BigInteger> margin();

    /** {@return the certificate, where the method has one number that proves the result} */
    public abstract Optional<Certificate> certificate();

    /** {@return the exact shares: weight times places over the weight of all that count} */
    @Value.Lazy
    public ImmutableMap<MemberId, Ratio> exactShares() {
        return plan().check().hasErrors() ? ImmutableMap.of() : new ShareProblem(plan()).shares();
    }

    /** {@return who is a whole place or more away from the exact share, usually because of floors and caps} */
    @Value.Lazy
    public ImmutableList<MemberId> offQuota() {
        return isShared() ? ShareParadoxes.offQuota(this) : ImmutableList.of();
    }

    /**
     * The number that proves a result.
     *
     * <p>For a divisor method: every divisor from {@code from} to {@code to} gives these seats. For least squares: every seat
     * given has a claim (exact share minus seats already held) of at least a level in this interval, every seat refused at most.
     *
     * @param from the lower end; absent when everybody is at the cap
     * @param to the upper end; absent when everybody is at the floor
     * @param squared whether both ends are given as squares, because the method rounds at square roots
     * @param chosen a short number strictly inside, or the single one there is
     */
    public record Certificate(Optional<Ratio> from, Optional<Ratio> to, boolean squared, Optional<Ratio> chosen) {}

    /** {@return whether the plan was shared at all} */
    public boolean isShared() {
        return !report().hasErrors();
    }

    /** {@return whether everybody's places are certain or were decided by the plan's tie rule} */
    public boolean isDecided() {
        return isShared() && drawn().size() == choose();
    }

    /**
     * {@return everybody's places, in the order of the ids}
     *
     * @throws IllegalStateException when the plan was refused or a tie is open; the message says which
     */
    public ImmutableMap<MemberId, Long> seats() {
        if (!isShared()) {
            throw new IllegalStateException("not shared: " + report());
        }
        if (!isDecided()) {
            throw new IllegalStateException("tied: " + choose() + " of " + tied() + " get one more place each");
        }
        ImmutableMap.Builder<MemberId, Long> all = ImmutableMap.builder();
        fixed().forEach((id, n) -> all.put(id, drawn().contains(id) ? n + 1 : n));
        return all.buildOrThrow();
    }

    /**
     * Finds one claimant's places.
     *
     * @param member who
     * @return its places
     * @throws UnknownReferenceException when the member is not in the plan
     */
    public long seatsOf(MemberId member) {
        Long n = seats().get(member);
        if (n == null) {
            throw new UnknownReferenceException(Label.of("member", "成员"), member);
        }
        return n;
    }

    /**
     * Tells whether a divisor, for instance a published one, gives exactly these seats.
     *
     * @param divisor the divisor
     * @return whether rounding every weight over it, within floor and cap, gives the seats
     */
    public boolean allowsDivisor(Ratio divisor) {
        return ShareAudit.allows(this, divisor);
    }

    /**
     * Explains one claimant's places in a sentence: exact share, bounds, seats, who is next.
     *
     * @param member who
     * @return the sentence
     * @throws UnknownReferenceException when the member is not in the plan
     */
    public Label explain(MemberId member) {
        return ShareWords.explain(this, member);
    }

    /**
     * Shares one claimant's places further, top down: first lists, then the regions of one list.
     *
     * <p>A direct split of all leaves may differ; only the direct split is coherent across branches.
     *
     * @param member whose places
     * @param below the plan below; its number of places is replaced
     * @param how the method below
     * @return the lower result; it warns when the weights below do not add up to the weight above
     */
    public ShareResult share(MemberId member, SharePlan below, ShareMethod how) {
        return ShareLevels.share(this, member, below, how);
    }

    /**
     * A plan shared level by level beside a direct split of all its leaves.
     *
     * @param above the upper result
     * @param below the lower results by claimant above
     * @param direct all leaves shared at once, a leaf below {@code A} being {@code A/leaf}
     * @param moved by how many places more a leaf gets level by level; leaves that get the same are left out
     * @param report one information per leaf that differs
     */
    public record Levels(
            ShareResult above,
            ImmutableMap<MemberId, ShareResult> below,
            ShareResult direct,
            ImmutableMap<MemberId, Long> moved,
            Report report) {
        /** {@return every disagreement of the results and of their differences with an independent calculation} */
        public Report verify() {
            return ShareLevels.verify(this);
        }
    }

    /**
     * Shares on two levels and says where a direct split of all leaves would differ, and by how much.
     *
     * <p>Only the direct split is coherent across branches; which one a plan means is for the plan to say. A difference counts
     * only when no way of deciding a tie removes it.
     *
     * @param below the plans below, by claimant; a claimant without one is a leaf itself
     * @param how the method below
     * @return both splits and their differences
     * @throws UnknownReferenceException when a plan belongs to nobody above
     */
    public Levels compareLevels(Map<MemberId, SharePlan> below, ShareMethod how) {
        return ShareLevels.compare(this, below, how);
    }

    /** {@return every disagreement between this result and an independent calculation; empty when it is right} */
    public Report verify() {
        return ShareAudit.of(this);
    }

    /** {@return a builder, for results read from documents; verify what is read} */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds share results. */
    public static final class Builder extends ImmutableShareResult.Builder {
        Builder() {}
    }
}
