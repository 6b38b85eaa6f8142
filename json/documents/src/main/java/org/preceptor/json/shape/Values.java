package org.preceptor.json.shape;

import org.jspecify.annotations.Nullable;
import org.preceptor.json.text.Reading;
import org.preceptor.rule.Finding;
import org.preceptor.rule.RuleCard;

/** The members of one object, all of them read. */
public final class Values {
    private final @Nullable Object[] values;
    private final Reading in;

    Values(@Nullable Object[] values, Reading in) {
        this.values = values;
        this.in = in;
    }

    /**
     * Gives a member's value.
     *
     * @param <V> its type
     * @param member the member
     * @return the value
     */
    @SuppressWarnings({"unchecked", "NullAway"})
    public <V> V get(Member<V> member) {
        return (V) values[member.index()];
    }

    /**
     * Reports that a member's value cannot stand with the others; the maker then returns {@code null}.
     *
     * @param member the member
     * @param card the rule it breaks
     * @return the finding, to which facts can be added
     */
    public Finding.Draft refuse(Member<?> member, RuleCard card) {
        in.enter(member.name());
        Finding.Draft draft = in.error(card);
        in.leave();
        return draft;
    }
}
