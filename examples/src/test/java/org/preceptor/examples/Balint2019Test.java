package org.preceptor.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Run {@code main} in the folder of this module to store new expectations. */
class Balint2019Test {
    private static final Balint2019 STOP = new Balint2019();

    @TempDir
    private Path temp;

    public static void main(String[] arguments) throws IOException {
        Trial.store(STOP);
    }

    private Stop.Answers edited(String document, String from, String to) throws IOException {
        Trial trial = Trial.of(STOP, temp).edit(document, from, to);
        return STOP.visit(new Inbox(trial.folder())).orElseThrow();
    }

    @Test
    void answersAsStored() throws IOException {
        Map<String, String> results = Trial.results(STOP);
        assertThat(results.keySet()).isEqualTo(Trial.expected(STOP).keySet());
        Trial.expected(STOP)
                .forEach((name, text) -> assertThat(results.get(name)).as(name).isEqualTo(text));
    }

    @Test
    void holdsThePublishedFigures() {
        Stop.Answers answers = STOP.visit(new Inbox(Path.of("data", STOP.id()))).orElseThrow();
        assertThat(answers.summary().get(0)).startsWith("117 participants from 25 provinces");
    }

    @Test
    void issuesAfterTheMemberWithAnInterestStepsAside() {
        Stop.Answers answers = STOP.visit(new Inbox(Path.of("data", STOP.id()))).orElseThrow();
        assertThat(answers.results()).containsKey("certificate-P-113.json");
        assertThat(answers.results().get("panel.json").toString())
                .contains("/candidates/P-113/panel/E-03")
                .contains("/candidates/P-003/panel/E-12");
    }

    @ParameterizedTest(name = "{3}")
    @CsvSource({
        "2016-06-12, 2016-05-26, next day on which an answer changes by itself: none, experience completed on the day",
        "2016-06-12, 2016-06-20, next day on which an answer changes by itself: 2019-06-20, experience later by eight days"
    })
    void movesTheDayOfCureWithTheFact(String from, String to, String line, String what) throws IOException {
        assertThat(edited("dossiers.json", from, to).summary()).anyMatch(each -> each.startsWith(line));
    }

    @Test
    void defersOneMoreWhenASupervisorsReportIsMissing() throws IOException {
        Stop.Answers answers = edited("dossiers.json", "\"what\": \"supervisor-report\"", "\"what\": \"letter\"");
        assertThat(answers.results()).doesNotContainKey("certificate-P-003.json");
    }

    @Test
    void letsTheExpertSitWhoseAccreditationIsRenewed() throws IOException {
        Stop.Answers answers = edited("registry.json", "2019-05-24", "2024-05-24");
        assertThat(answers.results().get("panel.json").toString()).doesNotContain("panel/E-12");
    }

    @ParameterizedTest(name = "{0}: {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            dossiers.json | "candidate": "P-003" | "candidate": 3 | json.type | /data/0/candidate
            dossiers.json | "candidate": "P-003" | "candidat": "P-003" | json.unknown-member | /data/0/candidat
            dossiers.json | "id": "a-02" | "id": "a-01" | collection.repeated | /data/0/activities/1
            dossiers.json | "DOUBLE_HOUR" | "DOUBLE_HOURS" | json.enum.unknown | /data/0/activities/0/amounts
            dossiers.json | "2014-06-17" | "2014-06-31" | time.day.invalid | /data/0/activities/0/term/first
            dossiers.json | "role": "participant" | "role": null | json.null | /data/0/activities/0/role
            dossiers.json | preceptor/dossiers | preceptor/dossier | doc.format | /format
            dossiers.json | "candidate": "P-003" | "candidate": "P-999" | tour.unknown-reference | P-999
            registry.json | "version": "1.0" | "version": "1.7" | doc.version.newer-minor | /version
            registry.json | "people" | "peoples" | json.missing | /data
            roster.json | "region": "CN-BJ" | "region": "Beijng" | value.malformed | /data/hospitals/0/region
            roster.json | "employer": "H-01" | "employer": "H-99" | roster.reference-unknown | /physicians/P-001/employer
            """)
    void refusesDamagedDocumentsAndWritesNothing(String document, String from, String to, String code, String pointer)
            throws IOException {
        Trial.Run run = Trial.of(STOP, temp).edit(document, from, to).run();
        assertThat(run.status()).isEqualTo(Tour.BAD_INPUT);
        assertThat(run.wrote()).isFalse();
        assertThat(run.console().lines().filter(line -> line.contains("[" + code + "]")))
                .as(run.console())
                .hasSizeGreaterThanOrEqualTo(2)
                .allMatch(line -> line.startsWith("balint-2019/" + document + ":"))
                .allMatch(line -> line.contains(pointer))
                .allMatch(line -> line.matches("[^:]+:\\d+:\\d+ .*"))
                .anyMatch(line -> line.contains(" error"))
                .anyMatch(line -> line.contains(" 错误"));
    }
}
