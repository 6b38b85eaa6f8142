package org.preceptor.benchmarks.json;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.preceptor.json.PreceptorJson;
import org.preceptor.json.documents.Parsed;
import org.preceptor.roster.Credential;
import org.preceptor.roster.Hospital;
import org.preceptor.roster.HospitalId;
import org.preceptor.roster.Physician;
import org.preceptor.roster.Region;
import org.preceptor.roster.Roster;
import org.preceptor.roster.TitleLadder;
import org.preceptor.time.Term;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.json.JsonMapper;

/** A roster of a hospital and three coaches, about 1.4 kB, read strictly with every check, and written. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class JsonBenchmark {
    private static final int COACHES = 3;

    private final Roster roster = roster();
    private final byte[] json = PreceptorJson.strict().write(roster).getBytes(StandardCharsets.UTF_8);
    private final JsonMapper mapper = JsonMapper.builder().build();
    private final Bound bound = mapper.readValue(json, Bound.class);
    private final Map<?, ?> tree = mapper.readValue(json, Map.class);

    private static Roster roster() {
        Roster.Builder all = Roster.builder()
                .add(Hospital.builder()
                        .id(HospitalId.of("H-HAIDIAN"))
                        .region(Region.of("CN-BJ"))
                        .rank(Hospital.Tier.TERTIARY, Hospital.Grade.A)
                        .addDisciplines(Hospital.Discipline.of("cardiology"))
                        .build());
        for (int i = 0; i < COACHES; i++) {
            all.add(Physician.builder()
                    .id("C-" + i)
                    .employer(HospitalId.of("H-HAIDIAN"))
                    .title(TitleLadder.china().get("ATTENDING"), LocalDate.of(2008, 9, 1))
                    .title(TitleLadder.china().get("ASSOCIATE_CHIEF"), LocalDate.of(2014, 9, 1))
                    .addCredentials(Credential.teacherCertificate(Term.ofMonths(LocalDate.of(2017, 1, 1), 36)))
                    .build());
        }
        return all.build();
    }

    /** {@return the roster with every check and a located report: what a user gets} */
    @Benchmark
    public Parsed<Roster> readStrictly() {
        return PreceptorJson.strict().read(json, Roster.class);
    }

    /** {@return Jackson's own binding to plain records} */
    @Benchmark
    public Bound jacksonRecords() {
        return mapper.readValue(json, Bound.class);
    }

    /** {@return the roster, built by hand of Jackson's records: values that the domain has accepted, without locations} */
    @Benchmark
    public Roster jacksonRecordsAsValues() {
        return mapper.readValue(json, Bound.class).toRoster();
    }

    /** {@return Jackson's binding to maps and lists} */
    @Benchmark
    public Map<?, ?> jacksonMaps() {
        return mapper.readValue(json, Map.class);
    }

    /** {@return the number of tokens: the ceiling} */
    @Benchmark
    public int jacksonTokens() {
        int count = 0;
        try (JsonParser parser = mapper.createParser(json)) {
            while (parser.nextToken() != null) {
                count++;
            }
        }
        return count;
    }

    /** {@return the document in its published form} */
    @Benchmark
    public String write() {
        return PreceptorJson.strict().write(roster);
    }

    /** {@return the document in canonical form (RFC 8785)} */
    @Benchmark
    public byte[] writeCanonically() {
        return PreceptorJson.strict().canonical(roster);
    }

    /** {@return Jackson's writing of the plain records} */
    @Benchmark
    public byte[] jacksonWritesRecords() {
        return mapper.writeValueAsBytes(bound);
    }

    /** {@return Jackson's writing of maps and lists} */
    @Benchmark
    public byte[] jacksonWritesMaps() {
        return mapper.writeValueAsBytes(tree);
    }
}
