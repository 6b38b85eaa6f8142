package org.preceptor.rule;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.preceptor.Label;
import org.preceptor.time.Term;
import org.preceptor.time.TrainingLength;

class ReportTest {
    private static final LocalDate DAY = LocalDate.of(2018, 2, 16);
    private static final RuleCard CARD = RuleCard.builder()
            .id("x.cap")
            .sentence("No more than the cap", "不超过上限")
            .source(Source.of("Board", "2023 edition"))
            .message("{actual} of {expected}", "{expected}中的{actual}")
            .build();

    @Test
    void waivedFindingStaysVisibleAndNoLongerBlocks() {
        Report report = Report.of(List.of(over("/a", 3), over("/b", 4)));
        Waiver waiver = waiver("/a", Term.ofMonths(DAY, 1));
        Report waived = report.with(List.of(waiver), DAY);
        assertThat(waived.findings()).hasSize(2);
        assertThat(waived.errors()).extracting(f -> f.subject().toString()).containsExactly("/b");
        assertThat(waived.waived()).singleElement().satisfies(f -> {
            assertThat(f.waiver()).contains(waiver);
            assertThat(Messages.in(Locale.ENGLISH).line(f)).contains("waived by Dean");
            assertThat(Messages.in(Locale.CHINESE).line(f)).contains("已由Dean豁免");
        });
    }

    @Test
    void waiverOutsideItsTermOrPlaceIsReportedAsUnused() {
        Report report = Report.of(List.of(over("/a", 3)));
        Waiver late = waiver("/a", Term.from(DAY.plusDays(1)));
        Waiver elsewhere = waiver("/z", Term.always());
        Report judged = report.with(List.of(late, elsewhere), DAY);
        assertThat(judged.errors()).hasSize(1);
        assertThat(judged.of(RuleId.of("report.waiver-unused"))).hasSize(2);
        assertThat(report.with(List.of(late), DAY.plusDays(1)).hasErrors()).isFalse();
    }

    @Test
    void waivedWarningIsSuppressedButStaysVisible() {
        Finding warning = CARD.warning().at("/a").actual(3).expected(2).build();
        Report judged = Report.of(List.of(warning)).with(List.of(waiver("/a", Term.always())), DAY);
        assertThat(judged.warnings()).isEmpty();
        assertThat(judged.waived()).hasSize(1);
    }

    @Test
    void differenceNamesWhatWasAddedRemovedAndKept() {
        Report older = Report.of(List.of(over("/a", 3), over("/b", 3)));
        Report newer = Report.of(List.of(over("/b", 3), over("/c", 3)));
        Report.Difference diff = newer.diff(older);
        assertThat(diff.added()).extracting(f -> f.subject().toString()).containsExactly("/c");
        assertThat(diff.removed()).extracting(f -> f.subject().toString()).containsExactly("/a");
        assertThat(diff.unchanged()).extracting(f -> f.subject().toString()).containsExactly("/b");
    }

    @Test
    void rendersEveryKindOfEvidenceInBothLanguages() {
        Evidence all = Evidence.many(List.of(
                Evidence.of(3),
                Evidence.of(Term.from(DAY)),
                new Evidence.Coded("SUB_SENIOR", Label.of("sub-senior", "副高级")),
                Evidence.of(TrainingLength.months(11))));
        assertThat(Messages.in(Locale.ENGLISH).render(all)).isEqualTo("3, from 2018-02-16, sub-senior, 11 months");
        assertThat(Messages.in(Locale.SIMPLIFIED_CHINESE).render(all)).isEqualTo("3、2018-02-16起、副高级、11个月");
        assertThat(Messages.in(Locale.ENGLISH).render(Evidence.many(List.of()))).isEqualTo("none");
    }

    @Test
    void everyRemedyIsASentenceInBothLanguages() {
        Label mentor = Label.of("the mentor", "导师");
        ImmutableList<Remedy> remedies = ImmutableList.of(
                new Remedy.Obtain(mentor),
                new Remedy.WaitUntil(DAY),
                new Remedy.Replace(mentor),
                new Remedy.Remove(mentor),
                new Remedy.Correct(Evidence.of(12)),
                new Remedy.AskWaiver(mentor));
        assertThat(remedies)
                .extracting(Messages.in(Locale.ENGLISH)::render)
                .containsExactly(
                        "obtain the mentor",
                        "wait until 2018-02-16",
                        "replace the mentor",
                        "remove the mentor",
                        "correct it to 12",
                        "ask for a waiver from the mentor");
        assertThat(remedies)
                .extracting(Messages.in(Locale.CHINESE)::render)
                .doesNotHaveDuplicates()
                .allMatch(text -> text.codePoints().anyMatch(Character::isIdeographic));
    }

    @Test
    void lineTellsThePlaceTheRuleAndTheDayOfCure() {
        Finding finding = CARD.error()
                .at("/coach")
                .actual(4)
                .expected(3)
                .curedOn(DAY.plusDays(4))
                .build();
        assertThat(Messages.in(Locale.ENGLISH).line(finding))
                .isEqualTo("error /coach: 4 of 3 [x.cap] (met from 2018-02-20 by time alone)");
        assertThat(finding.remedies()).containsExactly(new Remedy.WaitUntil(DAY.plusDays(4)));
        assertThat(Report.of(List.of(finding)).summary().english()).isEqualTo("1 error, 0 warnings");
    }

    @Test
    void movesBelowAPlaceWithItsCauses() {
        Finding deep = over("/a/b", 4);
        Finding finding =
                CARD.error().at("/a").actual(3).expected(2).because(deep).build();
        Report report = Report.of(List.of(finding)).prefixed(Pointer.of("program"));
        assertThat(report.at(Pointer.parse("/program/a"))).hasSize(1);
        assertThat(report.findings().get(0).causes().get(0).subject()).hasToString("/program/a/b");
        assertThat(finding.under(Pointer.root())).isEqualTo(finding);
    }

    private static Finding over(String place, int actual) {
        return CARD.error().at(place).actual(actual).expected(2).build();
    }

    private static Waiver waiver(String place, Term term) {
        return Waiver.of(RuleId.of("x.cap"), Pointer.parse(place), Waiver.Approval.of("Dean", "transition year"), term);
    }
}
