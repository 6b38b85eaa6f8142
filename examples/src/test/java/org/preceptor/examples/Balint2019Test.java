package org.preceptor.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Run {@code main} in the folder of this module to store new expectations. */
class Balint2019Test extends StopTest<Stop.Answers> {
    private static final Balint2019 STOP = new Balint2019();

    Balint2019Test() {
        super(STOP, STOP::visit);
    }

    public static void main(String[] arguments) throws IOException {
        Trial.store(STOP);
    }

    @Override
    Written written() {
        return new Written(
                List.of("117 participants from 25 provinces", "24 of 24 assessments agree"),
                List.of("accredited", "认证仅限"),
                List.of("panel.json", "certificate-P-113.json"));
    }

    @Override
    List<String> figures() {
        return List.of(
                "117 medical workers",
                "25 provinces",
                "12 experts on the panel",
                "3 countries the experts come from",
                "24 candidates");
    }

    @Test
    void holdsThePublishedFigures() {
        assertThat(answers().summary().get(0)).startsWith("117 participants from 25 provinces");
    }

    @Test
    void issuesAfterTheMemberWithAnInterestStepsAside() {
        Stop.Answers answers = answers();
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
