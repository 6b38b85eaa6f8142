package org.preceptor.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.preceptor.json.documents.DocumentCodec;
import org.preceptor.program.Cohort;
import org.preceptor.program.Enrollment;
import org.preceptor.program.TrainingProgram;
import org.preceptor.roster.Roster;
import org.preceptor.rule.Evidence;
import org.preceptor.rule.Finding;
import org.preceptor.rule.Report;
import org.preceptor.rule.Waiver;
import org.preceptor.time.Tenure;
import org.preceptor.time.Term;
import org.preceptor.time.TrainingLength;
import tools.jackson.databind.json.JsonMapper;

class RoundTripProperties {
    private static final DocumentCodec CODEC = PreceptorJson.strict();
    private static final JsonMapper MAPPER =
            JsonMapper.builder().findAndAddModules().build();

    record Mixed(Term term, Tenure tenure, TrainingLength length, Evidence evidence, Finding finding, Waiver waiver) {}

    @Property(tries = 100)
    void reports(@ForAll Report report) {
        readsBack(report, Report.class);
    }

    @Property(tries = 100)
    void rosters(@ForAll Roster roster) {
        readsBack(roster, Roster.class);
    }

    @Property(tries = 100)
    void programs(@ForAll TrainingProgram program) {
        readsBack(program, TrainingProgram.class);
    }

    @Property(tries = 100)
    void cohorts(@ForAll Cohort.Dated dated) {
        readsBack(dated.cohort(), Cohort.class);
    }

    @Property(tries = 100)
    void enrollments(@ForAll @Size(max = 5) List<Enrollment> enrollments) {
        String written = CODEC.writeAll(Enrollment.class, enrollments);

        assertThat(CODEC.readAll(written.getBytes(java.nio.charset.StandardCharsets.UTF_8), Enrollment.class)
                        .orElseThrow())
                .isEqualTo(ImmutableList.copyOf(enrollments));
    }

    @Property(tries = 100)
    void partsInsideOnesOwnTypes(
            @ForAll Term term,
            @ForAll Tenure tenure,
            @ForAll TrainingLength length,
            @ForAll Evidence evidence,
            @ForAll Finding finding,
            @ForAll Waiver waiver) {
        Mixed mixed = new Mixed(term, tenure, length, evidence, finding, waiver);

        assertThat(MAPPER.readValue(MAPPER.writeValueAsBytes(mixed), Mixed.class))
                .isEqualTo(mixed);
    }

    private static <T> void readsBack(T value, Class<T> type) {
        String written = CODEC.write(value);
        T read = CODEC.read(written, type).orElseThrow();

        assertThat(read).isEqualTo(value);
        assertThat(CODEC.write(read)).isEqualTo(written);
        assertThat(CODEC.read(CODEC.canonical(value), type).orElseThrow()).isEqualTo(value);
        assertThat(MAPPER.readValue(MAPPER.writeValueAsBytes(value), type)).isEqualTo(value);
    }
}
