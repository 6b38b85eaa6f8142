package org.preceptor.rule;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one evaluation has seen and found; nothing is allocated for a subject in order beyond this object. */
final class Collector {
    private final int rules;
    private long seen;
    private long @Nullable [] more;
    private @Nullable List<Found> found;

    Collector(int rules) {
        this.rules = rules;
        this.more = rules > Long.SIZE ? new long[(rules - 1) / Long.SIZE] : null;
    }

    /** A draft on its way up the tree; the finding itself is made once, when its whole place is known. */
    private static final class Found {
        private final Finding.Draft draft;
        private final RuleCard card;
        private Pointer above = Pointer.root();

        Found(Finding.Draft draft, RuleCard card) {
            this.draft = draft;
            this.card = card;
        }
    }

    void examined(int first, int count) {
        if (more == null) {
            seen |= ones(count) << first;
        } else {
            for (int rule = first; rule < first + count; rule++) {
                if (rule < Long.SIZE) {
                    seen |= 1L << rule;
                } else {
                    more[rule / Long.SIZE - 1] |= 1L << rule;
                }
            }
        }
    }

    boolean saw(int rule) {
        long word = rule < Long.SIZE || more == null ? seen : more[rule / Long.SIZE - 1];
        return (word & 1L << rule) != 0;
    }

    boolean sawAll() {
        if (more == null) {
            return seen == ones(rules);
        }
        for (int i = 0; i < rules; i++) {
            if (!saw(i)) {
                return false;
            }
        }
        return true;
    }

    void add(Finding.Draft draft, RuleCard card) {
        if (found == null) {
            found = new ArrayList<>();
        }
        found.add(new Found(draft, card));
    }

    int mark() {
        return found == null ? 0 : found.size();
    }

    void prefix(int from, Pointer above) {
        if (found != null) {
            for (int i = from; i < found.size(); i++) {
                Found it = found.get(i);
                it.above = above.plus(it.above);
            }
        }
    }

    ImmutableList<Finding> findings() {
        if (found == null) {
            return ImmutableList.of();
        }
        ImmutableList.Builder<Finding> findings = ImmutableList.builderWithExpectedSize(found.size());
        for (Found it : found) {
            findings.add(it.draft.by(it.card, it.above));
        }
        return findings.build();
    }

    private static long ones(int count) {
        return count == 0 ? 0 : -1L >>> (Long.SIZE - count);
    }
}
