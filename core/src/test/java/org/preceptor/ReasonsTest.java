package org.preceptor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.preceptor.roster.PersonId;
import org.preceptor.time.Term;

class ReasonsTest {
    private static final Pattern CALL =
            Pattern.compile("(?<!public )(new MalformedValueException|MalformedValueException\\.check)\\(");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    private static final List<Path> SOURCES =
            List.of(Path.of("src/main/java"), Path.of("../json/documents/src/main/java"));

    private static final Set<String> PHRASES = Reasons.PHRASES.keySet().stream()
            .map(phrase -> phrase.replace("{}", "X"))
            .collect(Collectors.toSet());

    /** A reason in the source, every part that varies read as one word. */
    record Site(String file, String reason) {}

    static Stream<Site> sites() {
        return SOURCES.stream().flatMap(ReasonsTest::files).flatMap(ReasonsTest::sites);
    }

    @ParameterizedTest
    @MethodSource("sites")
    void everyReasonOfTheLibraryIsSaidInChinese(Site site) {
        assertThat(PHRASES).contains(site.reason());
        assertThat(Reasons.chinese(site.reason())).isPresent().get().asString().containsPattern(CHINESE);
    }

    @Test
    void everyPhraseIsUsedAndKeepsWhatVaries() {
        List<String> reasons = sites().map(Site::reason).toList();
        assertThat(reasons).hasSizeGreaterThan(100).containsAll(PHRASES);
        assertThat(Reasons.PHRASES.entrySet()).allMatch(phrase -> holes(phrase.getKey()) == holes(phrase.getValue()));
    }

    @Test
    void saysBothLanguagesOfWhatWasRefused() {
        LocalDate day = LocalDate.of(2018, 1, 16);
        MalformedValueException term =
                catchThrowableOfType(MalformedValueException.class, () -> Term.of(day, day.minusDays(1)));
        assertThat(term.label()).isEqualTo(Label.of("must not be before first day 2018-01-16", "不能早于首日2018-01-16"));
        assertThat(catchThrowableOfType(MalformedValueException.class, () -> PersonId.of(" "))
                        .label()
                        .chinese())
                .containsPattern(CHINESE);
    }

    @Test
    void reasonsOfOnesOwnAreSaidAsTheyAreGiven() {
        Label both = Label.of("must be odd", "须为奇数");
        assertThat(new MalformedValueException("Ward.beds", 2, both).label()).isEqualTo(both);
        assertThat(new MalformedValueException("Ward.beds", 2, both)).hasMessage("Ward.beds: must be odd; found \"2\"");
        assertThat(new MalformedValueException("Ward.beds", 2, "odd beds only").label())
                .isEqualTo(Label.of("odd beds only", "值不被接受（odd beds only）"));
        assertThat(new MalformedValueException("Ward.beds", 2, "").label())
                .isEqualTo(Label.of("not accepted", "值不被接受"));
    }

    private static int holes(String phrase) {
        return phrase.split("\\{}", -1).length - 1;
    }

    private static Stream<Path> files(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Site> sites(Path file) {
        try {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            List<Site> sites = new ArrayList<>();
            for (Matcher call = CALL.matcher(text); call.find(); ) {
                String last = lastArgument(text, call.end());
                if (!last.equals("reason")) {
                    sites.add(new Site(file.getFileName() + ": " + last, spoken(last)));
                }
            }
            return sites.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String lastArgument(String text, int from) {
        int depth = 1;
        int start = from;
        int at = from;
        for (; depth > 0; at++) {
            char c = text.charAt(at);
            if (c == '"') {
                at = endOfString(text, at);
            } else if (c == '(') {
                depth++;
            } else if (c == ')') {
                depth--;
            } else if (c == ',' && depth == 1) {
                start = at + 1;
            }
        }
        return text.substring(start, at - 1).strip();
    }

    private static int endOfString(String text, int open) {
        int at = open + 1;
        while (text.charAt(at) != '"') {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        return at;
    }

    /** A sum of literals and other things, with X for each run of other things. */
    private static String spoken(String argument) {
        StringBuilder spoken = new StringBuilder();
        boolean literal = true;
        for (int at = 0; at < argument.length(); at++) {
            if (argument.charAt(at) == '"') {
                int end = endOfString(argument, at);
                spoken.append(argument.substring(at + 1, end).replace("\\\"", "\""));
                at = end;
                literal = true;
            } else if (literal && !" +\n".contains(argument.substring(at, at + 1))) {
                spoken.append('X');
                literal = false;
            }
        }
        return spoken.toString();
    }
}
