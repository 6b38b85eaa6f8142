package org.preceptor.rule;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The tree behind a rule set; rules are numbered in tree order so that silence can be told apart from success. */
sealed interface Node<S> {
    int size();

    void run(S subject, LocalDate day, Collector collector, int base);

    void cards(ImmutableList.Builder<RuleCard> cards);

    /** Rules side by side; the tests of simple ones are kept in a row, because most subjects pass all of them. */
    final class Rules<S> implements Node<S> {
        private final ImmutableList<Rule<? super S>> rules;
        private final @Nullable Predicate<? super S>[] tests;

        @SuppressWarnings({"unchecked", "rawtypes"})
        Rules(ImmutableList<Rule<? super S>> rules) {
            this.rules = rules;
            this.tests = new Predicate[rules.size()];
            for (int i = 0; i < tests.length; i++) {
                tests[i] = (Predicate) rules.get(i).test();
            }
        }

        @Override
        public int size() {
            return tests.length;
        }

        @Override
        public void run(S subject, LocalDate day, Collector collector, int base) {
            collector.examined(base, tests.length);
            for (int i = 0; i < tests.length; i++) {
                Predicate<? super S> test = tests[i];
                if (test == null || test.test(subject)) {
                    rules.get(i).run(subject, day, collector);
                }
            }
        }

        /** One test over all members before the next test: the common case, everybody in order, then runs at full speed. */
        boolean clears(List<? extends S> members) {
            for (Predicate<? super S> test : tests) {
                if (test == null || !clears(test, members)) {
                    return false;
                }
            }
            return true;
        }

        private static <S> boolean clears(Predicate<? super S> test, List<? extends S> members) {
            for (int i = 0; i < members.size(); i++) {
                if (test.test(members.get(i))) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public void cards(ImmutableList.Builder<RuleCard> cards) {
            rules.forEach(rule -> cards.add(rule.card()));
        }
    }

    record All<S>(ImmutableList<Node<? super S>> parts, int size) implements Node<S> {
        All(ImmutableList<Node<? super S>> parts) {
            this(parts, parts.stream().mapToInt(Node::size).sum());
        }

        @Override
        public void run(S subject, LocalDate day, Collector collector, int base) {
            int next = base;
            for (int i = 0; i < parts.size(); i++) {
                parts.get(i).run(subject, day, collector, next);
                next += parts.get(i).size();
            }
        }

        @Override
        public void cards(ImmutableList.Builder<RuleCard> cards) {
            parts.forEach(part -> part.cards(cards));
        }
    }

    record When<S>(Predicate<? super S> condition, Node<? super S> inner) implements Node<S> {
        @Override
        public int size() {
            return inner.size();
        }

        @Override
        public void run(S subject, LocalDate day, Collector collector, int base) {
            if (condition.test(subject)) {
                inner.run(subject, day, collector, base);
            }
        }

        @Override
        public void cards(ImmutableList.Builder<RuleCard> cards) {
            inner.cards(cards);
        }
    }

    record Under<S, T>(String token, Function<? super S, ? extends T> part, Node<? super T> inner) implements Node<S> {
        @Override
        public int size() {
            return inner.size();
        }

        @Override
        public void run(S subject, LocalDate day, Collector collector, int base) {
            int mark = collector.mark();
            inner.run(part.apply(subject), day, collector, base);
            if (collector.mark() > mark) {
                collector.prefix(mark, Pointer.of(token));
            }
        }

        @Override
        public void cards(ImmutableList.Builder<RuleCard> cards) {
            inner.cards(cards);
        }
    }

    record As<S, T>(Function<? super S, ? extends T> view, Node<? super T> inner) implements Node<S> {
        @Override
        public int size() {
            return inner.size();
        }

        @Override
        public void run(S subject, LocalDate day, Collector collector, int base) {
            inner.run(view.apply(subject), day, collector, base);
        }

        @Override
        public void cards(ImmutableList.Builder<RuleCard> cards) {
            inner.cards(cards);
        }
    }

    record Each<S, T>(
            String token,
            Function<? super S, ? extends Iterable<? extends T>> members,
            @Nullable Function<? super T, ?> key,
            Node<? super T> inner)
            implements Node<S> {
        @Override
        public int size() {
            return inner.size();
        }

        @Override
        public void run(S subject, LocalDate day, Collector collector, int base) {
            Iterable<? extends T> all = members.apply(subject);
            if (all instanceof List<? extends T> list) {
                if (!list.isEmpty() && inner instanceof Rules<? super T> rules && rules.clears(list)) {
                    collector.examined(base, rules.size());
                    return;
                }
                for (int i = 0; i < list.size(); i++) {
                    member(list.get(i), i, day, collector, base);
                }
                return;
            }
            int position = 0;
            for (T member : all) {
                member(member, position++, day, collector, base);
            }
        }

        private void member(T member, int position, LocalDate day, Collector collector, int base) {
            int mark = collector.mark();
            inner.run(member, day, collector, base);
            if (collector.mark() > mark) {
                Object id = key == null ? (Object) position : key.apply(member);
                collector.prefix(mark, Pointer.of(token, id));
            }
        }

        @Override
        public void cards(ImmutableList.Builder<RuleCard> cards) {
            inner.cards(cards);
        }
    }
}
