package org.preceptor.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.preceptor.json.documents.Line;
import org.preceptor.json.documents.Parsed;
import org.preceptor.json.documents.Records;
import org.preceptor.program.Enrollment;
import org.preceptor.roster.PersonId;
import org.preceptor.roster.Physician;
import org.preceptor.roster.Roster;
import org.preceptor.rule.Evidence;
import org.preceptor.rule.Finding;
import org.preceptor.rule.Report;
import org.preceptor.time.Term;

class RecordsTest {
    private static final Records<Physician> PEOPLE = PreceptorJson.strict().records(Physician.class);
    private static final Records<Term> TERMS = PreceptorJson.strict().records(Term.class);
    private static final String TERM = "{\"first\":\"2018-02-16\",\"last\":\"2019-01-15\"}\n";

    @TempDir
    private Path folder;

    private static Physician person(int number) {
        return Physician.builder()
                .from(RosterSamples.roster().physicians().values().iterator().next())
                .id(PersonId.of("L-" + number))
                .build();
    }

    /** A register in which every hundredth line is broken. */
    private static byte[] register(int lines) {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= lines; i++) {
            String line = new String(PEOPLE.write(person(i)), StandardCharsets.UTF_8);
            text.append(i % 100 == 0 ? line.substring(0, line.length() / 2) : line)
                    .append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The same line again and again, never held as a whole. */
    private static final class Endless extends InputStream {
        private final byte[] line;
        private final long most;
        private long read;

        Endless(String line, long most) {
            this.line = line.getBytes(StandardCharsets.UTF_8);
            this.most = most;
        }

        @Override
        public int read() {
            return read == most ? -1 : line[(int) (read++ % line.length)];
        }

        @Override
        public int read(byte[] into, int at, int length) {
            int count = 0;
            for (; count < length && read < most; count++) {
                into[at + count] = (byte) read();
            }
            return count == 0 ? -1 : count;
        }
    }

    @Test
    void keepsEveryGoodLineOfARosterOfTenThousand() {
        List<Line<Physician>> lines =
                PEOPLE.lines(new ByteArrayInputStream(register(10_000))).toList();

        assertThat(lines).hasSize(10_000);
        assertThat(lines.stream().flatMap(line -> line.value().stream()))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 10_000)
                        .filter(i -> i % 100 != 0)
                        .mapToObj(RecordsTest::person)
                        .toList());
        assertThat(lines)
                .filteredOn(line -> line.value().isEmpty())
                .hasSize(100)
                .allSatisfy(line -> {
                    assertThat(line.number() % 100).isZero();
                    Finding finding = line.report().findings().get(0);
                    assertThat(line.report().findings()).hasSize(1);
                    assertThat(finding.rule().id()).hasToString("ndjson.line");
                    assertThat(finding.subject()).hasToString("/" + (line.number() - 1));
                    assertThat(finding.evidence()).containsEntry("line", Evidence.of(line.number()));
                    assertThat(finding.causes().get(0).rule().id()).hasToString("json.truncated");
                });
    }

    @Test
    void countsBytesFromTheStartOfTheFile() {
        String text = TERM.strip() + "\r\n\n{\"first\":\"2018-02-30\"}";

        List<Line<Term>> lines = TERMS.lines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
                .toList();

        Finding cause = lines.get(2).report().findings().get(0).causes().get(0);
        assertThat(lines.get(0).value()).isPresent();
        assertThat(cause.subject()).hasToString("/1/first");
        assertThat(cause.evidence())
                .containsEntry("line", Evidence.of(3))
                .containsEntry("column", Evidence.of(10))
                .containsEntry("offset", Evidence.of(text.indexOf("\"2018-02-30\"")));
    }

    @Test
    void buildsARosterLineByLine() throws IOException {
        Roster.Builder roster = Roster.builder();
        try (Stream<Line<Physician>> lines = PEOPLE.lines(
                write(IntStream.range(0, 500).mapToObj(RecordsTest::person).toList()))) {
            lines.forEach(line -> roster.putPhysicians(
                    line.value().orElseThrow().id(), line.value().orElseThrow()));
        }

        assertThat(roster.build().physicians()).hasSize(500);
    }

    @Test
    void holdsOneLineAtATime() {
        Endless stream = new Endless(TERM, Long.MAX_VALUE);

        assertThat(TERMS.lines(stream).limit(1_000))
                .allMatch(line -> line.value().isPresent());
        assertThat(stream.read).isLessThan(1_000L * TERM.length() + (1 << 16));
    }

    @Test
    void refusesALineAboveTheLimitWithoutHoldingItAndReadsTheNext() {
        int limit = 1 << 20;
        String atLimit = " ".repeat(limit - TERM.length() + 1) + TERM;
        InputStream all = new java.io.SequenceInputStream(java.util.Collections.enumeration(List.of(
                bytes(atLimit), bytes(" " + atLimit), new Endless("x", 200L << 20), bytes("\n" + TERM.strip()))));

        List<Line<Term>> lines = TERMS.lines(all).toList();

        assertThat(lines).hasSize(4);
        assertThat(lines)
                .filteredOn(line -> line.value().isPresent())
                .extracting(Line::number)
                .containsExactly(1L, 4L);
        assertThat(lines.get(1).report().errors())
                .hasSize(1)
                .allSatisfy(finding -> assertThat(BadInput.line(finding))
                        .isEqualTo(
                                "json.limit.line | /1 | 2:1 | line 2 is longer than 1048576 bytes | 第2行超过1048576字节"));
        assertThat(lines.get(2).report().errors().get(0).rule().id()).hasToString("json.limit.line");
    }

    @Test
    void readsNothingAfterAnArrayWasFound() {
        assertThat(TERMS.lines(bytes("[\n{},\n{}\n]"))).hasSize(1);
    }

    @Test
    void readsAnEmptyFileAsNoRecords() throws IOException {
        assertThat(TERMS.read(bytes("")).orElseThrow()).isEmpty();
    }

    @Test
    void listsAHundredBrokenLinesAndCountsTheRest() throws IOException {
        Parsed<ImmutableList<Term>> parsed = TERMS.read(bytes("\n".repeat(150) + "{\n".repeat(250)));

        assertThat(parsed.isValid()).isFalse();
        assertThat(parsed.report().errors()).hasSize(100);
        assertThat(parsed.report().warnings()).hasSize(101);
        assertThat(parsed.report().toString()).contains("200 problems shown, 200 more");
    }

    @Test
    void writesAReportOfBrokenLinesThatReadsBack() throws IOException {
        Report report =
                TERMS.read(bytes("{\n" + TERM + "{\"lst\": 1, \"first\": 2}")).report();

        assertThat(report.errors()).hasSize(2);
        assertThat(PreceptorJson.strict()
                        .read(PreceptorJson.strict().write(report), Report.class)
                        .orElseThrow())
                .isEqualTo(report);
    }

    @Test
    void passesOnThatAStreamBroke() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("cable");
            }

            @Override
            public int read(byte[] into, int from, int most) throws IOException {
                return read();
            }
        };

        assertThatThrownBy(() -> TERMS.read(broken))
                .isInstanceOf(IOException.class)
                .hasMessage("cable");
        assertThatThrownBy(() -> TERMS.lines(broken).toList()).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void saysThatAnUnknownTypeHasNoRecords() {
        assertThatThrownBy(() -> PreceptorJson.strict().records(String.class))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void leavesTheOldFileAloneWhenARecordCannotBeWritten() throws IOException {
        Path file = write(List.of(person(1)));
        byte[] old = Files.readAllBytes(file);
        List<Physician> failing = new ArrayList<>(List.of(person(2)));
        Iterable<Physician> records =
                () -> Stream.concat(failing.stream(), Stream.generate(() -> person(Integer.parseInt("no number"))))
                        .iterator();

        assertThatThrownBy(() -> PEOPLE.write(file, records)).isInstanceOf(NumberFormatException.class);
        assertThat(file).hasBinaryContent(old);
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
    }

    @Property(tries = 50)
    void readsBackWhatItWritesWhateverLineIsBroken(
            @ForAll @Size(min = 1, max = 6) List<Enrollment> enrollments, @ForAll @IntRange(max = 5) int broken) {
        Records<Enrollment> records = PreceptorJson.strict().records(Enrollment.class);
        StringBuilder text = new StringBuilder();
        List<Enrollment> sound = new ArrayList<>();
        for (int i = 0; i < enrollments.size(); i++) {
            text.append(i == broken ? "{\"trainee\": \n" : "");
            text.append(new String(records.write(enrollments.get(i)), StandardCharsets.UTF_8))
                    .append('\n');
            sound.add(enrollments.get(i));
        }

        assertThat(records.lines(bytes(text.toString())).flatMap(line -> line.value().stream()))
                .containsExactlyElementsOf(sound);
    }

    private Path write(List<Physician> people) throws IOException {
        Path file = folder.resolve("people.ndjson");
        PEOPLE.write(file, people);
        return file;
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
