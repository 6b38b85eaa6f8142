package org.preceptor.benchmarks.json;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.preceptor.benchmarks.json.Contest.Best;
import org.preceptor.benchmarks.json.Contest.Figures;
import org.preceptor.json.PreceptorJson;
import org.preceptor.json.documents.Line;
import org.preceptor.json.documents.Records;
import org.preceptor.roster.Physician;
import org.preceptor.rule.Report;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.json.JsonMapper;

/** Ratios of reading and writing to Jackson's own, measured in turns within one run; {@code into=FOLDER} stores the page. */
public final class JsonSpeed {
    private static final int LINES = 100_000;
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private JsonSpeed() {}

    /** Measures everything. */
    public static void main(String[] args) throws IOException {
        Contest contest = new Contest();
        document(contest);
        lines(contest);
        wide(contest);
        hostile(contest);
        String page = page(contest);
        System.out.println(page);
        for (String arg : args) {
            if (arg.startsWith("into=")) {
                Files.writeString(Path.of(arg.substring(5), "json.md"), page);
            }
        }
    }

    private static void document(Contest contest) {
        JsonBenchmark each = new JsonBenchmark();
        Best figures = contest.inTurns(
                3_000,
                30,
                Map.of(
                        "tokens", each::jacksonTokens,
                        "records",
                                () -> each.jacksonRecords().data().physicians().size(),
                        "built",
                                () -> each.jacksonRecordsAsValues().physicians().size(),
                        "maps", () -> each.jacksonMaps().size(),
                        "strict",
                                () -> each.readStrictly()
                                        .orElseThrow()
                                        .physicians()
                                        .size(),
                        "write", () -> each.write().length(),
                        "canonical", () -> each.writeCanonically().length,
                        "writesRecords", () -> each.jacksonWritesRecords().length,
                        "writesMaps", () -> each.jacksonWritesMaps().length));
        Figures records = figures.get("records");
        Figures strict = figures.get("strict");
        contest.note("tokens only: the ceiling", figures.get("tokens"), records);
        contest.note("Jackson to maps and lists", figures.get("maps"), records);
        contest.note("Jackson to plain records, then the roster built of them by hand", figures.get("built"), records);
        contest.atMost("strict reading: time, in Jackson to plain records", strict, records, 1.25);
        contest.bytesAtMost("strict reading: bytes allocated, in Jackson to plain records", strict, records, 1.3);
        contest.atMost(
                "strict reading: time, in Jackson to records and the roster built", strict, figures.get("built"), 1);
        contest.atMost(
                "canonical writing, in Jackson's writing of plain records",
                figures.get("canonical"),
                figures.get("writesRecords"),
                1.43);
        contest.note("writing for people, indented", figures.get("write"), figures.get("writesRecords"));
        contest.note("Jackson's writing of maps", figures.get("writesMaps"), figures.get("writesRecords"));
    }

    private static void lines(Contest contest) throws IOException {
        JsonBenchmark one = new JsonBenchmark();
        Records<Physician> records = PreceptorJson.strict().records(Physician.class);
        byte[] line = records.write(one.readStrictly()
                .orElseThrow()
                .physicians()
                .values()
                .iterator()
                .next());
        byte[] sound = repeated(new String(line, StandardCharsets.UTF_8), Integer.MAX_VALUE);
        byte[] broken = repeated(new String(line, StandardCharsets.UTF_8), 100);
        Best figures = contest.inTurns(
                1,
                5,
                Map.of(
                        "jackson", () -> jackson(sound),
                        "sound", () -> sound(records, sound),
                        "broken", () -> sound(records, broken)));
        contest.atMost(
                "100,000 records, one a line: time, in Jackson's iterator of plain records",
                figures.get("sound"),
                figures.get("jackson"),
                1.25);
        contest.note(
                "the same with every hundredth line broken: 99,000 kept, 1,000 reported with line and column",
                figures.get("broken"),
                figures.get("jackson"));
        contest.say(
                "bytes allocated for a record, of 1,000 and of 100,000",
                String.format(
                        Locale.ROOT,
                        "%,d and %,d; none is held",
                        Contest.bytes(() -> sound(records, part(sound, line.length, 1_000))) / 1_000,
                        Contest.bytes(() -> sound(records, sound)) / LINES));
    }

    private static byte[] repeated(String line, int every) {
        StringBuilder all = new StringBuilder();
        for (int i = 1; i <= LINES; i++) {
            all.append(line, 0, i % every == 0 ? line.length() / 2 : line.length())
                    .append('\n');
        }
        return all.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] part(byte[] lines, int length, int count) {
        return java.util.Arrays.copyOf(lines, (length + 1) * count);
    }

    private static long sound(Records<Physician> records, byte[] json) {
        try (Stream<Line<Physician>> lines = records.lines(new ByteArrayInputStream(json))) {
            return lines.filter(line -> line.value().isPresent()).count();
        }
    }

    private static long jackson(byte[] json) {
        long count = 0;
        try (MappingIterator<Bound.Physician> all =
                MAPPER.readerFor(Bound.Physician.class).readValues(new ByteArrayInputStream(json))) {
            while (all.hasNext()) {
                count += all.next().id().length() > 0 ? 1 : 0;
            }
        }
        return count;
    }

    private static void wide(Contest contest) {
        StringBuilder text = new StringBuilder("{\"format\":\"preceptor/report\",\"version\":\"1.0\",\"x\":{");
        for (int i = 0; i < 1_000; i++) {
            text.append(i == 0 ? "" : ",")
                    .append("\"member-")
                    .append(i)
                    .append("\":")
                    .append(i);
        }
        byte[] json = text.append("}}").toString().getBytes(StandardCharsets.UTF_8);
        JsonMapper careful = JsonMapper.builder(tools.jackson.core.json.JsonFactory.builder()
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .build())
                .build();
        Best figures = contest.inTurns(
                50,
                20,
                Map.of(
                        "plain", () -> MAPPER.readValue(json, Map.class).size(),
                        "careful", () -> careful.readValue(json, Map.class).size(),
                        "strict",
                                () -> PreceptorJson.tolerant()
                                        .read(json, Report.class)
                                        .report()
                                        .findings()
                                        .size()));
        contest.note(
                "an object of 1,000 members: Jackson to maps with duplicate detection, in Jackson without",
                figures.get("careful"),
                figures.get("plain"));
        contest.note(
                "the same read by us, unknown and missing members reported",
                figures.get("strict"),
                figures.get("plain"));
    }

    /** Each limit exceeded by one, as in the tests. */
    private static void hostile(Contest contest) {
        List<String> all = List.of(
                "[".repeat(100_000),
                "{\"a\":".repeat(33),
                "{\"a\":\"" + "x".repeat(65_537) + "\"}",
                "{\"" + "x".repeat(129) + "\":1}",
                "{\"a\":" + "1".repeat(10_000) + "}",
                "[0" + ",0".repeat(100_000) + "]");
        for (String text : all) {
            byte[] json = text.getBytes(StandardCharsets.UTF_8);
            LongSupplier read = () -> PreceptorJson.strict()
                    .read(json, Report.class)
                    .report()
                    .errors()
                    .size();
            Figures figures = contest.inTurns(5, 10, Map.of("read", read)).get("read");
            contest.say(
                    String.format(Locale.ROOT, "refusing %,d bytes that start with `%.6s`", json.length, text),
                    String.format(Locale.ROOT, "%.2f ms, %,d kB", figures.micros() / 1e3, figures.bytes() / 1_000));
        }
    }

    private static String page(Contest contest) {
        return """
                # Speed of JSON

                `java -XX:+UseSerialGC -Xmx2g org.preceptor.benchmarks.json.JsonSpeed into=benchmarks/results`, JDK %s, %d cores, %s.
                A roster of one hospital and three coaches, %,d bytes. Workloads take turns within one run; every time is the best of
                many turns, in processor time of the one thread; only ratios mean anything.

                Jackson 3.1 binds plain records of texts and days with its default settings: it checks neither member names nor
                repetitions nor what a value means. Strict reading checks all that, gives the roster itself, and would have given every
                problem with its place. What an application must add to Jackson's records to hold the same roster, and to throw at the
                first problem without a place, is a row of its own.

                %s
                """.formatted(
                        System.getProperty("java.vm.version"),
                        Runtime.getRuntime().availableProcessors(),
                        LocalDate.now(ZoneOffset.UTC),
                        new JsonBenchmark().write().length(),
                        contest.table());
    }
}
