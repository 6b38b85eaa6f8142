package org.preceptor.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.preceptor.pairing.Explanation;
import org.preceptor.pairing.Place;
import org.preceptor.program.Cohort;
import org.preceptor.roster.PersonId;
import org.preceptor.rule.Finding;
import org.preceptor.standards.BackboneProgram;

/** Run {@code main} in the folder of this module to store new expectations. */
class Backbone2018Test extends StopTest<BackboneAnswers> {
    private static final Backbone2018 STOP = new Backbone2018();
    private static final PersonId PROMOTED = PersonId.of("C-001");
    private static final PersonId LAPSING = PersonId.of("C-020");
    private static final PersonId LAPSED = PersonId.of("C-045");
    private static final PersonId ENGAGED = PersonId.of("C-074");

    Backbone2018Test() {
        super(STOP, inbox -> BackboneFiles.read(inbox).map(BackboneAnswers::of));
    }

    public static void main(String[] arguments) throws IOException {
        Trial.store(STOP);
    }

    @Override
    Written written() {
        return new Written(
                List.of("placed 安排", "clean 无误 / clean 无误 / clean 无误"),
                List.of("lifts on", "副高级及以上"),
                List.of("coaching.json"));
    }

    @Override
    List<String> figures() {
        return List.of(
                "185 trainees",
                "16 + 1 senders: the districts of Beijing, and Shijiazhuang",
                "1 + 11 months of theory and clinic",
                "1 : 1 trainee and coach, one to one",
                "副高级 sub-senior: the lowest title of a coach",
                "185 trainees in the documents");
    }

    @Test
    void holdsThePublishedFigures() {
        BackboneAnswers answers = answers();
        BackboneProgram published = BackboneProgram.beijing2018();
        assertThat(answers.files().program()).isEqualTo(published.program());
        Cohort cohort = answers.files().cohort();
        assertThat(cohort.size()).isEqualTo(published.cohort().size());
        assertThat(answers.placed().problem().trainees()).hasSize(185);
        assertThat(answers.placed().problem().trainees().stream()
                        .map(trainee -> answers.files()
                                .roster()
                                .get(trainee.home().orElseThrow())
                                .region())
                        .distinct())
                .hasSize(17)
                .containsExactlyInAnyOrderElementsOf(published.senders());
        assertThat(answers.clinic()).hasToString("2018-02-16/2019-01-15");
    }

    @Test
    void passesEveryCheckBySeparateCode() {
        BackboneAnswers answers = answers();
        assertThat(answers.program().isClean()).isTrue();
        assertThat(answers.placements().hasErrors()).isFalse();
        assertThat(answers.placedAudit().isClean()).isTrue();
        assertThat(answers.coachedAudit().isClean()).isTrue();
        assertThat(answers.repairAudit().isClean()).isTrue();
    }

    @Test
    void pairsOneToOneAndAtTheHost() {
        BackboneAnswers answers = answers();
        assertThat(answers.coached().places().values()).doesNotHaveDuplicates();
        answers.coached().places().forEach((trainee, coach) -> {
            Place.Discipline at =
                    (Place.Discipline) answers.placed().placeOf(trainee).orElseThrow();
            assertThat(answers.person(((Place.Mentor) coach).id()).employer()).contains(at.host());
        });
    }

    @Test
    void tellsWhoMayNotCoachAndFromWhichDayOn() {
        BackboneAnswers answers = answers();
        assertThat(answers.coaches().get(PROMOTED).errors())
                .singleElement()
                .satisfies(finding -> assertThat(finding.curedOn()).contains(LocalDate.of(2018, 2, 20)));
        assertThat(answers.coaches().get(ENGAGED).errors())
                .singleElement()
                .satisfies(finding -> assertThat(finding.curedOn()).contains(LocalDate.of(2018, 4, 1)));
        assertThat(answers.coaches().get(LAPSED).errors())
                .singleElement()
                .satisfies(finding -> assertThat(finding.curedOn()).isEmpty());
        assertThat(answers.coaches().get(LAPSING).hasErrors()).isFalse();
        assertThat(answers.coaches().get(LAPSING).warnings())
                .extracting(finding -> finding.rule().id().value())
                .containsExactly("pairing.teacher-certificate-lapses");
    }

    @ParameterizedTest
    @CsvSource({
        "T-048, pairing.home-equals-host",
        "T-137, pairing.host-below-rank",
        "T-162, pairing.discipline-not-offered",
    })
    void refusesAWishByRule(String trainee, String rule) {
        Explanation.Wish first =
                answers().placed().explain(PersonId.of(trainee)).wishes().get(0);
        assertThat(first.reason()).isEqualTo(Explanation.Reason.NOT_ELIGIBLE);
        assertThat(first.rules().errors())
                .extracting(Finding::rule)
                .extracting(card -> card.id().value())
                .containsExactly(rule);
    }

    @Test
    void givesTheCutOffOfEveryPlaceWhenAWholeListIsFull() {
        Explanation why = answers().placed().explain(PersonId.of("T-111"));
        assertThat(why.place()).isEmpty();
        assertThat(why.wishes()).hasSize(4).allSatisfy(wish -> {
            assertThat(wish.reason()).isEqualTo(Explanation.Reason.FULL);
            assertThat(wish.position().orElseThrow())
                    .isGreaterThan(wish.cutOff().orElseThrow());
        });
    }

    @Test
    void givesEveryoneLeftOverAReasonForEveryWish() {
        BackboneAnswers answers = answers();
        assertThat(answers.placed().unplaced()).isNotEmpty();
        assertThat(answers.coached().unplaced()).isNotEmpty();
        for (PersonId id : answers.placed().unplaced()) {
            assertThat(answers.placed().explain(id).wishes()).isNotEmpty();
        }
        for (PersonId id : answers.coached().unplaced()) {
            assertThat(answers.coached().explain(id).wishes())
                    .extracting(Explanation.Wish::reason)
                    .containsOnly(Explanation.Reason.FULL, Explanation.Reason.NOT_ELIGIBLE);
        }
    }

    @Test
    void pairsOneMoreWhenTheCoachIsPromotedInTime() throws IOException {
        int before = answers().coached().places().size();
        BackboneAnswers after = edited(
                "roster.json",
                "\"last\": \"2018-02-19\"}",
                "\"last\": \"2018-02-14\"}, \"endReason\": \"x\"}, {"
                        + "\"title\": \"ASSOCIATE_CHIEF\", \"term\": {\"first\": \"2018-02-15\", \"last\": \"2018-02-19\"}");
        assertThat(after.coaches().get(PROMOTED).hasErrors()).isFalse();
        assertThat(after.coached().places()).hasSize(before + 1);
    }

    @Test
    void placesMoreFirstChoicesWhenThereAreMorePlaces() throws IOException {
        int before = answers().placed().profile().byChoice().get(0);
        BackboneAnswers after = edited(
                "placement.json", "H-01#general-surgery\", \"capacity\": 4", "H-01#general-surgery\", \"capacity\": 7");
        assertThat(after.placed().profile().byChoice().get(0)).isGreaterThan(before);
    }

    @Test
    void opensAHostThatBecomesTertiary() throws IOException {
        assertThat(answers().placed().placeOf(PersonId.of("T-137"))).isEmpty();
        BackboneAnswers after = edited(
                "roster.json",
                "Beiyuan District Hospital 北苑区域医院\", \"rank\": {\"tier\": \"SECONDARY\"",
                "Beiyuan District Hospital 北苑区域医院\", \"rank\": {\"tier\": \"TERTIARY\"");
        assertThat(after.placed().placeOf(PersonId.of("T-137"))).isPresent();
    }

    @Test
    void freesTheCoachWhoseEngagementEndsBefore() throws IOException {
        BackboneAnswers after = edited("coaching.json", "\"last\": \"2018-03-31\"", "\"last\": \"2018-02-15\"");
        assertThat(after.coaches().get(ENGAGED).hasErrors()).isFalse();
    }
}
