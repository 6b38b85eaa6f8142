package org.preceptor.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
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
        Trial.assertAnswersAsStored(STOP);
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
}
