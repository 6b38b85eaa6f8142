package org.preceptor.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.preceptor.MalformedValueException;
import org.preceptor.json.documents.DocumentCodec;
import org.preceptor.json.documents.Parsed;
import org.preceptor.json.text.JsonRules;
import org.preceptor.program.Cohort;
import org.preceptor.program.Enrollment;
import org.preceptor.roster.Physician;
import org.preceptor.rule.Evidence;
import org.preceptor.rule.Remedy;
import org.preceptor.rule.Report;
import org.preceptor.rule.RuleCard;

class CodecTest {
    private static final DocumentCodec STRICT = PreceptorJson.strict();
    private static final Pattern KIND = Pattern.compile("\"kind\": \"([a-z-]+)\"");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    @TempDir
    private Path folder;

    @Test
    void readsTheFileItWrote() throws IOException {
        Path file = folder.resolve("cohort.json");
        STRICT.write(file, RosterSamples.cohort());

        assertThat(STRICT.read(file, Cohort.class).orElseThrow()).isEqualTo(RosterSamples.cohort());
    }

    @Test
    void readsTheListItWrote() throws IOException {
        Path file = folder.resolve("enrollments.json");
        STRICT.writeAll(file, Enrollment.class, RosterSamples.enrollments());

        assertThat(STRICT.readAll(file, Enrollment.class).orElseThrow()).isEqualTo(RosterSamples.enrollments());
    }

    @Test
    void leavesTheOldFileAloneWhenAValueCannotBeWritten() throws IOException {
        Path file = folder.resolve("cohort.json");
        Files.writeString(file, "old");
        Cohort tooLate = Cohort.builder()
                .from(RosterSamples.cohort())
                .start(LocalDate.of(2300, 1, 1))
                .build();

        assertThatThrownBy(() -> STRICT.write(file, tooLate)).isInstanceOf(MalformedValueException.class);
        try (var left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
        assertThat(file).hasContent("old");
    }

    @Test
    void warnsATolerantReaderAboutMembersAndVersionsItDoesNotKnow() {
        String newer = STRICT.write(RosterSamples.cohort())
                .replace("\"1.0\"", "\"1.7\"")
                .replace("\"size\": 185", "\"size\": 185, \"colour\": \"red\"");

        Parsed<Cohort> parsed = PreceptorJson.tolerant().read(newer, Cohort.class);

        assertThat(parsed.orElseThrow()).isEqualTo(RosterSamples.cohort());
        assertThat(parsed.report().warnings()).hasSize(1);
        assertThat(parsed.report().toString()).contains("/data/colour", "json.unknown-member");
        assertThat(STRICT.read(newer, Cohort.class).isValid()).isFalse();
    }

    @Test
    void throwsTheWholeReportOnRequest() {
        Report.NotMetException thrown = catchThrowableOfType(
                Report.NotMetException.class,
                () -> STRICT.read("{\"format\": 1, \"version\": 2}", Report.class)
                        .orElseThrow());

        assertThat(thrown.report().findings()).hasSize(3);
    }

    @Test
    void refusesTextThatIsNotUnicode() {
        assertThat(STRICT.read("{\"a\": \"\uD800\"}", Report.class).report().toString())
                .contains("json.string.lone-surrogate");
    }

    @Test
    void saysWhichTypesItKnowsWhenAskedForAnother() {
        assertThatThrownBy(() -> STRICT.read("{}", Physician.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Roster");
    }

    @Test
    void hasAKindForEveryMemberOfAFamily() {
        Set<String> kinds = KIND.matcher(STRICT.write(Samples.report()))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(kinds)
                .hasSize(Evidence.class.getPermittedSubclasses().length + Remedy.class.getPermittedSubclasses().length);
    }

    @Test
    void writesAReportOnBadInputThatReadsBack() {
        Report report = STRICT.read("{\"format\": 1}", Report.class).report();

        assertThat(STRICT.read(STRICT.write(report), Report.class).orElseThrow())
                .isEqualTo(report);
    }

    @Test
    void findsThePlaceOfWhatARuleSaysAboutTheValue() {
        byte[] json = STRICT.write(RosterSamples.roster()).getBytes(StandardCharsets.UTF_8);

        assertThat(place(json, "/physicians/L-04/titles/1/term/first")).isEqualTo("51:58");
        assertThat(place(json, "/hospitals/H-TOWNSHIP/beds")).isEqualTo("14:7");
        assertThat(place(json, "/bases/H-HAIDIAN")).isEqualTo("17:7");
        assertThat(place(json, "/hospitals/0")).isEqualTo("6:7");
        assertThat(place(json, "/nowhere")).isEqualTo("4:11");
        assertThat(place("not json".getBytes(StandardCharsets.UTF_8), "/bases")).isEqualTo("-:-");
    }

    private static String place(byte[] json, String subject) {
        Report report = Report.of(
                List.of(JsonRules.BOM.error().at(subject).with("note", "kept").build()));
        Report located = STRICT.locate(json, report);

        assertThat(located.findings().get(0).subject()).hasToString(subject);
        assertThat(located.findings().get(0).evidence()).containsEntry("note", Evidence.of("kept"));
        return Splitter.on(" | ")
                .splitToList(BadInput.line(located.findings().get(0)))
                .get(2);
    }

    @Test
    void explainsEveryRuleInBothLanguagesWithExamples() {
        assertThat(DocumentCodec.rules()).isNotEmpty().allSatisfy(card -> {
            assertThat(card.sentence().chinese()).containsPattern(HAN);
            assertThat(card.message().chinese()).containsPattern(HAN);
            assertThat(card.message().english()).doesNotContainPattern(HAN);
            assertThat(card.passing()).isPresent();
            assertThat(card.failing()).isPresent().isNotEqualTo(card.passing());
            assertThat(card.source().document()).isNotEqualTo("unstated");
        });
    }

    @Test
    void listsEveryRuleItsHoldersDeclare() throws ClassNotFoundException {
        long declared = 0;
        for (String holder :
                List.of("text.JsonRules", "shape.ShapeRules", "documents.EnvelopeRules", "documents.LineRules")) {
            declared += Stream.of(Class.forName("org.preceptor.json." + holder).getDeclaredFields())
                    .filter(field -> field.getType().equals(RuleCard.class))
                    .count();
        }
        assertThat(DocumentCodec.rules()).hasSize((int) declared);
    }

    @Test
    void hasACaseForEveryRule() throws IOException {
        Set<String> tried = BadInput.all().stream()
                .flatMap(bad -> bad.expected().stream())
                .map(line -> line.substring(0, line.indexOf(' ')))
                .collect(Collectors.toSet());
        LimitsTest.oversized().forEach(limit -> tried.add((String) limit.get()[0]));
        tried.add("report.truncated");
        tried.add("json.limit.line"); // RecordsTest: too long for a table
        tried.add("doc.migration"); // MigrationTest: no document has an older version yet
        tried.add("ref.unknown"); // no document of these looks up a reference while it is made

        assertThat(DocumentCodec.rules().stream().map(RuleCard::id).map(Object::toString))
                .allMatch(tried::contains, "tried")
                .doesNotHaveDuplicates();
    }
}
