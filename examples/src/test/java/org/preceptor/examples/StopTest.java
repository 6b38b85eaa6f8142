package org.preceptor.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds of every stop: stored answers, a page with every published figure, and what an edit changes. */
abstract class StopTest<A> {
    private static final Pattern FACT = Pattern.compile("<li><b>([^<]*)</b><span><span>([^<]*)</span>");
    private static final Pattern ANSWER = Pattern.compile("<th scope=\"row\"><span><span>([^<]*)</span>");
    private static final List<String> QUESTIONS = List.of(
            "Who is in?",
            "Why not the others?",
            "What is missing?",
            "From which date?",
            "Who decides?",
            "How to re-check?");

    private final Stop stop;
    private final Function<Inbox, Optional<A>> visit;

    @TempDir
    private Path temp;

    StopTest(Stop stop, Function<Inbox, Optional<A>> visit) {
        this.stop = stop;
        this.visit = visit;
    }

    /** Words of the console, of the page, and documents beside it. */
    abstract Written written();

    /** The figures on the page, each as "number words". */
    abstract List<String> figures();

    record Written(List<String> console, List<String> page, List<String> documents) {}

    A answers() {
        return visit.apply(new Inbox(Path.of("data", stop.id()))).orElseThrow();
    }

    A edited(String document, String from, String to) throws IOException {
        Trial trial = Trial.of(stop, temp).edit(document, from, to);
        return visit.apply(new Inbox(trial.folder())).orElseThrow();
    }

    @Test
    void answersAsStored() throws IOException {
        Trial.assertAnswersAsStored(stop);
    }

    @Test
    void writesAPageAndDocumentsAndSummarises() throws IOException {
        Trial.Run run = Trial.of(stop, temp).run();
        assertThat(run.status()).isZero();
        assertThat(run.wrote()).isTrue();
        assertThat(run.console()).contains(written().console());
        Path page = temp.resolve("out/" + stop.id() + ".html");
        assertThat(page).isNotEmptyFile();
        assertThat(Files.readString(page)).contains(written().page());
        for (String document : written().documents()) {
            assertThat(temp.resolve("out").resolve(stop.id()).resolve(document)).isNotEmptyFile();
        }
    }

    @Test
    void showsEveryFigureAndAnswersEveryQuestionFirst() throws IOException {
        assertThat(Trial.of(stop, temp).run().status()).isZero();
        String page = Files.readString(temp.resolve("out/" + stop.id() + ".html"));
        assertThat(FACT.matcher(page)
                        .results()
                        .map(fact -> fact.group(1) + " " + fact.group(2).strip()))
                .containsExactlyElementsOf(figures());
        assertThat(ANSWER.matcher(page).results().map(answer -> answer.group(1).strip()))
                .containsExactlyElementsOf(QUESTIONS);
        assertThat(ANSWER.matcher(page)
                        .results()
                        .map(MatchResult::start)
                        .allMatch(at -> at < page.indexOf("class=\"facts\"")))
                .isTrue();
    }
}
