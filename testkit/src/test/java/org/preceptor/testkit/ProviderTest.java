package org.preceptor.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.preceptor.Label;
import org.preceptor.rule.Evidence;
import org.preceptor.rule.Finding;
import org.preceptor.rule.Messages;
import org.preceptor.rule.Pointer;
import org.preceptor.rule.Remedy;
import org.preceptor.rule.Report;
import org.preceptor.rule.RuleCard;
import org.preceptor.rule.RuleId;
import org.preceptor.rule.Source;
import org.preceptor.rule.Waiver;
import org.preceptor.time.Tenure;
import org.preceptor.time.Term;
import org.preceptor.time.TermSet;
import org.preceptor.time.TrainingLength;

class ProviderTest {
    @Property(tries = 100)
    void timeResolvesByItself(
            @ForAll Term term, @ForAll TermSet set, @ForAll TrainingLength length, @ForAll Tenure tenure) {
        assertThat(set.plus(term).contains(term)).isTrue();
        assertThat(TrainingLength.parse(length.toString())).isEqualTo(length);
        assertThat(Tenure.parse(tenure.toString()).label()).isEqualTo(tenure.label());
    }

    @Property(tries = 100)
    void verdictsResolveByThemselves(
            @ForAll List<Finding> findings, @ForAll Report report, @ForAll Pointer above, @ForAll Waiver waiver) {
        assertThat(Report.of(findings).plus(report).findings()).containsAll(findings);
        assertThat(report.prefixed(above).under(above)).hasSameSizeAs(report.findings());
        assertThat(waiver.approval().author()).isNotBlank();
    }

    @Property(tries = 100)
    void partsResolveByThemselves(
            @ForAll RuleId id,
            @ForAll Label label,
            @ForAll Source source,
            @ForAll Evidence evidence,
            @ForAll Remedy remedy,
            @ForAll RuleCard card) {
        Messages chinese = Messages.in(Locale.CHINA);
        assertThat(chinese.render(evidence)).isNotEmpty();
        assertThat(chinese.render(remedy)).isNotBlank();
        assertThat(List.of(
                        id.value(),
                        label.chinese(),
                        source.authority(),
                        card.id().value()))
                .noneMatch(String::isBlank);
    }
}
