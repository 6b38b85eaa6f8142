package org.preceptor.standards;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import org.preceptor.Label;
import org.preceptor.pairing.Candidacy;
import org.preceptor.pairing.PairingRules;
import org.preceptor.program.Cohort;
import org.preceptor.program.Phase;
import org.preceptor.program.ProgramType;
import org.preceptor.program.TrainingProgram;
import org.preceptor.roster.Hospital.Rank;
import org.preceptor.roster.Hospital.Tier;
import org.preceptor.roster.Region;
import org.preceptor.roster.Title;
import org.preceptor.rule.RuleSet;
import org.preceptor.rule.Source;
import org.preceptor.time.Term;
import org.preceptor.time.TrainingLength;

/**
 * A backbone training program: key physicians of districts and counties spend a year with coaches in the best hospitals.
 *
 * <p>Beijing 2018: 185 physicians from the 16 districts and Shijiazhuang; one month of theory at a medical school, then
 * eleven months of clinic in the strong disciplines of tertiary hospitals, placed by their own wish, one-to-one with a
 * coach of at least sub-senior title. Age, years and title for entry were not published and are not here.
 *
 * @param program the phases
 * @param cohort the run
 * @param senders the regions that send
 * @param source where it was published
 */
public record BackboneProgram(TrainingProgram program, Cohort cohort, ImmutableSet<Region> senders, Source source) {
    private static final String[] DISTRICTS = {
        "110101", "110102", "110105", "110106", "110107", "110108", "110109", "110111",
        "110112", "110113", "110114", "110115", "110116", "110117", "110118", "110119",
    };

    /** {@return the program announced in Beijing on 16 January 2018} */
    public static BackboneProgram beijing2018() {
        Phase theory = Phase.of(Phase.Kind.THEORY, TrainingLength.months(1));
        Phase clinic = Phase.of(Phase.Kind.CLINICAL, TrainingLength.months(11))
                .with(new Phase.Host(Rank.of(Tier.TERTIARY), true))
                .with(new Phase.Coaching(true, Title.Floor.of(Title.Level.SUB_SENIOR)));
        TrainingProgram program = TrainingProgram.builder()
                .id("bj-backbone-2018")
                .name(Label.of("Beijing backbone physicians 2018", "北京市骨干医师培训2018"))
                .type(ProgramType.BACKBONE)
                .edition("2018")
                .addPhases(theory, clinic)
                .nominalDuration(TrainingLength.months(12))
                .build();
        Cohort cohort = Cohort.builder()
                .name("2018")
                .program(program.id())
                .start(LocalDate.of(2018, 1, 16))
                .size(185)
                .build();
        ImmutableSet.Builder<Region> senders = ImmutableSet.builder();
        for (String district : DISTRICTS) {
            senders.add(Region.of(district));
        }
        return new BackboneProgram(
                program,
                cohort,
                senders.add(Region.parse("Shijiazhuang")).build(),
                Source.of("Beijing Municipal Health Commission", "backbone physicians notice, 2018-01-16")
                        .at("http://wjw.beijing.gov.cn/english/News_1/PressReleases/201803/t20180305_236043.html"));
    }

    /** {@return the clinical phase, with its demands on host and coach} */
    public Phase clinicalPhase() {
        return program.phases().stream()
                .filter(phase -> phase.kind() == Phase.Kind.CLINICAL)
                .findFirst()
                .orElseThrow();
    }

    /** {@return the days of the clinical phase, when the coaching takes place} */
    public Term clinicalTerm() {
        int position = program.phases().indexOf(clinicalPhase());
        return cohort.resolve(program).phases().get(position).orElseThrow();
    }

    /** {@return who may coach whom: everything the clinical phase asks of host and coach, on its days} */
    public RuleSet<Candidacy> pairingRules() {
        return PairingRules.of(clinicalPhase(), clinicalTerm());
    }
}
