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

class CounterpartDamageTest {
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
                        .startsWith("counterpart-2017/" + document + ":")
                        .contains(pointer));
        assertThat(run.console()).endsWith("未写出任何文件。" + System.lineSeparator());
    }

    @ParameterizedTest(name = "{0}: {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            share-plan.json | "seats": 53 | "seats": "53" | json.type | /data/seats
            share-plan.json | "25852345" | "25,852,345" | value.malformed | /data/weights/Xinjiang
            share-plan.json | "Xizang": 8 | "Xizang": 8, "Xizang": 9 | json.duplicate-member | /data/floors
            share-plan.json | "Guizhou": 25 | "Guizhou": 025 | json.number.form | /data/caps
            share-plan.json | "seats" | "seat" | json.unknown-member | /data/seat
            share-plan.json | "Xizang": 8 | "Xizang": 60 | quota |
            table-plan.json | "id": "B02" | "id": "B01" | collection.repeated | /data/columns/1
            table-plan.json | "lower": 0 | "lower": null | json.null | /data/rows/0/lower
            table-plan.json | preceptor/table-plan | preceptor/table | doc.format | /format
            lines.json | "upper": 20 | "upper": 20.5 | json.type.fraction | /data/nodes/0/upper
            ledger.json | "RESERVE" | "RESERVED" | json.enum.unknown | /data/entries/6/type
            ledger.json | "2017-09-11" | "2017-09-31" | time.day.invalid | /data/entries/6/date
            ledger.json | "id": "XJ-P1", "until" | "id": "XJ-P9", "until" | quota.ledger.holding | /entries/
            support-plan.json | "1.0" | "2.0" | doc.version.newer | /version
            support-plan.json | 2020-08-31 | 2016-08-31 | time.span.empty | /data/term/last
            support-plan.json | "supporter": "Beijing" | "supporter": "Xizang" | quota.support.supporter-supported | /supporter
            intakes.json | "2015" | "15" | value.malformed | /data/intakes
            intakes.json | "years": 3, | // three years | json.syntax |
            figures.json | "EXACT" | "Exact" | json.enum.unknown | /data/0/qualifier
            nominations.json | host:B01", "cap | host:B77", "cap | tour.unknown-reference | B77
            nominations.json | "id": "N-XJ-02" | "id": "N-XJ-01" | pairing.duplicate-id | /trainees/N-XJ-01
            roster.json | "employer": "S-XJ-1" | "employer": "S-XX-1" | roster.reference-unknown | /physicians/
            """)
    void refuses(String document, String from, String to, String code, String pointer) throws IOException {
        refused(
                Trial.of(new Counterpart2017(), temp).edit(document, from, to),
                document,
                code,
                pointer == null ? "" : pointer);
    }

    @Test
    void refusesADocumentCutInTheMiddle() throws IOException {
        Trial trial = Trial.of(new Counterpart2017(), temp);
        Path file = trial.folder().resolve("nominations.json");
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
        refused(trial, "nominations.json", "json.truncated", "");
    }

    @Test
    void refusesAMissingDocument() throws IOException {
        Trial trial = Trial.of(new Counterpart2017(), temp);
        Files.delete(trial.folder().resolve("ledger.json"));
        refused(trial, "ledger.json", "tour.document-missing", "");
    }
}
