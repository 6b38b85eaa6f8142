package org.preceptor.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.preceptor.json.documents.DocumentCodec;
import org.preceptor.json.documents.Extras;
import org.preceptor.json.documents.Format;
import org.preceptor.json.documents.Parsed;
import org.preceptor.program.Cohort;
import org.preceptor.program.Placement;
import org.preceptor.roster.PersonId;
import org.preceptor.roster.Physician;
import org.preceptor.roster.Roster;
import org.preceptor.time.Term;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ExtrasTest {
    private static final DocumentCodec STRICT = PreceptorJson.strict();
    private static final DocumentCodec TOLERANT = PreceptorJson.tolerant();
    private static final JsonMapper MAPPER = new JsonMapper();

    @TempDir
    private Path folder;

    static List<Format> formats() {
        return Format.all();
    }

    @ParameterizedTest
    @MethodSource("formats")
    void losesNothingWhereverAMemberOfSomebodysOwnStands(Format format) {
        int kept = losesNothing(format, STRICT, "x-note");

        assertThat(kept).isPositive();
    }

    @ParameterizedTest
    @MethodSource("formats")
    void losesNothingOfANewerVersion(Format format) {
        int kept = losesNothing(format, TOLERANT, "newer");

        assertThat(kept).isPositive();
    }

    /** Adds a member to each object in turn; what reads is written with everything that was there. */
    private static int losesNothing(Format format, DocumentCodec codec, String name) {
        int kept = 0;
        byte[] golden = Samples.compact(format);
        int objects = objects(MAPPER.readTree(golden)).size();
        for (int i = 0; i < objects; i++) {
            JsonNode document = MAPPER.readTree(golden);
            objects(document).get(i).putArray(name).addObject().put("x-mine", 1);
            byte[] json = MAPPER.writeValueAsBytes(document);
            Parsed<?> parsed = BadInput.read(codec, json, format);
            if (parsed.isValid()) {
                String written = write(codec, parsed, format);
                assertThat(MAPPER.readTree(written)).isEqualTo(document);
                kept += parsed.extras().pointers().size();
            }
        }
        return kept;
    }

    private static List<ObjectNode> objects(JsonNode node) {
        List<ObjectNode> objects = new ArrayList<>();
        if (node instanceof ObjectNode object) {
            objects.add(object);
        }
        node.forEach(child -> objects.addAll(objects(child)));
        return objects;
    }

    @SuppressWarnings("unchecked")
    private static String write(DocumentCodec codec, Parsed<?> parsed, Format format) {
        Object value = parsed.orElseThrow();
        return format.list()
                ? codec.writeAll((Class<Object>) format.type(), (List<Object>) value, parsed.extras())
                : codec.write(value, parsed.extras());
    }

    @Test
    void keepsTheMembersOfPeopleWhoMovedOrChanged() {
        String json = STRICT.write(RosterSamples.roster())
                .replace("\"id\": \"T-017\"", "\"id\": \"T-017\", \"x-locker\": 12")
                .replace("\"id\": \"H-TOWNSHIP\"", "\"id\": \"H-TOWNSHIP\", \"x-map\": [1, 2]");
        Parsed<Roster> parsed = STRICT.read(json, Roster.class);
        Roster.Builder changed = Roster.builder()
                .hospitals(parsed.orElseThrow().hospitals())
                .bases(parsed.orElseThrow().bases());
        List<Physician> people =
                new ArrayList<>(parsed.orElseThrow().physicians().values());
        people.add(
                Physician.builder().from(people.get(0)).id(PersonId.of("A-0")).build());
        for (int i = people.size() - 1; i >= 0; i--) {
            Physician person =
                    Physician.builder().from(people.get(i)).standings(List.of()).build();
            changed.putPhysicians(person.id(), person);
        }

        JsonNode written = MAPPER.readTree(STRICT.write(changed.build(), parsed.extras()));

        assertThat(parsed.extras().pointers())
                .extracting(Object::toString)
                .containsExactlyInAnyOrder("/data/physicians/1/x-locker", "/data/hospitals/1/x-map");
        assertThat(named(written.at("/data/physicians"), "T-017")
                        .get("x-locker")
                        .intValue())
                .isEqualTo(12);
        assertThat(named(written.at("/data/hospitals"), "H-TOWNSHIP")
                        .get("x-map")
                        .size())
                .isEqualTo(2);
        assertThat(written.toString().split("x-locker", -1)).hasSize(2);
    }

    @Test
    void dropsTheMembersOfPeopleWhoLeft() {
        String json = STRICT.write(RosterSamples.roster())
                .replace("\"id\": \"T-017\"", "\"id\": \"T-017\", \"x-locker\": 12");
        Parsed<Roster> parsed = STRICT.read(json, Roster.class);
        Roster left = Roster.builder()
                .from(RosterSamples.roster())
                .physicians(java.util.Map.of(
                        PersonId.of("L-04"), RosterSamples.roster().get(PersonId.of("L-04"))))
                .build();

        assertThat(STRICT.write(left, parsed.extras())).isEqualTo(STRICT.write(left));
    }

    @Test
    void keepsTheMembersOfTheSameEntryWhenOthersAreAlike() throws IOException {
        String json = """
                {"format": "preceptor/placements", "version": "1.0", "data": [
                {"trainee": "T-1", "host": "H-1", "discipline": "a", "choice": 1},
                {"trainee": "T-1", "host": "H-1", "discipline": "b", "choice": 2, "x-note": "second"},
                {"trainee": "T-1", "host": "H-2", "discipline": "b", "choice": 3}]}""";
        Parsed<com.google.common.collect.ImmutableList<Placement>> parsed =
                STRICT.readAll(json.getBytes(StandardCharsets.UTF_8), Placement.class);
        List<Placement> moved = List.copyOf(parsed.orElseThrow().reverse().subList(0, 2));

        JsonNode written = MAPPER.readTree(STRICT.writeAll(Placement.class, moved, parsed.extras()));

        assertThat(written.at("/data/0").has("x-note")).isFalse();
        assertThat(written.at("/data/1/x-note").stringValue()).isEqualTo("second");
    }

    @Test
    void readsTheSameValueWithAndWithoutMembersOfOthers() throws IOException {
        Path file = folder.resolve("cohort.json");
        Files.writeString(
                file,
                STRICT.write(RosterSamples.cohort()).replace("\"data\"", "\"x-signed\": {\"by\": \"me\"}, \"data\""));
        Parsed<Cohort> parsed = STRICT.read(file, Cohort.class);

        STRICT.write(
                file,
                Cohort.builder()
                        .from(parsed.orElseThrow())
                        .start(LocalDate.of(2018, 1, 17))
                        .build(),
                parsed.extras());

        assertThat(parsed.orElseThrow()).isEqualTo(RosterSamples.cohort());
        assertThat(parsed.report().isClean()).isTrue();
        assertThat(MAPPER.readTree(file.toFile()).at("/x-signed/by").stringValue())
                .isEqualTo("me");
        assertThat(MAPPER.readTree(file.toFile()).at("/data/start").stringValue())
                .isEqualTo("2018-01-17");
        assertThat(STRICT.canonical(parsed.orElseThrow())).isEqualTo(STRICT.canonical(RosterSamples.cohort()));
    }

    @Test
    void refusesWhatCannotBeKept() {
        String json = "{\"first\": \"2018-02-16\", \"x-note\": 1}";
        byte[] line = json.getBytes(StandardCharsets.UTF_8);

        assertThat(STRICT.records(Term.class).lines(new java.io.ByteArrayInputStream(line)))
                .allMatch(each -> each.value().isEmpty());
        assertThat(Extras.none().isEmpty()).isTrue();
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> JsonMapper.builder().findAndAddModules().build().readValue(json, Term.class))
                .isInstanceOf(ReportedMismatchException.class)
                .hasMessageContaining("json.unknown-member");
    }

    private static JsonNode named(JsonNode array, String id) {
        for (JsonNode each : array) {
            if (each.get("id").stringValue().equals(id)) {
                return each;
            }
        }
        throw new AssertionError(id);
    }
}
