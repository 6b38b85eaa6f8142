package org.preceptor.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.preceptor.Label;
import org.preceptor.certification.Assessment;
import org.preceptor.certification.Criterion;
import org.preceptor.certification.Dossier;
import org.preceptor.certification.Registry;
import org.preceptor.certification.Scheme;
import org.preceptor.pairing.Opening;
import org.preceptor.pairing.PairingAudit;
import org.preceptor.pairing.PairingPolicy;
import org.preceptor.pairing.PairingProblem;
import org.preceptor.pairing.Preference;
import org.preceptor.quota.LedgerEntry;
import org.preceptor.quota.QuotaLedger;
import org.preceptor.quota.Reversion;
import org.preceptor.quota.SupportPlan;
import org.preceptor.quota.TablePlan;
import org.preceptor.roster.Credential;
import org.preceptor.roster.TrainingBase;
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

    @Property(tries = 100)
    void plansOfQuotaResolveAndAreInOrder(
            @ForAll TablePlan table,
            @ForAll QuotaLedger ledger,
            @ForAll LedgerEntry entry,
            @ForAll SupportPlan support,
            @ForAll SupportPlan.Intakes intakes,
            @ForAll Reversion reversion) {
        assertThat(table.check().isClean()).isTrue();
        assertThat(table.apportion().verify().isClean()).isTrue();
        assertThat(ledger.verify().isClean()).isTrue();
        assertThat(ledger.post(entry).ledger().verify().isClean()).isTrue();
        assertThat(support.check(support.term().last()).hasErrors()).isFalse();
        assertThat(intakes.verify(intakes.check()).isClean()).isTrue();
        assertThat(Reversion.check(List.of(reversion), Map.of(reversion.from(), reversion.max()))
                        .isClean())
                .isTrue();
    }

    @Property(tries = 100)
    void schemesAndMarketsResolveAndAreReChecked(
            @ForAll Scheme scheme,
            @ForAll Criterion criterion,
            @ForAll Registry registry,
            @ForAll Dossier dossier,
            @ForAll PairingProblem problem,
            @ForAll PairingPolicy policy,
            @ForAll Opening opening,
            @ForAll Preference preference) {
        Dossier known = Dossier.builder().from(dossier).registry(registry).build();
        Scheme more = scheme.must("more", "One more", "另一项", criterion);
        assertThat(more.assess(known, LocalDate.of(2019, 5, 26)).verify().isClean())
                .isTrue();
        assertThat(PairingAudit.of(problem, problem.pair(policy)).isClean()).isTrue();
        assertThat(Opening.of(opening.place(), opening.capacity(), preference).preference())
                .isEqualTo(preference);
    }

    @Property(tries = 100)
    void basesResolveAndAreInOrder(@ForAll TrainingBase base, @ForAll Credential credential) {
        assertThat(base.specialtyBases())
                .allSatisfy(each -> assertThat(each.minimumCapacity()).isLessThanOrEqualTo(each.capacity()));
        assertThat(Credential.of(credential.kind(), credential.level(), credential.term())
                        .term())
                .isEqualTo(credential.term());
    }

    @Test
    void verdictsOfGeneratedValuesDiffer() {
        assertThat(verdicts(SchemeArbitraries.schemes()
                        .map(scheme -> scheme.assess(
                                        CertificationArbitraries.dossiers().sample(), LocalDate.of(2019, 5, 26))
                                .verdict())))
                .contains(Assessment.Verdict.ELIGIBLE, Assessment.Verdict.NOT_YET);
        assertThat(verdicts(QuotaArbitraries.quotaFamilies()
                        .map(family -> family.feasibility().verdict())))
                .hasSizeGreaterThan(1);
    }

    private static <T> Set<T> verdicts(Arbitrary<T> values) {
        return values.sampleStream().limit(300).collect(Collectors.toSet());
    }
}
