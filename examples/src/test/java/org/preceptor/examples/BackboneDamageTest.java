package org.preceptor.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackboneDamageTest {
    @TempDir
    private Path temp;

    private void refused(Trial trial, String document, String code, String pointer) throws IOException {
        Trial.Run run = trial.run();
        assertThat(run.status()).isEqualTo(Tour.BAD_INPUT);
        assertThat(run.wrote()).isFalse();
        assertThat(temp.resolve(".out-draft")).doesNotExist();
        assertThat(run.console().lines().filter(line -> line.contains(code)))
                .as(run.console())
                .hasSizeGreaterThanOrEqualTo(2)
                .allSatisfy(line -> assertThat(line)
                        .startsWith("backbone-2018/" + document + ":")
                        .contains(pointer));
        assertThat(run.console()).endsWith("未写出任何文件。" + System.lineSeparator());
    }

    @ParameterizedTest(name = "{0}: {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            cohort.json | "2018-01-16" | "2018-02-30" | time.day.invalid | /data/start
            cohort.json | "size": 185 | "size": 185, "size": 53 | json.duplicate-member | /data
            cohort.json | "size" | "sise" | json.unknown-member | /data/sise
            cohort.json | preceptor/cohort | preceptor/cohorts | doc.format | /format
            cohort.json | "1.0" | "9.0" | doc.version.newer | /version
            cohort.json | bj-backbone-2018 | bj-backbone-2017 | tour.unknown-reference | bj-backbone-2017
            program.json | "P1M" | 1 | json.type | /data/phases/0/length
            program.json | "BACKBONE" | "Backbone" | json.enum.unknown | /data/type
            program.json | "strongDiscipline": true | "strongDiscipline": "true" | json.type | /data/phases/1/host/strongDiscipline
            program.json | "nominalDuration": "P12M" | "nominalDuration": "P12M", | json.syntax.trailing-comma | /data
            program.json | "edition" | "editions" | json.missing | /data
            roster.json | "id": "C-002" | "id": "C-001" | collection.repeated | /data/physicians/186
            roster.json | "region": "110105" | "region": "Atlantis" | value.malformed | /data/hospitals/0/region
            roster.json | "employer": "S-110101-1" | "employer": "S-999999-1" | roster.reference-unknown | /physicians/T-002/employer
            placement.json | "capacity": 4 | "capacity": 4.5 | json.type.fraction | /data/openings/0/capacity
            placement.json | "capacity": 4 | "capacity": null | json.null | /data/openings/0/capacity
            placement.json | "scored" | "scoredd" | doc.kind.unknown | /data/openings/0/preference/kind
            placement.json | "2019-01-15" | "2018-01-15" | time.span.empty | /data/term/last
            placement.json | "id": "T-002" | "id": "T-001" | pairing.duplicate-id | /trainees/T-001
            coaching.json | mentor:C-044", "cap | mentor:C-999", "cap | tour.unknown-reference | C-999
            """)
    void refuses(String document, String from, String to, String code, String pointer) throws IOException {
        refused(Trial.of(new Backbone2018(), temp).edit(document, from, to), document, code, pointer);
    }

    @Test
    void refusesADocumentCutInTheMiddle() throws IOException {
        Trial trial = Trial.of(new Backbone2018(), temp);
        Path file = trial.folder().resolve("coaching.json");
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
        refused(trial, "coaching.json", "json.truncated", "");
    }

    @Test
    void refusesAMissingDocument() throws IOException {
        Trial trial = Trial.of(new Backbone2018(), temp);
        Files.delete(trial.folder().resolve("cohort.json"));
        refused(trial, "cohort.json", "tour.document-missing", "");
    }
}
