package org.preceptor.testkit.laws;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import java.util.Set;
import java.util.stream.Collectors;
import org.preceptor.rule.RuleId;
import org.preceptor.testkit.verify.Defect;
import org.preceptor.testkit.verify.DefectBook;

/**
 * What rules and known faults promise each other: what is in order is left alone, each fault yields exactly its finding,
 * and there is no rule without a fault that it notices.
 */
public final class DefectLaws {
    private static final int TRIES = 20;

    private DefectLaws() {}

    /**
     * The laws of a book, one for each of its defects among them.
     *
     * @param <T> what is judged
     * @param book the rules and the faults
     * @return the laws
     */
    public static <T> LawSet of(DefectBook<T> book) {
        ImmutableList.Builder<Law> laws = ImmutableList.builder();
        laws.add(new Law(
                book + ": nothing is found in what is in order",
                () -> new Samples<>(book.valid(), Samples.TRIES)
                        .forAll(valid -> Must.hold(
                                book.check(valid).findings().isEmpty(), () -> "found " + book.check(valid)))));
        laws.add(new Law(
                book + ": every rule has a fault that it notices",
                () -> Must.equal(Set.of(), Sets.difference(book.rules(), noticing(book)), "rules without a defect")));
        for (Defect<T> defect : book.defects().all()) {
            laws.add(new Law(
                    book + ": \"" + defect + "\" yields exactly " + defect.rule(),
                    () -> new Samples<>(book.valid().map(defect::in), TRIES)
                            .forAll(broken -> broken.verify(book.check(broken.value())))));
        }
        return new LawSet(laws.build());
    }

    /**
     * The law of rules that look at different places: faults made together yield all their findings.
     *
     * @param <T> what is judged
     * @param book the rules and the faults
     * @return the law
     */
    public static <T> LawSet ofSeveral(DefectBook<T> book) {
        return LawSet.of(new Law(
                book + ": faults together yield all their findings",
                () -> new Samples<>(book.defects().several(4, book.valid()), Samples.TRIES)
                        .forAll(broken -> broken.verify(book.check(broken.value())))));
    }

    private static Set<RuleId> noticing(DefectBook<?> book) {
        return book.rules().stream().filter(rule -> !book.of(rule).isEmpty()).collect(Collectors.toSet());
    }
}
