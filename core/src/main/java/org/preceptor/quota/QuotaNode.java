package org.preceptor.quota;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.immutables.value.Value;
import org.preceptor.Label;
import org.preceptor.MalformedValueException;
import org.preceptor.time.Term;

/**
 * One line of a quota decision: at least so many, at most so many, over a set of cells.
 *
 * <p>"Xinjiang sends 6 to 8", "Base 3 takes 2 to 6", "Xinjiang to Base 3 at most 1", "53 in all". A node says which cells it
 * counts in one of three ways: it lists them; or other nodes name it as their {@code parent}, and it counts what they count; or
 * neither, and it is a cell itself, the finest account there is.
 *
 * <p>Bounds that contradict each other are not refused here; the family finds the contradiction and names every line of it.
 */
@Value.Immutable
public abstract class QuotaNode {
    QuotaNode() {}

    /** {@return the name of the node} */
    public abstract MemberId id();

    /** {@return the least number of places} */
    @Value.Default
    public long lower() {
        return 0;
    }

    /** {@return the greatest number of places; absent when there is no limit} */
    public abstract Optional<Long> upper();

    /** {@return whether the bounds must hold or are only wished for} */
    @Value.Default
    public Kind kind() {
        return Kind.HARD;
    }

    /** {@return the node this one is part of, in a tree} */
    public abstract Optional<MemberId> parent();

    /** {@return the cells it counts, when it lists them} */
    public abstract ImmutableSet<MemberId> cells();

    /** {@return its name for readers, in both languages; the id when there is none} */
    public abstract Optional<Label> label();

    /** {@return who decided the bounds} */
    public abstract Optional<String> authority();

    /** {@return the document in which they were decided} */
    public abstract Optional<String> document();

    /** {@return when the bounds are in force} */
    @Value.Default
    public Term term() {
        return Term.always();
    }

    /** Refuses blank texts. */
    @Value.Check
    void check() {
        authority()
                .ifPresent(text -> MalformedValueException.check(
                        !text.isBlank(), "QuotaNode.authority", text, "must not be blank"));
        document()
                .ifPresent(text -> MalformedValueException.check(
                        !text.isBlank(), "QuotaNode.document", text, "must not be blank"));
    }

    /** How firm the bounds of a node are. */
    public enum Kind {
        /** Must hold. */
        HARD,
        /** Kept as far as the hard bounds allow, in the order the family lists them. */
        SOFT
    }

    /**
     * A node with two bounds.
     *
     * @param id its name
     * @param lower the least number of places
     * @param upper the greatest
     * @return the node
     */
    public static QuotaNode of(MemberId id, long lower, long upper) {
        return builder().id(id).lower(lower).upper(upper).build();
    }

    /**
     * Moves the bounds.
     *
     * @param lower the new least number
     * @param upper the new greatest number
     * @return the node with these bounds
     */
    public QuotaNode withBounds(long lower, long upper) {
        return new Builder().from(this).lower(lower).upper(upper).build();
    }

    /**
     * Puts the node below another one.
     *
     * @param above the node it is part of
     * @return the node in the tree
     */
    public QuotaNode under(MemberId above) {
        return new Builder().from(this).parent(above).build();
    }

    /**
     * Lists the cells it counts.
     *
     * @param counted the cells
     * @return the node over these cells
     */
    public QuotaNode over(Iterable<MemberId> counted) {
        return new Builder().from(this).cells(counted).build();
    }

    /** {@return the node as a wish that gives way to hard bounds} */
    public QuotaNode softened() {
        return new Builder().from(this).kind(Kind.SOFT).build();
    }

    /** {@return a builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds quota nodes. */
    public static final class Builder extends ImmutableQuotaNode.Builder {
        Builder() {}
    }
}
