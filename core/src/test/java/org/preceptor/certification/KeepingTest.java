package org.preceptor.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.preceptor.certification.Criterion.holdsSince;
import static org.preceptor.certification.Moment.milestone;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.preceptor.MalformedValueException;
import org.preceptor.certification.Assessment.Standing;
import org.preceptor.certification.Certificate.Duty;
import org.preceptor.certification.Certificate.Effect;
import org.preceptor.certification.Certificate.Keeping;
import org.preceptor.certification.Criterion.Strength;
import org.preceptor.certification.Dossier.Attestation;
import org.preceptor.certification.Lifecycle.State;
import org.preceptor.certification.Lifecycle.Step;
import org.preceptor.certification.Review.Panel;
import org.preceptor.certification.Scheme.Stance;
import org.preceptor.rule.Finding;
import org.preceptor.rule.Messages;
import org.preceptor.rule.Report;
import org.preceptor.rule.Source;
import org.preceptor.time.Term;

/** Duties of holders, notices and revocation; every figure here is the test's own. */
class KeepingTest {
    private static final LocalDate GRANT = LocalDate.of(2020, 3, 1);
    private static final Duty LICENCE = duty("licence", Effect.AUTOMATIC, holdsSince(milestone("grant"), "licence"));
    private static final Duty MEMBER = duty("member", Effect.UNSTATED, holdsSince(milestone("grant"), "member"));
    private static final Duty RECORD = duty(
            "record",
            Effect.DISCRETIONARY,
            new Criterion.Reported("yearly-record", Period.ofYears(1), 0, Optional.empty(), milestone("grant")));
    private static final Period NOTICE = Period.ofDays(30);
    private static final Keeping KEEPING =
            new Keeping(ImmutableList.of(LICENCE, MEMBER, RECORD), ImmutableMap.of(Step.APPEAL, NOTICE));

    private static Duty duty(String id, Effect effect, Criterion criterion) {
        return new Duty(Scheme.item(id, Strength.MUST, id, "某", criterion), effect);
    }

    private static Scheme scheme(Keeping keeping) {
        return Scheme.of("ward", "2019", Stance.PRESCRIPTIVE, Source.local("ward council"))
                .copy()
                .keeping(keeping)
                .build();
    }

    private static Certificate certificate(Keeping keeping) {
        return Review.by(Panel.of("panel", "P"))
                .on(GRANT)
                .grant(scheme(keeping).assess(Dossier.of("C").build(), GRANT), "x");
    }

    private static Dossier.Builder evidence(String licence, String member) {
        return Dossier.of("C").holds("licence", Term.parse(licence)).holds("member", Term.parse(member));
    }

    private static List<String> rules(Report report) {
        return report.errors().stream()
                .map(finding -> finding.rule().id().value())
                .toList();
    }

    private static Standing record(Dossier.Builder evidence, String day) {
        return certificate(KEEPING)
                .duties(evidence.build(), LocalDate.parse(day))
                .standings()
                .get("record");
    }

    @Test
    void aDutyRecursAfterTheGrant() {
        Dossier.Builder evidence = evidence("2019-01-01/..", "2019-01-01/..");
        assertThat(record(evidence, "2021-03-01")).isEqualTo(Standing.MET);
        assertThat(record(evidence, "2021-03-02")).isEqualTo(Standing.NOT_YET);
        evidence.addAttestations(Attestation.positive("r1", "yearly-record", "S", LocalDate.of(2020, 2, 29)));
        assertThat(record(evidence, "2021-03-02")).isEqualTo(Standing.NOT_YET);
        evidence.addAttestations(Attestation.positive("r2", "yearly-record", "S", GRANT));
        evidence.addAttestations(Attestation.positive("r3", "yearly-record", "S", LocalDate.of(2021, 3, 1)));
        assertThat(record(evidence, "2022-03-01")).isEqualTo(Standing.MET);
        assertThat(record(evidence, "2022-03-02")).isEqualTo(Standing.NOT_YET);
    }

    @Test
    void theDayOfTheGrantIsTheCertificatesAndNotTheDossiers() {
        Dossier evidence = evidence("2020-03-01/..", "2020-03-01/..")
                .step("grant", GRANT.minusDays(1))
                .build();
        assertThat(certificate(KEEPING).duties(evidence, GRANT).standings())
                .containsEntry("licence", Standing.MET)
                .containsEntry("member", Standing.MET);
    }

    @Test
    void anAutomaticRevocationTakesEffectOnTheFirstDayWithoutTheLicence() {
        Certificate certificate = certificate(KEEPING);
        Dossier evidence =
                evidence("2019-01-01/2021-06-30", "2019-01-01/2020-12-31").build();
        LocalDate lost = LocalDate.of(2021, 7, 1);
        assertThat(certificate.enforce(evidence, lost.minusDays(1), "registrar").orElseThrow())
                .isEqualTo(certificate);
        Certificate revoked =
                certificate.enforce(evidence, lost.plusYears(3), "registrar").orElseThrow();
        assertThat(revoked.statusOn(lost.minusDays(1))).isEqualTo(State.ACTIVE);
        assertThat(revoked.statusOn(lost)).isEqualTo(State.REVOKED);
        Lifecycle.Entry last =
                revoked.history().entries().get(revoked.history().entries().size() - 1);
        assertThat(last.reason()).isEqualTo("licence");
        assertThat(last.on()).isEqualTo(lost);
    }

    @Test
    void whatIsDiscretionaryOrUnstatedRevokesNothingOfItself() {
        Certificate certificate = certificate(KEEPING);
        Dossier evidence = evidence("2019-01-01/..", "2019-01-01/2020-12-31").build();
        LocalDate later = LocalDate.of(2024, 1, 1);
        assertThat(certificate.duties(evidence, later).standings())
                .containsEntry("licence", Standing.MET)
                .containsEntry("member", Standing.EXPIRED)
                .containsEntry("record", Standing.NOT_YET);
        assertThat(certificate.enforce(evidence, later, "registrar").orElseThrow())
                .isEqualTo(certificate);
        assertThat(certificate
                        .then(Step.REVOKE, later, "board", "membership dropped")
                        .orElseThrow()
                        .statusOn(later))
                .isEqualTo(State.REVOKED);
    }

    @Test
    void aRevocationThatComesBeforeALaterEntryIsReported() {
        Certificate paused = certificate(KEEPING)
                .then(Step.PAUSE, LocalDate.of(2022, 1, 1), "board", "leave")
                .orElseThrow();
        Dossier evidence = evidence("2019-01-01/2021-06-30", "2019-01-01/..").build();
        assertThat(rules(paused.enforce(evidence, LocalDate.of(2023, 1, 1), "registrar")
                        .report()))
                .containsExactly("certification.backdated");
    }

    @Test
    void anAppealIsInTimeUpToTheLastDayOfTheNotice() {
        LocalDate decided = LocalDate.of(2021, 1, 10);
        Certificate revoked = certificate(KEEPING)
                .then(Step.REVOKE, decided, "board", "false statement")
                .orElseThrow();
        LocalDate last = LocalDate.of(2021, 2, 9);
        assertThat(revoked.then(Step.APPEAL, last, "holder", "unfounded")
                        .orElseThrow()
                        .statusOn(last))
                .isEqualTo(State.APPEALED);
        Review.Outcome late = revoked.then(Step.APPEAL, last.plusDays(1), "holder", "unfounded");
        assertThat(late.certificate()).isEmpty();
        assertThat(rules(late.report())).containsExactly("certification.notice-over");
        Finding finding = late.report().errors().get(0);
        assertThat(Messages.in(Locale.ENGLISH).render(finding))
                .isEqualTo("appeal on 2021-02-10, possible until 2021-02-09");
        assertThat(Messages.in(Locale.CHINESE).render(finding)).contains("申诉").doesNotContain("{");
    }

    @Test
    void withoutANoticeNothingIsTooLate() {
        Certificate revoked = certificate(Keeping.NONE)
                .then(Step.REVOKE, GRANT.plusDays(1), "board", "x")
                .orElseThrow();
        assertThat(revoked.then(Step.APPEAL, GRANT.plusYears(50), "holder", "y").certificate())
                .isPresent();
    }

    @Test
    void aRefusalIsContestedWithinItsNoticeAsWell() {
        Lifecycle history = Lifecycle.empty();
        for (Step step : List.of(Step.REGISTER, Step.BEGIN, Step.SUBMIT, Step.REVIEW, Step.RECOMMEND, Step.REFUSE)) {
            history = history.then(step, GRANT, "council", "cases").orElseThrow();
        }
        assertThat(history.then(Step.APPEAL, GRANT.plusDays(30), "C", "x", NOTICE)
                        .report()
                        .isClean())
                .isTrue();
        assertThat(rules(history.then(Step.APPEAL, GRANT.plusDays(31), "C", "x", NOTICE)
                        .report()))
                .containsExactly("certification.notice-over");
        assertThat(rules(history.then(Step.GRANT, GRANT.plusDays(31), "C", "x", NOTICE)
                        .report()))
                .containsExactlyInAnyOrder("certification.notice-over", "certification.transition");
    }

    @Test
    void refusesNoticesWithoutLengthAndDutiesOfOneName() {
        assertThatThrownBy(() -> new Keeping(ImmutableList.of(), ImmutableMap.of(Step.APPEAL, Period.ZERO)))
                .isInstanceOf(MalformedValueException.class);
        assertThatThrownBy(() -> new Keeping(ImmutableList.of(MEMBER, MEMBER), ImmutableMap.of()))
                .isInstanceOf(MalformedValueException.class);
    }

    @Test
    void theSchemeSaysItsDutiesAndNoticesInBothLanguages() {
        String english = scheme(KEEPING).sentences().english();
        assertThat(english)
                .contains("appeal within 30 days")
                .contains("after the grant, licence (must): on record without a break from grant")
                .contains("[revoked at once]")
                .contains("[the body may act]")
                .contains("[effect not stated]");
        assertThat(scheme(KEEPING).sentences().chinese())
                .contains("30天内可申诉")
                .contains("［自动撤销］")
                .contains("［由机构酌情处理］");
    }
}
