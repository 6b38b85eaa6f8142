package org.preceptor.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preceptor.pairing.Domain.person;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.preceptor.program.Phase;
import org.preceptor.roster.Hospital;
import org.preceptor.roster.HospitalId;
import org.preceptor.roster.Physician;
import org.preceptor.roster.Region;
import org.preceptor.roster.Roster;
import org.preceptor.roster.Title;
import org.preceptor.roster.TitleLadder;
import org.preceptor.rule.Finding;
import org.preceptor.rule.Messages;
import org.preceptor.rule.Report;
import org.preceptor.rule.RuleCard;
import org.preceptor.rule.RuleSet;
import org.preceptor.time.Term;
import org.preceptor.time.TrainingLength;

class PhaseDemandsTest {
    private static final Term CLINIC = Term.ofMonths(LocalDate.of(2018, 2, 16), 11);
    private static final Phase BARE = Phase.of(Phase.Kind.CLINICAL, TrainingLength.months(11));
    private static final Phase STRICT = BARE.with(new Phase.Host(Hospital.Rank.of(Hospital.Tier.TERTIARY), true))
            .with(new Phase.Coaching(true, Title.Floor.of(Title.Level.SUB_SENIOR)));
    private static final Place LI = Place.mentor("li");
    private static final Place CARDIOLOGY = Place.discipline("h1", "cardiology");

    private final Physician.Builder li = Physician.builder()
            .id(person("li"))
            .employer(HospitalId.of("h1"))
            .addDisciplines(Hospital.Discipline.of("cardiology"))
            .title(TitleLadder.china().get("ATTENDING"), LocalDate.of(2012, 1, 1));
    private final Trainee trainee = Trainee.builder()
            .id(person("t"))
            .origin(Trainee.Origin.BACKBONE)
            .home(HospitalId.of("h1"))
            .build();

    private Report check(RuleSet<Candidacy> rules, Place place) {
        Hospital h1 = Hospital.builder()
                .id(HospitalId.of("h1"))
                .region(Region.of("CN-BJ"))
                .rank(Hospital.Tier.SECONDARY, Hospital.Grade.A)
                .build();
        return PairingProblem.builder()
                .term(CLINIC)
                .addTrainees(trainee)
                .addOpenings(Opening.builder().place(place).base(h1.id()).build())
                .roster(Roster.builder().add(h1).add(li.build()).build())
                .rules(rules)
                .build()
                .whyNot(trainee.id(), place);
    }

    @Test
    void asksOnlyWhatThePhaseAsks() {
        assertThat(check(PairingRules.of(BARE, CLINIC), LI).errors())
                .extracting(Finding::rule)
                .containsExactly(PairingCards.HOME_EQUALS_HOST);
        assertThat(check(PairingRules.of(STRICT, CLINIC), LI).errors())
                .extracting(Finding::rule)
                .containsExactlyInAnyOrder(
                        PairingCards.HOME_EQUALS_HOST, PairingCards.HOST_BELOW_RANK, PairingCards.TITLE_BELOW_FLOOR);
        assertThat(check(PairingRules.of(STRICT, CLINIC), CARDIOLOGY).errors())
                .extracting(Finding::rule)
                .contains(PairingCards.DISCIPLINE_NOT_OFFERED);
    }

    @Test
    void keepsTheTermInsideThePhase() {
        Term later = Term.ofMonths(LocalDate.of(2018, 2, 17), 11);
        assertThat(check(PairingRules.of(BARE, later), LI).errors())
                .extracting(Finding::rule)
                .contains(PairingCards.OUTSIDE_CLINICAL);
    }

    @Test
    void sendsTheTraineeToCoachesOfThePlacementOnly() {
        assertThat(elsewhere(CARDIOLOGY)).isEmpty();
        assertThat(elsewhere(Place.host("h1"))).isEmpty();
        assertThat(elsewhere(LI)).isEmpty();
        assertThat(elsewhere(Place.mentor("wu"))).hasSize(1);
        assertThat(elsewhere(Place.host("h2"))).hasSize(1);
        assertThat(elsewhere(Place.discipline("h2", "cardiology"))).hasSize(1);
        Finding finding = elsewhere(Place.discipline("h1", "neurology")).get(0);
        assertThat(Messages.in(Locale.ENGLISH).render(finding))
                .isEqualTo("the trainee was placed at discipline:h1#neurology; the mentor works at h1 [cardiology]");
    }

    @Test
    void doesNotJudgeTraineesPlacedNowhere() {
        Report report = check(PairingRules.wherePlaced(Map.of()), LI);
        assertThat(report.findings()).isEmpty();
        assertThat(report.silent()).containsExactly(PhaseDemands.NOT_WHERE_PLACED.id());
    }

    private List<Finding> elsewhere(Place placed) {
        Report report = check(PairingRules.wherePlaced(Map.of(trainee.id(), placed)), LI);
        RuleCard card = PhaseDemands.NOT_WHERE_PLACED;
        return report.errors().stream().filter(f -> f.rule().equals(card)).toList();
    }
}
