package org.preceptor.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.preceptor.pairing.Explanation;
import org.preceptor.pairing.Place;
import org.preceptor.quota.Feasibility;
import org.preceptor.quota.MemberId;
import org.preceptor.quota.QuotaLedger;
import org.preceptor.roster.PersonId;
import org.preceptor.rule.Finding;
import org.preceptor.rule.Report;
import org.preceptor.standards.CounterpartProgram;

/** Run {@code main} in the folder of this module to store new expectations. */
class Counterpart2017Test extends StopTest<CounterpartAnswers> {
    private static final Counterpart2017 STOP = new Counterpart2017();
    private static final MemberId XINJIANG = MemberId.of("Xinjiang");
    private static final MemberId XIZANG = MemberId.of("Xizang");
    private static final MemberId GUIZHOU = MemberId.of("Guizhou");
    private static final MemberId B06 = MemberId.of("B06");

    Counterpart2017Test() {
        super(STOP, inbox -> CounterpartFiles.read(inbox).map(CounterpartAnswers::of));
    }

    public static void main(String[] arguments) throws IOException {
        Trial.store(STOP);
    }

    @Override
    Written written() {
        return new Written(
                List.of("share 名额分配: 53", "INFEASIBLE", "ledger clean"),
                List.of(
                        "No split by region or by base was ever published",
                        "从未公布按地区或按基地的分配",
                        "B04 Fengtang Hospital takes nobody from Xizang."),
                List.of("table-result.json"));
    }

    @Override
    List<String> figures() {
        return List.of("53 residents", "3 regions, Guizhou newly added", "16 bases", "3 years of training");
    }

    @Test
    void holdsThePublishedFigures() {
        CounterpartAnswers answers = answers();
        CounterpartProgram published = CounterpartProgram.beijing2017();
        assertThat(answers.files().plan().total())
                .isEqualTo(published.residents().value());
        assertThat(answers.files().figures()).contains(published.residents());
        assertThat(answers.files().plan().unallocated()).isEqualTo(53);
        assertThat(answers.plan().unallocated()).isZero();
        assertThat(answers.matched().problem().trainees()).hasSize(53);
        assertThat(answers.matched().problem().openings()).hasSize(published.bases());
        assertThat(answers.files().intakes().years()).isEqualTo(3);
        assertThat(answers.files().intakes().intakes()).containsEntry(2017, 53L);
    }

    @Test
    void passesEveryCheckBySeparateCode() {
        assertThat(answers().checks().values()).hasSize(8).allMatch(Report::isClean);
    }

    @Test
    void sharesByOneDivisorWithFloorAndCap() {
        CounterpartAnswers answers = answers();
        assertThat(answers.shares().fixed())
                .containsExactlyInAnyOrderEntriesOf(Map.of(XINJIANG, 20L, XIZANG, 8L, GUIZHOU, 25L));
        assertThat(answers.shares()
                        .allowsDivisor(answers.shares()
                                .certificate()
                                .flatMap(certificate -> certificate.chosen())
                                .orElseThrow()))
                .isTrue();
        assertThat(answers.shares().nextInLine()).containsExactly(XINJIANG);
    }

    @Test
    void fillsOneTableOnlyAndTellsTheDiscordantColumn() {
        CounterpartAnswers answers = answers();
        assertThat(answers.table().isUnique()).isTrue();
        assertThat(answers.table().discordances())
                .singleElement()
                .satisfies(odd -> assertThat(odd.column()).isEqualTo(B06));
        assertThat(answers.table().plan().weights()).hasSize(3 * 16 - 4);
        assertThat(answers.table().seatsOf(XIZANG, MemberId.of("B04"))).isZero();
    }

    @Test
    void explainsTheNarrowedLinesByASumThatAddsUp() {
        Feasibility.Witness why = answers().narrow().witness().orElseThrow();
        assertThat(why.lowerSide().stream().mapToLong(Feasibility.Line::bound).sum())
                .isEqualTo(why.lowerTotal())
                .isEqualTo(33);
        assertThat(why.upperSide().stream().mapToLong(Feasibility.Line::bound).sum())
                .isEqualTo(why.upperTotal())
                .isEqualTo(29);
        assertThat(why.sentence().chinese()).contains("33（8 + 25）", "29（5 + 5 + 4 + 4 + 4 + 4 + 3）");
        assertThat(answers().narrow().relaxations())
                .extracting(Object::toString)
                .contains("Xizang lower 8 -> 4");
    }

    @Test
    void takesUpEveryNominationAndMatchesWithinTheBases() {
        CounterpartAnswers answers = answers();
        assertThat(answers.nominated().report().isClean()).isTrue();
        answers.nominated()
                .ledger()
                .balances()
                .values()
                .forEach(balance -> assertThat(balance.available()).isZero());
        answers.matched()
                .problem()
                .openings()
                .forEach(opening -> assertThat(answers.matched().traineesOf(opening.place()))
                        .hasSizeLessThanOrEqualTo(opening.capacity()));
        assertThat(answers.matchedAt(XIZANG, MemberId.of("B04"))).isZero();
        assertThat(answers.matched().explain(PersonId.of("N-XZ-03")).wishes().get(0))
                .satisfies(wish -> {
                    assertThat(wish.place()).isEqualTo(Place.host("B04"));
                    assertThat(wish.reason()).isEqualTo(Explanation.Reason.CAPPED);
                });
    }

    @Test
    void freesAPlaceForAnotherRegionWhenAnOfferIsWithdrawn() {
        CounterpartAnswers.Withdrawal withdrawal = answers().withdrawal().orElseThrow();
        assertThat(withdrawal.then().possible()).isFalse();
        assertThat(withdrawal.then().blockers())
                .extracting(QuotaLedger.Blocker::holding)
                .contains("XJ-P1");
        assertThat(withdrawal.now().possible()).isTrue();
        assertThat(answers().files().ledger().balances().values().stream()
                        .mapToLong(QuotaLedger.Balance::used)
                        .sum())
                .isEqualTo(53);
    }

    @Test
    void tellsFlowFromStock() {
        CounterpartAnswers answers = answers();
        assertThat(answers.stock().errors())
                .singleElement()
                .satisfies(finding -> assertThat(finding.rule().id().value()).isEqualTo("quota.stock.full"));
        assertThat(answers.files().intakes().inTraining(2019)).isEqualTo(173);
    }

    @Test
    void flagsTheTwoFiguresThatCannotBothBeRight() {
        var figures = answers().files().figures();
        assertThat(figures.stream()
                        .filter(figure -> figures.stream().anyMatch(figure::conflictsWith))
                        .map(figure -> figure.value()))
                .containsExactlyInAnyOrder(5536L, 5416L);
    }

    @Test
    void movesPlacesWhenTheFloorMoves() throws IOException {
        CounterpartAnswers after = edited("share-plan.json", "\"Xizang\": 8", "\"Xizang\": 10");
        assertThat(after.shares().fixed()).containsEntry(XIZANG, 10L).containsEntry(XINJIANG, 18L);
        assertThat(after.table().isFilled()).isTrue();
        assertThat(after.nominated().report().errors())
                .extracting(Finding::severity)
                .hasSize(1);
    }

    @Test
    void hasNoTableWhenABaseLosesAPlace() throws IOException {
        CounterpartAnswers after =
                edited("table-plan.json", "\"B01\", \"lower\": 5, \"upper\": 5", "\"B01\", \"lower\": 4, \"upper\": 4");
        assertThat(after.table().isFilled()).isFalse();
        assertThat(after.table().report().hasErrors()).isTrue();
    }

    @Test
    void matchesMoreWhenABaseHasMorePlaces() throws IOException {
        int before = answers().matched().places().size();
        CounterpartAnswers after =
                edited("nominations.json", "\"host:B01\", \"capacity\": 5", "\"host:B01\", \"capacity\": 8");
        assertThat(after.matched().places()).hasSizeGreaterThan(before);
    }

    @Test
    void fitsWhenOneLineIsRelaxedAsProposed() throws IOException {
        CounterpartAnswers after =
                edited("lines-narrow.json", "\"id\": \"B10\", \"upper\": 3", "\"id\": \"B10\", \"upper\": 7");
        assertThat(after.narrow().isFeasible()).isTrue();
        assertThat(after.narrow().witness()).isEqualTo(Optional.empty());
    }

    @Test
    void hasRoomAgainWhenTheIntakeIsSmaller() throws IOException {
        CounterpartAnswers after = edited("intakes.json", "\"2019\": 60}", "\"2019\": 52}");
        assertThat(after.stock().isClean()).isTrue();
    }
}
