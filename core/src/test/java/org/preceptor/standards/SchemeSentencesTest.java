package org.preceptor.standards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preceptor.certification.Moment.milestone;
import static org.preceptor.certification.Selection.kind;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.preceptor.Label;
import org.preceptor.certification.Criterion;
import org.preceptor.certification.Scheme;
import org.preceptor.rule.Source;
import org.preceptor.time.Term;

/** Every ready scheme as a person reads it. Run {@code main} in the folder of this module to store the sentences anew. */
class SchemeSentencesTest {
    private static final Path FOLDER = Path.of("src/test/resources/sentences");
    private static final Term RELIEF = Term.of(LocalDate.of(2020, 3, 1), LocalDate.of(2022, 6, 30));

    static ImmutableList<Scheme> schemes() {
        return ImmutableList.of(
                BalintStandards.ibf2016(),
                BalintStandards.shanxi2022(),
                BalintStandards.beijing2019(BalintStandards.ibf2016()),
                BalintStandards.uk2020(),
                BalintStandards.uk2023(),
                BalintStandards.absRoadmap(),
                BalintStandards.absIntroduction(),
                BalintStandards.bsanzLeader(),
                BalintStandards.bsanzLeader2021(RELIEF),
                BalintStandards.bsanzLeaderTrainer(),
                BalintStandards.dbgPhysicians(),
                BalintStandards.dbgPsychologists(),
                BalintStandards.obg(),
                BalintStandards.obgByCalendarYear(),
                BalintStandards.netherlands(),
                BalintStandards.netherlandsRenewal(),
                BalintStandards.srba(),
                BalintStandards.srbaOverThreeYears(),
                LeaderComparators.emdrPractitioner(),
                LeaderComparators.emdrRenewal(),
                LeaderComparators.aamftRenewal(),
                LeaderComparators.babcp(),
                LeaderComparators.cgpRenewal(),
                LeaderComparators.cgpRetired(),
                LeaderComparators.icfRenewal(milestone("due"), kind("supervision"), kind("teaching")));
    }

    private static Path file(Scheme scheme) {
        return FOLDER.resolve(scheme.version().replace(' ', '-') + ".txt");
    }

    private static String text(Scheme scheme) {
        return scheme.sentences().english() + "\n\n" + scheme.sentences().chinese() + "\n";
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void readsAsStored(Scheme scheme) throws IOException {
        assertThat(text(scheme)).isEqualTo(Files.readString(file(scheme)));
    }

    @Test
    void storesNothingElse() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.toList())
                    .containsExactlyInAnyOrderElementsOf(
                            schemes().stream().map(SchemeSentencesTest::file).toList());
        }
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void leavesNoCodeUntranslated(Scheme scheme) {
        for (Criterion.Item item : scheme.items()) {
            assertThat(item.sentence().chinese()).as(item.id()).doesNotContainPattern("[a-z]{3}");
            assertThat(item.sentence().english()).as(item.id()).doesNotContainPattern("[a-z]:[a-z]|[{}]|999");
        }
        for (Criterion.Item item : BalintStandards.netherlandsConditions()) {
            assertThat(item.sentence().chinese()).as(item.id()).doesNotContainPattern("[a-z]{3}");
        }
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void citesWhereItWasPublished(Scheme scheme) {
        assertThat(scheme.source().reference()).startsWith("http");
        assertThat(scheme.source().authority()).isNotBlank();
        assertThat(scheme.sentences().english().lines().findFirst().orElseThrow())
                .startsWith(scheme.version() + " (" + scheme.source())
                .contains(scheme.stance().label().english());
    }

    @Test
    void saysHowFirmTheSourceIs() {
        Map<String, Source.Confidence> weaker = schemes().stream()
                .filter(scheme -> scheme.source().confidence() != Source.Confidence.OFFICIAL)
                .collect(ImmutableMap.toImmutableMap(
                        Scheme::version, scheme -> scheme.source().confidence()));
        assertThat(weaker)
                .containsEntry("shanxi 2022", Source.Confidence.REPORTED)
                .containsEntry("obg 2005", Source.Confidence.REPORTED);
    }

    @Test
    void saysWhatNobodyCouldRead() {
        Label dbg = BalintStandards.dbgPhysicians().sentences();
        assertThat(dbg.english()).endsWith("unknown text: what follows the seminars is not visible");
        List<String> open = schemes().stream()
                .filter(scheme -> scheme.sentences().english().contains("unknown text"))
                .map(Scheme::version)
                .toList();
        assertThat(open)
                .containsExactly(
                        "uk 2020",
                        "uk 2023-06",
                        "abs.roadmap 2014",
                        "dbg.physicians older-page",
                        "dbg.psychologists newer-page",
                        "obg 2005",
                        "obg 2005-calendar-years");
    }

    public static void main(String[] arguments) throws IOException {
        Files.createDirectories(FOLDER);
        for (Scheme scheme : schemes()) {
            Files.writeString(file(scheme), text(scheme));
        }
    }
}
