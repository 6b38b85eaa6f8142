package org.preceptor.testkit.defects;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSetMultimap;
import java.util.stream.Stream;
import org.preceptor.rule.RuleId;
import org.preceptor.testkit.verify.DefectBook;

/** Every book of known faults, and which of them can break a given rule. */
public final class BuiltInDefects {
    private static final ImmutableList<DefectBook<?>> BOOKS = Stream.of(
                    RosterDefects.books(),
                    ProgramDefects.books(),
                    ProgressDefects.books(),
                    SupervisionDefects.books(),
                    PairingDefects.books(),
                    QuotaDefects.books(),
                    ShareDefects.books(),
                    LedgerDefects.books(),
                    CertificationDefects.books(),
                    ReviewDefects.books(),
                    ProblemDefects.books(),
                    StandardsDefects.books())
            .flatMap(ImmutableList::stream)
            .collect(ImmutableList.toImmutableList());

    private BuiltInDefects() {}

    /** {@return every book} */
    public static ImmutableList<DefectBook<?>> books() {
        return BOOKS;
    }

    /** {@return for every rule the books whose defects it must notice; take them with {@link DefectBook#of(RuleId)}} */
    public static ImmutableSetMultimap<RuleId, DefectBook<?>> byRule() {
        ImmutableSetMultimap.Builder<RuleId, DefectBook<?>> books = ImmutableSetMultimap.builder();
        for (DefectBook<?> book : BOOKS) {
            book.rules().forEach(rule -> books.put(rule, book));
        }
        return books.build();
    }
}
