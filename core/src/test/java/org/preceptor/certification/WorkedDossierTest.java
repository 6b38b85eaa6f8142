package org.preceptor.certification;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.preceptor.standards.BalintStandards;
import org.preceptor.standards.LeaderComparators;
import org.preceptor.time.Term;

class WorkedDossierTest {
    private static final Term COVID = Term.of(LocalDate.of(2020, 3, 1), LocalDate.of(2022, 6, 30));

    /** A way to assess: under one edition, or under the edition that applies. */
    interface Rules extends BiFunction<Dossier, LocalDate, Assessment> {}

    static final ImmutableMap<String, Rules> SCHEMES = ImmutableMap.<String, Rules>builder()
            .put("ibf", BalintStandards.ibf2016()::assess)
            .put("shanxi", BalintStandards.shanxi2022()::assess)
            .put("beijing2019.ibf", BalintStandards.beijing2019(BalintStandards.ibf2016())::assess)
            .put("beijing2019.dbg", BalintStandards.beijing2019(BalintStandards.dbgPhysicians())::assess)
            .put("uk", BalintStandards.uk()::assess)
            .put("uk.days-as-events", BalintStandards.uk2020(1)::assess)
            .put("abs.roadmap", BalintStandards.absRoadmap()::assess)
            .put("abs.introduction", BalintStandards.absIntroduction()::assess)
            .put("bsanz.leader", BalintStandards.bsanzLeader()::assess)
            .put("bsanz.leader-2021", BalintStandards.bsanzLeader2021(COVID)::assess)
            .put("bsanz.leader-trainer", BalintStandards.bsanzLeaderTrainer()::assess)
            .put("dbg.physicians", BalintStandards.dbgPhysicians()::assess)
            .put("dbg.physicians-registered", BalintStandards.dbgPhysicians(Moment.milestone("registration"))::assess)
            .put("dbg.psychologists", BalintStandards.dbgPsychologists()::assess)
            .put("obg", BalintStandards.obg()::assess)
            .put("obg.calendar", BalintStandards.obgByCalendarYear()::assess)
            .put("nl", BalintStandards.netherlands()::assess)
            .put("nl.renewal", BalintStandards.netherlandsRenewal()::assess)
            .put("srba", BalintStandards.srba()::assess)
            .put("srba.minimum", BalintStandards.srbaOverThreeYears()::assess)
            .put("emdr", LeaderComparators.emdrPractitioner()::assess)
            .put("emdr.renewal", LeaderComparators.emdrRenewal()::assess)
            .put("aamft.renewal", LeaderComparators.aamftRenewal()::assess)
            .put("babcp", LeaderComparators.babcp()::assess)
            .put("cgp.renewal", LeaderComparators.cgpRenewal()::assess)
            .put("cgp.retired", LeaderComparators.cgpRetired()::assess)
            .buildOrThrow();

    static Stream<DossierText> cases() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/cases/certification"))) {
            return files.sorted().toList().stream().flatMap(file -> DossierText.read(file).stream());
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void comesOutAsDerived(DossierText text) {
        for (String expectation : text.expectations()) {
            LocalDate day = LocalDate.parse(expectation.split("\\s+")[0]);
            Assessment assessment = SCHEMES.get(text.scheme()).apply(text.dossier(), day);
            assertThat(text.differences(expectation, assessment))
                    .as(() -> text + " " + expectation + "\n" + assessment.explain())
                    .isEmpty();
            assertThat(assessment.verify().findings()).isEmpty();
        }
        assertThat(text.expectations()).isNotEmpty();
    }
}
