package org.preceptor.testkit;

import com.google.common.collect.ImmutableList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.preceptor.rule.Evidence;
import org.preceptor.rule.Finding;
import org.preceptor.rule.Report;
import org.preceptor.rule.RuleCard;
import org.preceptor.rule.Waiver;

/**
 * Findings and the reports they make.
 *
 * <p>A finding carries every fact that its card's message needs and sometimes more; some have causes, remedies, a day of
 * cure, an edition or a waiver. They are too large for edge cases to be worth their number. Reports hold up to five findings, none of a rule that the report calls silent.
 */
public final class FindingArbitraries {
    private static final List<String> NAMES = List.of("actual", "expected", "subjects");

    private FindingArbitraries() {}

    /** {@return findings of any rule, some with one finding as their cause} */
    public static Arbitrary<Finding> findings() {
        return Combinators.combine(simple(), simple().list().ofMaxSize(1))
                .as((finding, causes) -> causes.isEmpty()
                        ? finding
                        : Finding.builder().from(finding).causes(causes).build())
                .withoutEdgeCases();
    }

    /** {@return reports of up to five findings, and up to two rules that examined nothing} */
    public static Arbitrary<Report> reports() {
        return Combinators.combine(findings().list().ofMaxSize(5), RuleArbitraries.silent())
                .as((findings, silent) -> new Report(ImmutableList.copyOf(findings), silent))
                .withoutEdgeCases();
    }

    private static Arbitrary<Finding> simple() {
        return Combinators.combine(
                        RuleArbitraries.ruleCards(),
                        RuleArbitraries.severities(),
                        RuleArbitraries.pointers(),
                        RuleArbitraries.evidence().list().ofSize(NAMES.size()),
                        Arbitraries.integers().between(0, NAMES.size()).shrinkTowards(0),
                        RuleArbitraries.remedies().list().ofMaxSize(2),
                        TimeArbitraries.days().optional(0.3),
                        Combinators.combine(
                                        RuleArbitraries.waivers().optional(0.2),
                                        Arbitraries.of("2016", "2023").optional(0.3))
                                .as(Frame::new))
                .as((card, severity, subject, facts, extra, remedies, cure, frame) -> Finding.builder()
                        .rule(card)
                        .severity(severity)
                        .subject(subject)
                        .evidence(evidence(card, facts, extra))
                        .remedies(remedies)
                        .curedOn(cure)
                        .edition(frame.edition)
                        .waiver(frame.waiver.map(
                                waiver -> Waiver.of(card.id(), subject, waiver.approval(), waiver.term())))
                        .build());
    }

    private static Map<String, Evidence> evidence(RuleCard card, List<Evidence> facts, int extra) {
        Map<String, Evidence> named = new LinkedHashMap<>();
        for (int i = 0; i < NAMES.size(); i++) {
            if (i < extra || card.arguments().contains(NAMES.get(i))) {
                named.put(NAMES.get(i), facts.get(i));
            }
        }
        return named;
    }

    private record Frame(Optional<Waiver> waiver, Optional<String> edition) {}
}
