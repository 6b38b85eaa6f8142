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

class WorkedDossierTest {
    static final ImmutableMap<String, BiFunction<Dossier, LocalDate, Assessment>> SCHEMES =
            ImmutableMap.<String, BiFunction<Dossier, LocalDate, Assessment>>builder()
                    .put(
                            "dbg.physicians",
                            (d, day) -> BalintStandards.dbgPhysicians().assess(d, day))
                    .put("uk", (d, day) -> BalintStandards.uk().assess(d, day))
                    .put("abs.roadmap", (d, day) -> BalintStandards.absRoadmap().assess(d, day))
                    .put(
                            "abs.introduction",
                            (d, day) -> BalintStandards.absIntroduction().assess(d, day))
                    .put(
                            "bsanz.leader",
                            (d, day) -> BalintStandards.bsanzLeader().assess(d, day))
                    .put("nl", (d, day) -> BalintStandards.netherlands().assess(d, day))
                    .put(
                            "nl.renewal",
                            (d, day) -> BalintStandards.netherlandsRenewal().assess(d, day))
                    .put("obg", (d, day) -> BalintStandards.obg().assess(d, day))
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
