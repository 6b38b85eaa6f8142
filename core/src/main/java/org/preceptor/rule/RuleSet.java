package org.preceptor.rule;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Rules about one kind of subject, composed from rules about its parts.
 *
 * <p>A set evaluates everything and then reports: {@link #of} takes rules together, {@link #and} joins sets, {@link
 * #each} applies a set to every member of a collection, {@link #under} to one part, {@link #as} to another view, and {@link #when} only to subjects it
 * is meant for. A rule that was never applied, because a collection was empty or a condition did not hold, is listed as
 * {@linkplain Report#silent silent}.
 *
 * @param <S> what the rules are about
 */
public final class RuleSet<S> {
    private final Node<? super S> node;

    private RuleSet(Node<? super S> node) {
        this.node = node;
    }

    /**
     * Takes rules together.
     *
     * @param <S> what the rules are about
     * @param rules the rules
     * @return the set
     */
    @SafeVarargs
    public static <S> RuleSet<S> of(Rule<? super S>... rules) {
        ImmutableList.Builder<Rule<? super S>> all = ImmutableList.builder();
        for (Rule<? super S> rule : rules) {
            all.add(rule);
        }
        return of(all.build());
    }

    /**
     * Takes rules together.
     *
     * @param <S> what the rules are about
     * @param rules the rules
     * @return the set
     */
    public static <S> RuleSet<S> of(Iterable<? extends Rule<? super S>> rules) {
        return new RuleSet<>(new Node.Rules<S>(ImmutableList.copyOf(rules)));
    }

    /**
     * Applies a set to every member of a collection.
     *
     * @param <S> the whole
     * @param <T> a member
     * @param token where the collection lies in the whole, such as {@code phases}
     * @param members the collection
     * @param rules the rules about a member
     * @return the set about the whole; members are pointed at by position
     */
    public static <S, T> RuleSet<S> each(
            String token, Function<? super S, ? extends Iterable<? extends T>> members, RuleSet<T> rules) {
        return new RuleSet<>(new Node.Each<S, T>(token, members, null, rules.node));
    }

    /**
     * Applies a set to every member of a keyed collection.
     *
     * @param <S> the whole
     * @param <T> a member
     * @param token where the collection lies in the whole, such as {@code trainees}
     * @param members the collection
     * @param key the id that points at a member, whatever its position
     * @param rules the rules about a member
     * @return the set about the whole
     */
    public static <S, T> RuleSet<S> each(
            String token,
            Function<? super S, ? extends Iterable<? extends T>> members,
            Function<? super T, ?> key,
            RuleSet<T> rules) {
        return new RuleSet<>(new Node.Each<S, T>(token, members, key, rules.node));
    }

    /**
     * Applies a set to one part.
     *
     * @param <S> the whole
     * @param <T> the part
     * @param token where the part lies in the whole
     * @param part the part
     * @param rules the rules about the part
     * @return the set about the whole
     */
    public static <S, T> RuleSet<S> under(String token, Function<? super S, ? extends T> part, RuleSet<T> rules) {
        return new RuleSet<>(new Node.Under<S, T>(token, part, rules.node));
    }

    /**
     * Applies a set to another view of the same subject; pointers stay as they are.
     *
     * @param <S> the subject
     * @param <T> the view
     * @param view how the rules see the subject
     * @param rules the rules about the view
     * @return the set about the subject
     */
    public static <S, T> RuleSet<S> as(Function<? super S, ? extends T> view, RuleSet<T> rules) {
        return new RuleSet<>(new Node.As<S, T>(view, rules.node));
    }

    /**
     * Joins another set about the same subject.
     *
     * @param other the other rules
     * @return both together
     */
    public RuleSet<S> and(RuleSet<? super S> other) {
        return new RuleSet<>(new Node.All<S>(ImmutableList.of(node, other.node)));
    }

    /**
     * Limits the set to subjects it is meant for.
     *
     * @param condition whether the rules apply
     * @return the conditional set
     */
    public RuleSet<S> when(Predicate<? super S> condition) {
        return new RuleSet<>(new Node.When<S>(condition, node));
    }

    /** {@return what every rule says, in the order of the set} */
    public ImmutableList<RuleCard> cards() {
        ImmutableList.Builder<RuleCard> cards = ImmutableList.builder();
        node.cards(cards);
        return cards.build();
    }

    /**
     * Checks a subject against every rule.
     *
     * @param subject the subject
     * @param day the day judged
     * @return every finding, and the rules that examined nothing
     */
    public Report check(S subject, LocalDate day) {
        Collector collector = new Collector(node.size());
        node.run(subject, day, collector, 0);
        ImmutableList<Finding> findings = collector.findings();
        if (findings.isEmpty() && collector.sawAll()) {
            return Report.clean();
        }
        return new Report(findings, silent(collector));
    }

    /** A rule in several places is silent only when it was applied in none of them. */
    private ImmutableSet<RuleId> silent(Collector collector) {
        if (collector.sawAll()) {
            return ImmutableSet.of();
        }
        Set<RuleId> applied = new HashSet<>();
        Set<RuleId> silent = new LinkedHashSet<>();
        ImmutableList<RuleCard> cards = cards();
        for (int i = 0; i < cards.size(); i++) {
            (collector.saw(i) ? applied : silent).add(cards.get(i).id());
        }
        silent.removeAll(applied);
        return ImmutableSet.copyOf(silent);
    }
}
